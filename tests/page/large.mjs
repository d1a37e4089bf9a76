// A graph of 20 000 nodes and 60 000 edges, made from the first nodes and edges of another by a fixed rule.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const [source, folder] = process.argv.slice(2);
const graph = JSON.parse(readFileSync(source, "utf8"));
const NODES = 20_000, EDGES = 60_000;
let seed = 1;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const nodes = [], edges = [];
const digits = (index) => String(index).padStart(5, "0");
for (let index = 0; index < NODES; index += 1) {
  const model = graph.nodes[index % graph.nodes.length];
  nodes.push({ ...model, id: `${model.id.split("/")[0]}/thing-${digits(index)}`, label: `${model.label} ${index}`, statuses: model.statuses.slice(0, 1) });
}
nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
for (let index = 0; index < EDGES; index += 1) {
  const model = graph.edges[index % graph.edges.length];
  // The square makes hubs: a few nodes have many edges.
  const from = nodes[Math.floor(random() * NODES)], to = nodes[Math.floor(random() ** 3 * NODES)];
  const id = `relation/${from.id}--${model.relation}--${to.id}--${model.modality}--${digits(index)}`;
  edges.push({ ...model, id, key: id, source: from.id, target: to.id });
}
edges.sort((a, b) => (a.id < b.id ? -1 : 1));
graph.documents.forEach((document) => { document.author = null; });
mkdirSync(`${folder}/large`, { recursive: true });
writeFileSync(`${folder}/large/graph.json`, JSON.stringify({ ...graph, nodes, edges, observations: [] }));

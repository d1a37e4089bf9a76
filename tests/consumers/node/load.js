// Loads files as Gephi Lite does (graphology with its parsers for browsers) and as a page with cytoscape.js does, and
// writes what it then holds as JSON.
//
// node load.js OUT.json FOLDER KEY [FOLDER KEY]…

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

import { JSDOM } from "jsdom";

const require = createRequire(import.meta.url);
const window = new JSDOM("").window;
for (const name of ["DOMParser", "Document", "Element", "XMLSerializer"]) globalThis[name] = window[name];

const Graph = require("graphology");
const graphml = require("graphology-graphml/browser");
const gexf = require("graphology-gexf/browser");
const cytoscape = require("cytoscape");

// Gephi Lite parses with these.
const LENIENT = { addMissingNodes: true, allowUndeclaredAttributes: true };

const held = (graph) => ({
  directed: graph.type === "directed",
  multi: graph.multi,
  nodes: Object.fromEntries(graph.mapNodes((key, attributes) => [key, attributes])),
  edges: Object.fromEntries(
    graph.mapEdges((key, attributes, source, target) => [key, { ...attributes, source, target }]),
  ),
});

const LOADERS = {
  "graph.graphml": (text) => held(graphml.parse(Graph, text, LENIENT)),
  "graph.graphml, strict": (text) => held(graphml.parse(Graph, text)),
  "graph.gexf": (text) => held(gexf.parse(Graph, text, LENIENT)),
  "graph.gexf, strict": (text) => held(gexf.parse(Graph, text)),
  "graph.graphology.json": (text) => held(Graph.from(JSON.parse(text))),
  "graph.cyjs": (text) => {
    const graph = cytoscape({ headless: true, ...JSON.parse(text), layout: { name: "preset" } });
    const all = (elements) => Object.fromEntries(elements.map((one) => [one.id(), one.data()]));
    const places = Object.fromEntries(graph.nodes().map((one) => [one.id(), one.position()]));
    const parents = graph.nodes().filter((one) => one.isParent()).length;
    return { nodes: all(graph.nodes()), edges: all(graph.edges()), places, parents };
  },
};

const [out, ...folders] = process.argv.slice(2);
const results = {};
const warnings = [];
for (const level of ["warn", "error"]) console[level] = (...words) => warnings.push(words.join(" "));
for (let index = 0; index + 1 < folders.length; index += 2) {
  const loaded = (results[folders[index + 1]] = {});
  for (const [name, load] of Object.entries(LOADERS)) {
    warnings.length = 0;
    try {
      loaded[name] = load(readFileSync(`${folders[index]}/${name.split(",")[0]}`, "utf8"));
      loaded[name].warnings = [...warnings];
    } catch (error) {
      loaded[name] = { error: String(error.stack ?? error) };
    }
  }
}
const version = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;
results.versions = { graphology: version("graphology"), "cytoscape.js": version("cytoscape") };
writeFileSync(out, JSON.stringify(results));
// cytoscape.js goes on waiting for what no one will click.
process.exit(0);

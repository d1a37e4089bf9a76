// A graph with text in every field that tries to run as code, and a report of such sentences.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const [source, folder] = process.argv.slice(2);
const graph = JSON.parse(readFileSync(source, "utf8"));
const ATTACKS = [
  "<script>window.hit=1</script>", "</script><script>window.hit=1</script>", "<!-- <script>", "-->", "<img src=x onerror=window.hit=1>",
  "\" onmouseover=\"window.hit=1", "' onfocus='window.hit=1", "javascript:window.hit=1", "line\u2028separator\u2029end", "]]></style><svg onload=window.hit=1>",
  "{{graph}}", "${window.hit=1}", "&lt;script&gt;", "\u0000\u0008", "=HYPERLINK(\"javascript:window.hit=1\")", "\u202eright to left", "__proto__", "a\"b'c`d\\e",
];
let turn = 0;
const attack = (text) => `${text} ${ATTACKS[turn++ % ATTACKS.length]}`;
// Ids, classes, keys, times and digests have a shape of their own; every free text is attacked.
const FREE = new Set(["title", "label", "text", "quote", "rule", "before", "after", "indicator", "unit", "scope", "relation", "status", "time", "date", "generator", "ontology"]);
const walk = (value, key) => {
  if (Array.isArray(value)) return value.map((item) => (key === "aliases" && typeof item === "string" ? attack(item) : walk(item, key)));
  if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  return typeof value === "string" && FREE.has(key) ? attack(value) : value;
};
mkdirSync(`${folder}/hostile`, { recursive: true });
writeFileSync(`${folder}/hostile/graph.json`, JSON.stringify(walk(graph, "")));
const clean = ATTACKS.filter((text) => !text.includes("\u0000"));
writeFileSync(`${folder}/hostile.txt`, `Report </title><script>window.hit=1</script> of Riverton\n\n${clean.map((text) => `The Ministry of Health ${text} opened Karibu Hospital in Nairobi in 2023. The “${text}” Initiative was launched.`).join("\n\n")}\n`);

// Bundles src/ into the files that the Rust program carries, in src/export/html/.
// With --check it writes nothing and fails where the committed files are not what the source gives.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here("../src/export/html/");

async function bundle(entry) {
  const result = await build({
    entryPoints: [here(entry)],
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome105", "firefox115", "safari16"],
    charset: "utf8",
    legalComments: "none",
    write: false,
  });
  return result.outputFiles[0].text;
}

const library = readFileSync(here("node_modules/cytoscape/dist/cytoscape.min.js"), "utf8");
const files = {
  "page.css": await bundle("src/page.css"),
  "page.js": await bundle("src/main.ts"),
  "cytoscape.min.js": library,
  "LICENSE-cytoscape": readFileSync(here("node_modules/cytoscape/LICENSE"), "utf8"),
};
for (const [name, text] of Object.entries(files)) {
  // Any of these would end its element, or change on its way through an HTML parser, and no hash would fit.
  if (/<\/(script|style)|<!--|<script|\r|\0/i.test(text) && name !== "LICENSE-cytoscape") {
    throw new Error(`${name} holds text that cannot stand inside an HTML page`);
  }
}
const hash = (name) => `'sha256-${createHash("sha256").update(files[name]).digest("base64")}'`;
files["page.html"] = readFileSync(here("src/page.html"), "utf8").replace(
  "%POLICY%",
  [
    "default-src 'none'",
    `script-src ${hash("cytoscape.min.js")} ${hash("page.js")}`,
    `style-src ${hash("page.css")}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; "),
);

let stale = [];
for (const [name, text] of Object.entries(files)) {
  const path = out + name;
  if (process.argv.includes("--check")) {
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) stale.push(name);
  } else {
    writeFileSync(path, text);
  }
}
if (stale.length > 0) {
  console.error(`src/export/html/: ${stale.join(", ")} is not what web/ gives; run "npm run build" in web/`);
  process.exit(1);
}
const size = ["page.html", "page.css", "page.js", "cytoscape.min.js"].reduce((sum, name) => sum + Buffer.byteLength(files[name]), 0);
console.log(`the page without data: ${size} bytes`);
if (size > 600_000) throw new Error("the page without data is over 600 KB");

// What is seen of the graph, as an SVG file.

import type cytoscape from "cytoscape";

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const at = (value: number): string => value.toFixed(1);

function shape(name: string, x: number, y: number, r: number): string {
  const ring = (count: number, turn: number): string =>
    Array.from({ length: count }, (_, index) => {
      const angle = turn + (index * 2 * Math.PI) / count;
      return `${at(x + r * Math.cos(angle))},${at(y + r * Math.sin(angle))}`;
    }).join(" ");
  switch (name) {
    case "diamond": return `<polygon points="${ring(4, -Math.PI / 2)}"`;
    case "hexagon": return `<polygon points="${ring(6, 0)}"`;
    case "triangle": return `<polygon points="${ring(3, -Math.PI / 2)}"`;
    case "pentagon": return `<polygon points="${ring(5, -Math.PI / 2)}"`;
    case "rectangle": case "round-rectangle": return `<rect x="${at(x - r * 0.9)}" y="${at(y - r * 0.9)}" width="${at(r * 1.8)}" height="${at(r * 1.8)}" rx="${name === "rectangle" ? 0 : 3}"`;
    default: return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(r)}"`;
  }
}

/** Returns the drawing on the ground of a colour. */
export function svg(cy: cytoscape.Core, ground: string, font: string): string {
  const box = cy.elements().boundingBox({});
  const pad = 24;
  const lines: string[] = [];
  const texts: string[] = [];
  const label = (x: number, y: number, size: number, color: string, text: string, anchor = "middle"): void => {
    texts.push(`<text x="${at(x)}" y="${at(y)}" font-size="${at(size)}" fill="${escape(color)}" text-anchor="${anchor}" stroke="${escape(ground)}" stroke-width="${at(size * 0.27)}" paint-order="stroke" stroke-linejoin="round">${escape(text)}</text>`);
  };
  cy.edges().forEach((edge) => {
    if (!edge.visible()) return;
    const from = edge.sourceEndpoint(), to = edge.targetEndpoint();
    if (from === undefined || to === undefined || Number.isNaN(from.x)) return;
    const bends = edge.controlPoints() ?? [];
    const path = bends.length === 0
      ? `L${at(to.x)} ${at(to.y)}`
      : bends.map((bend, index) => {
        const next = bends[index + 1];
        const end = next === undefined ? to : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 };
        return `Q${at(bend.x)} ${at(bend.y)} ${at(end.x)} ${at(end.y)}`;
      }).join(" ");
    const dash = edge.data("modality") === "planned" ? ' stroke-dasharray="6 4"' : edge.data("modality") === "negated" ? ' stroke-dasharray="2 3"' : "";
    lines.push(`<path d="M${at(from.x)} ${at(from.y)} ${path}" fill="none" stroke="${escape(String(edge.style("line-color")))}" stroke-width="${at(edge.numericStyle("width"))}" stroke-opacity="${edge.numericStyle("opacity")}"${dash} marker-end="url(#head)"/>`);
    if (edge.style("label") !== "") label(edge.midpoint().x, edge.midpoint().y, edge.numericStyle("font-size"), String(edge.style("color")), String(edge.data("label")));
  });
  cy.nodes().forEach((node) => {
    if (!node.visible()) return;
    const { x, y } = node.position();
    const r = node.numericStyle("width") / 2;
    lines.push(`${shape(String(node.style("shape")), x, y, r)} fill="${escape(String(node.style("background-color")))}" fill-opacity="${node.numericStyle("opacity")}"/>`);
    if (node.hasClass("mute")) return;
    const size = node.numericStyle("font-size");
    const all = String(node.data("lines")).split("\n");
    const side = String(node.data("h")), upright = String(node.data("v"));
    const top = upright === "bottom" ? y + r : upright === "top" ? y - r - size * (1.15 * all.length + 0.25) : y - size * (1.15 * all.length + 0.25) / 2;
    const middle = side === "right" ? x + r * 1.15 : side === "left" ? x - r * 1.15 : x;
    const anchor = side === "right" ? "start" : side === "left" ? "end" : "middle";
    all.forEach((text, index) => label(middle, top + size * (1.1 + 1.15 * index), size, String(node.style("color")), text, anchor));
  });
  const frame = [box.x1 - pad, box.y1 - pad, box.w + 2 * pad, box.h + 2 * pad].map(at).join(" ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame}" font-family="${escape(font)}">
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8Z" fill="#8a8f98"/></marker></defs>
<rect x="${at(box.x1 - pad)}" y="${at(box.y1 - pad)}" width="100%" height="100%" fill="${escape(ground)}"/>
${lines.join("\n")}
${texts.join("\n")}
</svg>
`;
}

// Which labels of the drawing are shown: as many as fit without covering each other, the most important first, and in a
// size that can be read however far away the drawing is.

import type cytoscape from "cytoscape";

export interface Box { x1: number; y1: number; x2: number; y2: number }

const NODE_FONT = 11.5;
const EDGE_FONT = 10.5;
const GAP = 2;
/** Where a label may stand: below its node, above it, to its right, to its left. */
const SIDES = [[1, 0], [-1, 0], [0, 1], [0, -1]] as const;

/** How many units of a font's size a line is wide at the most in usual fonts; letters of Chinese, Japanese and Korean are square. */
export function breadth(line: string): number {
  let sum = 0;
  for (const letter of line) sum += letter >= "\u2e80" ? 1 : 0.62;
  return sum;
}

/** How large a label is on the screen. */
export function extent(lines: string, font: number): { width: number; height: number } {
  const all = lines.split("\n");
  return { width: Math.max(...all.map(breadth)) * font, height: all.length * font * 1.12 };
}

/** The size of a label on the screen, by how heavy its node is among all. */
export function fontOf(share: number): number { return NODE_FONT + 4 * Math.sqrt(share); }

function overlaps(one: Box, other: Box): boolean {
  return one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;
}

/**
 * Sets the sizes for the zoom of the moment and hides the labels that would cover others. `tools` is what covers the
 * drawing, on the screen.
 */
export function arrange(cy: cytoscape.Core, tools: Box): void {
  const zoom = cy.zoom(), pan = cy.pan();
  const taken: Box[] = [{ x1: tools.x1 - pan.x, x2: tools.x2 - pan.x, y1: tools.y1 - pan.y, y2: tools.y2 - pan.y }];
  const isInside = (box: Box): boolean => box.x1 + pan.x >= 0 && box.x2 + pan.x <= cy.width();
  const isSeen = (box: Box): boolean => box.x2 + pan.x > 0 && box.x1 + pan.x < cy.width();
  const heaviest = Math.max(1, ...cy.nodes().map((node) => node.data("weight") as number));
  const isFree = (boxes: Box[]): boolean => boxes.every((box) => !taken.some((other) => overlaps(box, other)));
  const nodes = cy.nodes().toArray();
  const glyph = (node: cytoscape.NodeSingular): number => (node.data("glyph") as number) * Math.min(zoom, Math.sqrt(zoom));
  const rank = (node: cytoscape.NodeSingular): number => node.hasClass("chosen") || node.hasClass("start") ? 0 : node.hasClass("near") || node.hasClass("hot") ? 1 : 2;
  const order = nodes.map((node) => ({ node, rank: rank(node), weight: node.data("weight") as number })).sort((a, b) => a.rank - b.rank || b.weight - a.weight);
  const glyphs = new Map(nodes.map((node) => {
    const { x, y } = node.position(), half = glyph(node) * 0.4;
    return [node, { x1: x * zoom - half, x2: x * zoom + half, y1: y * zoom - half, y2: y * zoom + half }];
  }));
  const place = (node: cytoscape.NodeSingular, isForced: boolean): void => {
    const font = node.data("print") as number, size = glyph(node);
    const { width, height } = extent(node.data("lines") as string, font);
    const { x, y } = node.position();
    const isHeavy = (node.data("weight") as number) >= heaviest / 5;
    const covered = (box: Box): number => [...glyphs].filter(([other, own]) => other !== node && overlaps(own, box)).length;
    const tried = SIDES.map(([v, h]) => {
      const left = x * zoom + h * (size / 2 + GAP) - (1 - h) / 2 * width, top = y * zoom + v * (size / 2 + GAP) - (1 - v) / 2 * height;
      return { v, h, box: { x1: left, x2: left + width, y1: top, y2: top + height } };
    });
    // A label that the border would cut is left out; beyond the border, all is as if it were seen.
    const fits = (box: Box): boolean => isInside(box) || !isSeen(glyphs.get(node) ?? box);
    const free = tried.filter(({ box }) => fits(box) && isFree([box])).map((side) => ({ ...side, covered: covered(side.box) }));
    const found = free.find((side) => side.covered === 0) ?? (isHeavy ? free.sort((a, b) => a.covered - b.covered)[0] : undefined);
    const { v, h, box } = found ?? tried[0] ?? { v: 1, h: 0, box: { x1: 0, x2: 0, y1: 0, y2: 0 } };
    const isShown = isForced || found !== undefined;
    if (isShown) taken.push(box);
    node.toggleClass("mute", !isShown);
    node.data({
      font: font / zoom, size: size / zoom, outline: 2.5 / zoom, v: ["top", "center", "bottom"][v + 1], h: ["left", "center", "right"][h + 1],
      down: v * GAP / zoom, aside: h * GAP / zoom,
    });
  };
  cy.batch(() => {
    const written = (edge: cytoscape.EdgeSingular, isForced: boolean): void => {
      const boxes = along(edge, zoom, isForced);
      const isShown = isForced || (boxes.length > 0 && isFree(boxes));
      if (isShown) taken.push(...boxes);
      edge.toggleClass("mute", !isShown);
      edge.data({ font: EDGE_FONT / zoom, outline: 2.5 / zoom });
    };
    cy.edges(".chosen").forEach((edge) => written(edge, true));
    for (const { node, rank } of order) if (rank < 2) place(node, rank === 0);
    cy.edges(".near, .hot").not(".chosen").forEach((edge) => written(edge, false));
    for (const { node, rank } of order) if (rank === 2) place(node, false);
  });
}

/** The room that a label on an edge takes: squares in a row. None where the edge is shorter than its label. */
function along(edge: cytoscape.EdgeSingular, zoom: number, isForced: boolean): Box[] {
  const from = edge.source().position(), to = edge.target().position();
  const length = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1);
  const width = breadth(edge.data("label") as string) * EDGE_FONT;
  if (!isForced && length * zoom < width + 26) return [];
  const middle = edge.midpoint(), count = Math.max(1, Math.round(width / EDGE_FONT)), half = EDGE_FONT / 2;
  return Array.from({ length: count }, (_, index) => {
    const off = (index - (count - 1) / 2) * (width / count);
    const x = middle.x * zoom + off * (to.x - from.x) / length, y = middle.y * zoom + off * (to.y - from.y) / length;
    return { x1: x - half, x2: x + half, y1: y - half, y2: y + half };
  });
}

// Where nodes go that the layout does not place: around a node, along a path, beside what is there.

import type { Edge, Node, Point } from "./data";

/** A node in the middle and the others on rings around it. */
export function rings(middle: Node, others: Node[]): Map<Node, Point> {
  const places = new Map<Node, Point>([[middle, { x: 0, y: 0 }]]);
  // As many rings as are needed, each with a share of the nodes that fits its length.
  let count = 1;
  while (5 * count * (count + 1) < others.length) count += 1;
  const whole = (count * (count + 1)) / 2;
  let done = 0;
  for (let ring = 1; ring <= count; ring += 1) {
    const room = ring === count ? others.length - done : Math.round((others.length * ring) / whole);
    for (let index = 0; index < room; index += 1) {
      const angle = -Math.PI / 2 + ((index + (ring % 2 === 0 ? 0.5 : 0)) * 2 * Math.PI) / room;
      const node = others[done + index];
      if (node !== undefined) places.set(node, { x: Math.round(215 * ring * Math.cos(angle)), y: Math.round(165 * ring * Math.sin(angle)) });
    }
    done += room;
  }
  return places;
}

/** The nodes that a path passes after its start. */
export function walk(from: Node, steps: Edge[]): Node[] {
  let node = from;
  return steps.map((edge) => { node = edge.source === node ? edge.target : edge.source; return node; });
}

/** Nodes in a line that rises and falls, so that labels stay apart. */
export function row(nodes: Node[]): Map<Node, Point> {
  return new Map([...new Set(nodes)].map((node, index) => [node, { x: index * 200, y: index % 2 === 0 ? 0 : 90 }]));
}

/** The nearest place around a point that is far enough from all others. */
export function free(places: Map<Node, Point>, around: Point): Point {
  const taken = [...places.values()];
  let best = around, width = -1;
  for (let radius = 110; radius <= 550; radius += 80) {
    for (let turn = 0; turn < 16; turn += 1) {
      const angle = (turn * Math.PI) / 8 + radius / 90;
      const point = { x: Math.round(around.x + radius * 1.2 * Math.cos(angle)), y: Math.round(around.y + radius * Math.sin(angle)) };
      const distance = Math.min(...taken.map((other) => Math.hypot((other.x - point.x) / 1.5, other.y - point.y)));
      if (distance > width) { best = point; width = distance; }
    }
    if (width > 62) break;
  }
  return best;
}

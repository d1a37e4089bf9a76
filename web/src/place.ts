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

/** What a node takes on the screen, with its label below it. */
export interface Size { width: number; height: number; below?: number }

/**
 * The same drawing in the shape of a room, with labels apart: along each axis the order of the nodes stays, wide gaps
 * shrink, and what overlaps is moved away from each other.
 */
export function fill(places: Map<Node, Point>, sizes: Map<Node, Size>, room: Size): Map<Node, Point> {
  const nodes = [...places.keys()];
  if (nodes.length < 2) return places;
  const area = nodes.reduce((sum, node) => sum + (sizes.get(node)?.width ?? 0) * (sizes.get(node)?.height ?? 0), 0);
  const scale = Math.min(Math.max(Math.sqrt(1.9 * area / (room.width * room.height)), 1), 2.4);
  const along = (axis: "x" | "y", length: number): number[] => {
    const values = nodes.map((node) => places.get(node)?.[axis] ?? 0);
    const least = Math.min(...values), span = Math.max(...values) - least || 1;
    const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
    const rank: number[] = [];
    order.forEach((index, at) => { rank[index] = at / (nodes.length - 1); });
    return values.map((value, index) => (0.5 * (value - least) / span + 0.5 * (rank[index] ?? 0) - 0.5) * length * scale);
  };
  const xs = along("x", room.width), ys = along("y", room.height);
  const boxes: Size[] = nodes.map((node) => sizes.get(node) ?? { width: 0, height: 0 });
  for (let turn = 0; turn < 80; turn += 1) {
    let isMoved = false;
    for (let one = 0; one < nodes.length; one += 1) {
      for (let other = one + 1; other < nodes.length; other += 1) {
        const dx = (xs[other] ?? 0) - (xs[one] ?? 0), dy = (ys[other] ?? 0) + (boxes[other]?.below ?? 0) / 2 - (ys[one] ?? 0) - (boxes[one]?.below ?? 0) / 2;
        const overX = ((boxes[one]?.width ?? 0) + (boxes[other]?.width ?? 0)) / 2 - Math.abs(dx);
        const overY = ((boxes[one]?.height ?? 0) + (boxes[other]?.height ?? 0)) / 2 - Math.abs(dy);
        if (overX <= 0 || overY <= 0) continue;
        isMoved = true;
        const [list, by] = overX < overY ? [xs, (dx < 0 ? -overX : overX) / 2] : [ys, (dy < 0 ? -overY : overY) / 2];
        list[one] = (list[one] ?? 0) - by;
        list[other] = (list[other] ?? 0) + by;
      }
    }
    if (!isMoved) break;
  }
  return new Map(nodes.map((node, index) => [node, { x: Math.round(xs[index] ?? 0), y: Math.round(ys[index] ?? 0) }]));
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

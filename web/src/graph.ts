// The graph: the strongest entities first, more by clicking.

import type cytoscapeType from "cytoscape";

import type { App } from "./app";
import type { Edge, Node, Point } from "./data";
import { download, h, icon, replace, s, say } from "./dom";
import { path, type Passed } from "./filter";
import { arrange, extent, fontOf } from "./labels";
import { fill, free, rings, row, walk, type Size } from "./place";
import { svg } from "./picture";
import { START } from "./state";

declare const cytoscape: typeof cytoscapeType;

/** One shape a top class, beside its colour. */
export const SHAPES = ["pentagon", "triangle", "hexagon", "round-rectangle", "rectangle", "octagon", "ellipse", "diamond"] as const;
function shapeOf(color: number): string { return SHAPES[color % SHAPES.length] ?? "ellipse"; }
const MOST = 600;
const GROWTH = 12;

interface Seen { nodes: Set<Node>; edges: Edge[] }

export class GraphView {
  readonly element: HTMLElement;
  private readonly canvas = h("div", { class: "canvas", tabindex: 0, role: "application", "aria-label": "Graph. Arrow keys go to neighbours of the selected node, Enter shows more neighbours, plus and minus zoom, 0 shows all. The tables hold the same." });
  private readonly tools = h("div", { class: "tools" });
  private readonly legend = h("ul", { class: "legend", "aria-label": "Classes" });
  private readonly note = h("p", { class: "graph-note", role: "status" });
  private cy: cytoscapeType.Core | undefined;
  private key = "";
  private drawn = new Map<string, string>();
  private readonly placed = new Map<string, Point>();
  private filled: { key: string; places: Map<Node, Point> } | undefined;
  private isDue = false;

  constructor(private readonly app: App) {
    this.element = h("section", { class: "view graph-view", "aria-label": "Graph" }, this.canvas, this.tools, this.legend, this.note);
    this.canvas.addEventListener("keydown", (event) => this.pressed(event));
    new ResizeObserver(() => this.resized()).observe(this.canvas);
  }

  update(): void {
    const { state } = this.app.store;
    const passed = this.app.passed();
    const seen = this.seen(passed);
    const key = [[...seen.nodes].map((node) => node.index).join(), seen.edges.map((edge) => edge.id).join()].join("|");
    if (this.cy === undefined) this.start();
    if (key !== this.key) {
      this.key = key;
      this.draw(seen);
    }
    this.renderTools(passed, seen);
    this.mark();
    void state;
  }

  /** What the state asks to see. */
  private seen(passed: Passed): Seen {
    const { model, store } = this.app;
    const { state } = store;
    const focus = model.node.get(state.focus), from = model.node.get(state.from), to = model.node.get(state.to);
    const nodes = new Set<Node>();
    if (from !== undefined && to !== undefined) {
      nodes.add(from).add(to);
      for (const edge of path(from, to, passed.isPassed) ?? []) nodes.add(edge.source).add(edge.target);
    } else if (focus !== undefined) {
      nodes.add(focus);
      for (const node of neighbours(focus, passed).slice(0, 80)) nodes.add(node);
    } else {
      const weights = new Map<Node, number>();
      for (const edge of passed.edges) {
        weights.set(edge.source, (weights.get(edge.source) ?? 0) + edge.weight);
        weights.set(edge.target, (weights.get(edge.target) ?? 0) + edge.weight);
      }
      const strongest = [...weights.entries()].sort((a, b) => b[1] - a[1] || a[0].index - b[0].index);
      for (const [node] of strongest.slice(0, Math.min(this.most(), MOST))) nodes.add(node);
    }
    for (const id of state.grown) {
      const node = model.node.get(id);
      if (node === undefined) continue;
      nodes.add(node);
      for (const other of neighbours(node, passed).slice(0, GROWTH * 4)) nodes.add(other);
    }
    const selected = model.node.get(state.select), fact = model.fact.get(state.select);
    if (selected !== undefined) nodes.add(selected);
    if (fact?.kind === "relation") nodes.add(fact.source).add(fact.target);
    const edges = [...nodes].flatMap((node) => node.edges.filter((edge) => edge.source === node && nodes.has(edge.target) && (passed.isPassed(edge) || edge === fact)));
    return { nodes, edges };
  }

  private arrange(): void {
    if (this.cy !== undefined) arrange(this.cy, { x1: 0, y1: 0, x2: this.tools.offsetLeft + this.tools.offsetWidth, y2: this.tools.offsetTop + this.tools.offsetHeight });
  }

  /** How many of the strongest are shown; half as many where there is little room and nobody asked. */
  private most(): number {
    const { most } = this.app.store.state;
    return most === START.most && this.canvas.clientWidth < 600 ? Math.round(most / 2) : most;
  }

  private start(): void {
    this.cy = cytoscape({
      container: this.canvas, minZoom: 0.08, maxZoom: 4, boxSelectionEnabled: false, selectionType: "single",
      style: this.style(), pixelRatio: Math.min(window.devicePixelRatio, 2),
    });
    const { cy } = this;
    const { store } = this.app;
    cy.on("tap", "node", (event) => store.set({ select: event.target.id() as string, at: 0 }));
    cy.on("tap", "edge", (event) => store.set({ select: event.target.data("fact") as string, at: 0 }));
    cy.on("tap", (event) => { if (event.target === cy) store.set({ select: "", at: 0 }); });
    cy.on("dbltap", "node", (event) => this.grow(event.target.id() as string));
    cy.on("mouseover", "node", (event) => {
      cy.elements().addClass("dim");
      event.target.closedNeighborhood().removeClass("dim").addClass("hot");
      this.canvas.style.cursor = "pointer";
      this.arrange();
    });
    cy.on("mouseover", "edge", (event) => { event.target.addClass("hot"); this.canvas.style.cursor = "pointer"; this.arrange(); });
    cy.on("mouseout", "node, edge", () => {
      cy.elements().removeClass("dim hot");
      this.canvas.style.cursor = "";
      this.mark();
    });
    cy.on("dragfree", "node", (event) => {
      this.placed.set(event.target.id() as string, { ...event.target.position() as Point });
      this.arrange();
    });
    let pause = 0;
    cy.on("pan", () => {
      window.clearTimeout(pause);
      pause = window.setTimeout(() => this.arrange(), 120);
    });
    cy.on("zoom", () => {
      if (this.isDue) return;
      this.isDue = true;
      requestAnimationFrame(() => { this.isDue = false; this.arrange(); });
    });
  }

  /** The room between the tools and the legend, without what labels need at its edges. */
  private room(): Size {
    const below = this.canvas.clientWidth < 600 ? 170 : 130;
    return { width: Math.max(this.canvas.clientWidth - 130, 120), height: Math.max(this.canvas.clientHeight - 64 - below, 120) };
  }

  /** Shows all, below the tools and above the legend. */
  private fit(isSlow: boolean): void {
    const { cy } = this;
    if (cy === undefined || cy.nodes().empty()) return;
    const xs = cy.nodes().map((node) => node.position("x")), ys = cy.nodes().map((node) => node.position("y"));
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room = this.room();
    const zoom = Math.min(room.width / Math.max(right - left, 1), room.height / Math.max(bottom - top, 1), 1.3);
    const pan = { x: this.canvas.clientWidth / 2 - (left + right) / 2 * zoom, y: 64 + room.height / 2 - (top + bottom) / 2 * zoom };
    if (isSlow && !isStill()) cy.animate({ zoom, pan }, { duration: 300 });
    else cy.viewport({ zoom, pan });
  }

  /** Where the room shrinks, what is selected stays in sight. */
  private resized(): void {
    const { cy } = this;
    if (cy === undefined) return;
    cy.resize();
    const shown = cy.getElementById(this.app.store.state.select);
    if (shown.nonempty() && cy.height() < 420) cy.center(shown);
  }

  private grow(id: string): void {
    const { store } = this.app;
    const { grown } = store.state;
    store.set({ grown: grown.includes(id) ? grown.filter((one) => one !== id) : [...grown, id], select: id, at: 0 });
  }

  private draw(seen: Seen): void {
    const { cy } = this;
    const { model } = this.app;
    if (cy === undefined) return;
    const old = new Set(cy.nodes().map((node) => node.id()));
    const heaviest = Math.max(1, ...[...seen.nodes].map((node) => node.weight));
    const isFirst = old.size === 0;
    const elements: cytoscapeType.ElementDefinition[] = [];
    const merged = new Map<string, Edge[]>();
    for (const edge of seen.edges) {
      const key = `${edge.source.index} ${edge.predicate} ${edge.target.index} ${edge.modality}`;
      merged.set(key, [...merged.get(key) ?? [], edge]);
    }
    this.drawn = new Map();
    const places = this.places(seen);
    for (const node of seen.nodes) {
      const hidden = node.edges.length === 0 ? 0 : neighbours(node, this.app.passed()).filter((other) => !seen.nodes.has(other)).length;
      const glyph = 14 + 30 * Math.sqrt(node.weight / heaviest), print = fontOf(node.weight / heaviest);
      elements.push({
        group: "nodes",
        data: {
          id: node.id, lines: hidden > 0 ? `${broken(node.label)} +${hidden}` : broken(node.label), color: model.color(node.top), glyph, size: glyph, print, font: print, outline: 2.5, v: "bottom", h: "center", down: 0, aside: 0,
          shape: shapeOf(model.color(node.top)), weight: node.weight,
        },
        position: { ...(places.get(node) ?? { x: 0, y: 0 }) },
      });
    }
    for (const [key, edges] of merged) {
      const first = edges[0];
      if (first === undefined) continue;
      for (const edge of edges) this.drawn.set(edge.id, key);
      const weight = edges.reduce((sum, edge) => sum + edge.weight, 0);
      elements.push({
        group: "edges",
        data: {
          id: key, source: first.source.id, target: first.target.id, fact: first.id, label: model.predicateName(first.predicate),
          modality: first.modality, font: 10, outline: 2.5, width: Math.min(5, 1 + 0.7 * (weight - 1)),
        },
      });
    }
    cy.batch(() => {
      cy.elements().remove();
      cy.add(elements);
    });
    const isGrown = !isFirst && [...old].some((id) => cy.getElementById(id).nonempty());
    cy.resize();
    if (!isGrown || this.app.store.state.focus !== "" || this.app.store.state.to !== "") this.fit(false);
    else if (cy.nodes().toArray().some((node) => !old.has(node.id()))) this.fit(true);
  }

  /** Where the nodes stand: where they were dragged to; else by what is shown. */
  private places(seen: Seen): Map<Node, Point> {
    const { model, store } = this.app;
    const { state } = store;
    const focus = model.node.get(state.focus), from = model.node.get(state.from), to = model.node.get(state.to);
    const passed = this.app.passed();
    let places = new Map<Node, Point>();
    if (from !== undefined && to !== undefined) places = row([from, ...walk(from, path(from, to, passed.isPassed) ?? []), to]);
    else if (focus !== undefined) places = rings(focus, neighbours(focus, passed).filter((node) => seen.nodes.has(node)));
    else {
      const strongest = [...seen.nodes].filter((node) => !state.grown.includes(node.id));
      const level = model.levels.find((one) => strongest.slice(0, this.most()).every((node) => one.has(node.index))) ?? model.levels.at(-1);
      for (const node of seen.nodes) {
        const place = level?.get(node.index);
        if (place !== undefined) places.set(node, place);
      }
      places = this.fill(places);
    }
    for (const node of seen.nodes) {
      const dragged = this.placed.get(node.id);
      if (dragged !== undefined) places.set(node, dragged);
    }
    for (const node of seen.nodes) {
      if (places.has(node)) continue;
      const anchor = neighbours(node, passed).find((other) => places.has(other));
      places.set(node, free(places, anchor === undefined ? { x: 0, y: 0 } : places.get(anchor) ?? { x: 0, y: 0 }));
    }
    return places;
  }

  /** The places in the shape of the canvas. What was placed once stays there when more is shown around it. */
  private fill(places: Map<Node, Point>): Map<Node, Point> {
    const { state } = this.app.store;
    const key = [this.most(), state.classes, state.predicates, state.modalities, state.years, state.documents, state.confidence].join("|");
    if (this.filled?.key === key) return new Map([...places.keys()].flatMap((node) => { const place = this.filled?.places.get(node); return place === undefined ? [] : [[node, place]]; }));
    const heaviest = Math.max(1, ...[...places.keys()].map((node) => node.weight));
    const sizes = (scale: number): Map<Node, Size> => new Map([...places.keys()].map((node) => {
      const share = node.weight / heaviest, glyph = 14 + 30 * Math.sqrt(share), label = extent(`${broken(node.label)} +${node.edges.length}`, fontOf(share));
      return [node, { width: (Math.max(label.width, glyph) + 8) * scale, height: (glyph + label.height + 8) * scale, below: label.height * scale }];
    }));
    const room = this.room();
    let found = fill(places, sizes(1), room);
    // Where the drawing needs more than the room, it will be seen smaller, and labels take more of it.
    const all = [...found.values()], span = (axis: "x" | "y"): number => Math.max(...all.map((place) => place[axis])) - Math.min(...all.map((place) => place[axis]));
    const scale = all.length === 0 ? 1 : Math.min(Math.max(span("x") / room.width, span("y") / room.height), 1.4);
    if (scale > 1.02) found = fill(places, sizes(scale), room);
    this.filled = { key, places: found };
    return this.filled.places;
  }

  private mark(): void {
    const { cy } = this;
    if (cy === undefined) return;
    const { state } = this.app.store;
    cy.elements().removeClass("chosen near hot dim start");
    const node = cy.getElementById(state.select);
    const edge = cy.getElementById(this.drawn.get(state.select) ?? "");
    if (node.nonempty() && node.isNode()) {
      node.addClass("chosen");
      cy.elements().addClass("dim");
      node.closedNeighborhood().removeClass("dim").addClass("near");
    } else if (edge.nonempty()) {
      cy.elements().addClass("dim");
      edge.addClass("chosen").removeClass("dim");
      edge.connectedNodes().removeClass("dim").addClass("near");
    }
    if (state.from !== "") cy.getElementById(state.from).addClass("start");
    if (state.from !== "" && state.to !== "") cy.edges().addClass("hot");
    this.arrange();
  }

  private renderTools(passed: Passed, seen: Seen): void {
    const { model, store } = this.app;
    const { state } = store;
    const linked = new Set(passed.edges.flatMap((edge) => [edge.source, edge.target])).size;
    const button = (name: Parameters<typeof icon>[0], label: string, press: () => void): HTMLElement =>
      h("button", { class: "quiet", title: label, "aria-label": label, onclick: press }, icon(name));
    const isPath = state.from !== "" && state.to !== "";
    replace(
      this.tools,
      h("div", { class: "tool-group" },
        button("plus", "Zoom in (+)", () => this.zoom(1.3)), button("minus", "Zoom out (−)", () => this.zoom(1 / 1.3)),
        button("fit", "Show all (0)", () => this.fit(true))),
      h("div", { class: "tool-group" },
        h("button", { class: "quiet", title: "Save what is seen as PNG", onclick: () => this.savePng() }, icon("down"), "PNG"),
        h("button", { class: "quiet", title: "Save what is seen as SVG", onclick: () => this.saveSvg() }, icon("down"), "SVG")),
      isPath || state.focus !== ""
        ? h("button", { class: "primary", onclick: () => store.set({ focus: "", from: "", to: "" }) }, icon("back"), "Back to the strongest")
        : h("label", { class: "tool-group most" }, "Strongest ",
          h("input", {
            type: "range", min: 10, max: Math.min(Math.max(linked, 10), 300), step: 5, value: Math.min(state.most, linked), "aria-label": "How many of the strongest entities are shown",
            onchange: (event: Event) => store.set({ most: Number((event.target as HTMLInputElement).value) }),
          }), h("output", {}, String(Math.min(state.most, linked)))),
      state.grown.length > 0 ? h("button", { onclick: () => store.set({ grown: [] }) }, "Shrink again") : null,
    );
    const used = new Set([...seen.nodes].map((node) => node.top));
    replace(this.legend,
      model.tops.filter((top) => used.has(top)).map((top) => h("li", { class: `c${model.color(top)}` }, glyph(shapeOf(model.color(top))), model.className(top))),
      h("li", {}, s("svg", { viewBox: "0 0 26 8", class: "line", "aria-hidden": "true" }, s("line", { x1: 0, x2: 26, y1: 4, y2: 4 })), "stated as so"),
      h("li", {}, s("svg", { viewBox: "0 0 26 8", class: "line", "aria-hidden": "true" }, s("line", { x1: 0, x2: 26, y1: 4, y2: 4, "stroke-dasharray": "5 3" })), "planned"));
    const more = linked - seen.nodes.size;
    replace(this.note, seen.nodes.size === 0 ? "Nothing passes the filters." : isPath
      ? `Shortest path between two entities.`
      : state.focus !== "" ? `${model.node.get(state.focus)?.label ?? ""} and its neighbours.`
        : `${seen.nodes.size} of ${linked} linked entities${more > 0 ? "; double-click one to see more around it (+n)" : ""}.`);
  }

  private zoom(by: number): void {
    const { cy } = this;
    cy?.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }

  private savePng(): void {
    const picture = this.cy?.png({ output: "blob", full: false, scale: 2, bg: color("--ground") });
    if (picture !== undefined) download("graph.png", picture as unknown as Blob);
    say("graph.png is saved");
  }

  private saveSvg(): void {
    if (this.cy === undefined) return;
    download("graph.svg", new Blob([svg(this.cy, color("--ground"), "system-ui, sans-serif")], { type: "image/svg+xml" }));
    say("graph.svg is saved");
  }

  private pressed(event: KeyboardEvent): void {
    const { cy } = this;
    if (cy === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const { store } = this.app;
    const now = cy.getElementById(store.state.select);
    const turn = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "+" || event.key === "=") this.zoom(1.3);
    else if (event.key === "-") this.zoom(1 / 1.3);
    else if (event.key === "0") this.fit(false);
    else if (event.key === "Enter" && now.nonempty() && now.isNode()) this.grow(now.id());
    else if (turn !== undefined) {
      const around = now.nonempty() && now.isNode() ? now.neighborhood("node").union(now) : cy.nodes();
      const ids = around.map((node) => node.id()).sort();
      const at = ids.indexOf(now.nonempty() ? now.id() : "");
      const next = event.shiftKey ? cy.nodes().map((node) => node.id()).sort() : ids;
      const id = next[(at + turn + next.length) % next.length];
      if (id !== undefined) { store.set({ select: id, at: 0 }); say(this.app.model.node.get(id)?.label ?? ""); }
    } else return;
    event.preventDefault();
  }

  restyle(): void {
    this.cy?.style(this.style());
    this.mark();
  }

  private style(): cytoscapeType.StylesheetJson {
    const ground = color("--ground"), ink = color("--ink"), line = color("--edge"), accent = color("--accent");
    return [
      {
        selector: "node",
        style: {
          "width": "data(size)", "height": "data(size)", "shape": "data(shape)" as never, "label": "data(lines)", "font-size": "data(font)",
          "font-family": "system-ui, sans-serif", "color": ink, "text-valign": "data(v)" as never, "text-halign": "data(h)" as never, "text-margin-y": "data(down)" as never, "text-margin-x": "data(aside)" as never, "text-wrap": "wrap",
          "text-outline-color": ground, "text-outline-width": "data(outline)" as never, "text-outline-opacity": 0.92,
          "border-width": 1.5, "border-color": ground, "z-index": "data(weight)" as never, "overlay-opacity": 0, "line-height": 1.1,
        },
      },
      ...this.app.model.palette().map(([index]) => ({ selector: `node[color = ${index}]`, style: { "background-color": color(`--c${index}`) } })),
      {
        selector: "edge",
        style: {
          "width": "data(width)", "line-color": line, "target-arrow-color": line, "target-arrow-shape": "triangle", "arrow-scale": 0.8,
          "curve-style": "bezier", "control-point-step-size": 34, "label": "", "font-size": "data(font)", "font-family": "system-ui, sans-serif", "color": ink,
          "text-rotation": "autorotate", "text-outline-color": ground, "text-outline-width": "data(outline)" as never, "overlay-opacity": 0,
        },
      },
      { selector: "edge[modality = 'planned']", style: { "line-style": "dashed", "line-dash-pattern": [6, 4] } },
      { selector: "edge[modality = 'negated']", style: { "line-style": "dotted" } },
      { selector: "edge.near, edge.hot, edge.chosen", style: { "label": "data(label)", "line-color": color("--edge-hot"), "target-arrow-color": color("--edge-hot"), "z-index": 9999 } },
      { selector: ".dim", style: { "opacity": 0.36 } },
      { selector: "node.chosen", style: { "border-width": 4, "border-color": accent, "font-weight": "bold" } },
      { selector: "node.start", style: { "border-width": 4, "border-color": accent, "border-style": "dashed" } },
      { selector: "edge.chosen", style: { "line-color": accent, "target-arrow-color": accent, "width": 4 } },
      { selector: ".hot", style: { "opacity": 1 } },
      { selector: ".mute", style: { "label": "" } },
    ] as cytoscapeType.StylesheetJson;
  }
}

function glyph(shape: string): SVGElement {
  const ring = (count: number, turn: number): string => Array.from({ length: count }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / count;
    return `${(8 + 7 * Math.cos(angle)).toFixed(1)},${(8 + 7 * Math.sin(angle)).toFixed(1)}`;
  }).join(" ");
  const points: Record<string, string> = {
    pentagon: ring(5, -Math.PI / 2), triangle: ring(3, -Math.PI / 2), hexagon: ring(6, 0), octagon: ring(8, Math.PI / 8), diamond: ring(4, -Math.PI / 2),
  };
  const drawing = points[shape] !== undefined ? s("polygon", { points: points[shape] ?? "" })
    : shape === "ellipse" ? s("circle", { cx: 8, cy: 8, r: 6.5 })
      : s("rect", { x: 2, y: 2, width: 12, height: 12, rx: shape === "rectangle" ? 0 : 3 });
  return s("svg", { viewBox: "0 0 16 16", class: "glyph", "aria-hidden": "true" }, drawing);
}

/** The neighbours of a node, the strongest first. */
function neighbours(node: Node, passed: Passed): Node[] {
  const weights = new Map<Node, number>();
  for (const edge of node.edges) {
    if (!passed.isPassed(edge)) continue;
    const other = edge.source === node ? edge.target : edge.source;
    if (other !== node) weights.set(other, (weights.get(other) ?? 0) + edge.weight);
  }
  return [...weights.keys()].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || b.weight - a.weight || a.index - b.index);
}

/** A label on lines that are not too long. */
function broken(label: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of label.replace(/\s+/g, " ").split(" ")) {
    if (line !== "" && line.length + word.length > 19) { lines.push(line); line = word; } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.length > 3 ? [...lines.slice(0, 2), `${(lines[2] ?? "").slice(0, 18)}…`].join("\n") : lines.join("\n");
}

function color(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function isStill(): boolean { return window.matchMedia("(prefers-reduced-motion: reduce)").matches; }

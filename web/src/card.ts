// The card of what is selected: an entity, a fact, a sentence, or a path.

import type { App } from "./app";
import { amount, sentenceCase, words, type Document, type Edge, type Evidence, type Fact, type Mention, type Node, type Status } from "./data";
import { copy, h, icon, replace, s } from "./dom";
import { path } from "./filter";
import { quoted } from "./marks";
import { chip, count, row, said, stand } from "./parts";

export class Card {
  readonly element = h("section", { class: "card", "aria-label": "Selection", "aria-live": "polite" });

  constructor(private readonly app: App) {}

  /** Whether anything is selected. */
  update(): boolean {
    const { model, store } = this.app;
    const { select, from, to } = store.state;
    const node = model.node.get(select), fact = model.fact.get(select);
    const content = node !== undefined ? this.entity(node)
      : fact !== undefined ? this.fact(fact)
        : select.startsWith("sentence/") ? this.sentence(select)
          : from !== "" && to !== "" ? this.way(from, to) : null;
    replace(this.element, content ?? this.nothing());
    this.element.scrollTop = 0;
    return content !== null;
  }

  private nothing(): HTMLElement {
    return h("p", { class: "note" }, "Choose a node, a relation or a sentence: what it says, and the words it rests on, stand here.");
  }

  private head(kind: HTMLElement | string, title: (HTMLElement | string)[] | string, actions: HTMLElement[]): HTMLElement {
    return h("header", { class: "card-head" },
      h("div", { class: "card-kind" }, kind, h("span", { class: "grow" }),
        h("button", { class: "quiet close", "aria-label": "Close the card", onclick: () => this.app.store.set({ select: "", at: 0, from: "", to: "" }) }, icon("close"))),
      h("h2", {}, title),
      actions.length > 0 ? h("div", { class: "actions" }, actions) : null);
  }

  private entity(node: Node): HTMLElement[] {
    const { model, store } = this.app;
    const { from } = store.state;
    const parts: HTMLElement[] = [];
    const isStart = from === node.id;
    parts.push(this.head(
      h("span", { class: `kind c${model.color(node.top)}`, title: model.classDefinition(node.class) }, h("span", { class: "dot" }),
        node.class === node.top ? model.className(node.top) : `${model.className(node.top)} · ${model.className(node.class).toLowerCase()}`),
      node.label,
      [
        h("button", { onclick: () => store.set({ view: "graph", focus: node.id, from: "", to: "" }) }, icon("focus"), "Its neighbours"),
        from !== "" && !isStart
          ? h("button", { class: "primary", onclick: () => store.set({ view: "graph", to: node.id, focus: "", select: "" }) }, icon("path"), "Path to here")
          : h("button", { "aria-pressed": isStart ? "true" : "false", onclick: () => store.set({ from: isStart ? "" : node.id, to: "" }) }, icon("path"), isStart ? "Path: now pick its end" : "Path from here"),
      ],
    ));
    if (node.aliases.length > 0) parts.push(h("p", { class: "aliases" }, "also: ", node.aliases.join(" · ")));
    if (node.origin === "background") parts.push(h("p", { class: "note" }, "Known from a list of places; no text names it."));
    parts.push(...this.mentions(node));
    const statuses = node.statuses.filter(this.app.passed().isPassed);
    if (statuses.length > 0) parts.push(h("h3", {}, "How far it has come"), this.timeline(statuses));
    parts.push(...this.relations(node));
    const figures = node.figures.filter(this.app.passed().isPassed);
    if (figures.length > 0) {
      parts.push(h("h3", {}, `Figures (${figures.length})`), ...figures.slice(0, 30).map((figure) => row(this.app, figure)));
      if (figures.length > 30) parts.push(this.more("observations", figures.length, node));
    }
    return parts;
  }

  private more(table: string, total: number, node: Node): HTMLElement {
    return h("button", { class: "link", onclick: () => this.app.store.set({ view: "tables", table, find: node.label, page: 0 }) }, `All ${total} in the table`);
  }

  /** Where the documents name the entity: one strip a document, a tick a mention. */
  private mentions(node: Node): HTMLElement[] {
    const { model } = this.app;
    const strips: HTMLElement[] = [];
    for (const document of model.documents) {
      const own = node.mentions.filter((mention) => mention.document === document.id).sort((a, b) => a.start - b.start);
      if (own.length > 0) strips.push(this.strip(node, document, own));
    }
    return strips;
  }

  private strip(node: Node, document: Document, own: Mention[]): HTMLElement {
    const length = document.length;
    const ticks = own.map((mention) => s("line", { x1: mention.start / length * 1000, x2: mention.start / length * 1000, y1: 3, y2: 17, class: `tick c${this.app.model.color(node.top)}` }));
    const sections = (document.text?.sections ?? []).filter((section) => section.start > 0)
      .map((section) => s("line", { x1: section.start / length * 1000, x2: section.start / length * 1000, y1: 0, y2: 20, class: "border" }));
    const go = (index: number): void => {
      const mention = own[index];
      if (mention !== undefined) this.app.goTo(document.id, mention.start);
    };
    let at = -1;
    return h("div", { class: "strip" },
      h("button", {
        class: "link", title: "Go to the next mention in the text",
        onclick: () => { at = (at + 1) % own.length; go(at); },
      }, `${count(own.length, "mention")}${this.app.model.documents.length > 1 ? ` in ${document.title}` : ""}`),
      s("svg", {
        viewBox: "0 0 1000 20", preserveAspectRatio: "none", "aria-hidden": "true",
        onclick: (event: MouseEvent) => {
          const box = (event.currentTarget as Element).getBoundingClientRect();
          const point = (event.clientX - box.left) / box.width * length;
          const nearest = own.reduce((best, mention, index) => Math.abs(mention.start - point) < Math.abs((own[best]?.start ?? 0) - point) ? index : best, 0);
          at = nearest;
          go(nearest);
        },
      }, s("line", { x1: 0, x2: 1000, y1: 10, y2: 10, class: "ground" }), sections, ticks));
  }

  /** Stages by time, the earliest first; what has no time stands last. */
  private timeline(statuses: Status[]): HTMLElement {
    const { model } = this.app;
    const sorted = [...statuses].sort((a, b) => (a.time ?? "~").localeCompare(b.time ?? "~") || model.stageRank(a.stage) - model.stageRank(b.stage));
    return h("ol", { class: "timeline" }, sorted.map((status) => h("li", { class: status.modality, "data-rank": model.stageRank(status.stage) },
      h("button", { class: "row", onclick: () => this.app.store.set({ select: status.id, at: 0 }) },
        h("span", { class: "when" }, status.time ?? "no date"),
        h("span", { class: `stage r${model.stageRank(status.stage)} ${status.modality}`, "aria-hidden": "true" }),
        h("span", {}, sentenceCase(model.stageName(status.stage))),
        status.modality !== "actual" ? h("span", { class: `badge ${status.modality}` }, status.modality) : null))));
  }

  private relations(node: Node): HTMLElement[] {
    const { model } = this.app;
    const { isPassed } = this.app.passed();
    const groups = new Map<string, Edge[]>();
    for (const edge of node.edges.filter(isPassed)) {
      const key = `${edge.source === node ? "0" : "1"}${edge.predicate}`;
      groups.set(key, [...groups.get(key) ?? [], edge]);
    }
    const parts: HTMLElement[] = [];
    for (const key of [...groups.keys()].sort()) {
      const edges = groups.get(key) ?? [];
      const isOut = key.startsWith("0"), name = model.predicateName(key.slice(1));
      const rows = edges.slice(0, 12).map((edge) => {
        const other = isOut ? edge.target : edge.source;
        return row(this.app, edge, [h("span", { class: `dot c${model.color(other.top)}`, "aria-hidden": "true" }), " ", other.label]);
      });
      parts.push(h("h3", { title: model.predicateDefinition(key.slice(1)) }, isOut ? name : `… ${name} it`, h("span", { class: "number" }, String(edges.length))), ...rows);
      if (edges.length > 12) parts.push(this.more("relations", edges.length, node));
    }
    if (parts.length === 0) parts.push(h("p", { class: "note" }, "No relation of it passes the filters."));
    return parts;
  }

  private fact(fact: Fact): HTMLElement[] {
    const { model, store } = this.app;
    const kind = fact.kind === "relation" ? "Relation" : fact.kind === "status" ? "Status" : `Figure · ${fact.measure}`;
    const title: (HTMLElement | string)[] = fact.kind === "relation"
      ? [chip(this.app, fact.source), h("span", { class: "verb" }, model.predicateName(fact.predicate)), chip(this.app, fact.target)]
      : fact.kind === "status"
        ? [chip(this.app, fact.node), h("span", { class: "verb" }, model.stageName(fact.stage))]
        : [h("span", { class: "verb" }, sentenceCase(fact.indicator)), h("strong", { class: "amount" }, amount(fact.value, fact.unit, fact.measure)), chip(this.app, fact.node)];
    const details: [string, string][] = [
      ["it is", fact.modality === "actual" ? "stated as so" : fact.modality === "planned" ? "planned: said of the future, not as done" : "denied"],
      ["time", fact.time ?? "none is said"],
      ["confidence", fact.confidence.toFixed(2)],
    ];
    if (fact.kind === "figure" && fact.scope !== null) details.push(["among", fact.scope]);
    if (fact.kind === "figure") details.push(["exactly", `${fact.value.toLocaleString("en", { maximumFractionDigits: 6 })} ${fact.unit}`]);
    if (fact.kind === "relation" && fact.origin === "background") details.push(["origin", "a list of places, not the text"]);
    const at = Math.min(store.state.at, fact.evidence.length - 1);
    return [
      this.head(h("span", { class: "kind" }, kind, " ", stand(fact)), title, []),
      h("dl", { class: "details" }, details.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)])),
      h("h3", {}, "It rests on", h("span", { class: "number" }, String(fact.evidence.length))),
      h("p", { class: "marks-legend" }, h("mark", { class: "subject" }, fact.kind === "relation" ? "subject" : "what it is said of"), " ",
        h("mark", { class: "trigger" }, fact.kind === "figure" ? "value" : "trigger"), fact.kind === "relation" ? [" ", h("mark", { class: "object" }, "object")] : null),
      ...fact.evidence.slice(0, 50).map((evidence, index) => this.evidence(fact, evidence, index, at === index)),
    ];
  }

  private evidence(fact: Fact, evidence: Evidence, index: number, isShown: boolean): HTMLElement {
    const { model, store } = this.app;
    const document = model.document.get(evidence.document);
    const section = document?.section(evidence.start)?.heading ?? "";
    return h("figure", { class: `evidence${isShown ? " shown" : ""}` },
      h("blockquote", {}, quoted(model, fact, evidence)),
      h("figcaption", {},
        h("span", {}, document?.title ?? evidence.document, section !== "" ? `, ${section}` : "", ", characters ", h("span", { class: "nowrap" }, `${evidence.start}–${evidence.end}`)),
        h("span", { class: "rule" }, `rule ${evidence.rule}`, evidence.repaired ? "; the text was repaired here" : ""),
        h("span", { class: "actions" },
          h("button", { onclick: () => store.set(store.state.view === "text" || isWide() ? { at: index, select: fact.id } : { at: index, select: fact.id, view: "text" }) }, icon("text"), "In the text"),
          h("button", { onclick: () => void copy(this.citation(fact, evidence), "Quote and source are copied") }, icon("copy"), "Copy as citation"))));
  }

  /** Quote and source in one line, for a paper. */
  private citation(fact: Fact, evidence: Evidence): string {
    const document = this.app.model.document.get(evidence.document)?.record;
    const source = [document?.title ?? evidence.document, document?.date, `characters ${evidence.start}–${evidence.end}`, `sha256 ${document?.sha256 ?? ""}`];
    return `“${evidence.quote}” (${source.filter((part) => part).join(", ")}). Read as: ${words(this.app.model, fact)} [${fact.modality}${fact.time === null ? "" : `, ${fact.time}`}; rule ${evidence.rule}; ${this.app.model.header.generator}].`;
  }

  private sentence(select: string): HTMLElement[] | null {
    const parts = select.split("/");
    const document = this.app.model.document.get(parts[1] ?? "");
    const place = document?.text?.sentences[Number(parts[2])];
    if (document === undefined || place === undefined) return null;
    const [start, end] = place;
    const facts = new Set<Fact>();
    for (const one of document.places) {
      if (one.start >= end) break;
      if (one.end > start) facts.add(one.fact);
    }
    const named = [...new Set(document.named.filter((one) => one.start < end && start < one.end).map((one) => one.node))];
    return [
      this.head(h("span", { class: "kind" }, "Sentence"), [h("q", { class: "quote" }, document.slice(start, end))], []),
      h("h3", {}, facts.size === 0 ? "It gives no fact" : "It gives", facts.size > 0 ? h("span", { class: "number" }, String(facts.size)) : null),
      ...[...facts].map((fact) => row(this.app, fact, said(this.app, fact))),
      ...(named.length > 0 ? [h("h3", {}, "It names"), h("div", { class: "chips" }, named.map((node) => chip(this.app, node)))] : []),
    ];
  }

  private way(from: string, to: string): HTMLElement[] {
    const { model } = this.app;
    const start = model.node.get(from), end = model.node.get(to);
    if (start === undefined || end === undefined) return [this.nothing()];
    const steps = path(start, end, this.app.passed().isPassed);
    const head = this.head(h("span", { class: "kind" }, "Shortest path"), [chip(this.app, start), h("span", { class: "verb" }, "to"), chip(this.app, end)], []);
    if (steps === null) return [head, h("p", { class: "note" }, "Nothing that passes the filters joins the two.")];
    return [
      head,
      h("h3", {}, count(steps.length, "step")),
      h("ol", { class: "steps" }, steps.map((edge) => h("li", {}, row(this.app, edge),
        edge.evidence[0] !== undefined ? quoted(model, edge, edge.evidence[0]) : null))),
    ];
  }
}

/** Whether text and card stand beside each other. */
function isWide(): boolean { return window.matchMedia("(min-width: 900px)").matches; }

// What the documents say, at a glance.

import type { App } from "./app";
import { amount, sentenceCase, type Document, type Fact, type Figure, type Node, type Status } from "./data";
import { h, replace } from "./dom";
import { bar, chip, count } from "./parts";
import type { State } from "./state";

const BOARD = 9;

export class Overview {
  readonly element = h("section", { class: "view overview", "aria-label": "Overview", tabindex: 0 });

  constructor(private readonly app: App) {}

  update(): void {
    replace(this.element, h("div", { class: "sheet" },
      this.title(), this.numbers(), this.board(), this.progress(), this.strongest(), this.predicates(), this.figures(), this.documents(), this.foot()));
  }

  private go(change: Partial<State>): void {
    this.app.store.set({ select: "", at: 0, find: "", sort: "", page: 0, ...change });
  }

  private title(): HTMLElement {
    const { model } = this.app;
    const only = model.documents.length === 1 ? model.documents[0] : undefined;
    const author = only?.record.author === null ? undefined : model.node.get(only?.record.author ?? "");
    return h("header", { class: "sheet-head" },
      h("h2", { class: "title" }, only?.title ?? `${model.documents.length} documents`),
      h("p", { class: "by" },
        author !== undefined ? chip(this.app, author) : null,
        only?.record.date !== null && only !== undefined ? h("time", {}, only.record.date) : null,
        only === undefined ? model.documents.map((document) => document.title).join(" · ") : null));
  }

  /** The whole in five numbers, each the door to its table. */
  private numbers(): HTMLElement {
    const { model } = this.app;
    const { nodes, edges, isPassed } = this.app.passed();
    const statuses = model.statuses.filter(isPassed), figures = model.figures.filter(isPassed);
    const planned = edges.filter((edge) => edge.modality === "planned").length;
    const telling = model.documents.reduce((sum, document) => sum + document.record.telling_sentences, 0);
    const all = model.documents.reduce((sum, document) => sum + document.record.sentences, 0);
    const number = (value: number, name: string, note: string, change: Partial<State>): HTMLElement =>
      h("button", { class: "big", onclick: () => this.go(change) }, h("strong", {}, value.toLocaleString("en")), h("span", {}, name), h("small", {}, note));
    return h("div", { class: "numbers" },
      number(nodes.length, "entities", `in ${new Set(nodes.map((node) => node.top)).size} classes`, { view: "tables", table: "entities" }),
      number(edges.length, "relations", planned > 0 ? `${planned} of them planned` : "none of them planned", { view: "tables", table: "relations" }),
      number(statuses.length, "statuses", `of ${count(new Set(statuses.map((status) => status.node)).size, "thing")}`, { view: "tables", table: "statuses" }),
      number(figures.length, "figures", `${figures.filter((figure) => figure.measure === "target").length} of them targets`, { view: "tables", table: "observations" }),
      number(all, "sentences", `${telling} give facts`, { view: "text" }));
  }

  /** Things by how far they have come. */
  private board(): HTMLElement | null {
    const { model } = this.app;
    const statuses = model.statuses.filter(this.app.passed().isPassed);
    if (statuses.length === 0) return null;
    const columns: { title: string; note: string; className: string; list: Status[] }[] = [];
    const coming = statuses.filter((status) => status.modality === "planned");
    if (coming.length > 0) columns.push({ title: "To come", note: "said of the future", className: "planned", list: coming });
    model.stages.forEach((stage, rank) => {
      const list = statuses.filter((status) => status.stage === stage.key && status.modality === "actual");
      if (list.length > 0) columns.push({ title: sentenceCase(stage.label), note: stage.definition, className: `r${rank}`, list });
    });
    return h("section", { class: "panel wide" }, h("h2", {}, "How far things have come"),
      h("div", { class: "board" }, columns.map((column) => {
        const list = unique(column.list, (status) => status.node.id).sort((a, b) => b.node.weight - a.node.weight || (a.id < b.id ? -1 : 1));
        const most = column.className === "planned" ? 2 * BOARD : BOARD;
        return h("div", { class: `column ${column.className}` },
          h("h3", { title: column.note }, h("span", { class: `stage ${column.className}`, "aria-hidden": "true" }), column.title, h("span", { class: "number" }, String(list.length))),
          h("div", { class: "rows" }, list.slice(0, most).map((status) => h("button", {
            class: `row c${model.color(status.node.top)}`, onclick: () => this.app.store.set({ select: status.id, at: 0 }),
          }, h("span", { class: "dot", "aria-hidden": "true" }), h("span", { class: "row-text" }, status.node.label),
          h("small", {}, [column.className === "planned" ? model.stageName(status.stage) : "", status.time ?? ""].filter((part) => part !== "").join(", "))))),
          list.length > most ? h("button", { class: "link", onclick: () => this.go({ view: "tables", table: "statuses", sort: "status up" }) }, `${list.length - most} more`) : null);
      })));
  }

  /** What is done and what is planned, by section and by year. */
  private progress(): HTMLElement {
    const { model } = this.app;
    const { isPassed } = this.app.passed();
    const facts: Fact[] = [...model.edges, ...model.statuses].filter(isPassed);
    const years = new Map<string, Fact[]>();
    for (const fact of facts) if (fact.year !== "") years.set(fact.year, [...years.get(fact.year) ?? [], fact]);
    const sections = new Map<string, { name: string; facts: Fact[]; document: Document; start: number }>();
    for (const document of model.documents) {
      const seen = new Set<string>();
      for (const place of document.places) {
        if (place.fact.kind === "figure" || !isPassed(place.fact)) continue;
        const section = sector(document, place.start);
        const key = `${document.id} ${section.start}`;
        if (seen.has(key + place.fact.id)) continue;
        seen.add(key + place.fact.id);
        const entry = sections.get(key) ?? { name: section.name, facts: [], document, start: section.start };
        entry.facts.push(place.fact);
        sections.set(key, entry);
      }
    }
    const bySection = [...sections.values()].filter((entry) => entry.name !== "");
    const shown = bySection.length > 16 ? new Set([...bySection].sort((a, b) => b.facts.length - a.facts.length).slice(0, 16)) : new Set(bySection);
    const rows = bySection.filter((entry) => shown.has(entry));
    const most = Math.max(1, ...rows.map((entry) => entry.facts.length));
    const yearRows = [...years.entries()].sort(([a], [b]) => a < b ? -1 : 1);
    const mostYear = Math.max(1, ...yearRows.map(([, list]) => list.length));
    return h("section", { class: "panel wide" }, h("h2", {}, "Done and planned"),
      h("p", { class: "legend-line" }, h("span", { class: "swatch actual" }), "stated as so ", h("span", { class: "swatch planned" }), "planned"),
      h("div", { class: "two" },
        h("div", {}, h("h3", {}, "by section", shown.size < bySection.length ? h("small", {}, `the ${shown.size} fullest of ${bySection.length}`) : null),
          rows.length === 0 ? h("p", { class: "note" }, "The text has no sections, or is not in this page.") : null,
          rows.map((entry) => split(entry.name, entry.facts, most, () => this.app.goTo(entry.document.id, entry.start)))),
        h("div", {}, h("h3", {}, "by year that is spoken of"),
          yearRows.length === 0 ? h("p", { class: "note" }, "No year is named.") : null,
          yearRows.map(([year, list]) => split(year, list, mostYear, () => this.go({ view: "tables", table: "relations", years: [year] }))))));
  }

  /** The best connected of each class. */
  private strongest(): HTMLElement {
    const { model } = this.app;
    const { nodes, edges } = this.app.passed();
    const weights = new Map<Node, number>();
    for (const edge of edges) for (const node of new Set([edge.source, edge.target])) weights.set(node, (weights.get(node) ?? 0) + edge.weight);
    const tops = [...new Set(nodes.map((node) => node.top))].map((top) => ({ top, list: nodes.filter((node) => node.top === top) })).sort((a, b) => b.list.length - a.list.length);
    return h("section", { class: "panel wide" }, h("h2", {}, "Who and what is best connected"),
      h("div", { class: "classes" }, tops.map(({ top, list }) => {
        const best = list.filter((node) => (weights.get(node) ?? 0) > 0).sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a.index - b.index).slice(0, 6);
        const most = Math.max(1, ...best.map((node) => weights.get(node) ?? 0));
        return h("div", { class: `class c${model.color(top)}` },
          h("h3", {}, h("button", { class: "link", title: model.classDefinition(top), onclick: () => this.go({ view: "tables", table: "entities", classes: [top], sort: "relations down" }) },
            h("span", { class: "dot", "aria-hidden": "true" }), model.className(top), h("span", { class: "number" }, String(list.length)))),
          best.map((node) => h("button", { class: "row", onclick: () => this.app.store.set({ select: node.id, at: 0 }) },
            h("span", { class: "row-text" }, node.label), bar((weights.get(node) ?? 0) / most, "class-bar"), h("small", {}, String(weights.get(node) ?? 0)))),
          best.length === 0 ? h("p", { class: "note" }, "None has a relation.") : null);
      })));
  }

  private predicates(): HTMLElement | null {
    const { model } = this.app;
    const { edges } = this.app.passed();
    const groups = model.predicates.map((key) => ({ key, list: edges.filter((edge) => edge.predicate === key) })).filter((group) => group.list.length > 0).sort((a, b) => b.list.length - a.list.length);
    if (groups.length === 0) return null;
    const most = Math.max(1, ...groups.map((group) => group.list.length));
    return h("section", { class: "panel" }, h("h2", {}, "How they hang together"),
      groups.map(({ key, list }) => split(model.predicateName(key), list, most, () => this.go({ view: "tables", table: "relations", predicates: [key] }), model.predicateDefinition(key))));
  }

  /** Targets, changes and sums as small charts. */
  private figures(): HTMLElement | null {
    const { model } = this.app;
    const figures = model.figures.filter(this.app.passed().isPassed);
    if (figures.length === 0) return null;
    const charts: (HTMLElement | null)[] = [
      this.chart("Targets", figures.filter((figure) => figure.measure === "target" || (figure.modality === "planned" && figure.measure === "level"))),
      this.chart("Growth and change", figures.filter((figure) => figure.measure === "change" && figure.unit === "%"), true),
    ];
    const money = new Map<string, Figure[]>();
    for (const figure of figures) {
      if (figure.measure !== "amount" && !(figure.measure === "level" && /^[A-Z]{3}$/.test(figure.unit))) continue;
      money.set(figure.unit, [...money.get(figure.unit) ?? [], figure]);
    }
    for (const [unit, list] of [...money].sort((a, b) => b[1].length - a[1].length).slice(0, 2)) charts.push(this.chart(`Sums, ${unit}`, list, true));
    charts.push(this.chart("Places in an order", figures.filter((figure) => figure.measure === "rank")));
    return h("section", { class: "panel" }, h("h2", {}, "Figures and targets"), charts,
      h("button", { class: "link", onclick: () => this.go({ view: "tables", table: "observations" }) }, `All ${figures.length} figures`));
  }

  private chart(title: string, all: Figure[], hasBars = false): HTMLElement | null {
    if (all.length === 0) return null;
    const list = unique(all, (figure) => `${figure.indicator} ${figure.value} ${figure.time ?? ""}`)
      .sort((a, b) => hasBars ? Math.abs(b.value) - Math.abs(a.value) : b.confidence - a.confidence || b.evidence.length - a.evidence.length).slice(0, 8);
    if (hasBars) list.sort((a, b) => b.value - a.value);
    const most = Math.max(...list.map((figure) => Math.abs(figure.value)), 1e-9);
    return h("div", { class: "chart" }, h("h3", {}, title, h("span", { class: "number" }, String(all.length))),
      list.map((figure) => h("button", { class: "row", title: figure.evidence[0]?.quote ?? "", onclick: () => this.app.store.set({ select: figure.id, at: 0 }) },
        h("span", { class: "row-text" }, sentenceCase(figure.indicator), figure.scope !== null ? h("small", {}, ` ${figure.scope}`) : null, figure.time !== null ? h("small", {}, ` ${figure.time}`) : null),
        hasBars ? bar(Math.abs(figure.value) / most, figure.value < 0 ? "fall" : figure.modality === "planned" ? "plan" : "rise") : null,
        h("strong", {}, amount(figure.value, figure.unit, figure.measure)))));
  }

  private documents(): HTMLElement {
    const { model, store } = this.app;
    return h("section", { class: "panel wide" }, h("h2", {}, model.documents.length === 1 ? "The document" : "The documents"),
      h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Documents" }, h("table", {},
        h("thead", {}, h("tr", {}, ["Title", "Date", "Sentences", "with facts", "Repairs", "Facts refused", "SHA-256"].map((title, index) => h("th", { scope: "col", class: index > 1 && index < 6 ? "right" : null }, title)))),
        h("tbody", {}, model.documents.map((document) => {
          const { record } = document;
          const refused = Object.values(record.refused).reduce((sum, number) => sum + number, 0);
          return h("tr", {},
            h("td", {}, h("button", { class: "cell", onclick: () => store.set({ view: "text", document: record.id, select: "" }) }, document.title)),
            h("td", {}, record.date ?? ""), ...[record.sentences, record.telling_sentences, record.repairs.length, refused].map((value) => h("td", { class: "right" }, value.toLocaleString("en"))),
            h("td", {}, h("code", { title: record.sha256 }, `${record.sha256.slice(0, 12)}…`)));
        })))));
  }

  private foot(): HTMLElement {
    const { header } = this.app.model;
    return h("footer", {}, `Read by ${header.generator}, by rules and without a language model. Every fact rests on a quote from the text; choose one and it is shown in its place. Ontology ${header.ontology.slice(0, 19)}….`);
  }
}

function split(name: string, facts: Fact[], most: number, press: () => void, title?: string): HTMLElement {
  const planned = facts.filter((fact) => fact.modality === "planned").length;
  return h("button", { class: "row split", title: title ?? name, onclick: press },
    h("span", { class: "row-text" }, name),
    h("span", { class: "bar-space", "aria-hidden": "true" },
      h("span", { class: "bar actual", style: { width: `${(facts.length - planned) / most * 100}%` } }),
      h("span", { class: "bar planned", style: { width: `${planned / most * 100}%` } })),
    h("small", { "aria-label": `${facts.length - planned} stated as so, ${planned} planned` }, `${facts.length - planned} + ${planned}`));
}

/** The section of a place; under a heading with numbered paragraphs, the paragraph and its opening words. */
function sector(document: Document, point: number): { name: string; start: number } {
  const section = document.section(point);
  const block = document.text?.blocks.findLast(([, start]) => start <= point);
  if (block !== undefined && point < block[2]) {
    const opening = /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.)、]\s*[^.!?。]{3,70}[.。:]/.exec(document.slice(block[1], block[1] + 90))?.[0];
    if (opening !== undefined) return { name: `${numeral(section?.heading ?? "")}${opening.replace(/[.。:]$/, "").trim()}`, start: block[1] };
  }
  return { name: section?.heading ?? "", start: section?.start ?? 0 };
}

/** The number before a heading, so that the first point of one part is not that of another. */
function numeral(heading: string): string {
  const found = /^[IVX]{1,5}\b|^[A-Z]\b(?=[.)])/.exec(heading)?.[0];
  return found === undefined ? "" : `${found}.`;
}

function unique<T>(items: T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

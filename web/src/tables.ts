// Entities, relations, statuses and figures as tables: sorted, filtered, copied, saved.

import type { App } from "./app";
import { amount, type Edge, type Fact, type Figure, type Node, type Status } from "./data";
import { copy, download, h, icon, replace, s } from "./dom";

type Item = Node | Fact;
interface Column<T> { key: string; title: string; value: (item: T) => string | number; isNumber?: boolean; show?: (item: T) => HTMLElement | string; isHidden?: boolean }
interface Table<T extends Item = Item> { key: string; title: string; columns: Column<T>[]; items: () => T[] }

const PAGE = 100;

/** A table of one kind of items among tables of all kinds. */
function table<T extends Item>(one: Table<T>): Table { return one as unknown as Table; }

function quote(fact: Fact): string { return fact.evidence[0]?.quote.replace(/\s+/g, " ") ?? ""; }
function places(fact: Fact): string { return fact.evidence.map((one) => `${one.document}:${one.start}-${one.end}`).join("; "); }

export class Tables {
  readonly element = h("section", { class: "view tables-view", "aria-label": "Tables" });
  private readonly tables: Table[];
  private readonly tabs = h("div", { class: "subtabs", role: "tablist", "aria-label": "Table" });
  private readonly tools = h("div", { class: "table-tools" });
  private readonly body = h("div", { class: "table-body", tabindex: 0, role: "region", "aria-label": "Rows of the table" });
  private readonly find: HTMLInputElement;

  constructor(private readonly app: App) {
    this.tables = this.list();
    this.find = h("input", {
      type: "search", placeholder: "Rows that contain …", "aria-label": "Show only rows that contain these words",
      oninput: () => this.app.store.set({ find: this.find.value, page: 0 }),
    });
    this.element.append(h("div", { class: "table-bar" }, this.tabs, h("span", { class: "grow" }), this.find, this.tools), this.body);
  }

  private list(): Table[] {
    const { app } = this;
    const { model } = app;
    const label = (node: Node): HTMLElement => h("span", { class: `said c${model.color(node.top)}` }, node.label);
    const claim = <T extends Fact>(): Column<T>[] => [
      { key: "modality", title: "Modality", value: (fact) => fact.modality, show: (fact) => fact.modality === "actual" ? "actual" : h("span", { class: `badge ${fact.modality}` }, fact.modality) },
      { key: "time", title: "Time", value: (fact) => fact.time ?? "" },
      { key: "confidence", title: "Confidence", isNumber: true, value: (fact) => fact.confidence, show: (fact) => fact.confidence.toFixed(2) },
      { key: "quote", title: "Quote", value: quote, show: (fact) => h("span", { class: "cell-quote" }, quote(fact)) },
      { key: "places", title: "Document and characters", value: places, isHidden: true },
      { key: "rules", title: "Rules", value: (fact) => [...new Set(fact.evidence.map((one) => one.rule))].join("; "), isHidden: true },
      { key: "id", title: "Id", value: (fact) => fact.id, isHidden: true },
    ];
    const tables = [
      table<Node>({
        key: "entities", title: "Entities", items: () => app.passed().nodes,
        columns: [
          { key: "name", title: "Name", value: (node) => node.label, show: label },
          { key: "class", title: "Class", value: (node) => model.className(node.class) },
          { key: "top", title: "Top class", value: (node) => model.className(node.top) },
          { key: "mentions", title: "Mentions", isNumber: true, value: (node) => node.mentions.length },
          { key: "relations", title: "Relations", isNumber: true, value: (node) => node.edges.length },
          { key: "figures", title: "Figures", isNumber: true, value: (node) => node.figures.length },
          { key: "status", title: "Latest status", value: (node) => node.statuses.length === 0 ? "" : latest(node) },
          { key: "aliases", title: "Other names", value: (node) => node.aliases.join("; "), show: (node) => h("span", { class: "cell-quote" }, node.aliases.join("; ")) },
          { key: "id", title: "Id", value: (node) => node.id, isHidden: true },
        ],
      }),
      table<Edge>({
        key: "relations", title: "Relations", items: () => app.passed().edges,
        columns: [
          { key: "subject", title: "Subject", value: (edge) => edge.source.label, show: (edge) => label(edge.source) },
          { key: "predicate", title: "Relation", value: (edge) => model.predicateName(edge.predicate) },
          { key: "object", title: "Object", value: (edge) => edge.target.label, show: (edge) => label(edge.target) },
          ...claim<Edge>(),
        ],
      }),
      table<Status>({
        key: "statuses", title: "Statuses", items: () => model.statuses.filter(app.passed().isPassed),
        columns: [
          { key: "entity", title: "Entity", value: (status) => status.node.label, show: (status) => label(status.node) },
          { key: "status", title: "Status", value: (status) => model.stageName(status.stage) },
          ...claim<Status>(),
        ],
      }),
      table<Figure>({
        key: "observations", title: "Figures", items: () => model.figures.filter(app.passed().isPassed),
        columns: [
          { key: "indicator", title: "Indicator", value: (figure) => figure.indicator },
          { key: "value", title: "Value", isNumber: true, value: (figure) => figure.value, show: (figure) => amount(figure.value, figure.unit, figure.measure) },
          { key: "unit", title: "Unit", value: (figure) => figure.unit },
          { key: "kind", title: "Kind", value: (figure) => figure.measure },
          { key: "subject", title: "Of", value: (figure) => figure.node.label, show: (figure) => label(figure.node) },
          { key: "scope", title: "Among", value: (figure) => figure.scope ?? "" },
          ...claim<Figure>(),
        ],
      }),
    ];
    function latest(node: Node): string {
      const last = [...node.statuses].sort((a, b) => (a.year || "0").localeCompare(b.year || "0") || model.stageRank(a.stage) - model.stageRank(b.stage)).at(-1);
      return last === undefined ? "" : `${model.stageName(last.stage)}${last.modality === "planned" ? " (planned)" : ""}`;
    }
    return tables;
  }

  private get table(): Table { return this.tables.find((table) => table.key === this.app.store.state.table) ?? this.tables[0] as Table; }

  /** The rows that pass filters and words, in the order that is asked for. */
  private rows(): Item[] {
    const { state } = this.app.store;
    const { table } = this;
    let items = table.items();
    const wanted = state.find.toLowerCase().trim();
    if (wanted !== "") items = items.filter((item) => table.columns.some((column) => String(column.value(item)).toLowerCase().includes(wanted)));
    const [key, direction] = state.sort.split(" ");
    const column = table.columns.find((one) => one.key === key);
    if (column === undefined) return items;
    const sign = direction === "down" ? -1 : 1;
    const keyed = items.map((item) => [column.value(item), item] as const);
    const collator = new Intl.Collator("en", { numeric: true });
    keyed.sort(([a], [b]) => sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b))));
    return keyed.map(([, item]) => item);
  }

  update(): void {
    const { store } = this.app;
    const { state } = store;
    const { table } = this;
    if (this.find.value !== state.find) this.find.value = state.find;
    replace(this.tabs, this.tables.map((one) => h("button", {
      role: "tab", "aria-selected": one === table ? "true" : "false", onclick: () => store.set({ table: one.key, sort: "", page: 0 }),
    }, one.title, " ", h("span", { class: "number" }, one.items().length.toLocaleString("en")))));
    const rows = this.rows();
    replace(this.tools,
      h("button", { title: "Copy all rows; they can be pasted into a spreadsheet", onclick: () => void copy(this.lines(rows, "\t"), `${rows.length} rows are copied`) }, icon("copy"), "Copy"),
      h("button", { title: "Save all rows as CSV", onclick: () => download(`${table.key}.csv`, new Blob(["\ufeff", this.lines(rows, ",")], { type: "text/csv" })) }, icon("down"), "CSV"));
    const pages = Math.max(1, Math.ceil(rows.length / PAGE)), page = Math.min(state.page, pages - 1);
    const columns = table.columns.filter((column) => column.isHidden !== true);
    const [sorted, direction] = state.sort.split(" ");
    replace(this.body,
      h("table", { "aria-rowcount": rows.length + 1 },
        h("caption", { class: "unseen" }, table.title),
        h("thead", {}, h("tr", {}, columns.map((column) => {
          const isSorted = column.key === sorted;
          return h("th", { scope: "col", class: column.isNumber === true ? "right" : null, "aria-sort": isSorted ? (direction === "down" ? "descending" : "ascending") : null },
            h("button", { onclick: () => this.sort(column, isSorted, direction) }, column.title,
              s("svg", { viewBox: "0 0 8 12", class: "sorter", "aria-hidden": "true" },
                s("path", { d: "M4 0 8 5H0Z", class: isSorted && direction !== "down" ? "on" : "" }), s("path", { d: "M4 12 0 7h8Z", class: isSorted && direction === "down" ? "on" : "" }))));
        }))),
        h("tbody", {}, rows.slice(page * PAGE, (page + 1) * PAGE).map((item) => this.row(item, columns)))),
      rows.length === 0 ? h("p", { class: "note" }, "No row passes the filters and the words above.") : null,
      pages > 1 ? this.pager(page, pages, rows.length) : null);
  }

  private sort(column: Column<Item>, isSorted: boolean, direction: string | undefined): void {
    const next = !isSorted ? (column.isNumber === true ? "down" : "up") : direction === "down" ? "up" : "down";
    this.app.store.set({ sort: `${column.key} ${next}`, page: 0 });
  }

  private row(item: Item, columns: Column<Item>[]): HTMLElement {
    const { store } = this.app;
    const isSelected = store.state.select === item.id;
    const select = (): void => store.set({ select: item.id, at: 0 });
    return h("tr", { class: isSelected ? "selected" : null, onclick: select }, columns.map((column, index) => {
      const content = column.show?.(item) ?? String(column.value(item));
      return h("td", { class: column.isNumber === true ? "right" : null },
        index === 0 ? h("button", { class: "cell", "aria-pressed": isSelected ? "true" : "false", onclick: (event: Event) => { event.stopPropagation(); select(); } }, content) : content);
    }));
  }

  private pager(page: number, pages: number, total: number): HTMLElement {
    const { store } = this.app;
    const go = (to: number): void => { store.set({ page: to }); this.body.scrollTop = 0; };
    return h("nav", { class: "pager", "aria-label": "Pages" },
      h("button", { disabled: page === 0, "aria-label": "Previous page", onclick: () => go(page - 1) }, icon("prev")),
      h("span", {}, `${(page * PAGE + 1).toLocaleString("en")}–${Math.min((page + 1) * PAGE, total).toLocaleString("en")} of ${total.toLocaleString("en")}`),
      h("button", { disabled: page === pages - 1, "aria-label": "Next page", onclick: () => go(page + 1) }, icon("next")));
  }

  /** All rows as text: every column, one line a row. */
  private lines(rows: Item[], separator: string): string {
    const { columns } = this.table;
    const lines = [columns.map((column) => field(column.title, separator)).join(separator)];
    for (const item of rows) lines.push(columns.map((column) => field(column.value(item), separator)).join(separator));
    return lines.join(separator === "," ? "\r\n" : "\n") + (separator === "," ? "\r\n" : "");
  }
}

/** A cell as RFC 4180 has it. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function field(value: string | number, separator: string): string {
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  if (separator === "\t") return text.replace(/[\t\r\n]+/g, " ");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

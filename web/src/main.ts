// The page: reads its data, builds its parts, and keeps them in line with the address.

import type { App } from "./app";
import { Card } from "./card";
import { Model, type RawGraph, type RawPage } from "./data";
import { copy, h, icon } from "./dom";
import { filter, type Passed } from "./filter";
import { Filters } from "./filters";
import { GraphView } from "./graph";
import { Overview } from "./overview";
import { Search } from "./search";
import { Store, type State, type View } from "./state";
import { Tables } from "./tables";
import { TextPane } from "./text";

function island(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? "null");
}

const NAMES: Record<View, string> = { overview: "Overview", graph: "Graph", text: "Text", tables: "Tables" };

class Page implements App {
  readonly model: Model;
  readonly store = new Store();
  private key = "";
  private held: Passed | undefined;
  private readonly text: TextPane;
  private readonly card: Card;
  private readonly filters: Filters;
  private readonly views: Record<Exclude<View, "text">, { element: HTMLElement; update: () => void }>;
  private readonly main = h("main", { id: "main" });
  private readonly aside = h("aside", { "aria-label": "Selection and text" });
  private readonly tabs: Record<View, HTMLButtonElement>;
  private readonly graph: GraphView;

  constructor() {
    this.model = new Model(island("graph") as RawGraph, island("page") as RawPage);
    this.paint();
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { this.paint(); this.graph.restyle(); });
    this.text = new TextPane(this);
    this.card = new Card(this);
    this.filters = new Filters(this);
    this.graph = new GraphView(this);
    this.views = { overview: new Overview(this), graph: this.graph, tables: new Tables(this) };
    const tab = (view: View): HTMLButtonElement => h("button", { role: "tab", id: `tab-${view}`, "aria-controls": "main", onclick: () => this.store.set({ view }) }, NAMES[view]);
    this.tabs = { overview: tab("overview"), graph: tab("graph"), text: tab("text"), tables: tab("tables") };
    document.getElementById("app")?.replaceChildren(
      h("a", { class: "skip", href: "#main", onclick: (event: Event) => { event.preventDefault(); this.main.querySelector<HTMLElement>("[tabindex], button, input")?.focus(); } }, "To the content"),
      h("header", { class: "top" },
        h("h1", { class: "page-name", title: document.title }, icon("path"), h("span", {}, document.title)),
        h("div", { class: "tabs", role: "tablist", "aria-label": "Views", onkeydown: (event: KeyboardEvent) => this.turn(event) }, Object.values(this.tabs)),
        new Search(this).element,
        h("div", { class: "top-tools" },
          h("button", { class: "quiet", title: "Copy the address of this view", "aria-label": "Copy the address of this view", onclick: () => void copy(location.href, "The address of this view is copied") }, icon("link")),
          h("button", { class: "quiet", title: "Print this view", "aria-label": "Print this view", onclick: () => window.print() }, icon("print")),
          h("button", { class: "quiet", title: "Light or dark", "aria-label": "Light or dark", onclick: () => this.theme() }, icon("theme")))),
      this.filters.element, h("div", { class: "stage-area" }, this.main, this.aside), h("div", { id: "said", role: "status", "aria-live": "polite" }));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !/^(INPUT|SELECT)$/.test((event.target as Element).tagName)) this.store.set({ select: "", at: 0 });
    });
    this.store.listen((state, before) => this.update(state, before));
    this.update(this.store.state, undefined);
  }

  passed(): Passed {
    const { state } = this.store;
    const key = JSON.stringify([state.classes, state.predicates, state.modalities, state.years, state.documents, state.confidence]);
    if (this.held === undefined || key !== this.key) {
      this.key = key;
      this.held = filter(this.model, state);
    }
    return this.held;
  }

  goTo(id: string, start: number): void {
    const { view } = this.store.state;
    const isWide = window.matchMedia("(min-width: 900px)").matches;
    if (view === "overview" || !isWide) this.store.set({ view: "text", document: id, select: view === "overview" ? "" : this.store.state.select });
    else this.store.set({ document: id });
    this.text.goTo(id, start);
  }

  private update(state: State, before: State | undefined): void {
    const view = state.view;
    for (const [name, tab] of Object.entries(this.tabs)) {
      tab.setAttribute("aria-selected", name === view ? "true" : "false");
      tab.tabIndex = name === view ? 0 : -1;
    }
    document.body.dataset.view = view;
    if (before === undefined || before.view !== view) {
      this.main.replaceChildren(view === "text" ? this.text.element : this.views[view].element);
      this.aside.replaceChildren(this.card.element, ...(view === "text" ? [] : [this.text.element]));
      this.main.setAttribute("aria-labelledby", `tab-${view}`);
    }
    this.filters.update();
    if (view !== "text") this.views[view].update();
    const isSelected = this.card.update();
    document.body.classList.toggle("selected", isSelected);
    document.body.classList.toggle("fact-selected", isSelected && (this.model.fact.has(state.select) || state.select.startsWith("sentence/")));
    this.text.update();
  }

  private turn(event: KeyboardEvent): void {
    const views = Object.keys(this.tabs) as View[];
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const next = views[(views.indexOf(this.store.state.view) + step + views.length) % views.length] ?? "overview";
    this.store.set({ view: next });
    this.tabs[next].focus();
    event.preventDefault();
  }

  /** Gives the classes their colours; on a dark ground they are lighter. */
  private paint(): void {
    const { dataset, style } = document.documentElement;
    const isDark = dataset.theme === undefined ? window.matchMedia("(prefers-color-scheme: dark)").matches : dataset.theme === "dark";
    for (const [index, color] of this.model.palette()) style.setProperty(`--c${index}`, isDark ? lighter(color) : color);
  }

  private theme(): void {
    const root = document.documentElement;
    const isDark = root.dataset.theme === undefined ? window.matchMedia("(prefers-color-scheme: dark)").matches : root.dataset.theme === "dark";
    root.dataset.theme = isDark ? "light" : "dark";
    this.paint();
    this.graph.restyle();
  }
}

/** A colour with a third of white, as `#rrggbb`. */
function lighter(color: string): string {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (parts === null) return color;
  return "#" + parts.slice(1).map((part) => Math.round(parseInt(part, 16) * 0.7 + 255 * 0.3).toString(16).padStart(2, "0")).join("");
}

new Page();
document.documentElement.dataset.ready = "true";

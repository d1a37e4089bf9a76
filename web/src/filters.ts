// The bar of filters: what is unticked everywhere is gone everywhere.

import type { App } from "./app";
import { h, icon, replace } from "./dom";
import { isFiltered } from "./filter";
import type { State } from "./state";

type List = "classes" | "predicates" | "modalities" | "years" | "documents";
interface Choice { key: string; label: string; count: number; color?: number }

export class Filters {
  readonly element = h("section", { class: "filters", "aria-label": "Filters" });
  private open = "";
  private readonly counts: Record<"classes" | "predicates" | "modalities" | "years", Map<string, number>>;

  constructor(private readonly app: App) {
    const { model } = app;
    const facts = [...model.edges, ...model.statuses, ...model.figures];
    this.counts = {
      classes: tally(model.nodes, (node) => node.top), predicates: tally(model.edges, (edge) => edge.predicate),
      modalities: tally(facts, (fact) => fact.modality), years: tally(facts, (fact) => fact.year),
    };
    document.addEventListener("click", (event) => {
      if (!this.element.contains(event.target as Node)) this.shut();
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.shut(); });
  }

  private shut(): void {
    this.open = "";
    for (const details of this.element.querySelectorAll("details[open]")) details.removeAttribute("open");
  }

  update(): void {
    const { model, store } = this.app;
    const { state } = store;
    const { classes, predicates, modalities, years } = this.counts;
    replace(this.element,
      this.menu("Class", "classes", model.tops.map((key) => ({ key, label: model.className(key), count: classes.get(key) ?? 0, color: model.color(key) }))),
      this.menu("Relation", "predicates", model.predicates.map((key) => ({ key, label: model.predicateName(key), count: predicates.get(key) ?? 0 }))),
      this.menu("Modality", "modalities", model.modalities.map((key) => ({ key, label: key, count: modalities.get(key) ?? 0 }))),
      this.menu("Year", "years", model.years.map((key) => ({ key, label: key === "" ? "no year" : key, count: years.get(key) ?? 0 }))),
      model.documents.length > 1
        ? this.menu("Document", "documents", model.documents.map((document) => ({ key: document.id, label: document.title, count: document.places.length })))
        : null,
      this.confidence(state),
      isFiltered(state)
        ? h("button", { class: "link", onclick: () => store.set({ classes: [], predicates: [], modalities: [], years: [], documents: [], confidence: 0 }) }, icon("close"), "Clear filters")
        : null);
  }

  private menu(title: string, list: List, choices: Choice[]): HTMLElement {
    const { store } = this.app;
    const chosen = store.state[list];
    const toggle = (key: string, isOn: boolean): void => {
      const now = new Set(chosen.length === 0 ? [] : chosen);
      if (isOn) now.add(key); else now.delete(key);
      store.set({ [list]: choices.map((choice) => choice.key).filter((one) => now.has(one)), page: 0 } as Partial<State>);
    };
    const details = h("details", { class: `menu${chosen.length > 0 ? " on" : ""}`, open: this.open === list },
      h("summary", {}, title, chosen.length > 0 ? h("span", { class: "number" }, chosen.length === 1 ? choices.find((choice) => choice.key === chosen[0])?.label ?? "1" : String(chosen.length)) : null),
      h("div", { class: "menu-body" },
        choices.map((choice) => h("label", { class: choice.color === undefined ? "" : `c${choice.color}` },
          h("input", { type: "checkbox", checked: chosen.includes(choice.key), onchange: (event: Event) => toggle(choice.key, (event.target as HTMLInputElement).checked) }),
          choice.color === undefined ? null : h("span", { class: "dot" }),
          h("span", { class: "grow" }, choice.label), h("small", {}, choice.count.toLocaleString("en"))))));
    details.addEventListener("toggle", () => {
      if (details.open) {
        this.open = list;
        for (const other of this.element.querySelectorAll("details[open]")) if (other !== details) other.removeAttribute("open");
      } else if (this.open === list) this.open = "";
    });
    return details;
  }

  private confidence(state: State): HTMLElement {
    return h("label", { class: "confidence" }, "Confidence ≥ ",
      h("input", {
        type: "range", min: 0, max: 95, step: 5, value: state.confidence, "aria-label": "Least confidence in hundredths",
        onchange: (event: Event) => this.app.store.set({ confidence: Number((event.target as HTMLInputElement).value), page: 0 }),
      }), h("output", {}, (state.confidence / 100).toFixed(2)));
  }
}

function tally<T>(items: T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

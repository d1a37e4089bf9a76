// Small pieces that several views show.

import type { App } from "./app";
import { amount, sentenceCase, words, type Fact, type Node } from "./data";
import { h } from "./dom";

/** A button that selects an entity. */
export function chip(app: App, node: Node, note?: string): HTMLElement {
  return h("button", {
    class: `chip c${app.model.color(node.top)}`, title: `${node.label} (${app.model.className(node.class)})`,
    onclick: () => app.store.set({ select: node.id, at: 0 }),
  }, h("span", { class: "dot", "aria-hidden": "true" }), h("span", { class: "chip-label" }, node.label), note !== undefined && note !== "" ? h("small", {}, note) : null);
}

/** Modality and time of a fact in words. */
export function stand(fact: Fact): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (fact.modality !== "actual") parts.push(h("span", { class: `badge ${fact.modality}` }, fact.modality));
  if (fact.time !== null) parts.push(h("span", { class: "badge time" }, fact.time));
  return parts;
}

/** A row that says a fact and selects it. */
export function row(app: App, fact: Fact, text?: (HTMLElement | string)[]): HTMLElement {
  const isSelected = app.store.state.select === fact.id;
  return h("button", {
    class: `row${isSelected ? " selected" : ""}`, "aria-pressed": isSelected ? "true" : "false", title: words(app.model, fact),
    onclick: () => app.store.set({ select: fact.id, at: 0 }),
  }, h("span", { class: "row-text" }, text ?? said(app, fact)), stand(fact));
}

/** A fact as a sentence of three parts. */
export function said(app: App, fact: Fact): (HTMLElement | string)[] {
  const name = (node: Node): HTMLElement => h("span", { class: `said c${app.model.color(node.top)}` }, node.label);
  switch (fact.kind) {
    case "relation": return [name(fact.source), h("em", {}, ` ${app.model.predicateName(fact.predicate)} `), name(fact.target)];
    case "status": return [name(fact.node), h("em", {}, ` ${app.model.stageName(fact.stage)}`)];
    case "figure": return [sentenceCase(fact.indicator), h("strong", {}, ` ${amount(fact.value, fact.unit, fact.measure)}`)];
  }
}

/** A horizontal bar whose length is a share of the largest. */
export function bar(share: number, className: string): HTMLElement {
  return h("span", { class: "bar-space", "aria-hidden": "true" }, h("span", { class: `bar ${className}`, style: { width: `${Math.max(1.5, share * 100)}%` } }));
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

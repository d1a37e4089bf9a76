// Where in a sentence subject, trigger and object of a fact stand.

import type { Document, Evidence, Fact, Model, Node } from "./data";
import { h } from "./dom";

export type Role = "subject" | "trigger" | "object";
export interface Mark { start: number; end: number; role: Role }

function named(document: Document | undefined, node: Node, start: number, end: number): Mark[] {
  return (document?.named ?? [])
    .filter((mention) => mention.node === node && mention.start >= start && mention.end <= end)
    .map((mention) => ({ start: mention.start, end: mention.end, role: "subject" as Role }));
}

/** The places of the words that trigger a rule; the one between the ends of the relation, where there is one. */
function trigger(model: Model, evidence: Evidence, taken: Mark[]): Mark[] {
  const words = new Set(model.triggers[evidence.rule] ?? []);
  if (words.size === 0) return [];
  const found: Mark[] = [];
  for (const match of evidence.quote.matchAll(/[\p{L}\p{M}'’-]+/gu)) {
    if (!words.has(match[0].toLowerCase().replace("’", "'"))) continue;
    const start = evidence.start + [...evidence.quote.slice(0, match.index)].length;
    const mark: Mark = { start, end: start + [...match[0]].length, role: "trigger" };
    if (!taken.some((other) => other.start < mark.end && mark.start < other.end)) found.push(mark);
  }
  const first = Math.min(...taken.map((mark) => mark.end)), last = Math.max(...taken.map((mark) => mark.start));
  return [found.find((mark) => mark.start >= first && mark.end <= last) ?? found[0]].filter((mark) => mark !== undefined);
}

/** The digits of a figure's value in its quote. */
function digits(evidence: Evidence, value: number): Mark[] {
  const bare = (text: string): string => text.replace(/[^0-9]/g, "").replace(/^0+|0+$/g, "");
  const wanted = bare(value.toPrecision(12).replace(/e.*$/, ""));
  for (const match of evidence.quote.matchAll(/\d[\d,. ]*\d|\d/g)) {
    if (bare(match[0]) !== wanted) continue;
    const start = evidence.start + [...evidence.quote.slice(0, match.index)].length;
    return [{ start, end: start + match[0].length, role: "trigger" }];
  }
  return [];
}

export function marks(model: Model, fact: Fact, evidence: Evidence): Mark[] {
  const document = model.document.get(evidence.document);
  const { start, end } = evidence;
  if (fact.kind === "figure") return [...named(document, fact.node, start, end), ...digits(evidence, fact.value)].sort(byPlace);
  const ends = fact.kind === "status"
    ? named(document, fact.node, start, end)
    : [
      ...named(document, fact.source, start, end),
      ...named(document, fact.target, start, end).map((mark) => ({ ...mark, role: "object" as Role })),
    ];
  return [...ends, ...trigger(model, evidence, ends)].sort(byPlace);
}

function byPlace(a: Mark, b: Mark): number { return a.start - b.start || b.end - a.end; }

/** The quote of an evidence with its marks. */
export function quoted(model: Model, fact: Fact, evidence: Evidence): HTMLElement {
  const points = [...evidence.quote];
  const element = h("q", { class: "quote" });
  let at = evidence.start;
  const text = (end: number): string => points.slice(at - evidence.start, end - evidence.start).join("");
  for (const mark of marks(model, fact, evidence)) {
    if (mark.start < at) continue;
    element.append(text(mark.start));
    at = mark.start;
    element.append(h("mark", { class: mark.role, title: mark.role }, text(mark.end)));
    at = mark.end;
  }
  element.append(points.slice(at - evidence.start).join(""));
  return element;
}

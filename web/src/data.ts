// The graph as the page reads it: what graph.json and the page's own island say, with the ways between them.

export interface Evidence { document: string; start: number; end: number; quote: string; rule: string; repaired?: boolean }
export interface Mention { document: string; start: number; end: number; text: string; rule: string; repaired?: boolean }
export interface RawStatus { status: string; modality: string; time: string | null; confidence: number; evidence: Evidence[] }
export interface RawNode {
  id: string; label: string; class: string; classes: string[]; aliases: string[]; origin: string;
  mentions: Mention[]; statuses: RawStatus[];
}
export interface RawEdge {
  id: string; source: string; target: string; relation: string; modality: string; time: string | null;
  confidence: number; weight: number; origin: string; evidence: Evidence[];
}
export interface RawObservation {
  id: string; indicator: string; subject: string; value: number; unit: string; kind: string; time: string | null;
  modality: string; scope: string | null; confidence: number; evidence: Evidence[];
}
export interface Repair { start: number; end: number; before: string; after: string; rule: string }
export interface RawDocument {
  id: string; title: string | null; author: string | null; date: string | null; sha256: string; invalid_bytes: number;
  sentences: number; telling_sentences: number; refused: Record<string, number>; repairs: Repair[];
}
export interface RawGraph {
  graph: { format: string; version: number; generator: string; ontology: string };
  documents: RawDocument[]; nodes: RawNode[]; edges: RawEdge[]; observations: RawObservation[];
}
export interface Term { key: string; label: string; definition: string; parent?: string; color?: string }
export interface Section { heading: string; start: number; end: number; level: number; role: string }
export interface RawText { source: string; sections: Section[]; blocks: [string, number, number][]; sentences: [number, number][] }
/** A picture of the strongest nodes: their indices, and x and y of each. */
export interface Level { nodes: number[]; places: number[] }
export interface RawPage {
  classes: Term[]; predicates: Term[]; stages: Term[]; triggers: Record<string, string[]>;
  texts: (RawText | null)[]; levels: Level[];
}

export interface Point { x: number; y: number }

/** One thing: a node of the graph. */
export interface Node {
  id: string; index: number; label: string; class: string; classes: string[]; top: string; aliases: string[];
  origin: string; mentions: Mention[]; statuses: Status[]; edges: Edge[]; figures: Figure[]; weight: number;
}
interface Claim { id: string; modality: string; time: string | null; year: string; confidence: number; evidence: Evidence[] }
export interface Edge extends Claim { kind: "relation"; predicate: string; source: Node; target: Node; weight: number; origin: string }
export interface Status extends Claim { kind: "status"; stage: string; node: Node }
export interface Figure extends Claim {
  kind: "figure"; indicator: string; node: Node; value: number; unit: string; measure: string; scope: string | null;
}
export type Fact = Edge | Status | Figure;

/** A fact at one place of a document. */
export interface Place { start: number; end: number; fact: Fact; evidence: Evidence }
export interface Named { start: number; end: number; node: Node }

/** Offsets in code points turned into offsets of a JavaScript string. */
class Offsets {
  private readonly table: Uint32Array | null;
  constructor(text: string) {
    if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) { this.table = null; return; }
    const table: number[] = [];
    for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) table.push(at);
    table.push(text.length);
    this.table = Uint32Array.from(table);
  }
  at(point: number): number {
    return this.table === null ? point : this.table[Math.min(point, this.table.length - 1)] ?? 0;
  }
}

export class Document {
  readonly places: Place[] = [];
  readonly named: Named[] = [];
  readonly title: string;
  private readonly offsets: Offsets | null;
  constructor(readonly record: RawDocument, readonly text: RawText | null) {
    this.title = record.title ?? record.id;
    this.offsets = text === null ? null : new Offsets(text.source);
  }
  get id(): string { return this.record.id; }
  /** The source text between two code points. */
  slice(start: number, end: number): string {
    if (this.text === null || this.offsets === null) return "";
    return this.text.source.slice(this.offsets.at(start), this.offsets.at(end));
  }
  /** The index of the sentence that holds a code point, or of the last before it. */
  sentence(point: number): number {
    const all = this.text?.sentences ?? [];
    let low = 0, high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.[0] ?? 0) <= point) low = middle + 1; else high = middle;
    }
    return low - 1;
  }
  /** The innermost section that holds a code point. */
  section(point: number): Section | undefined {
    return this.text?.sections.findLast((section) => section.start <= point && point < section.end);
  }
  /** One past the last code point, as far as it is known. */
  get length(): number {
    const text = this.text;
    if (text !== null) return Math.max(...text.sections.map((section) => section.end), 1);
    return Math.max(1, this.places.at(-1)?.end ?? 1, this.named.at(-1)?.end ?? 1);
  }
}

function year(time: string | null): string {
  return /(?:18|19|20|21)\d\d/.exec(time ?? "")?.[0] ?? "";
}

export class Model {
  readonly nodes: Node[];
  readonly edges: Edge[] = [];
  readonly statuses: Status[] = [];
  readonly figures: Figure[] = [];
  readonly documents: Document[];
  readonly node = new Map<string, Node>();
  readonly fact = new Map<string, Fact>();
  readonly document = new Map<string, Document>();
  /** Top classes, predicates and years in use. */
  readonly tops: string[];
  readonly predicates: string[];
  readonly years: string[];
  readonly modalities: string[];
  readonly stages: Term[];
  readonly triggers: Record<string, string[]>;
  readonly levels: Map<number, Point>[];
  readonly header: RawGraph["graph"];
  private readonly classes = new Map<string, Term>();
  private readonly relations = new Map<string, Term>();
  private readonly colors = new Map<string, number>();

  constructor(graph: RawGraph, page: RawPage) {
    this.header = graph.graph;
    for (const term of page.classes) this.classes.set(term.key, term);
    for (const term of page.predicates) this.relations.set(term.key, term);
    page.classes.filter((term) => term.parent === undefined).forEach((term, index) => this.colors.set(term.key, index % 16));
    this.stages = page.stages;
    this.triggers = page.triggers;
    this.levels = page.levels.map((level) =>
      new Map(level.nodes.map((node, index) => [node, { x: level.places[index * 2] ?? 0, y: level.places[index * 2 + 1] ?? 0 }])));
    this.documents = graph.documents.map((record, index) => new Document(record, page.texts[index] ?? null));
    for (const document of this.documents) this.document.set(document.id, document);
    this.nodes = graph.nodes.map((raw, index) => this.addNode(raw, index));
    for (const raw of graph.edges) this.addEdge(raw);
    for (const raw of graph.observations) this.addFigure(raw);
    for (const document of this.documents) {
      document.places.sort((a, b) => a.start - b.start || a.end - b.end);
      document.named.sort((a, b) => a.start - b.start || b.end - a.end);
    }
    const facts: Fact[] = [...this.edges, ...this.statuses, ...this.figures];
    this.tops = [...new Set(this.nodes.map((node) => node.top))].sort();
    this.predicates = [...new Set(this.edges.map((edge) => edge.predicate))].sort();
    this.years = [...new Set(facts.map((fact) => fact.year))].sort();
    this.modalities = ["actual", "planned", "negated"].filter((key) => facts.some((fact) => fact.modality === key));
  }

  private addNode(raw: RawNode, index: number): Node {
    const node: Node = {
      id: raw.id, index, label: raw.label, class: raw.class, classes: raw.classes, top: raw.classes.at(-1) ?? raw.class,
      aliases: raw.aliases, origin: raw.origin, mentions: raw.mentions, statuses: [], edges: [], figures: [], weight: 0,
    };
    this.node.set(node.id, node);
    for (const status of raw.statuses) {
      const id = ["status/" + node.id, status.status, status.modality, status.time ?? ""].join("--");
      const { modality, time, confidence, evidence } = status;
      const fact: Status = { kind: "status", id, stage: status.status, node, modality, time, year: year(time), confidence, evidence };
      node.statuses.push(fact);
      this.statuses.push(fact);
      this.addFact(fact);
    }
    for (const mention of raw.mentions) {
      this.document.get(mention.document)?.named.push({ start: mention.start, end: mention.end, node });
    }
    return node;
  }

  private addEdge(raw: RawEdge): void {
    const source = this.node.get(raw.source), target = this.node.get(raw.target);
    if (source === undefined || target === undefined) return;
    const { id, modality, time, confidence, evidence, weight, origin } = raw;
    const edge: Edge = {
      kind: "relation", id, predicate: raw.relation, source, target, modality, time, year: year(time), confidence, evidence, weight, origin,
    };
    source.edges.push(edge);
    source.weight += weight;
    if (target !== source) { target.edges.push(edge); target.weight += weight; }
    this.edges.push(edge);
    this.addFact(edge);
  }

  private addFigure(raw: RawObservation): void {
    const node = this.node.get(raw.subject);
    if (node === undefined) return;
    const { id, indicator, value, unit, modality, time, scope, confidence, evidence } = raw;
    const figure: Figure = {
      kind: "figure", id, indicator, node, value, unit, measure: raw.kind, modality, time, year: year(time), scope, confidence, evidence,
    };
    node.figures.push(figure);
    this.figures.push(figure);
    this.addFact(figure);
  }

  private addFact(fact: Fact): void {
    this.fact.set(fact.id, fact);
    for (const evidence of fact.evidence) {
      this.document.get(evidence.document)?.places.push({ start: evidence.start, end: evidence.end, fact, evidence });
    }
  }

  className(key: string): string { return sentenceCase(this.classes.get(key)?.label ?? key); }
  classDefinition(key: string): string { return this.classes.get(key)?.definition ?? ""; }
  predicateName(key: string): string { return this.relations.get(key)?.label ?? key.replaceAll("-", " "); }
  predicateDefinition(key: string): string { return this.relations.get(key)?.definition ?? ""; }
  stageName(key: string): string { return this.stages.find((stage) => stage.key === key)?.label ?? key.replaceAll("-", " "); }
  stageRank(key: string): number { return this.stages.findIndex((stage) => stage.key === key); }
  /** The place of a top class in the palette. */
  color(top: string): number { return this.colors.get(top) ?? 15; }
  /** The colours of the palette as the ontology has them. */
  palette(): [number, string][] { return [...this.colors].map(([key, index]) => [index, this.classes.get(key)?.color ?? "#888888"]); }
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Subject, verb and object of a fact in words. */
export function words(model: Model, fact: Fact): string {
  switch (fact.kind) {
    case "relation": return `${fact.source.label} ${model.predicateName(fact.predicate)} ${fact.target.label}`;
    case "status": return `${fact.node.label}: ${model.stageName(fact.stage)}`;
    case "figure": return `${fact.indicator}: ${amount(fact.value, fact.unit, fact.measure)}`;
  }
}

const SCALES: [number, string][] = [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"]];

/** A value as people write it. */
export function number(value: number): string {
  const size = Math.abs(value);
  for (const [scale, name] of SCALES) {
    if (size >= scale) return `${trim(value / scale)} ${name}`;
  }
  return trim(value);
}

function trim(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 2, useGrouping: Math.abs(value) >= 10_000 });
}

/** A value with its unit. */
export function amount(value: number, unit: string, measure: string): string {
  if (measure === "rank") return `no. ${number(value)}`;
  const text = (measure === "change" && value > 0 ? "+" : "") + number(value).replace("-", "−");
  if (unit === "%") return `${text}%`;
  return unit === "" ? text : `${text} ${unit}`;
}

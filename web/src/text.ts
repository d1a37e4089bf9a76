// The report itself: mentions by class, sentences that give facts, repaired places, and the marks of what is selected.

import type { App } from "./app";
import type { Document, Evidence, Fact, Named, Place, Repair } from "./data";
import { h, icon, replace } from "./dom";
import { marks, type Mark } from "./marks";

interface Block { kind: string; start: number; end: number; element: HTMLElement; isFull: boolean }

/** What runs over a stretch of the text. */
interface Layer { names: Named[]; mark: Mark | undefined; repair: Repair | undefined }

export class TextPane {
  readonly element: HTMLElement;
  private readonly body = h("div", { class: "text-body", tabindex: 0, role: "document", "aria-label": "Text of the document" });
  private readonly bar = h("div", { class: "text-bar" });
  private document: Document | undefined;
  private isPrinted = false;
  private blocks: Block[] = [];
  private shown: { fact: Fact; evidence: Evidence; marks: Mark[] } | undefined;
  private sentence = -1;
  private classes: string[] = [];
  private readonly watcher: IntersectionObserver;

  constructor(private readonly app: App) {
    this.element = h("section", { class: "text-pane", "aria-label": "Text" }, h("h2", { class: "unseen" }, "Text"), this.bar, this.body);
    this.watcher = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const block = this.blocks[Number((entry.target as HTMLElement).dataset.block)];
        if (entry.isIntersecting && block !== undefined) this.fill(block);
      }
    }, { root: this.body, rootMargin: "800px" });
    this.body.addEventListener("click", (event) => this.clicked(event.target as Element));
    this.body.addEventListener("keydown", (event) => {
      if (event.key === "j" || event.key === "n") this.step(1);
      else if (event.key === "k" || event.key === "p") this.step(-1);
    });
  }

  /** Brings the pane in line with the state. */
  update(): void {
    const { state } = this.app.store;
    const fact = this.app.model.fact.get(state.select);
    const evidence = fact?.evidence[Math.min(state.at, fact.evidence.length - 1)];
    const wanted = evidence?.document ?? (state.document !== "" ? state.document : undefined);
    const document = (wanted !== undefined ? this.app.model.document.get(wanted) : undefined) ?? this.app.model.documents[0];
    const isNew = document !== this.document || state.printed !== this.isPrinted || state.classes.join() !== this.classes.join();
    this.classes = state.classes;
    if (isNew) {
      this.document = document;
      this.isPrinted = state.printed;
      this.render();
    }
    this.renderBar();
    const before = this.shown, beforeSentence = this.sentence;
    this.shown = fact !== undefined && evidence !== undefined ? { fact, evidence, marks: marks(this.app.model, fact, evidence) } : undefined;
    this.sentence = -1;
    const parts = /^sentence\/([^/]+)\/(\d+)$/.exec(state.select);
    if (parts !== null && parts[1] === document?.id) this.sentence = Number(parts[2]);
    if (before !== this.shown || beforeSentence !== this.sentence || isNew) {
      for (const block of this.blocks) {
        if (this.touches(block, before?.evidence) || this.touches(block, this.shown?.evidence)
          || this.holds(block, beforeSentence) || this.holds(block, this.sentence)) {
          block.isFull = false;
          this.fill(block);
        }
      }
      if (before?.evidence !== this.shown?.evidence || beforeSentence !== this.sentence || isNew) this.reveal();
    }
  }

  /** Shows the first mention of an entity at or after a place. */
  goTo(document: string, start: number): void {
    if (this.document?.id !== document) this.app.store.set({ document });
    const block = this.blocks.find((one) => one.start <= start && start < one.end);
    if (block === undefined) return;
    this.fill(block);
    const target = block.element.querySelector(`[data-start="${start}"]`) ?? block.element;
    target.scrollIntoView({ block: "center" });
    target.classList.add("flash");
    window.setTimeout(() => target.classList.remove("flash"), 1600);
  }

  private touches(block: Block, evidence: Evidence | undefined): boolean {
    return evidence !== undefined && evidence.document === this.document?.id && evidence.start < block.end && block.start < evidence.end;
  }

  private holds(block: Block, sentence: number): boolean {
    const place = this.document?.text?.sentences[sentence];
    return place !== undefined && place[0] < block.end && block.start < place[1];
  }

  private renderBar(): void {
    const { model, store } = this.app;
    const { state } = store;
    const choose = model.documents.length > 1
      ? h("select", {
        "aria-label": "Document",
        onchange: (event: Event) => store.set({ document: (event.target as HTMLSelectElement).value, select: "", at: 0 }),
      }, model.documents.map((document) => h("option", { value: document.id, selected: document === this.document }, document.title)))
      : h("strong", { class: "text-title" }, this.document?.title ?? "");
    const repairs = this.document?.record.repairs.length ?? 0;
    replace(
      this.bar, choose,
      h("span", { class: "grow" }),
      this.document?.text && repairs > 0
        ? h("label", { class: "switch", title: `${repairs} places of the source were repaired; they are underlined` },
          h("input", {
            type: "checkbox", checked: state.printed,
            onchange: (event: Event) => store.set({ printed: (event.target as HTMLInputElement).checked }),
          }), "as printed")
        : null,
      this.document?.text
        ? [
          h("button", { class: "quiet", title: "Previous sentence with facts (k)", "aria-label": "Previous sentence with facts", onclick: () => this.step(-1) }, icon("prev")),
          h("button", { class: "quiet", title: "Next sentence with facts (j)", "aria-label": "Next sentence with facts", onclick: () => this.step(1) }, icon("next")),
        ]
        : null,
    );
  }

  private render(): void {
    this.watcher.disconnect();
    this.blocks = [];
    const document = this.document;
    if (document === undefined) return replace(this.body);
    if (document.text === null) return this.renderQuotes(document);
    const parts: HTMLElement[] = [];
    let at = 0;
    const between = (end: number): void => {
      const rest = document.slice(at, end).trim();
      // What stands between the blocks was taken out as furniture of the page.
      if (rest !== "" && this.isPrinted) parts.push(h("p", { class: "furniture" }, rest));
    };
    for (const [kind, start, end] of document.text.blocks) {
      if (start < at) continue;
      between(start);
      const element = h(kind === "heading" ? "h3" : "p", { class: `block ${kind}`, "data-block": this.blocks.length }, document.slice(start, end));
      this.blocks.push({ kind, start, end, element, isFull: false });
      parts.push(element);
      at = end;
    }
    between(document.length);
    replace(this.body, parts);
    this.body.scrollTop = 0;
    for (const block of this.blocks) this.watcher.observe(block.element);
  }

  /** Without the text, its quotes in their order. */
  private renderQuotes(document: Document): void {
    const quotes = new Map<string, Place>();
    for (const place of document.places) {
      const key = `${place.start}-${place.end}`;
      if (!quotes.has(key)) quotes.set(key, place);
    }
    replace(
      this.body,
      h("p", { class: "note" }, "The text of this document is not in this page; these are its quotes in their order. To see them in their place: policygraph view graph.json --text FILE"),
      [...quotes.values()].slice(0, 2000).map((place) => h("p", { class: "block", "data-quote": `${place.start}-${place.end}` },
        h("button", { class: "sentence-button", "data-fact": place.fact.id, onclick: () => this.app.store.set({ select: place.fact.id, at: 0 }) }, place.evidence.quote))),
    );
  }

  private fill(block: Block): void {
    const document = this.document;
    if (block.isFull || document?.text === undefined || document.text === null) return;
    block.isFull = true;
    this.watcher.unobserve(block.element);
    const pieces: HTMLElement[] = [];
    let at = block.start;
    const { sentences } = document.text;
    for (let index = Math.max(0, document.sentence(block.start)); index < sentences.length; index += 1) {
      const [start, end] = sentences[index] ?? [0, 0];
      if (start >= block.end) break;
      if (end <= block.start) continue;
      if (start > at) pieces.push(h("span", {}, this.pieces(document, at, start)));
      const tells = document.places.some((place) => place.start < end && start < place.end);
      const isShown = index === this.sentence || (this.shown !== undefined && this.shown.evidence.document === document.id && this.shown.evidence.start < end && start < this.shown.evidence.end);
      pieces.push(h("span", { class: `sentence${tells ? " tells" : ""}${isShown ? " shown" : ""}`, "data-sentence": index }, this.pieces(document, start, Math.min(end, block.end))));
      at = Math.max(at, end);
    }
    if (at < block.end) pieces.push(h("span", {}, this.pieces(document, at, block.end)));
    replace(block.element, pieces);
  }

  /** The stretches of a part of the text, each with what runs over it. */
  private pieces(document: Document, start: number, end: number): (HTMLElement | string)[] {
    const inside = <T extends { start: number; end: number }>(list: T[]): T[] => {
      const found: T[] = [];
      for (let index = lowerBound(list, start - 400); index < list.length; index += 1) {
        const item = list[index];
        if (item === undefined || item.start >= end) break;
        if (item.end > start || (item.start === item.end && item.start >= start)) found.push(item);
      }
      return found;
    };
    const repairs = inside(document.record.repairs);
    const snap = (point: number, isEnd: boolean): number => {
      const repair = repairs.find((one) => one.start < point && point < one.end);
      return repair === undefined ? point : isEnd ? repair.end : repair.start;
    };
    const names = inside(document.named).filter((name) => this.classes.length === 0 || this.classes.includes(name.node.top));
    const own = this.shown?.evidence.document === document.id ? this.shown.marks : [];
    const cuts = new Set([start, end]);
    const cut = (from: number, to: number): void => {
      for (const point of [snap(from, false), snap(to, true)]) if (point > start && point < end) cuts.add(point);
    };
    for (const item of [...repairs, ...names, ...own]) cut(item.start, item.end);
    const points = [...cuts].sort((a, b) => a - b);
    const pieces: (HTMLElement | string)[] = [];
    points.forEach((from, index) => {
      const inserted = repairs.find((repair) => repair.start === repair.end && repair.start === from && (from > start || index === 0) && from < end);
      if (inserted !== undefined && !this.isPrinted) pieces.push(this.mended(inserted, inserted.after));
      const to = points[index + 1];
      if (to === undefined) return;
      const covers = (item: { start: number; end: number }): boolean => snap(item.start, false) <= from && to <= snap(item.end, true) && item.start < item.end;
      const layer: Layer = { names: names.filter(covers), mark: own.filter(covers).at(-1), repair: repairs.find(covers) };
      pieces.push(this.piece(document.slice(from, to), from, layer));
    });
    return pieces;
  }

  private mended(repair: Repair, text: string): HTMLElement {
    const show = (part: string): string => part === "" ? "nothing" : part === " " ? "a space" : `“${part}”`;
    const isSpace = (repair.before + repair.after).trim() === "";
    return h("span", { class: isSpace ? "mend space" : "mend", title: `printed: ${show(repair.before)}; read: ${show(repair.after)} (${repair.rule.replaceAll("-", " ")})` }, text);
  }

  private piece(text: string, from: number, layer: Layer): HTMLElement | string {
    const { names, mark, repair } = layer;
    let inner: HTMLElement | string = text;
    if (repair !== undefined) inner = this.mended(repair, this.isPrinted ? text : repair.after);
    const outer = names[0], node = names.at(-1)?.node;
    if (outer !== undefined && node !== undefined) {
      inner = h("span", {
        class: `name c${this.app.model.color(outer.node.top)}${names.length > 1 ? " inner" : ""}`,
        "data-node": node.id, "data-start": from, title: `${node.label} (${this.app.model.className(node.class)})`,
      }, inner);
    }
    return mark === undefined ? inner : h("mark", { class: mark.role, title: mark.role }, inner);
  }

  private reveal(): void {
    const target = this.body.querySelector("mark.subject, mark.trigger, mark.object, .sentence.shown")
      ?? (this.shown && this.document?.text === null ? this.body.querySelector(`[data-quote="${this.shown.evidence.start}-${this.shown.evidence.end}"]`) : null);
    if (target === null || this.body.clientHeight === 0) return;
    const offset = target.getBoundingClientRect().top - this.body.getBoundingClientRect().top;
    this.body.scrollTop += offset - this.body.clientHeight / 3;
  }

  private clicked(target: Element): void {
    const name = target.closest<HTMLElement>("[data-node]");
    if (name?.dataset.node !== undefined) return this.app.store.set({ select: name.dataset.node, at: 0, document: this.document?.id ?? "" });
    const sentence = target.closest<HTMLElement>("[data-sentence]");
    if (sentence !== null && this.document !== undefined) this.choose(Number(sentence.dataset.sentence));
  }

  private choose(index: number): void {
    const id = this.document?.id ?? "";
    this.app.store.set({ select: `sentence/${id}/${index}`, document: id, at: 0 });
  }

  /** Goes to the next or the previous sentence that gives a fact. */
  private step(by: 1 | -1): void {
    const document = this.document;
    if (document?.text === undefined || document.text === null) return;
    const telling = [...new Set(document.places.map((place) => document.sentence(place.start)))].sort((a, b) => a - b);
    const now = this.sentence >= 0 ? this.sentence
      : this.shown?.evidence.document === document.id ? document.sentence(this.shown.evidence.start) : by > 0 ? -1 : Infinity;
    const next = by > 0 ? telling.find((index) => index > now) : telling.findLast((index) => index < now);
    if (next !== undefined) this.choose(next);
  }
}

function lowerBound(list: { start: number }[], start: number): number {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < start) low = middle + 1; else high = middle;
  }
  return low;
}

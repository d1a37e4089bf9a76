// Search with suggestions: entities by their names, relations by their words, sentences by their text.

import type { App } from "./app";
import { h, icon, replace } from "./dom";

interface Hit { label: string; note: string; color: number; choose: () => void }

const MOST_ENTITIES = 8, MOST_SENTENCES = 5;

export class Search {
  readonly element: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly list = h("ul", { id: "hits", role: "listbox", "aria-label": "Suggestions", class: "hits", hidden: true });
  private hits: Hit[] = [];
  private at = -1;
  // Closes the list some time after the focus has gone, so that a click into it arrives; not when the focus is back.
  private closing = 0;
  private readonly names: [string, number][];

  constructor(private readonly app: App) {
    this.input = h("input", {
      type: "text", id: "search", placeholder: "Search names and sentences", autocomplete: "off", spellcheck: "false", role: "combobox",
      "aria-label": "Search names and sentences", "aria-expanded": "false", "aria-controls": "hits", "aria-autocomplete": "list",
      oninput: () => this.look(), onfocus: () => { window.clearTimeout(this.closing); this.look(); }, onkeydown: (event: KeyboardEvent) => this.pressed(event),
      onblur: () => { this.closing = window.setTimeout(() => this.close(), 150); },
    });
    this.element = h("div", { class: "search", role: "search" }, icon("search"), this.input, h("kbd", { "aria-hidden": "true" }, "/"), this.list);
    this.names = app.model.nodes.flatMap((node) => [node.label, ...node.aliases].map((name): [string, number] => [name.toLowerCase(), node.index]));
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test((event.target as Element).tagName)) {
        event.preventDefault();
        this.input.focus();
        this.input.select();
      }
    });
  }

  private look(): void {
    const words = this.input.value.trim().toLowerCase();
    this.at = -1;
    this.hits = words === "" ? [] : [...this.entities(words), ...(words.length > 2 ? this.sentences(words) : [])];
    this.render(words);
  }

  private entities(words: string): Hit[] {
    const { model, store } = this.app;
    const scores = new Map<number, number>();
    for (const [name, index] of this.names) {
      const place = name.indexOf(words);
      if (place < 0) continue;
      const isWordStart = place === 0 || /[^\p{L}\p{N}]/u.test(name.charAt(place - 1));
      const score = (name === words ? 1e9 : place === 0 ? 1e6 : isWordStart ? 1e5 : 0) + (model.nodes[index]?.weight ?? 0);
      scores.set(index, Math.max(score, scores.get(index) ?? -1));
    }
    return [...scores.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_ENTITIES).flatMap(([index]) => {
      const node = model.nodes[index];
      if (node === undefined) return [];
      return [{
        label: node.label, note: model.className(node.class), color: model.color(node.top),
        choose: () => store.set({ select: node.id, at: 0, view: store.state.view === "overview" ? "graph" : store.state.view }),
      }];
    });
  }

  private sentences(words: string): Hit[] {
    const { model, store } = this.app;
    const hits: Hit[] = [];
    for (const document of model.documents) {
      const all = document.text?.sentences ?? [];
      for (let index = 0; index < all.length && hits.length < MOST_SENTENCES; index += 1) {
        const [start, end] = all[index] ?? [0, 0];
        const text = document.slice(start, end);
        const place = text.toLowerCase().indexOf(words);
        if (place < 0) continue;
        const from = Math.max(0, place - 30);
        hits.push({
          label: `${from > 0 ? "…" : ""}${text.slice(from, from + 110)}`, note: "sentence", color: -1,
          choose: () => store.set({ select: `sentence/${document.id}/${index}`, document: document.id, at: 0, view: store.state.view === "overview" ? "text" : store.state.view }),
        });
      }
    }
    return hits;
  }

  private render(words: string): void {
    const isOpen = words !== "";
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", isOpen ? "true" : "false");
    if (this.at < 0) this.input.removeAttribute("aria-activedescendant"); else this.input.setAttribute("aria-activedescendant", `hit-${this.at}`);
    replace(this.list, this.hits.length === 0 && isOpen ? h("li", { role: "option", "aria-disabled": "true", class: "none" }, "Nothing has this in its name or text.") : null,
      this.hits.map((hit, index) => h("li", {
        role: "option", id: `hit-${index}`, "aria-selected": index === this.at ? "true" : "false", class: hit.color < 0 ? "text-hit" : `c${hit.color}`,
        onmousedown: (event: Event) => { event.preventDefault(); this.choose(index); },
      }, hit.color < 0 ? icon("text") : h("span", { class: "dot" }), h("span", { class: "hit-label" }, hit.label), h("small", {}, hit.note))));
  }

  private choose(index: number): void {
    const hit = this.hits[index];
    if (hit === undefined) return;
    this.input.value = "";
    this.close();
    this.input.blur();
    hit.choose();
  }

  private close(): void { this.hits = []; this.render(""); }

  private pressed(event: KeyboardEvent): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const count = this.hits.length;
      if (count > 0) this.at = (this.at + (event.key === "ArrowDown" ? 1 : this.at < 0 ? 0 : -1) + count) % count;
      this.render(this.input.value.trim());
    } else if (event.key === "Enter") this.choose(Math.max(this.at, 0));
    else if (event.key === "Escape") { this.input.value = ""; this.close(); this.input.blur(); }
    else return;
    event.preventDefault();
  }
}

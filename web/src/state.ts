// What is looked at, kept in the address so that a view can be sent to a colleague.

export const VIEWS = ["overview", "graph", "text", "tables"] as const;
export type View = (typeof VIEWS)[number];

export interface State {
  view: View;
  /** Id of an entity or fact, or `sentence/DOCUMENT/INDEX`. */
  select: string;
  /** Which evidence of the selected fact is shown. */
  at: number;
  /** The document in the text pane. */
  document: string;
  /** Filters; an empty list lets everything pass. */
  classes: string[]; predicates: string[]; modalities: string[]; years: string[]; documents: string[];
  confidence: number;
  /** The graph: how many of the strongest, what was grown, focus and path. */
  most: number; grown: string[]; focus: string; from: string; to: string;
  /** The table. */
  table: string; sort: string; find: string; page: number;
  /** Whether the text is shown as printed instead of as read. */
  printed: boolean;
}

export const START: State = {
  view: "overview", select: "", at: 0, document: "", classes: [], predicates: [], modalities: [], years: [], documents: [],
  confidence: 0, most: 40, grown: [], focus: "", from: "", to: "", table: "relations", sort: "", find: "", page: 0, printed: false,
};

const KEYS = Object.keys(START) as (keyof State)[];

function write(state: State): string {
  const parts: string[] = [];
  for (const key of KEYS) {
    const value = state[key], initial = START[key];
    if (Array.isArray(value)) {
      if (value.length > 0) parts.push(`${key}=${value.map(encode).join(",")}`);
    } else if (value !== initial || key === "view") {
      parts.push(`${key}=${encode(String(value))}`);
    }
  }
  return "#" + parts.join("&");
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("%2F", "/").replaceAll("%20", "+");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"));
  } catch {
    return "";
  }
}

/** Reads an address; what it does not know is left as it is at the start. */
export function read(hash: string): State {
  const state: State = { ...START };
  const slots = state as unknown as Record<string, unknown>;
  for (const part of hash.replace(/^#/, "").split("&")) {
    const at = part.indexOf("=");
    const key = part.slice(0, at), text = part.slice(at + 1);
    if (at < 0 || !KEYS.includes(key as keyof State)) continue;
    const initial = START[key as keyof State];
    if (Array.isArray(initial)) slots[key] = text.split(",").map(decode);
    else if (typeof initial === "number") slots[key] = Math.max(0, Number(decode(text)) || 0);
    else if (typeof initial === "boolean") slots[key] = text === "true";
    else slots[key] = decode(text);
  }
  if (!VIEWS.includes(state.view)) state.view = "overview";
  return state;
}

type Listener = (state: State, before: State) => void;

/** Holds the state, writes it into the address, tells who listens. */
export class Store {
  state: State;
  private readonly listeners: Listener[] = [];
  constructor() {
    this.state = read(location.hash);
    window.addEventListener("hashchange", () => {
      if (location.hash !== write(this.state)) this.become(read(location.hash));
    });
    window.addEventListener("popstate", () => {
      if (location.hash !== write(this.state)) this.become(read(location.hash));
    });
  }
  listen(listener: Listener): void { this.listeners.push(listener); }
  /** Changes the state; a new view or selection is a step that the back button takes back. */
  set(change: Partial<State>): void {
    const next = { ...this.state, ...change };
    const hash = write(next);
    if (hash === write(this.state)) return;
    const isStep = next.view !== this.state.view || next.select !== this.state.select;
    if (isStep) history.pushState(null, "", hash); else history.replaceState(null, "", hash);
    this.become(next);
  }
  private become(next: State): void {
    const before = this.state;
    this.state = next;
    for (const listener of this.listeners) listener(next, before);
  }
}

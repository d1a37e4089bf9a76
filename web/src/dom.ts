// Elements out of values. Text only ever becomes a text node: nothing of a document is read as markup.

type Child = Node | string | number | null | undefined | false | Child[];
type Handler = (event: never) => void;
type Properties = Record<string, string | number | boolean | null | undefined | Handler | Record<string, string>>;

const SVG = "http://www.w3.org/2000/svg";

function fill(element: Element, properties: Properties, children: Child[]): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value as unknown as EventListener);
    } else if (typeof value === "object") {
      // A style attribute is what the page's policy forbids; setting properties one by one is not.
      for (const [key, text] of Object.entries(value)) (element as HTMLElement).style.setProperty(key, text);
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
}

function append(element: Element, children: Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(element, child);
    else element.append(child instanceof Node ? child : String(child));
  }
}

/** Returns an HTML element. Keys that begin with "on" are handlers, an object is a set of style properties. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K, properties: Properties = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  fill(element, properties, children);
  return element;
}

/** Returns an SVG element. */
export function s(tag: string, properties: Properties = {}, ...children: Child[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  fill(element, properties, children);
  return element;
}

const FOCUSABLE = "button, input, select, summary, a[href], [tabindex]";

/** Puts children in the place of what an element holds; the focus stays where it was, by its place among them. */
export function replace(element: Element, ...children: Child[]): void {
  const active = document.activeElement;
  const place = active !== null && active !== element && element.contains(active) ? [...element.querySelectorAll(FOCUSABLE)].indexOf(active) : -1;
  element.replaceChildren();
  append(element, children);
  if (place >= 0) element.querySelectorAll<HTMLElement>(FOCUSABLE)[place]?.focus({ preventScroll: true });
}

const ICONS: Record<string, string> = {
  search: "M10.5 10.5 14 14M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Z",
  close: "M4 4l8 8M12 4l-8 8",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
  theme: "M8 2a6 6 0 1 0 0 12V2Z",
  print: "M4 6V2h8v4M4 11H2V6h12v5h-2M4 9h8v5H4Z",
  link: "M6.5 9.5l3-3M7 4.5 8.5 3a3 3 0 0 1 4.5 4.5L11.5 9M9 11.5 7.5 13A3 3 0 0 1 3 8.5L4.5 7",
  down: "M8 2v9M4 7.5l4 4 4-4M2 14h12",
  copy: "M5 5V2h9v9h-3M2 5h9v9H2Z",
  back: "M7 3 2 8l5 5M2 8h12",
  focus: "M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM8 1v2M8 13v2M1 8h2M13 8h2",
  path: "M4 12a2 2 0 1 0 0 .01M12 4a2 2 0 1 0 0 .01M5.5 10.5l5-5",
  text: "M2 3h12M2 6.5h12M2 10h12M2 13.5h7",
  prev: "M10 3 5 8l5 5",
  next: "M6 3l5 5-5 5",
};

/** Returns a small drawing; what it means is said by the button around it. */
export function icon(name: keyof typeof ICONS): SVGElement {
  return s("svg", { viewBox: "0 0 16 16", class: "icon", "aria-hidden": "true" }, s("path", { d: ICONS[name] ?? "" }));
}

/** Says something to those who hear the page, and shows it for a moment. */
export function say(text: string): void {
  const box = document.getElementById("said");
  if (box === null) return;
  box.textContent = text;
  box.classList.add("shown");
  window.setTimeout(() => box.classList.remove("shown"), 2500);
}

/** Hands a file to the user. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page from the disk may not write the clipboard in every browser; the old way works there.
    const area = h("textarea", { class: "hidden-text", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say(done);
}

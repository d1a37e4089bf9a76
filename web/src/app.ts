// What every part of the page can reach.

import type { Model } from "./data";
import type { Passed } from "./filter";
import type { Store } from "./state";

export interface App {
  readonly model: Model;
  readonly store: Store;
  /** What passes the filters now. */
  passed(): Passed;
  /** Shows a place of the text. */
  goTo(document: string, start: number): void;
}

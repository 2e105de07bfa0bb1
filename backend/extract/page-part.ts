import { textOf, type HtmlElement } from './dom.ts';
import type { HtmlPage } from './html-page.ts';
import type { TextLine } from './visible-lines.ts';

/** Elements that readers ask for by name inside a part. */
const READ_NAMES = ['a', 'span'];
/** A link deeper than this below its line is none of a list's. */
const CLIMB_MAX = 40;

/** A page's links and spans by the block whose line they stand in, sorted once for all parts of the page. */
export class HeldElements {
  readonly #byHolder = new Map<HtmlElement, HtmlElement[]>();

  constructor(page: HtmlPage) {
    for (const line of page.lines) this.#byHolder.set(line.element, []);
    for (const name of READ_NAMES) for (const element of page.named(name)) this.#holderOf(element)?.push(element);
  }

  /** A cell that stands for a line of its own is held by its row. */
  in(element: HtmlElement): readonly HtmlElement[] {
    return this.#byHolder.get(element) ?? (element.parent ? this.#byHolder.get(element.parent) : undefined) ?? [];
  }

  #holderOf(element: HtmlElement): HtmlElement[] | undefined {
    let steps = 0;
    for (let at: HtmlElement | null = element; at && steps < CLIMB_MAX; at = at.parent) {
      const held = this.#byHolder.get(at);
      if (held) return held;
      steps += 1;
    }
    return undefined;
  }
}

/** A page as if it held these neighbouring lines alone: readers of visible text read a part of a list as they read a page. */
export class PagePart implements HtmlPage {
  readonly lines: TextLine[];
  readonly elements: HtmlElement[] = [];
  readonly marked: readonly HtmlElement[] = [];
  readonly title = '';
  readonly hasCards = false;
  readonly headline: string;
  readonly locate: (element: HtmlElement) => string;
  readonly #elements: ReadonlySet<HtmlElement>;

  constructor(whole: HtmlPage, lines: TextLine[], held: HeldElements) {
    this.lines = lines;
    this.locate = whole.locate;
    this.headline = lines.find((line) => line.level > 0)?.folded ?? '';
    // A block may hold lines of several parts: the words tell whose link it is.
    const text = lines.map((line) => line.text).join('\n');
    this.#elements = new Set(lines.flatMap((line) => held.in(line.element).filter((one) => text.includes(textOf(one)))));
  }

  named(name: string): readonly HtmlElement[] {
    return [...this.#elements].filter((one) => one.name === name);
  }

  meta(): null {
    return null;
  }

  once<T>(make: (page: HtmlPage) => T): T {
    return make(this);
  }
}

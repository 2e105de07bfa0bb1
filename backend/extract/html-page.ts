import type { PageCapture } from '#domain/page-capture.ts';
import { foldText } from '#normalize/text.ts';
import { isInside, MARKS, textOf, type HtmlElement } from './dom.ts';
import { createLocator } from './locate.ts';
import { parseHtml, type NodeVisitor } from './parse-html.ts';
import type { TagScan } from './start-tag.ts';
import { LineReader, type TextLine } from './visible-lines.ts';

/** Longest body that is parsed, in characters: ten times the largest store page seen (2026-11). The rest is ignored. */
const BODY_CHARACTERS_MAX = 6_000_000;
/** What microdata and RDFa are written in. */
const DATA_MARKS = MARKS.itemprop | MARKS.itemscope | MARKS.itemtype | MARKS.typeof | MARKS.property;

/** A page parsed once, with what every reader needs from it. */
export interface HtmlPage {
  /** In document order. */
  elements: HtmlElement[];
  named(name: string): readonly HtmlElement[];
  /** Those with an attribute of microdata or RDFa (`itemprop`, `itemscope`, `itemtype`, `typeof`, `property`), in document order. */
  marked: readonly HtmlElement[];
  /** What a visitor sees, line by line. */
  lines: TextLine[];
  /** A CSS selector that finds the element in the stored HTML. */
  locate(element: HtmlElement): string;
  title: string;
  /** Some class name holds "card", as those of hCards do. */
  hasCards: boolean;
  /** The title and the first three headlines of the first level, folded: what the page says it is about. */
  readonly headline: string;
  /** Content of the first `<meta>` whose name or property is this one. */
  meta(name: string): { content: string; element: HtmlElement } | null;
  /** What a reader made of the page, made once and kept with it. */
  once<T>(make: (page: HtmlPage) => T): T;
}

/** Where a capture keeps what was parsed of it. A WeakMap would keep every page until the next full collection, and each young one would carry them along (2026-11: a third of reading a page). */
const PARSED = Symbol('parsed');

interface Parsed {
  body: string;
  page: HtmlPage;
}

/** The page of a capture, parsed once: its images, its facts and the page that follows are read in a row. It lives as long as the capture. */
export function pageOf(capture: Pick<PageCapture, 'body'> & { [PARSED]?: Parsed }): HtmlPage {
  const known = capture[PARSED];
  if (known?.body === capture.body) return known.page;
  const page = readHtml(capture.body);
  if (Object.isExtensible(capture)) Object.defineProperty(capture, PARSED, { value: { body: capture.body, page } satisfies Parsed, configurable: true });
  return page;
}

/** Parses a body. Reads any input, however broken: it never throws. */
export function readHtml(body: string): HtmlPage {
  const reader = new PageReader();
  parseHtml(body.length > BODY_CHARACTERS_MAX ? body.slice(0, BODY_CHARACTERS_MAX) : body, reader);
  return reader.toPage();
}

/** Gathers in the one pass of the parser what every reader would otherwise walk the page for. */
class PageReader implements NodeVisitor {
  readonly #lines = new LineReader();
  readonly #elements: HtmlElement[] = [];
  readonly #byName = new Map<string, HtmlElement[]>();
  readonly #marked: HtmlElement[] = [];
  readonly #ids: string[] = [];
  #hasCards = false;

  enter(element: HtmlElement, tag: TagScan): void {
    this.#elements.push(element);
    const same = this.#byName.get(element.name);
    if (same) same.push(element);
    else this.#byName.set(element.name, [element]);
    if ((element.marks & DATA_MARKS) !== 0) this.#marked.push(element);
    if (tag.id !== '') this.#ids.push(tag.id);
    if (!this.#hasCards && tag.className.includes('card')) this.#hasCards = true;
    this.#lines.enter(element, tag);
  }

  text(data: string): void {
    this.#lines.text(data);
  }

  leave(element: HtmlElement): void {
    this.#lines.leave(element);
  }

  toPage(): HtmlPage {
    this.#lines.end();
    return new ReadPage({ elements: this.#elements, byName: this.#byName, marked: this.#marked, lines: this.#lines.lines, ids: this.#ids, hasCards: this.#hasCards });
  }
}

/** A class and no literal: a getter in a literal makes a shape of its own for every page, which outlives the page. */
class ReadPage implements HtmlPage {
  readonly elements: HtmlElement[];
  readonly marked: readonly HtmlElement[];
  readonly lines: TextLine[];
  readonly title: string;
  readonly hasCards: boolean;
  readonly locate: (element: HtmlElement) => string;
  readonly #byName: ReadonlyMap<string, readonly HtmlElement[]>;
  #metas: Map<string, Meta> | null = null;
  #headline: string | null = null;
  readonly #made = new Map<(page: HtmlPage) => unknown, unknown>();

  constructor({ elements, byName, marked, lines, ids, hasCards }: { elements: HtmlElement[]; byName: ReadonlyMap<string, readonly HtmlElement[]>; marked: readonly HtmlElement[]; lines: TextLine[]; ids: readonly string[]; hasCards: boolean }) {
    this.hasCards = hasCards;
    this.elements = elements;
    this.#byName = byName;
    this.marked = marked;
    this.lines = lines;
    const title = this.named('title').find((one) => !isInside(one, 'svg'));
    this.title = title ? textOf(title) : '';
    this.locate = createLocator(ids, (name) => this.named(name));
  }

  named(name: string): readonly HtmlElement[] {
    return this.#byName.get(name) ?? NONE;
  }

  meta(name: string): Meta | null {
    return (this.#metas ??= readMetas(this.named('meta'))).get(name) ?? null;
  }

  once<T>(make: (page: HtmlPage) => T): T {
    if (!this.#made.has(make)) this.#made.set(make, make(this));
    return this.#made.get(make) as T;
  }

  get headline(): string {
    return (this.#headline ??= foldText([this.title, ...this.lines.filter((line) => line.level === 1).slice(0, 3).map((line) => line.text)].join(' ')));
  }
}

const NONE: readonly HtmlElement[] = [];

interface Meta {
  content: string;
  element: HtmlElement;
}

function readMetas(elements: readonly HtmlElement[]): Map<string, Meta> {
  const metas = new Map<string, Meta>();
  for (const element of elements) {
    const name = (element.attribs['property'] ?? element.attribs['name'] ?? element.attribs['http-equiv'])?.toLowerCase();
    const content = element.attribs['content']?.trim();
    if (name && content && !metas.has(name)) metas.set(name, { content, element });
  }
  return metas;
}

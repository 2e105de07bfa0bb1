import { readAttributes, type TagScan } from './start-tag.ts';

export { MARKS } from './start-tag.ts';

/** A run of text; neighbouring runs are one. */
export class HtmlText {
  data: string;
  readonly parent: HtmlElement | null;
  readonly previousSibling: HtmlElement | null;
  nextSibling: HtmlNode | null = null;

  constructor(data: string, parent: HtmlElement | null, previousSibling: HtmlElement | null) {
    this.data = data;
    this.parent = parent;
    this.previousSibling = previousSibling;
  }
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

/** An element; its name and the names of its attributes are lower case, and the first of two attributes of a name counts. */
export class HtmlElement {
  readonly name: string;
  /** Which of the attributes of MARKS it has: cheaper to ask than the attributes. */
  readonly marks: number;
  /** Null at the top of the page. */
  readonly parent: HtmlElement | null;
  readonly previousSibling: HtmlNode | null;
  nextSibling: HtmlNode | null = null;
  firstChild: HtmlNode | null = null;
  lastChild: HtmlNode | null = null;
  readonly #body: string;
  readonly #attributesFrom: number;
  #attribs: Readonly<Record<string, string>> | null;

  constructor(name: string, body: string, tag: TagScan, parent: HtmlElement | null, previousSibling: HtmlNode | null) {
    this.name = name;
    this.marks = tag.marks;
    this.parent = parent;
    this.previousSibling = previousSibling;
    this.#body = body;
    this.#attributesFrom = tag.from;
    this.#attribs = tag.hasAttributes ? null : NO_ATTRIBUTES;
  }

  /** Read from the start tag when somebody asks: most elements' attributes are never looked at. */
  get attribs(): Readonly<Record<string, string>> {
    return (this.#attribs ??= readAttributes(this.#body, this.#attributesFrom));
  }

  /** A new list at each call; `firstChild` and `nextSibling` cost nothing. */
  get children(): HtmlNode[] {
    return siblingsFrom(this.firstChild);
  }
}

export type HtmlNode = HtmlElement | HtmlText;

export interface HtmlDocument {
  firstChild: HtmlNode | null;
}

export function siblingsFrom(first: HtmlNode | null): HtmlNode[] {
  const siblings: HtmlNode[] = [];
  for (let at = first; at; at = at.nextSibling) siblings.push(at);
  return siblings;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return node instanceof HtmlElement;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node instanceof HtmlText;
}

export function parentElement(element: HtmlElement): HtmlElement | null {
  return element.parent;
}

/** True when an ancestor has this name. */
export function isInside(element: HtmlElement, name: string): boolean {
  for (let at = element.parent; at; at = at.parent) if (at.name === name) return true;
  return false;
}

/**
 * Visits every node in document order without recursion, so that a page nested ten thousand deep is only long.
 * `enter` answers false to skip what is inside; `leave` is called for every node that was entered.
 */
export function walkNodes(root: HtmlDocument | HtmlElement, enter: (node: HtmlNode) => boolean, leave?: (node: HtmlNode) => void): void {
  let node: HtmlNode | null = root.firstChild;
  while (node) {
    const goesIn = enter(node);
    const first: HtmlNode | null = goesIn && isElement(node) ? node.firstChild : null;
    if (first) {
      node = first;
      continue;
    }
    let at: HtmlNode | null = node;
    while (at) {
      leave?.(at);
      const next: HtmlNode | null = at.nextSibling;
      if (next) {
        at = next;
        break;
      }
      at = at.parent === root ? null : at.parent;
    }
    node = at;
  }
}

const TEXT_CHARACTERS_MAX = 20_000;
const NOT_TEXT = new Set(['script', 'style', 'template', 'noscript']);
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'td', 'dd', 'dt']);

/** The text inside an element with white space collapsed, at most 20,000 characters. */
export function textOf(element: HtmlElement): string {
  const only = element.firstChild;
  if (!only) return '';
  if (!only.nextSibling && isText(only)) return cleanText(only.data.slice(0, TEXT_CHARACTERS_MAX));
  let text = '';
  walkNodes(element, (node) => {
    if (text.length > TEXT_CHARACTERS_MAX) return false;
    if (isElement(node)) {
      if (BREAKS.has(node.name)) text += ' ';
      return !NOT_TEXT.has(node.name);
    }
    text += node.data;
    return true;
  });
  return cleanText(text.slice(0, TEXT_CHARACTERS_MAX));
}

/** Anything that cleanText would change: most lines hold none of it. */
const UNCLEAN = /[\u00AD\u200B-\u200F\u2060\uFEFF]|\s\s|[^\S ]/;

/** Collapses white space and drops characters that nobody sees. */
export function cleanText(text: string): string {
  const trimmed = text.trim();
  if (!UNCLEAN.test(trimmed)) return trimmed;
  return trimmed.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '').replace(/\s+/g, ' ').trim();
}

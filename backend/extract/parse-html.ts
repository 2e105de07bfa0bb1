import { readAttributeReferences, readReferences } from './character-references.ts';
import { HtmlElement, HtmlText, isElement, MARKS, type HtmlDocument, type HtmlNode } from './dom.ts';
import { ruleOf, type TagRule } from './tag-rules.ts';

/** Told of every node while the page is parsed: one pass does the work of many walks. */
export interface NodeVisitor {
  enter(element: HtmlElement): void;
  text(data: string): void;
  leave(element: HtmlElement): void;
}

/** A page beyond it is no page for people. */
const ELEMENTS_MAX = 200_000;
/** What all end tags together may climb to find their elements: a page of end tags that end nothing must not take minutes. */
const CLIMB_STEPS_MAX = 10_000_000;
const [TAB, LINE_FEED, FORM_FEED, CARRIAGE_RETURN, SPACE, EXCLAMATION, DOUBLE_QUOTE, SINGLE_QUOTE, DASH, SLASH, EQUALS, GREATER, QUESTION] = [9, 10, 12, 13, 32, 33, 34, 39, 45, 47, 61, 62, 63];
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});
const MARK_BY_NAME: ReadonlyMap<string, number> = new Map(Object.entries(MARKS));

/**
 * Parses HTML as htmlparser2 does (a test holds the two against each other), but leaps from sign to sign instead of
 * looking at each letter, and keeps only what readers need: no comments, no positions. Never throws; a page of more
 * than 200,000 elements is cut.
 */
export function parseHtml(body: string, visitor: NodeVisitor): HtmlDocument {
  return new HtmlParser(body, visitor).parse();
}

class HtmlParser {
  readonly #body: string;
  readonly #visitor: NodeVisitor;
  readonly #top: HtmlNode[] = [];
  #parent: HtmlElement | null = null;
  #siblings: HtmlNode[] = this.#top;
  #at = 0;
  #elements = 0;
  #climbed = 0;
  #openForm: HtmlElement | null = null;
  /** Where other rules begin to hold, innermost last. */
  readonly #contexts: { element: HtmlElement; kind: 'svg' | 'math' | 'html' }[] = [];
  // The start tag being read.
  #attribs: Record<string, string> | null = null;
  #marks = 0;

  constructor(body: string, visitor: NodeVisitor) {
    this.#body = body;
    this.#visitor = visitor;
  }

  parse(): HtmlDocument {
    const body = this.#body;
    let from = 0;
    while (this.#at < body.length && this.#elements < ELEMENTS_MAX) {
      const open = body.indexOf('<', this.#at);
      const next = open < 0 ? Number.NaN : body.charCodeAt(open + 1);
      const isLetter = isAsciiLetter(next);
      if (open >= 0 && !isLetter && next !== SLASH && next !== EXCLAMATION && next !== QUESTION) {
        // A sign of its own: "3 < 4".
        this.#at = open + 1;
        continue;
      }
      const end = open < 0 ? body.length : open;
      if (end > from) this.#addText(body.slice(from, end), true);
      from = body.length;
      if (open < 0) break;
      this.#at = open + 1;
      if (isLetter) this.#readStartTag();
      else if (next === SLASH) this.#readEndTag();
      else this.#skipDeclaration(next);
      from = this.#at;
    }
    if (from < body.length && this.#elements < ELEMENTS_MAX) this.#addText(body.slice(from), true);
    while (this.#parent) this.#close();
    return { children: this.#top };
  }

  #addText(raw: string, hasReferences: boolean): void {
    const data = hasReferences && raw.includes('&') ? readReferences(raw) : raw;
    const last = this.#siblings.at(-1) ?? null;
    if (last !== null && !isElement(last)) last.data += data;
    else {
      const node = new HtmlText(data, this.#parent, last);
      if (last) last.nextSibling = node;
      this.#siblings.push(node);
    }
    this.#visitor.text(data);
  }

  #readStartTag(): void {
    const end = this.#endOfName(this.#at);
    let rule = ruleOf(this.#nameAt(this.#at, end));
    if (rule.name === 'image' && !this.#isInForeign()) rule = ruleOf('img');
    const raw = this.#isInForeign() ? null : rule.raw;
    this.#at = end;
    const closing = this.#readAttributes();
    if (closing === 'cut' || (rule.name === 'form' && this.#openForm)) return;
    while (rule.closes && this.#parent && rule.closes.has(this.#parent.name)) this.#close();
    this.#open(rule);
    if (rule.isVoid) this.#close();
    else if (closing === 'self' && this.#isInForeign()) this.#close();
    else if (raw) this.#readRaw(rule.name, raw === 'references');
  }

  /** Reads up to the tag's end; `cut` when the page ends before. */
  #readAttributes(): 'plain' | 'self' | 'cut' {
    const body = this.#body;
    this.#attribs = null;
    this.#marks = 0;
    let at = this.#at;
    let isSelf = false;
    for (;;) {
      const sign = body.charCodeAt(at);
      if (sign === GREATER) {
        this.#at = at + 1;
        return isSelf ? 'self' : 'plain';
      }
      if (isSpace(sign)) at += 1;
      else if (sign === SLASH) {
        isSelf = true;
        at += 1;
      } else if (at >= body.length) {
        this.#at = at;
        return 'cut';
      } else {
        isSelf = false;
        at = this.#readAttribute(at);
      }
    }
  }

  #readAttribute(from: number): number {
    const body = this.#body;
    let end = from + 1;
    let sign = body.charCodeAt(end);
    while (sign !== EQUALS && sign !== GREATER && sign !== SLASH && !isSpace(sign) && end < body.length) sign = body.charCodeAt((end += 1));
    const name = this.#nameAt(from, end);
    let at = end;
    while (isSpace(sign)) sign = body.charCodeAt((at += 1));
    if (sign !== EQUALS) {
      if (at < body.length) this.#addAttribute(name, '');
      return at;
    }
    do sign = body.charCodeAt((at += 1)); while (isSpace(sign));
    if (sign === DOUBLE_QUOTE || sign === SINGLE_QUOTE) {
      const close = body.indexOf(sign === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (close < 0) return body.length;
      this.#addAttribute(name, body.slice(at + 1, close));
      return close + 1;
    }
    const start = at;
    while (sign !== GREATER && !isSpace(sign) && at < body.length) sign = body.charCodeAt((at += 1));
    if (at < body.length) this.#addAttribute(name, body.slice(start, at));
    return at;
  }

  #addAttribute(name: string, raw: string): void {
    this.#attribs ??= {};
    if (Object.hasOwn(this.#attribs, name)) return;
    this.#attribs[name] = raw.includes('&') ? readAttributeReferences(raw) : raw;
    this.#marks |= MARK_BY_NAME.get(name) ?? 0;
  }

  #open(rule: TagRule): void {
    const last = this.#siblings.at(-1) ?? null;
    const element = new HtmlElement(rule.name, this.#attribs ?? NO_ATTRIBUTES, this.#marks, this.#parent, last);
    if (last) last.nextSibling = element;
    this.#siblings.push(element);
    this.#elements += 1;
    this.#parent = element;
    this.#siblings = element.children;
    if (rule.context && (rule.context !== 'html-in-svg' || this.#contexts.at(-1)?.kind === 'svg')) {
      this.#contexts.push({ element, kind: rule.context === 'html-in-svg' ? 'html' : rule.context });
    }
    if (rule.name === 'form') this.#openForm = element;
    this.#visitor.enter(element);
  }

  #close(): void {
    const element = this.#parent;
    if (!element) return;
    if (this.#contexts.length > 0 && this.#contexts.at(-1)?.element === element) this.#contexts.pop();
    if (element === this.#openForm) this.#openForm = null;
    this.#parent = element.parent;
    this.#siblings = element.parent ? element.parent.children : this.#top;
    this.#visitor.leave(element);
  }

  #readEndTag(): void {
    const body = this.#body;
    const from = this.#at + 1;
    if (!isAsciiLetter(body.charCodeAt(from))) {
      this.#skipTo('>', from);
      return;
    }
    const end = this.#endOfName(from);
    const name = this.#nameAt(from, end);
    this.#skipTo('>', end);
    if (end < body.length) this.#endElement(name === 'image' && !this.#isInForeign() ? 'img' : name);
  }

  #endElement(name: string): void {
    let depth = 1;
    let at = this.#parent;
    for (; at && at.name !== name && this.#climbed < CLIMB_STEPS_MAX; at = at.parent) depth += 1;
    this.#climbed += depth;
    if (at?.name === name) for (; depth > 0; depth -= 1) this.#close();
    else if (name === 'p' || name === 'br') {
      // An end tag that ends nothing is a paragraph or a break of its own.
      this.#attribs = null;
      this.#marks = 0;
      const rule = ruleOf(name);
      while (rule.closes && this.#parent && rule.closes.has(this.#parent.name)) this.#close();
      this.#open(rule);
      this.#close();
    }
  }

  /** A comment, a doctype or what passes for one. */
  #skipDeclaration(sign: number): void {
    const body = this.#body;
    const from = this.#at + 1;
    if (sign === EXCLAMATION && body.charCodeAt(from) === DASH && body.charCodeAt(from + 1) === DASH) this.#skipComment(from + 2);
    else if (sign === EXCLAMATION && body.startsWith('[CDATA[', from)) {
      const end = body.indexOf(']]>', from + 7);
      if (end >= 0 && this.#isInForeign()) this.#addText(body.slice(from + 7, end), false);
      this.#at = end < 0 ? body.length : end + 3;
    } else this.#skipTo('>', from);
  }

  #skipComment(from: number): void {
    const body = this.#body;
    if (body.startsWith('>', from) || body.startsWith('->', from)) {
      this.#skipTo('>', from);
      return;
    }
    for (let at = body.indexOf('--', from); at >= 0; at = body.indexOf('--', at + 1)) {
      const end = body.charCodeAt(at + 2) === EXCLAMATION ? at + 3 : at + 2;
      if (body.charCodeAt(end) === GREATER) {
        this.#at = end + 1;
        return;
      }
    }
    this.#at = body.length;
  }

  /** The content of a script, a style sheet, a title: text up to its end tag. */
  #readRaw(name: string, hasReferences: boolean): void {
    const body = this.#body;
    const from = this.#at;
    let end = name === 'plaintext' ? -1 : body.indexOf('</', from);
    while (end >= 0 && !(isNameEnd(body.charCodeAt(end + 2 + name.length)) && body.slice(end + 2, end + 2 + name.length).toLowerCase() === name)) end = body.indexOf('</', end + 2);
    const until = end < 0 ? body.length : end;
    if (until > from) this.#addText(body.slice(from, until), hasReferences);
    this.#at = until;
    if (end < 0) return;
    this.#skipTo('>', end + 2 + name.length);
    this.#endElement(name);
  }

  #isInForeign(): boolean {
    return this.#contexts.length > 0 && this.#contexts.at(-1)?.kind !== 'html';
  }

  #skipTo(sign: string, from: number): void {
    const at = this.#body.indexOf(sign, from);
    this.#at = at < 0 ? this.#body.length : at + 1;
  }

  #endOfName(from: number): number {
    let at = from;
    while (at < this.#body.length && !isNameEnd(this.#body.charCodeAt(at))) at += 1;
    return at;
  }

  #nameAt(from: number, to: number): string {
    return this.#body.slice(from, to).toLowerCase();
  }
}

function isSpace(sign: number): boolean {
  return sign === SPACE || sign === LINE_FEED || sign === TAB || sign === FORM_FEED || sign === CARRIAGE_RETURN;
}

function isNameEnd(sign: number): boolean {
  return sign === SLASH || sign === GREATER || isSpace(sign);
}

function isAsciiLetter(sign: number): boolean {
  const lower = sign | 32;
  return lower >= 97 && lower <= 122;
}

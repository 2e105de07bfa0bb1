import { readReferences } from './character-references.ts';
import { HtmlElement, HtmlText, isElement, type HtmlDocument, type HtmlNode } from './dom.ts';
import { isNameEnd, isSpace, newScan, scanStartTag, type TagScan } from './start-tag.ts';
import { ruleAt, ruleOf, type TagRule } from './tag-rules.ts';

/** Told of every node while the page is parsed: one pass does the work of many walks. */
export interface NodeVisitor {
  /** `tag` is the element's start tag; it is overwritten by the next one. */
  enter(element: HtmlElement, tag: TagScan): void;
  text(data: string): void;
  leave(element: HtmlElement): void;
}

/** A page beyond it is no page for people. */
const ELEMENTS_MAX = 200_000;
/** What all end tags together may climb to find their elements: a page of end tags that end nothing must not take minutes. */
const CLIMB_STEPS_MAX = 10_000_000;
const [EXCLAMATION, DASH, SLASH, GREATER, QUESTION] = [33, 45, 47, 62, 63];

/**
 * Parses HTML as htmlparser2 does (a test holds the two against each other), but leaps from sign to sign instead of
 * looking at each letter, and keeps only what readers need: no comments, no positions, one space for white space between
 * tags, attributes only when asked for. Never throws; a page of more than 200,000 elements is cut.
 */
export function parseHtml(body: string, visitor: NodeVisitor): HtmlDocument {
  return new HtmlParser(body, visitor).parse();
}

class HtmlParser {
  readonly #body: string;
  readonly #visitor: NodeVisitor;
  #parent: HtmlElement | null = null;
  readonly #top: { firstChild: HtmlNode | null; lastChild: HtmlNode | null } = { firstChild: null, lastChild: null };
  #at = 0;
  #elements = 0;
  #climbed = 0;
  #openForm: HtmlElement | null = null;
  /** Where other rules begin to hold, innermost last. */
  readonly #contexts: { element: HtmlElement; kind: 'svg' | 'math' | 'html' }[] = [];
  /** Of the start tag that was read last. */
  readonly #scan = newScan();

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
    return this.#top;
  }

  #addText(raw: string, hasReferences: boolean): void {
    const data = isBlank(raw) ? ' ' : hasReferences && raw.includes('&') ? readReferences(raw) : raw;
    const holder = this.#parent ?? this.#top;
    const last = holder.lastChild;
    if (last !== null && !isElement(last)) last.data += data;
    else this.#append(new HtmlText(data, this.#parent, last), holder);
    this.#visitor.text(data);
  }

  #readStartTag(): void {
    const end = this.#endOfName(this.#at);
    let rule = ruleAt(this.#body, this.#at, end);
    if (rule.name === 'image' && !this.#isInForeign()) rule = ruleOf('img');
    const raw = this.#isInForeign() ? null : rule.raw;
    const scan = this.#scan;
    scanStartTag(this.#body, end, scan);
    this.#at = scan.end;
    if (scan.isCut || (rule.name === 'form' && this.#openForm)) return;
    while (rule.closes && this.#parent && rule.closes.has(this.#parent.name)) this.#close();
    this.#open(rule, scan);
    if (rule.isVoid) this.#close();
    else if (scan.isSelfClosing && this.#isInForeign()) this.#close();
    else if (raw) this.#readRaw(rule.name, raw === 'references');
  }

  #open(rule: TagRule, scan: TagScan): void {
    const holder = this.#parent ?? this.#top;
    const element = new HtmlElement(rule.name, this.#body, scan, this.#parent, holder.lastChild);
    this.#append(element, holder);
    this.#elements += 1;
    this.#parent = element;
    if (rule.context && (rule.context !== 'html-in-svg' || this.#contexts.at(-1)?.kind === 'svg')) {
      this.#contexts.push({ element, kind: rule.context === 'html-in-svg' ? 'html' : rule.context });
    }
    if (rule.name === 'form') this.#openForm = element;
    this.#visitor.enter(element, scan);
  }

  #append(node: HtmlNode, holder: { firstChild: HtmlNode | null; lastChild: HtmlNode | null }): void {
    if (holder.lastChild) holder.lastChild.nextSibling = node;
    else holder.firstChild = node;
    holder.lastChild = node;
  }

  #close(): void {
    const element = this.#parent;
    if (!element) return;
    if (this.#contexts.length > 0 && this.#contexts.at(-1)?.element === element) this.#contexts.pop();
    if (element === this.#openForm) this.#openForm = null;
    this.#parent = element.parent;
    this.#visitor.leave(element);
  }

  #readEndTag(): void {
    const body = this.#body;
    const from = this.#at + 1;
    if (!isAsciiLetter(body.charCodeAt(from))) {
      this.#skipTo('>', from);
      return;
    }
    const open = this.#parent;
    if (open !== null && body.startsWith(open.name, from) && body.charCodeAt(from + open.name.length) === GREATER) {
      // Nearly all end tags end what was opened last, and are written like it.
      this.#at = from + open.name.length + 1;
      this.#close();
      return;
    }
    const end = this.#endOfName(from);
    const { name } = ruleAt(body, from, end);
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
      const rule = ruleOf(name);
      while (rule.closes && this.#parent && rule.closes.has(this.#parent.name)) this.#close();
      this.#open(rule, newScan());
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
}

function isBlank(text: string): boolean {
  let at = 0;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at === text.length;
}

function isAsciiLetter(sign: number): boolean {
  const lower = sign | 32;
  return lower >= 97 && lower <= 122;
}

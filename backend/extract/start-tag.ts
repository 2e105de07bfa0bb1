import { readAttributeReferences } from './character-references.ts';

/** Attributes that readers look for on every element, each with a bit of its own: asking for a bit is cheaper than reading attributes. */
export const MARKS = {
  id: 1, class: 2, style: 4, hidden: 8, role: 16, itemprop: 32, itemscope: 64, itemtype: 128, typeof: 256, property: 512,
} as const;

/** Where a start tag ended and what it was like. */
export interface TagScan {
  /** Behind the tag's name. */
  from: number;
  /** Behind its `>`; the body's length when the page ends inside the tag. */
  end: number;
  /** The attributes of MARKS that it has. */
  marks: number;
  hasAttributes: boolean;
  /** The values of these attributes as written; empty without them. */
  className: string;
  style: string;
  id: string;
  role: string;
  isSelfClosing: boolean;
  isCut: boolean;
}

const [TAB, LINE_FEED, FORM_FEED, CARRIAGE_RETURN, SPACE, DOUBLE_QUOTE, SINGLE_QUOTE, SLASH, EQUALS, GREATER] = [9, 10, 12, 13, 32, 34, 39, 47, 61, 62];
const MARK_BY_NAME: ReadonlyMap<string, number> = new Map(Object.entries(MARKS));
const [SHORTEST_MARK, LONGEST_MARK] = [2, 9];
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

/**
 * Goes from behind a tag's name to its end and notes in `scan` what it was. With `spans` it also lists, four numbers
 * for each attribute, where names and values begin and end; an attribute without value has an empty one.
 */
export function scanStartTag(body: string, from: number, scan: TagScan, spans: number[] | null = null): void {
  let at = from;
  scan.from = from;
  scan.marks = 0;
  scan.hasAttributes = false;
  scan.className = '';
  scan.style = '';
  scan.id = '';
  scan.role = '';
  scan.isSelfClosing = false;
  scan.isCut = false;
  for (;;) {
    let sign = body.charCodeAt(at);
    if (sign === GREATER) {
      scan.end = at + 1;
      return;
    }
    if (isSpace(sign)) {
      at += 1;
      continue;
    }
    if (sign === SLASH) {
      scan.isSelfClosing = true;
      at += 1;
      continue;
    }
    if (at >= body.length) break;
    scan.isSelfClosing = false;
    const nameFrom = at;
    at += 1;
    sign = body.charCodeAt(at);
    while (sign !== EQUALS && sign !== GREATER && sign !== SLASH && !isSpace(sign) && at < body.length) sign = body.charCodeAt((at += 1));
    const nameTo = at;
    while (isSpace(sign)) sign = body.charCodeAt((at += 1));
    let valueFrom = nameTo;
    let valueTo = nameTo;
    if (sign === EQUALS) {
      do sign = body.charCodeAt((at += 1)); while (isSpace(sign));
      if (sign === DOUBLE_QUOTE || sign === SINGLE_QUOTE) {
        valueFrom = at + 1;
        valueTo = body.indexOf(sign === DOUBLE_QUOTE ? '"' : "'", valueFrom);
        if (valueTo < 0) break;
        at = valueTo + 1;
      } else {
        valueFrom = at;
        while (sign !== GREATER && !isSpace(sign) && at < body.length) sign = body.charCodeAt((at += 1));
        valueTo = at;
      }
    }
    if (at >= body.length) break;
    scan.hasAttributes = true;
    if (spans) spans.push(nameFrom, nameTo, valueFrom, valueTo);
    else if (nameTo - nameFrom >= SHORTEST_MARK && nameTo - nameFrom <= LONGEST_MARK) {
      const mark = markOf(body, nameFrom, nameTo);
      if ((mark & ~scan.marks) === 0) continue;
      scan.marks |= mark;
      if (mark === MARKS.class) scan.className = body.slice(valueFrom, valueTo);
      else if (mark === MARKS.id) scan.id = body.slice(valueFrom, valueTo);
      else if (mark === MARKS.style) scan.style = body.slice(valueFrom, valueTo);
      else if (mark === MARKS.role) scan.role = body.slice(valueFrom, valueTo);
    }
  }
  scan.end = body.length;
  scan.isCut = true;
}

/** The first letters of the names of MARKS, as bits over a–z. */
const FIRST_LETTERS = [...MARK_BY_NAME.keys()].reduce((bits, name) => bits | (1 << (name.charCodeAt(0) - 97)), 0);

function markOf(body: string, from: number, to: number): number {
  const letter = (body.charCodeAt(from) | 32) - 97;
  if (letter < 0 || letter > 25 || ((FIRST_LETTERS >> letter) & 1) === 0) return 0;
  return MARK_BY_NAME.get(body.slice(from, to).toLowerCase()) ?? 0;
}

export function newScan(): TagScan {
  return { from: 0, end: 0, marks: 0, hasAttributes: false, className: '', style: '', id: '', role: '', isSelfClosing: false, isCut: false };
}

/** Used by one call after the other. */
const SPANS: number[] = [];
const SCAN = newScan();

/** What most attributes are called, by length and first letter: a name that stands there need not be cut from the page. */
const COMMON_NAMES: (readonly string[] | undefined)[] = [];
for (const name of ['href', 'class', 'id', 'src', 'alt', 'title', 'target', 'rel', 'style', 'width', 'height', 'type', 'name', 'content', 'value', 'role', 'lang', 'property', 'itemprop', 'srcset', 'sizes', 'loading', 'onclick', 'border', 'align', 'data-id', 'data-src', 'aria-label', 'aria-hidden', 'tabindex', 'hreflang', 'media', 'action', 'method', 'viewbox', 'xmlns', 'd', 'fill']) {
  const place = placeOfName(name.length, name.charCodeAt(0));
  COMMON_NAMES[place] = [...(COMMON_NAMES[place] ?? []), name];
}

function placeOfName(length: number, first: number): number {
  return length * 128 + first;
}

/** The lower-case name of an attribute. */
function attributeAt(body: string, from: number, to: number): string {
  const first = body.charCodeAt(from);
  const common = to - from < 16 && first < 128 ? COMMON_NAMES[placeOfName(to - from, first)] : undefined;
  if (common) for (const name of common) if (body.startsWith(name, from)) return name;
  return body.slice(from, to).toLowerCase();
}

/** The attributes of the start tag whose name ends at `from`: names lower case, the first of a name counts. */
export function readAttributes(body: string, from: number): Readonly<Record<string, string>> {
  const spans = SPANS;
  spans.length = 0;
  scanStartTag(body, from, SCAN, spans);
  if (spans.length === 0) return NO_ATTRIBUTES;
  const attribs: Record<string, string> = {};
  for (let index = 0; index < spans.length; index += 4) {
    const name = attributeAt(body, spans[index] ?? 0, spans[index + 1] ?? 0);
    if (index > 0 && Object.hasOwn(attribs, name)) continue;
    const raw = body.slice(spans[index + 2], spans[index + 3]);
    attribs[name] = raw.includes('&') ? readAttributeReferences(raw) : raw;
  }
  return attribs;
}

export function isSpace(sign: number): boolean {
  return sign === SPACE || sign === LINE_FEED || sign === TAB || sign === FORM_FEED || sign === CARRIAGE_RETURN;
}

export function isNameEnd(sign: number): boolean {
  return sign === SLASH || sign === GREATER || isSpace(sign);
}

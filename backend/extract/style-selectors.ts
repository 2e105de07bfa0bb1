import { MARKS, parentElement, type HtmlElement } from './dom.ts';

/** What must hold of one element: `a.btn[href]`. */
export interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
  attributes: { name: string; operator: string; value: string }[];
}

/** A selector as its compounds, the element's own last; every combinator but "inside of" is left out. */
export interface Selector {
  subject: Compound;
  /** What must be found above it, nearest first. */
  above: Compound[];
  specificity: number;
  /** Aimed at the whole page: where variables of the page are set. */
  isRoot: boolean;
}

const SELECTOR_CHARACTERS_MAX = 400;
const ALTERNATIVES_MAX = 8;
const SELECTORS_MAX = 200;
/** States in which an element is not when a page opens, and boxes that hold no text of the page. */
const NOT_AT_REST = /:(?:hover|focus|active|visited|target|checked|disabled|invalid|valid|placeholder|autofill|before|after|first-l|selection|marker|backdrop|file-|-webkit|-moz|-ms)|::/i;
const PART = /((?:[a-z][\w-]*)|\*)|#((?:[\w-]|\\.)+)|\.((?:[\w-]|[\u0080-\uffff]|\\.)+)|\[([^\]]*)\]|:((?:[a-z-]+))(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\))?|(\s*([>+~])\s*|\s+)/iy;
const ATTRIBUTE = /^\s*([\w-]+)\s*(?:([~|^$*]?=)\s*["']?([^"']*)["']?\s*[is]?\s*)?$/;

/** The selectors of a rule that can match an element at rest; those that can't be read are left out. */
export function parseSelectors(prelude: string): Selector[] {
  const found: Selector[] = [];
  for (const text of splitList(prelude).slice(0, SELECTORS_MAX)) {
    if (text.length > SELECTOR_CHARACTERS_MAX || NOT_AT_REST.test(text.replace(/:not\([^()]*\)/gi, ''))) continue;
    for (const plain of expand(text)) {
      const selector = parseSelector(plain);
      if (selector) found.push(selector);
    }
  }
  return found;
}

/** Whether an element fits; `classesOf` gives its classes. */
export function matchesSelector(element: HtmlElement, { subject, above }: Selector, classesOf: (element: HtmlElement) => ReadonlySet<string>): boolean {
  if (!matches(element, subject, classesOf)) return false;
  let wanted = 0;
  for (let at = parentElement(element); at && wanted < above.length; at = parentElement(at)) {
    const next = above[wanted];
    if (next && matches(at, next, classesOf)) wanted += 1;
  }
  return wanted === above.length;
}

function matches(element: HtmlElement, { tag, id, classes, attributes }: Compound, classesOf: (element: HtmlElement) => ReadonlySet<string>): boolean {
  if (tag !== null && element.name !== tag) return false;
  if (id !== null && ((element.marks & MARKS.id) === 0 || element.attribs['id'] !== id)) return false;
  if (classes.length > 0) {
    const own = classesOf(element);
    for (const one of classes) if (!own.has(one)) return false;
  }
  return attributes.every((one) => hasAttribute(element, one));
}

function hasAttribute(element: HtmlElement, { name, operator, value }: Compound['attributes'][number]): boolean {
  const own = element.attribs[name];
  if (own === undefined) return false;
  if (operator === '') return true;
  if (operator === '=') return own === value;
  if (value === '') return false;
  if (operator === '^=') return own.startsWith(value);
  if (operator === '$=') return own.endsWith(value);
  if (operator === '*=') return own.includes(value);
  return operator === '~=' ? own.split(/\s+/).includes(value) : own === value || own.startsWith(`${value}-`);
}

function splitList(prelude: string): string[] {
  if (!prelude.includes('(') && !prelude.includes('[')) return prelude.split(',').map((one) => one.trim());
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < prelude.length; at += 1) {
    const sign = prelude[at];
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    else if (sign === ',' && depth === 0) {
      parts.push(prelude.slice(start, at).trim());
      start = at + 1;
    }
  }
  parts.push(prelude.slice(start).trim());
  return parts;
}

/** `:is(a, b) c` is `a c` and `b c`. */
function expand(text: string): string[] {
  const found = /:(?:is|where|-webkit-any|matches)\(([^()]*)\)/i.exec(text);
  if (!found) return [text];
  const alternatives = (found[1] ?? '').split(',').slice(0, ALTERNATIVES_MAX);
  return alternatives.flatMap((one) => {
    const plain = text.slice(0, found.index) + one.trim() + text.slice(found.index + found[0].length);
    return /:(?:is|where)\(/i.test(plain) && alternatives.length > 1 ? [plain.replaceAll(/:(?:is|where)\([^()]*\)/gi, '')] : expand(plain);
  });
}

function emptyCompound(): Compound {
  return { tag: null, id: null, classes: [], attributes: [] };
}

function parseSelector(text: string): Selector | null {
  const compounds: Compound[] = [];
  let compound = emptyCompound();
  let isEmpty = true;
  let specificity = 0;
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const part = PART.exec(text);
    if (!part) return null;
    const [whole, tag, id, className, attribute, pseudo, , space, combinator] = part;
    if (space !== undefined) {
      // Of siblings only the one that is styled is looked at.
      if (!isEmpty && combinator !== '+' && combinator !== '~') compounds.push(compound);
      compound = emptyCompound();
      isEmpty = true;
      continue;
    }
    isEmpty = false;
    if (tag !== undefined && tag !== '*') compound.tag = tag.toLowerCase();
    if (id !== undefined) compound.id = unescape(id);
    if (className !== undefined) compound.classes.push(unescape(className));
    if (attribute !== undefined) {
      const read = ATTRIBUTE.exec(attribute);
      if (!read) return null;
      compound.attributes.push({ name: (read[1] ?? '').toLowerCase(), operator: read[2] ?? '', value: read[3] ?? '' });
    }
    if (pseudo?.toLowerCase() === 'root') compound.tag = 'html';
    if (pseudo?.toLowerCase() === 'host') return null;
    specificity += id !== undefined ? 10_000 : tag !== undefined ? Number(whole !== '*') : 100;
  }
  if (isEmpty) return null;
  return { subject: compound, above: compounds.toReversed(), specificity, isRoot: compounds.length === 0 && (compound.tag === 'html' || compound.tag === 'body') };
}

function unescape(name: string): string {
  return name.includes('\\') ? name.replace(/\\(.)/g, '$1') : name;
}

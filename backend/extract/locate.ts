import { readAttributeReferences } from './character-references.ts';
import { MARKS, isElement, type HtmlElement } from './dom.ts';

const PLAIN_NAME = /^[A-Za-z_][\w-]*$/;
const PLAIN_VALUE = /^[\w:.+@/-]{1,80}$/;
const TELLING_ATTRIBUTES = ['itemprop', 'property', 'name', 'rel'] as const;
/** Elements that a page has once, or that say by their name what they are. */
const TELLING_NAMES = new Set(['h1', 'html', 'title', 'main', 'body', 'address']);
/** A longer path would be unreadable; what lies deeper is found from its thirtieth ancestor on. */
const PATH_STEPS_MAX = 30;
/** Elements of one name that are compared to see whether an attribute's value is unique among them. */
const RIVALS_MAX = 2_000;

type Named = (name: string) => readonly HtmlElement[];

/**
 * Makes the function that names an element by a path that is unique on its page: from the nearest element with a name of
 * its own. `written` are the ids of all elements as they stand in the page.
 */
export function createLocator(written: readonly string[], named: Named): (element: HtmlElement) => string {
  let ids: Map<string, number> | null = null;
  const places = new PlaceIndex();
  const known = new Map<HtmlElement, string>();
  const locate = (element: HtmlElement): string => {
    ids ??= countIds(written);
    const steps: { text: string; isRow: boolean }[] = [];
    for (let at: HtmlElement | null = element; at && steps.length < PATH_STEPS_MAX; at = at.parent) {
      const short = uniqueName(at, ids, named);
      steps.push({ text: short ?? places.stepTo(at), isRow: at.name === 'tr' });
      if (short) break;
    }
    // Browsers put a tbody between table and tr that the stored HTML need not have: such a step may skip a level.
    return steps.reduce((path, step, index) => (index === 0 ? step.text : `${step.text}${steps[index - 1]?.isRow ? ' ' : ' > '}${path}`), '');
  };
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const path = locate(element);
    known.set(element, path);
    return path;
  };
}

function countIds(written: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const raw of written) {
    const id = raw.includes('&') ? readAttributeReferences(raw) : raw;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** A selector of one step that no other element of the page answers to; null when it has none. */
function uniqueName(element: HtmlElement, ids: ReadonlyMap<string, number>, named: Named): string | null {
  const { name, attribs, marks } = element;
  if ((marks & MARKS.id) !== 0) {
    const id = attribs['id'] ?? '';
    if (ids.get(id) === 1 && PLAIN_NAME.test(id)) return `#${id}`;
  }
  if (!PLAIN_NAME.test(name)) return null;
  if (TELLING_NAMES.has(name) && named(name).length === 1) return name;
  for (const attribute of TELLING_ATTRIBUTES) {
    const value = attribs[attribute];
    if (value && PLAIN_VALUE.test(value) && isOnly(named(name), attribute, value)) return `${name}[${attribute}="${value}"]`;
  }
  if (name !== 'a') return null;
  const href = attribs['href'];
  return href && /^(?:tel|mailto):/.test(href) && PLAIN_VALUE.test(href) && isOnly(named(name), 'href', href) ? `a[href="${href}"]` : null;
}

function isOnly(rivals: readonly HtmlElement[], attribute: string, value: string): boolean {
  if (rivals.length > RIVALS_MAX) return false;
  let count = 0;
  for (const { attribs } of rivals) if (attribs[attribute] === value && (count += 1) > 1) return false;
  return count === 1;
}

/** The places of elements among those of their name under one parent (of a name that no selector takes: among all), counted once for each parent. */
class PlaceIndex {
  readonly #places = new Map<HtmlElement, number>();

  stepTo(element: HtmlElement): string {
    let place = this.#places.get(element);
    if (place === undefined) {
      this.#countSiblings(element);
      place = this.#places.get(element) ?? 1;
    }
    return PLAIN_NAME.test(element.name) ? `${element.name}:nth-of-type(${place})` : `:nth-child(${place})`;
  }

  #countSiblings(element: HtmlElement): void {
    const counts = new Map<string, number>();
    let first = element;
    let all = 0;
    for (let at = element.previousSibling; at; at = at.previousSibling) if (isElement(at)) first = at;
    for (let at: HtmlElement['nextSibling'] | HtmlElement = first; at; at = at.nextSibling) {
      if (!isElement(at)) continue;
      all += 1;
      const place = (counts.get(at.name) ?? 0) + 1;
      counts.set(at.name, place);
      this.#places.set(at, PLAIN_NAME.test(at.name) ? place : all);
    }
  }
}

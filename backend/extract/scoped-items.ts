import { MARKS, textOf, type HtmlElement } from './dom.ts';
import type { HtmlPage } from './html-page.ts';
import type { SchemaItem, SchemaValue } from './schema-item.ts';
import { propertyName, shortName } from './schema-names.ts';

/** How a syntax that writes items into attributes names its parts. */
export interface AttributeSyntax {
  method: 'microdata' | 'rdfa';
  isScope(element: HtmlElement): boolean;
  types(element: HtmlElement): string;
  properties(element: HtmlElement): string;
  id(element: HtmlElement): string | null;
  /** Ids of elements elsewhere that belong to the item too. */
  references(element: HtmlElement): string;
}

const ITEMS_MAX = 5_000;
const VALUES_MAX = 40_000;
/** How far up a property looks for its item; pages for people stay below 60. */
const CLIMB_MAX = 300;

/** The items that a page's attributes describe, in document order. */
export function readScopedItems(page: HtmlPage, syntax: AttributeSyntax): SchemaItem[] {
  const items = new Map<HtmlElement, SchemaItem>();
  for (const element of page.marked) {
    if (syntax.isScope(element) && items.size < ITEMS_MAX) items.set(element, createItem(page, syntax, element));
  }
  if (items.size === 0) return [];
  const borrowed = findBorrowed(page, syntax, items);
  let count = 0;
  for (const element of page.marked) {
    const names = syntax.properties(element);
    if (!names || count > VALUES_MAX) continue;
    const owner = borrowed.get(element) ?? findOwner(element, items, borrowed);
    if (!owner) continue;
    count += 1;
    const value = new ScopedValue(page, element, items.get(element) ?? null);
    if (value.item && value.item !== owner) value.item.isTop = false;
    if (!value.item && !value.text) continue;
    for (const name of names.split(/\s+/).filter(Boolean).slice(0, 8).map(propertyName)) {
      const values = owner.properties.get(name);
      if (values) values.push(value);
      else owner.properties.set(name, [value]);
    }
  }
  return [...items.values()];
}

function createItem(page: HtmlPage, syntax: AttributeSyntax, element: HtmlElement): SchemaItem {
  return new ScopedItem(page, element, syntax.method, syntax.types(element).split(/\s+/).filter(Boolean).map(shortName), syntax.id(element));
}

/** Says its place only when asked: most values never become an observation. */
class Placed {
  readonly #page: HtmlPage;
  protected readonly element: HtmlElement;

  constructor(page: HtmlPage, element: HtmlElement) {
    this.#page = page;
    this.element = element;
  }

  get locator(): string {
    return this.#page.locate(this.element);
  }
}

class ScopedItem extends Placed implements SchemaItem {
  readonly method: AttributeSyntax['method'];
  readonly types: string[];
  readonly id: string | null;
  readonly properties = new Map<string, SchemaValue[]>();
  isTop = true;

  constructor(page: HtmlPage, element: HtmlElement, method: AttributeSyntax['method'], types: string[], id: string | null) {
    super(page, element);
    this.method = method;
    this.types = types;
    this.id = id;
  }
}

class ScopedValue extends Placed implements SchemaValue {
  readonly text: string;
  readonly item: SchemaItem | null;

  constructor(page: HtmlPage, element: HtmlElement, item: SchemaItem | null) {
    super(page, element);
    this.text = item ? '' : readText(element);
    this.item = item;
  }

  excerpt(): string {
    return textOf(this.element) || this.text;
  }
}

function findBorrowed(page: HtmlPage, syntax: AttributeSyntax, items: ReadonlyMap<HtmlElement, SchemaItem>): Map<HtmlElement, SchemaItem> {
  const wanted = new Map<string, SchemaItem>();
  for (const [element, item] of items) for (const id of syntax.references(element).split(/\s+/)) if (id) wanted.set(id, item);
  const borrowed = new Map<HtmlElement, SchemaItem>();
  if (wanted.size === 0) return borrowed;
  for (const element of page.elements) {
    const item = (element.marks & MARKS.id) !== 0 ? wanted.get(element.attribs['id'] ?? '') : undefined;
    if (item) borrowed.set(element, item);
  }
  return borrowed;
}

function findOwner(element: HtmlElement, items: ReadonlyMap<HtmlElement, SchemaItem>, borrowed: ReadonlyMap<HtmlElement, SchemaItem>): SchemaItem | null {
  let steps = 0;
  for (let at = element.parent; at && steps < CLIMB_MAX; at = at.parent) {
    const owner = items.get(at) ?? borrowed.get(at);
    if (owner) return owner;
    steps += 1;
  }
  return null;
}

function readText(element: HtmlElement): string {
  const { name, attribs } = element;
  if (attribs['content'] !== undefined) return attribs['content'].trim();
  // On other elements than <time> it is a mistake that many make with hours and dates, and plain in its meaning.
  if (attribs['datetime']) return attribs['datetime'].trim();
  if (name === 'data' || name === 'meter') return (attribs['value'] ?? '').trim() || textOf(element);
  if (name === 'img' || name === 'source' || name === 'embed' || name === 'iframe') return (attribs['src'] ?? attribs['data-src'] ?? '').trim();
  if (name === 'object') return (attribs['data'] ?? '').trim();
  if ((name === 'a' || name === 'link' || name === 'area') && attribs['href']) {
    const href = attribs['href'].trim();
    return isTextProperty(attribs['itemprop'] ?? attribs['property'] ?? '') ? linkText(href, textOf(element)) : href;
  }
  return textOf(element);
}

/**
 * A name or a number inside a link is what people read; the address behind it is the value only of URL properties,
 * and where the words are but an invitation ("Call us", "Write to us").
 */
function linkText(href: string, text: string): string {
  if (/^mailto:/i.test(href)) return text.includes('@') ? text : href;
  if (/^(?:tel|callto):/i.test(href)) return /\d\D*\d\D*\d\D*\d\D*\d/.test(text.slice(0, 200)) ? text : href;
  return text || href;
}

const TEXT_PROPERTIES = /\b(?:name|legalName|telephone|faxNumber|email|streetAddress|addressLocality|addressRegion|postalCode|openingHours|description|address|author|reviewBody)\b/;

function isTextProperty(names: string): boolean {
  return TEXT_PROPERTIES.test(names);
}

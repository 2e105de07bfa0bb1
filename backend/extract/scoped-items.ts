import { parentElement, textOf, type HtmlElement } from './dom.ts';
import type { HtmlPage } from './html-page.ts';
import { shortName, type SchemaItem, type SchemaValue } from './schema-item.ts';

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
  for (const element of page.elements) {
    if (syntax.isScope(element) && items.size < ITEMS_MAX) items.set(element, createItem(page, syntax, element));
  }
  if (items.size === 0) return [];
  const borrowed = findBorrowed(page, syntax, items);
  let count = 0;
  for (const element of page.elements) {
    const names = syntax.properties(element);
    if (!names || count > VALUES_MAX) continue;
    const owner = borrowed.get(element) ?? findOwner(element, items, borrowed);
    if (!owner) continue;
    count += 1;
    const value = createValue(page, element, items.get(element) ?? null);
    if (value.item && value.item !== owner) value.item.isTop = false;
    if (!value.item && !value.text) continue;
    for (const name of names.split(/\s+/).filter(Boolean).slice(0, 8).map(shortName)) {
      owner.properties.set(name, [...(owner.properties.get(name) ?? []), value]);
    }
  }
  return [...items.values()];
}

function createItem(page: HtmlPage, syntax: AttributeSyntax, element: HtmlElement): SchemaItem {
  return {
    method: syntax.method,
    types: syntax.types(element).split(/\s+/).filter(Boolean).map(shortName),
    id: syntax.id(element),
    get locator() {
      return page.locate(element);
    },
    properties: new Map(),
    isTop: true,
  };
}

function findBorrowed(page: HtmlPage, syntax: AttributeSyntax, items: ReadonlyMap<HtmlElement, SchemaItem>): Map<HtmlElement, SchemaItem> {
  const wanted = new Map<string, SchemaItem>();
  for (const [element, item] of items) for (const id of syntax.references(element).split(/\s+/)) if (id) wanted.set(id, item);
  const borrowed = new Map<HtmlElement, SchemaItem>();
  if (wanted.size === 0) return borrowed;
  for (const element of page.elements) {
    const item = element.attribs['id'] ? wanted.get(element.attribs['id']) : undefined;
    if (item) borrowed.set(element, item);
  }
  return borrowed;
}

function findOwner(element: HtmlElement, items: ReadonlyMap<HtmlElement, SchemaItem>, borrowed: ReadonlyMap<HtmlElement, SchemaItem>): SchemaItem | null {
  let steps = 0;
  for (let at = parentElement(element); at && steps < CLIMB_MAX; at = parentElement(at)) {
    const owner = items.get(at) ?? borrowed.get(at);
    if (owner) return owner;
    steps += 1;
  }
  return null;
}

function createValue(page: HtmlPage, element: HtmlElement, item: SchemaItem | null): SchemaValue {
  const text = item ? '' : readText(element);
  return {
    text, item,
    get locator() {
      return page.locate(element);
    },
    excerpt: () => (item ? textOf(element) : (textOf(element) || text)),
  };
}

function readText(element: HtmlElement): string {
  const { name, attribs } = element;
  if (attribs['content'] !== undefined) return attribs['content'].trim();
  if (name === 'time' && attribs['datetime']) return attribs['datetime'].trim();
  if (name === 'data' || name === 'meter') return (attribs['value'] ?? '').trim() || textOf(element);
  if (name === 'img' || name === 'source' || name === 'embed' || name === 'iframe') return (attribs['src'] ?? attribs['data-src'] ?? '').trim();
  if (name === 'object') return (attribs['data'] ?? '').trim();
  if ((name === 'a' || name === 'link' || name === 'area') && attribs['href']) {
    const href = attribs['href'].trim();
    // A name or a number inside a link is what people read; the address behind it is the value only of URL properties.
    return isTextProperty(attribs['itemprop'] ?? attribs['property'] ?? '') ? (textOf(element) || href) : href;
  }
  return textOf(element);
}

const TEXT_PROPERTIES = /\b(?:name|legalName|telephone|faxNumber|email|streetAddress|addressLocality|addressRegion|postalCode|openingHours|description|address|author|reviewBody)\b/;

function isTextProperty(names: string): boolean {
  return TEXT_PROPERTIES.test(names);
}

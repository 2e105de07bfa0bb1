import { decodeHtml } from './entities.ts';
import type { HtmlPage } from './html-page.ts';
import { parseLenientJson } from './lenient-json.ts';
import type { SchemaItem, SchemaValue } from './schema-item.ts';
import { propertyName, shortName } from './schema-names.ts';

/** The type of a script of JSON-LD, as it should be and as it is often written. */
export const JSON_LD = /ld\+json|json\+ld|json-ld/i;
const DEPTH_MAX = 20;
const ITEMS_MAX = 5_000;

/** All items of a page's JSON-LD scripts, with references by `@id` resolved; read once for the logos that are fetched and for the facts. Never throws. */
export function readJsonLd(page: HtmlPage): SchemaItem[] {
  return page.once(readScripts);
}

function readScripts(page: HtmlPage): SchemaItem[] {
  const items: SchemaItem[] = [];
  const scripts = page.named('script').filter((one) => JSON_LD.test(one.attribs['type'] ?? ''));
  scripts.forEach((script, index) => {
    const text = script.children.map((child) => ('data' in child ? child.data : '')).join('');
    const values = parseLenientJson(text);
    values.forEach((value, place) => {
      readTop(value, values.length > 1 ? `json-ld[${index}][${place}]` : `json-ld[${index}]`, items, 0);
    });
  });
  resolveReferences(items);
  return items;
}

function readTop(value: unknown, locator: string, items: SchemaItem[], depth: number): void {
  if (depth > DEPTH_MAX || items.length > ITEMS_MAX) return;
  if (Array.isArray(value)) {
    value.forEach((one, index) => {
      readTop(one, `${locator}[${index}]`, items, depth + 1);
    });
    return;
  }
  if (!isRecord(value)) return;
  const graph = value['@graph'] ?? value['@included'];
  if (graph !== undefined) readTop(Array.isArray(graph) ? graph : [graph], `${locator}.@graph`, items, depth + 1);
  if (graph === undefined || value['@type'] !== undefined) readItem(value, locator, items, depth, true);
}

function readItem(record: Record<string, unknown>, locator: string, items: SchemaItem[], depth: number, isTop: boolean): SchemaItem {
  const item: SchemaItem = {
    method: 'json-ld', isTop, locator,
    types: listOf(record['@type'] ?? record['@Type'] ?? record['type']).flatMap((one) => (typeof one === 'string' ? shortName(one) : [])),
    id: idOf(record),
    properties: new Map(),
  };
  if (items.length <= ITEMS_MAX) items.push(item);
  if (depth >= DEPTH_MAX) return item;
  for (const [key, value] of Object.entries(record)) {
    if (key.startsWith('@') || (key === 'type' && record['@type'] === undefined)) continue;
    const name = propertyName(key);
    const values = listOf(value).flatMap((one, index) => {
      const place = Array.isArray(value) && value.length > 1 ? `${locator}.${name}[${index}]` : `${locator}.${name}`;
      return readValue(one, name, place, items, depth);
    });
    if (values.length > 0) item.properties.set(name, [...(item.properties.get(name) ?? []), ...values]);
  }
  return item;
}

function idOf(record: Record<string, unknown>): string | null {
  const id = record['@id'] ?? (record['@type'] === undefined && record['type'] !== undefined ? record['id'] : undefined);
  return typeof id === 'string' ? id : null;
}

function readValue(value: unknown, name: string, locator: string, items: SchemaItem[], depth: number): SchemaValue[] {
  const excerpt = (): string => excerptOf(name, value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const text = decodeHtml(String(value)).trim();
    return text ? [{ text, item: null, locator, excerpt }] : [];
  }
  if (Array.isArray(value)) return depth >= DEPTH_MAX ? [] : value.flatMap((one) => readValue(one, name, locator, items, depth + 1));
  if (!isRecord(value)) return [];
  if (value['@value'] !== undefined) return readValue(value['@value'], name, locator, items, depth + 1);
  if (Array.isArray(value['@list'])) return readValue(value['@list'], name, locator, items, depth + 1);
  return [{ text: '', item: readItem(value, locator, items, depth + 1, false), locator, excerpt }];
}

/** `{"@id": "#place"}` alone stands for the item of that id, wherever on the page it is written out. */
function resolveReferences(items: SchemaItem[]): void {
  const written = new Map<string, SchemaItem>();
  for (const item of items) {
    if (!item.id || item.properties.size === 0) continue;
    const first = written.get(item.id);
    if (!first) written.set(item.id, item);
    else if (isSameThing(first, item)) addWhatIsNew(first, item);
  }
  for (const item of items) {
    for (const values of item.properties.values()) {
      for (const value of values) {
        if (value.item?.id && value.item.properties.size === 0) value.item = written.get(value.item.id) ?? value.item;
      }
    }
  }
}

/** One id on two items is one thing said in two places, unless a page gives its own address to the page and to the store. */
function isSameThing(first: SchemaItem, second: SchemaItem): boolean {
  return first.types.length === 0 || second.types.length === 0 || second.types.some((type) => first.types.includes(type));
}

/** Both items learn what the other says and they don't. */
function addWhatIsNew(first: SchemaItem, second: SchemaItem): void {
  if (first.types.length === 0) first.types = second.types;
  for (const [name, values] of second.properties) if (!first.properties.has(name)) first.properties.set(name, values);
  if (second.types.length === 0) second.types = first.types;
  for (const [name, values] of first.properties) if (!second.properties.has(name)) second.properties.set(name, values);
}

function excerptOf(name: string, value: unknown): string {
  try {
    return `"${name}": ${JSON.stringify(value)}`;
  } catch {
    return name;
  }
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

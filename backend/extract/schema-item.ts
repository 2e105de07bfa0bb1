import { isPlaceholder } from './placeholder-text.ts';

export { shortName } from './schema-names.ts';

/** A value of a structured-data property: text, or an item of its own. */
export interface SchemaValue {
  text: string;
  item: SchemaItem | null;
  locator: string;
  /** As published, around the value. */
  excerpt(): string;
}

/** One item of structured data, however it was written: JSON-LD, microdata, RDFa or the class names of microformats. */
export interface SchemaItem {
  method: 'json-ld' | 'microdata' | 'rdfa' | 'microformat';
  /** schema.org names without their address: `Optician`. */
  types: string[];
  /** `@id` or `itemid`. */
  id: string | null;
  locator: string;
  properties: Map<string, SchemaValue[]>;
  /** True for an item that stands by itself, false for one that is another's value. */
  isTop: boolean;
}

export function valuesOf(item: SchemaItem, ...names: string[]): SchemaValue[] {
  const [first] = names;
  if (names.length === 1 && first !== undefined) return item.properties.get(first) ?? [];
  return names.flatMap((name) => item.properties.get(name) ?? []);
}

/** The values that somebody filled in: not empty, and not what a template leaves in a value's place. */
export function filledOf(item: SchemaItem, ...names: string[]): SchemaValue[] {
  return valuesOf(item, ...names).filter((value) => value.item !== null || (value.text !== '' && !isPlaceholder(value.text)));
}

export function firstText(item: SchemaItem, ...names: string[]): SchemaValue | null {
  for (const value of valuesOf(item, ...names)) if (value.text) return value;
  return null;
}

export function itemsOf(item: SchemaItem, ...names: string[]): SchemaItem[] {
  return valuesOf(item, ...names).flatMap((value) => value.item ?? []);
}

export function hasType(item: SchemaItem, pattern: RegExp): boolean {
  return item.types.some((type) => pattern.test(type));
}

import type { GatheredListing } from '#domain/listing.ts';

/** One value of an answer gone, empty or of another type. */
export interface Spoiled {
  /** "hours[0].open: dropped". */
  name: string;
  /** The member of the whole that it lies in. */
  member: string;
  json: unknown;
}

const OTHER_TYPES: readonly unknown[] = ['~', -7, true, [], {}, ['~'], { '~': 1 }];

/** Every value of an answer in turn dropped, nulled, and replaced by each other type; the rest stays. */
export function* spoil(json: unknown): Generator<Spoiled> {
  for (const path of pathsOf(json)) {
    const name = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('').slice(1);
    const member = String(path[0]);
    yield { name: `${name}: dropped`, member, json: changed(json, path, undefined) };
    yield { name: `${name}: null`, member, json: changed(json, path, null) };
    const kind = typeOf(valueAt(json, path));
    for (const other of OTHER_TYPES) if (typeOf(other) !== kind) yield { name: `${name}: ${JSON.stringify(other)}`, member, json: changed(json, path, other) };
  }
}

/** Fields of a listing whose values are not those that they were, with the locators that they were read at. */
export function changedFields(before: GatheredListing | undefined, after: GatheredListing | undefined): { field: string; locators: string[] }[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((field) => JSON.stringify(old.get(field)?.values) !== JSON.stringify(now.get(field)?.values)).map((field) => ({ field, locators: [...(old.get(field)?.locators ?? []), ...(now.get(field)?.locators ?? [])] }));
}

function valuesOf(listing: GatheredListing | undefined): Map<string, { values: unknown[]; locators: string[] }> {
  const all = (listing?.pages ?? []).flatMap(({ observations }) => observations);
  return new Map([...Map.groupBy(all, ({ field }) => field as string)].map(([field, list]) => [field, { values: list.map(({ value }) => value), locators: list.map(({ evidence }) => evidence.locator) }]));
}

function pathsOf(json: unknown, at: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof json !== 'object' || json === null) return [];
  const steps = Array.isArray(json) ? json.map((_one, index) => index) : Object.keys(json);
  return steps.flatMap((step) => [[...at, step], ...pathsOf((json as Record<string | number, unknown>)[step], [...at, step])]);
}

function valueAt(json: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((here, step) => (here as Record<string | number, unknown>)[step], json);
}

function changed(json: unknown, path: readonly (string | number)[], value: unknown): unknown {
  // By text: what two members share is two in an answer.
  const copy = JSON.parse(JSON.stringify(json)) as unknown;
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
}

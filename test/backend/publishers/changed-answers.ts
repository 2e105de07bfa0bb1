import type { GatheredListing } from '#domain/listing.ts';
import type { FieldName } from '#domain/observation.ts';
import { valueOf } from './played.ts';

/** One way in which an answer may change: a value is gone, null, or of another type. */
export interface ChangedAnswer {
  /** "$.results[0].siret". */
  path: string;
  how: 'dropped' | 'null' | 'retyped';
  json: unknown;
}

/**
 * Reads every changed form of an answer, and returns a sentence for each that was read wrong: a field that changed though
 * what it is read from (`sources`) did not, or a listing that is lost though what leads to it (`leads`) stands. Throws what
 * the publisher throws.
 */
export async function misreadings(answer: unknown, read: (json: unknown) => Promise<GatheredListing | undefined>, { sources, leads }: { sources: Partial<Record<FieldName, RegExp>>; leads: RegExp }): Promise<{ tried: number; wrong: string[] }> {
  const before = await read(answer);
  const wrong: string[] = [];
  let tried = 0;
  for (const { path, how, json } of changedAnswers(answer)) {
    tried += 1;
    if (leads.test(path)) {
      await read(json);
      continue;
    }
    const listing = await read(json);
    if (listing === undefined || listing.absent || listing.pages[0]?.trouble !== null) wrong.push(`The listing is lost when ${path} is ${how}.`);
    for (const [field, source] of Object.entries(sources)) {
      const [now, then] = [valueOf(listing, field as FieldName), valueOf(before, field as FieldName)];
      if (!source.test(path) && JSON.stringify(now) !== JSON.stringify(then)) wrong.push(`${field} is ${JSON.stringify(now)} when ${path} is ${how}.`);
    }
  }
  return { tried, wrong };
}

/** Every value of an answer dropped, nulled and retyped in turn, the containers too. */
export function* changedAnswers(answer: unknown): Generator<ChangedAnswer> {
  for (const steps of pathsOf(answer)) {
    for (const how of ['dropped', 'null', 'retyped'] as const) yield { path: write(steps), how, json: change(answer, steps, how) };
  }
}

function pathsOf(json: unknown, above: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof json !== 'object' || json === null) return [];
  const keys = Array.isArray(json) ? json.map((_, index) => index) : Object.keys(json);
  return keys.flatMap((key) => [[...above, key], ...pathsOf((json as Record<string | number, unknown>)[key], [...above, key])]);
}

function change(json: unknown, [step, ...rest]: readonly (string | number)[], how: ChangedAnswer['how']): unknown {
  if (step === undefined) return how === 'null' ? null : retype(json);
  if (how === 'dropped' && rest.length === 0) {
    return Array.isArray(json) ? json.filter((_, index) => index !== step) : Object.fromEntries(Object.entries(json as object).filter(([key]) => key !== step));
  }
  const changed = change((json as Record<string | number, unknown>)[step], rest, how);
  return Array.isArray(json) ? json.map((one: unknown, index) => (index === step ? changed : one)) : { ...(json as object), [step]: changed };
}

/** A value of a type that nobody expects there. */
function retype(value: unknown): unknown {
  if (typeof value === 'string') return { unexpected: [value] };
  if (typeof value === 'number' || typeof value === 'boolean') return `«${String(value)}»`;
  return Array.isArray(value) ? 42 : ['unexpected'];
}

function write(steps: readonly (string | number)[]): string {
  return steps.reduce<string>((path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}${/^\w+$/.test(step) ? `.${step}` : `['${step}']`}`), '$');
}

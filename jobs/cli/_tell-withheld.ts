import { isWithheld } from '#domain/withheld.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { say } from '#imports/say.ts';

/** Stands on a terminal for what a source lets nobody keep. */
export const NOT_KEPT: Words = { fr: '(non conservé)', en: '(not kept)' };
const BY_TERMS: Words = { fr: '(non conservé : conditions de {source})', en: '(not kept: terms of {source})' };

/** A row as data: null stands for what a source lets nobody keep, and `withheld` beside it, however deep it stands. */
export function withoutWithheld<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => withoutWithheld(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const hidden = entries.some(([, one]) => typeof one === 'string' && isWithheld(one));
  return { ...Object.fromEntries(entries.map(([name, one]) => [name, typeof one === 'string' && isWithheld(one) ? null : withoutWithheld(one)])), ...(hidden ? { withheld: true } : {}) } as T;
}

/** A row for people: in its place stands that it is not kept, and by whose terms. `nameOf`: of a publisher, by its id. */
export function sayWithheld(row: object, language: UiLanguage, nameOf: (publisherId: string) => Words): object {
  const publisherId = 'publisherId' in row && typeof row.publisherId === 'string' ? row.publisherId : '';
  const sentence = say(BY_TERMS, { source: nameOf(publisherId) })[language];
  const told = (value: unknown): unknown => {
    if (typeof value === 'string') return isWithheld(value) ? sentence : value;
    if (Array.isArray(value)) return value.map(told);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, told(one)])) : value;
  };
  return told(row) as object;
}

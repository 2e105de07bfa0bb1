import type { Location } from '#domain/location.ts';
import { escapeForPattern, foldText } from './text.ts';
import { rememberLatest } from './remember.ts';
import { normalizeUrl } from './url.ts';

/** A pattern's text and a location's values make the same expression at each of its listings. */
const known = rememberLatest<RegExp>(500);

/**
 * Does an address follow the standard's pattern ("https://brand.example/{language}/stores/{storeCode}")? Braces stand for
 * the master record's storeCode, branch, locality, region or postalCode as addresses write them (no accents, capitals or
 * spaces), `{language}` for any language; other braces, and a value that the record lacks, for one step of the path;
 * `*` for anything. `http`, `www.`, a slash at the end and the ignored parameters are no difference.
 */
export function followsPattern(url: string, pattern: string, location: Location, ignoredParameters: readonly string[]): boolean {
  const plain = normalizeUrl(url, ignoredParameters);
  return plain !== null && toExpression(pattern, location).test(plainSteps(plain));
}

/** A page that a pattern gives one location. */
export interface PatternPage {
  url: string;
  /** Null: the pattern names no language. */
  language: string | null;
}

/**
 * The addresses that a pattern gives a location, one for each language where it names one; none where the record lacks a value
 * that the pattern wants, the pattern leaves a part open (`*`), or names nothing by which stores differ.
 */
export function pagesByPattern(pattern: string, { branch, address, storeCode }: Pick<Location, 'branch' | 'address' | 'storeCode'>, languages: readonly string[]): PatternPage[] {
  if (pattern.includes('*') || !/\{(?:storecode|branch|locality|postalcode)\}/i.test(pattern)) return [];
  const values: Readonly<Record<string, string | undefined>> = { branch, storecode: storeCode, locality: address.locality, region: address.region, postalcode: address.postalCode };
  const named = /\{language\}/i.test(pattern) ? languages : [null];
  return named.flatMap((language) => {
    let isWhole = true;
    const url = pattern.replaceAll(/\{([a-z]+)\}/gi, (_, name: string) => {
      const key = name.toLowerCase();
      const value = key === 'language' ? (language ?? undefined) : values[key];
      if (value === undefined || value === '') isWhole = false;
      // A code is written as it is, a name as addresses write it.
      return key === 'storecode' ? encodeURIComponent(value ?? '') : plainSteps(value ?? '').replaceAll(/[/.]/g, '-');
    });
    return isWhole && URL.canParse(url) ? [{ url: new URL(url).href, language }] : [];
  });
}

/** Of an address, what a pattern compares: two with one key are one page. */
export function patternKey(url: string): string {
  return plainSteps(url.replace(/\/+(?=$|\?)/, ''));
}

function toExpression(pattern: string, { branch, address, storeCode }: Location): RegExp {
  const values: Readonly<Record<string, string | undefined>> = { branch, storeCode, locality: address.locality, region: address.region, postalCode: address.postalCode };
  const bare = plainSteps(pattern.replace(/\/+(?=$|\?)/, ''));
  return known(JSON.stringify([bare, values]), () => {
    const parts = bare.split(/(\{[a-z]+\}|\*+)/).map((part) => {
      if (part.startsWith('*')) return '.*';
      const name = /^\{([a-z]+)\}$/.exec(part)?.[1];
      if (name === undefined) return escapeForPattern(part);
      if (name === 'language') return '[a-z]{2}(?:-[a-z]{2})?';
      const value = Object.entries(values).find(([key]) => key.toLowerCase() === name)?.[1];
      return value === undefined ? '[^/?]+' : escapeForPattern(plainSteps(value).replaceAll('/', '-'));
    });
    return new RegExp(`^${withoutGoingBack(parts)}$`);
  });
}

/** What stands between two stars as plain text is passed at its first place for good: a page that repeats it a thousand times costs no more than its length. */
function withoutGoingBack(parts: readonly string[]): string {
  const stars = parts.flatMap((part, at) => (part === '.*' ? [at] : []));
  return parts.map((part, at) => {
    const next = stars[stars.indexOf(at) + 1];
    if (part === '.*' && next !== undefined && isPlain(parts.slice(at + 1, next))) return `(?=(?<s${at}>.*?${parts.slice(at + 1, next).join('')}))\\k<s${at}>`;
    const before = stars.findLast((star) => star < at);
    const after = stars.find((star) => star > at);
    return part !== '.*' && before !== undefined && after !== undefined && isPlain(parts.slice(before + 1, after)) ? '' : part;
  }).join('');
}

const isPlain = (parts: readonly string[]): boolean => parts.every((part) => !part.includes('[^/?]+') && !part.startsWith('[a-z]{2}'));

/** Without scheme, `www.`, accents and capitals; words parted by one dash. */
function plainSteps(text: string): string {
  let readable = text;
  try {
    readable = decodeURI(text);
  } catch {
    // Broken escapes stay as they are.
  }
  return foldText(readable).replace(/^https?:\/\//, '').replace(/^www\./, '').replace(/[^a-z0-9/?&=.:{}*-]+/g, '-');
}

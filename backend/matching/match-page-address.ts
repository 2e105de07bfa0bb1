import type { Location } from '#domain/location.ts';
import { plainPostalCode } from '#normalize/address/read-area.ts';
import { foldWords } from '#normalize/text.ts';

/** Why words are taken for a location's, the surest first. */
export type WordsReason = 'store-code' | 'postal-code' | 'street' | 'branch' | 'only-in-town';

/** A page of the brand's site that by its address, or by what stands beside a link to it, is one location's. */
export interface PageProposal {
  locationId: string;
  url: string;
  /** Named in the address ("/fr/magasins/…"); null where it names none. */
  language: string | null;
  reason: WordsReason;
}

/** A link with what stands beside it. */
export interface LinkCard {
  url: string;
  /** Of the page that the link stands on; what the address names goes before it. */
  language: string | null;
  text: string;
}

export type PlainLocation = Pick<Location, 'id' | 'storeCode' | 'branch' | 'address'>;

interface Candidate {
  url: string;
  language: string | null;
  words: ReadonlySet<string>;
  /** The words run together: a postal code is written with and without its space. */
  joined: string;
}

const REASONS: readonly WordsReason[] = ['store-code', 'postal-code', 'street', 'branch', 'only-in-town'];
const LANGUAGE = /^(fr|en|nl|de|es|it|pt)(?:[-_][a-z]{2})?$/i;
/** Of letters and digits: five digits stand in addresses by chance. */
const POSTAL_CODE_LENGTH = 6;
/** Words of streets that tell no two apart. */
const STREET_WORDS: ReadonlySet<string> = new Set(['rue', 'avenue', 'av', 'ave', 'boulevard', 'boul', 'bd', 'blvd', 'chemin', 'ch', 'route', 'rte', 'place', 'street', 'st', 'road', 'rd', 'drive', 'dr', 'lane', 'way', 'de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'the', 'o', 'e', 'n', 's', 'est', 'ouest', 'nord', 'sud', 'east', 'west', 'north', 'south', 'saint', 'sainte', 'ste']);

/**
 * Proposes, for each location, the pages whose addresses name it and no other: by store code, postal code, number and
 * street, branch and town, or town alone where the brand has one location there and one such page in each language. What
 * speaks for two locations, or two pages that speak for one equally, is proposed for none.
 */
export function proposePages(locations: readonly PlainLocation[], urls: readonly string[]): PageProposal[] {
  return propose(locations, urls.map(toCandidate));
}

/** The same by what stands beside links: a list of stores says where each is, whatever its page is called. Store codes stand in no such list. */
export function proposeByCards(locations: readonly PlainLocation[], cards: readonly LinkCard[]): PageProposal[] {
  const plain = locations.map(({ id, branch, address }) => ({ id, storeCode: '', ...(branch === undefined ? {} : { branch }), address }));
  return propose(plain, cards.map(({ url, language, text }) => {
    const words = foldWords(text);
    return { url, language: toCandidate(url).language ?? language, words: new Set(words), joined: words.join('') };
  }));
}

function propose(locations: readonly PlainLocation[], candidates: readonly Candidate[]): PageProposal[] {
  const perTown = Map.groupBy(locations, (one) => townOf(one).join(' '));
  const tests = locations.map((location) => ({ location, speaks: speaksFor(location, (perTown.get(townOf(location).join(' ')) ?? []).length === 1) }));
  const near = indexOf(tests, ({ location }) => location);
  const claims = candidates.flatMap((page) => {
    const spoken = near(page).flatMap(({ location, speaks }) => {
      const reason = speaks(page);
      return reason === null ? [] : [{ locationId: location.id, url: page.url, language: page.language, reason }];
    });
    const best = REASONS.find((reason) => spoken.some((one) => one.reason === reason));
    const surest = spoken.filter((one) => one.reason === best);
    return surest.length === 1 ? surest : [];
  });
  return [...Map.groupBy(claims, (one) => `${one.locationId} ${one.language ?? ''}`).values()].flatMap((all) => {
    const best = REASONS.find((reason) => all.some((one) => one.reason === reason));
    const surest = all.filter((one) => one.reason === best);
    return surest.length === 1 ? surest : shortest(surest);
  });
}

/**
 * Of thousands of locations, those that a page may name at all: each is found by a word that any page of its own must
 * have, or by its postal code.
 */
function indexOf<T>(all: readonly T[], locationOf: (one: T) => PlainLocation): (page: Candidate) => T[] {
  const byWord = new Map<string, Set<T>>();
  const byPostalCode = new Map<string, Set<T>>();
  const add = (to: Map<string, Set<T>>, key: string | undefined, one: T): void => {
    if (key === undefined || key === '') return;
    const found = to.get(key);
    if (found === undefined) to.set(key, new Set([one]));
    else found.add(one);
  };
  for (const one of all) {
    const { storeCode, branch = '', address } = locationOf(one);
    const code = foldWords(storeCode);
    for (const word of [code.join(''), code[0], foldWords(address.street ?? '').find(isNumber), foldWords(address.locality ?? '')[0], distinctive(foldWords(branch))[0]]) add(byWord, word, one);
    add(byPostalCode, plainPostalCode(address.postalCode).toLowerCase(), one);
  }
  const lengths = [...new Set([...byPostalCode.keys()].map((key) => key.length))].filter((length) => length >= POSTAL_CODE_LENGTH);
  return ({ words, joined }) => {
    const found = new Set<T>();
    for (const word of words) for (const one of byWord.get(word) ?? []) found.add(one);
    for (const length of lengths) for (let at = 0; at + length <= joined.length; at += 1) for (const one of byPostalCode.get(joined.slice(at, at + length)) ?? []) found.add(one);
    return [...found];
  };
}

const isNumber = (word: string): boolean => /^\d/.test(word);
const distinctive = (words: readonly string[]): string[] => words.filter((word) => !STREET_WORDS.has(word));

/** A page and the pages below it ("/montreal", "/montreal/services") are one place's: the one above is meant. */
function shortest(all: readonly PageProposal[]): PageProposal[] {
  const [first] = all.toSorted((a, b) => a.url.length - b.url.length);
  return first !== undefined && all.every(({ url }) => url.startsWith(first.url.replace(/\/$/, ''))) ? [first] : [];
}

function toCandidate(url: string): Candidate {
  const segments = pathOf(url).split('/').filter((one) => one !== '');
  const words = foldWords(segments.join(' '));
  const language = segments.find((one) => LANGUAGE.test(one))?.slice(0, 2).toLowerCase() ?? null;
  return { url, language, words: new Set(words), joined: words.join('') };
}

function pathOf(url: string): string {
  const { pathname = '', search = '' } = URL.parse(url) ?? {};
  try {
    return decodeURIComponent(`${pathname}${search === '' ? '' : `/${search.slice(1).replace(/[=&]/g, '/')}`}`);
  } catch {
    return pathname;
  }
}

function townOf({ address }: PlainLocation): string[] {
  return foldWords(address.locality ?? '');
}

function speaksFor(location: PlainLocation, isOnlyInTown: boolean): (page: Candidate) => WordsReason | null {
  const code = foldWords(location.storeCode).join('');
  const postalCode = plainPostalCode(location.address.postalCode).toLowerCase();
  const street = foldWords(location.address.street ?? '');
  const number = street.find(isNumber);
  const names = distinctive(street).filter((word) => !isNumber(word));
  const town = townOf(location);
  const branch = distinctive(foldWords(location.branch ?? ''));
  const hasAll = (page: Candidate, words: readonly string[]): boolean => words.length > 0 && words.every((word) => page.words.has(word));
  return (page) => {
    // A code of letters alone, or of a digit or two, stands in addresses by chance.
    if (/\d/.test(code) && code.length >= 3 && (page.words.has(code) || hasAll(page, foldWords(location.storeCode)))) return 'store-code';
    if (postalCode.length >= POSTAL_CODE_LENGTH && page.joined.includes(postalCode)) return 'postal-code';
    if (number !== undefined && page.words.has(number) && hasAll(page, names)) return 'street';
    if (hasAll(page, branch) && (hasAll(page, town) || branch.join('').length >= 6)) return 'branch';
    return isOnlyInTown && hasAll(page, town) ? 'only-in-town' : null;
  };
}

import type { PageReason, StorePageProposal } from '#domain/page-search.ts';
import { pagesByPattern, patternKey } from '#normalize/url-pattern.ts';
import { proposeByCards, proposePages, type LinkCard, type PlainLocation } from './match-page-address.ts';

/** What is known of the pages that may be stores'. */
export interface PageCandidates {
  urls: readonly string[];
  /** Links of lists of stores, with what stands beside them. */
  cards: readonly LinkCard[];
  /** What an address of a store looks like; null: unknown. */
  pattern: string | null;
  languages: readonly string[];
  /** What a person has refused, as `locationId url`. */
  refused: ReadonlySet<string>;
}

/**
 * How sure each reason makes, 0 to 1: set by hand (2026-11), in the order in which they go before each other. From 0.9 on a
 * page need not be read to be proposed; a town alone always is.
 */
const CONFIDENCE: Readonly<Record<PageReason, number>> = {
  'same-place': 0.99, 'store-code': 0.97, 'postal-code': 0.97, 'listed-postal-code': 0.96, street: 0.95, 'listed-street': 0.94, 'other-language': 0.92, pattern: 0.7,
  branch: 0.85, 'listed-branch': 0.85, 'only-in-town': 0.6, 'listed-only-in-town': 0.6,
};
/** From here on a page is proposed without being read. */
export const SURE_ENOUGH = 0.9;
/** Two things that say the same of one page leave this share of the doubt. */
const SHARED_DOUBT = 0.4;

/** Proposes pages for locations by what addresses, lists and the pattern say, at most one for each language of a location. */
export function proposeStorePages(locations: readonly PlainLocation[], { urls, cards, pattern, languages, refused }: PageCandidates): StorePageProposal[] {
  const isRefused = ({ locationId, url }: { locationId: string; url: string }): boolean => refused.has(`${locationId} ${url}`);
  const byAddress = proposePages(locations, urls).map(({ reason, ...rest }) => toProposal({ ...rest, reason }));
  const byCard = proposeByCards(locations, cards).map(({ reason, ...rest }) => toProposal({ ...rest, reason: reason === 'store-code' ? 'listed-branch' : `listed-${reason}` }));
  const byPattern = pattern === null ? [] : followPattern(locations, urls, pattern, languages);
  const all = [...byAddress, ...byCard, ...byPattern].filter((one) => !isRefused(one));
  return chooseSurest(all);
}

/** One page for each language of a location: the surest, and surer where two reasons name it. */
export function chooseSurest(all: readonly StorePageProposal[]): StorePageProposal[] {
  return [...Map.groupBy(all, (one) => `${one.locationId} ${one.language ?? ''}`).values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => b.confidence - a.confidence);
    const [first] = sorted;
    if (first === undefined) return [];
    const others = new Set(sorted.filter((one) => one.url === first.url && one.reason !== first.reason).map((one) => one.reason));
    return [{ ...first, confidence: others.size > 0 ? roundShare(1 - (1 - first.confidence) * SHARED_DOUBT) : first.confidence }];
  });
}

/** How sure a reason alone makes. */
export function confidenceOf(reason: PageReason): number {
  return CONFIDENCE[reason];
}

/** Addresses that the pattern gives exactly one location. */
function followPattern(locations: readonly PlainLocation[], urls: readonly string[], pattern: string, languages: readonly string[]): StorePageProposal[] {
  const known = new Map(urls.map((url) => [patternKey(url), url]));
  const given = locations.flatMap((location) => pagesByPattern(pattern, location, languages).flatMap(({ url, language }) => {
    const page = known.get(patternKey(url));
    return page === undefined ? [] : [toProposal({ locationId: location.id, url: page, language, reason: 'pattern' })];
  }));
  const claims = Map.groupBy(given, (one) => one.url);
  return given.filter((one) => new Set(claims.get(one.url)?.map((claim) => claim.locationId)).size === 1);
}

function toProposal({ locationId, url, language, reason }: Pick<StorePageProposal, 'locationId' | 'url' | 'language' | 'reason'>): StorePageProposal {
  return { locationId, url, language, reason, confidence: CONFIDENCE[reason], seen: null };
}

function roundShare(share: number): number {
  return Math.round(share * 1000) / 1000;
}

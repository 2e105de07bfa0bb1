import { chooseListings } from '#matching/choose-listings.ts';
import { saysAbsent, type Trouble } from '#domain/trouble.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import type { ListingCandidate } from '#domain/publisher-connection.ts';
import { SourceFailedError, type Publisher, type PublisherAnswer, type PublisherRequest } from '#publishers/define-publisher.ts';
import { lastSearches, listLinks, saveSearch, type ListingLink } from '#records/listing-links.ts';
import { askPublisher, type AskingMeans, type FetchLog } from './ask-publisher.ts';
import type { Toolbox } from './toolbox.ts';

/** What was not found is looked for again after this: a listing that somebody creates shows within weeks, and a search costs what a listing does. */
const SEARCH_AGAIN_DAYS = 7;

/** The listings that are known to be a location's, or why none is. Without either there is none at this publisher. */
export interface FoundListings {
  links: string[];
  trouble: Trouble | null;
}

/** Of a search: what it found, or what kept it from finding anything. */
export type SearchAnswer = { candidates: ListingCandidate[] } | { trouble: Trouble };

interface Search {
  publisher: Publisher;
  standard: BrandStandard;
  /** The moment that the run counts as; a search of this very run is made again by its second reading. */
  asOf: string;
  isSecond: boolean;
  ask(): Promise<SearchAnswer>;
}

/** Ids in the addresses that the locations file declares at a publisher. */
export function declaredLinks({ id, idIn }: Publisher, { listings }: Location): string[] {
  return listings.flatMap((one) => (one.publisherId === id ? (idIn?.(one.url) ?? []) : []));
}

/** What links say of one location: confirmed and declared ones, or that a person has yet to choose. */
export function standingOf(links: readonly ListingLink[], declared: readonly string[] = []): FoundListings {
  const refuted = new Set(links.filter((one) => one.state === 'rejected' || one.state === 'stale').map((one) => one.externalId));
  const confirmed = [...new Set([...links.filter((one) => one.state === 'confirmed').map((one) => one.externalId), ...declared.filter((one) => !refuted.has(one))])];
  const waits = confirmed.length === 0 && links.some((one) => one.state === 'proposed');
  return { links: confirmed.toSorted(), trouble: waits ? 'listing-not-confirmed' : null };
}

/**
 * The listings of locations at a publisher that finds them by search, by location id. Those of which nothing is known are
 * searched; what is certain is linked by itself, what may be one waits for a person.
 */
export async function findListings({ viewer }: Pick<Toolbox, 'viewer'>, locations: readonly Location[], search: Search): Promise<Map<string, FoundListings>> {
  const { publisher, asOf } = search;
  const ids = locations.map((one) => one.id);
  const before = Map.groupBy(await listLinks(viewer, ids, [publisher.id]), (one) => one.locationId);
  const unknown = locations.filter((one) => {
    const { links, trouble } = standingOf(before.get(one.id) ?? [], declaredLinks(publisher, one));
    return links.length === 0 && trouble === null;
  });
  const searched = unknown.length === 0 ? new Map<string, string>() : await lastSearches(viewer, unknown.map((one) => one.id), publisher.id);
  const due = unknown.filter((one) => isDue(searched.get(one.id), search));
  if (due.length === 0) return standings(publisher, locations, before);
  const answer = await search.ask();
  if ('trouble' in answer) {
    const found = standings(publisher, locations, before);
    // What could not be asked proves no absence.
    for (const one of due) found.set(one.id, { links: [], trouble: answer.trouble });
    return found;
  }
  const chosen = chooseListings(due, answer.candidates, new Set(search.standard.callCentreNumbers));
  const isKept = publisher.retention.valueDays !== 0;
  await saveSearch(viewer, publisher.id, due.map((location) => ({
    locationId: location.id,
    found: (chosen.get(location.id) ?? []).map(({ candidate, confidence, isCertain }) => ({ externalId: candidate.externalId, url: candidate.url, confidence, isCertain, seen: isKept ? candidate : null })),
  })), asOf);
  return standings(publisher, locations, Map.groupBy(await listLinks(viewer, ids, [publisher.id]), (one) => one.locationId));
}

/** Drives a publisher's search. An answer in trouble without a candidate is no answer. */
export async function askSearch(publisher: Publisher, searching: AsyncGenerator<PublisherRequest, ListingCandidate[], PublisherAnswer>, means: AskingMeans, log: FetchLog): Promise<SearchAnswer> {
  const from = log.fetches.length;
  try {
    const candidates = await askPublisher(publisher, searching, means, log);
    const trouble = log.fetches.slice(from).findLast((one) => one.publisherId === publisher.id && one.trouble !== null && !saysAbsent(one.trouble))?.trouble;
    // Where the record holds nothing to search by, no question was put: that nothing came back proves no absence.
    const asked = log.fetches.slice(from).some((one) => one.publisherId === publisher.id);
    if (candidates.length === 0 && (trouble !== undefined || !asked)) return { trouble: trouble ?? 'not-searched' };
    return { candidates };
  } catch (error) {
    if (error instanceof SourceFailedError) return { trouble: error.trouble };
    throw error;
  }
}

/** Which of the links the publisher no longer knows: those whose every page says so, or all where it says so as a whole. */
export function staleLinks(links: readonly string[], listings: readonly GatheredListing[], trouble: Trouble | null): string[] {
  if (trouble === 'stale-id') return [...links];
  const stale = new Set(listings.filter(({ pages }) => pages.length > 0 && pages.every((page) => page.trouble === 'stale-id')).map((one) => one.externalId));
  return links.filter((one) => stale.has(one));
}

/** Whether the last search still speaks for the location: one that is due and was not made says nothing of it. */
export function isSearched(searchedAt: string | undefined, asOf: string): boolean {
  return searchedAt !== undefined && !isDue(searchedAt, { asOf, isSecond: false });
}

function isDue(searchedAt: string | undefined, { asOf, isSecond }: Pick<Search, 'asOf' | 'isSecond'>): boolean {
  if (searchedAt === undefined) return true;
  if (searchedAt === asOf) return isSecond;
  return Date.parse(asOf) - Date.parse(searchedAt) >= SEARCH_AGAIN_DAYS * 86_400_000;
}

function standings(publisher: Publisher, locations: readonly Location[], links: ReadonlyMap<string, ListingLink[]>): Map<string, FoundListings> {
  return new Map(locations.map((one) => [one.id, standingOf(links.get(one.id) ?? [], declaredLinks(publisher, one))]));
}

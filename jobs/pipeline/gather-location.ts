import { manualInterval, publishersFor } from '#backend/plan-crawl.ts';
import { isConnected } from '#backend/publisher-connection.ts';
import type { AuditInput } from '#domain/audit.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Trouble } from '#domain/trouble.ts';
import { readByHand } from '#publishers/_asked-by-hand.ts';
import type { LocationTarget, Publisher, PublisherRequest } from '#publishers/define-publisher.ts';
import { lastSearches, listLinks, type ListingLink } from '#records/listing-links.ts';
import { latestManualChecks } from '#records/manual-checks.ts';
import { loadPageMemories } from '#records/page-memories.ts';
import { askForLocation } from './ask-for-location.ts';
import { emptyLog, readStoredBody, type FetchLog, type Recollection } from './ask-publisher.ts';
import { checkLinks } from './check-links.ts';
import { connectionsOf } from './connections.ts';
import { declaredLinks, isSearched, standingOf } from './find-listing.ts';
import { memoryId } from './remember-page.ts';
import { sharePages } from './shared-pages.ts';
import type { Toolbox } from './toolbox.ts';
import { asAsked } from './way-of-asking.ts';

/** What of an audit's input the gathering needs. */
export type GatheringInput = Pick<AuditInput, 'runId' | 'asOf' | 'location' | 'standard' | 'claimedAt' | 'brandListings' | 'brandTroubles' | 'rest'> & {
  /** What is stored is read again: a publisher that is asked with a key, or searched, is left alone. */
  isStored?: boolean;
  /** Publishers that are left alone this time: what stands of them stands. */
  resting?: ReadonlySet<string>;
};

export interface Gathered extends FetchLog {
  listings: GatheredListing[];
  /** Publishers that failed as a whole, by id. */
  troubles: Map<string, Trouble>;
  /** Publishers that were left alone. */
  unasked?: ReadonlySet<string>;
}

/**
 * Asks every publisher of a location, each under its own pace, and joins what brand-wide publishers answered.
 * `only` restricts it to some publishers, for a second reading; `remembers` false reads every page, whatever is remembered of it.
 */
export async function gatherLocation(toolbox: Toolbox, input: GatheringInput, only?: ReadonlySet<string>, remembers = true): Promise<Gathered> {
  const gathered: Gathered = { ...emptyLog(), listings: [], troubles: new Map() };
  const { location, standard: { standard } } = input;
  const named = publishersFor(location, standard, toolbox.publishers).filter((one) => (!only || only.has(one.id)) && input.resting?.has(one.id) !== true);
  const byHand = named.filter((one) => manualInterval(one, standard) !== null);
  await gatherByHand(toolbox, byHand, input, gathered);
  const asked = named.filter((one) => !byHand.includes(one) && !(input.isStored === true && one.asks !== 'whole-brand' && isConnected(one)));
  gathered.unasked = new Set(named.filter((one) => !asked.includes(one) && !byHand.includes(one)).map((one) => one.id));
  const run = { id: input.runId, brandId: location.brandId };
  const [connections, links] = await Promise.all([
    connectionsOf(toolbox, run, standard, asked.filter((one) => one.asks === 'each-location')),
    linksOf(toolbox, location.id, asked),
  ]);
  const targets = asked.map((publisher) => {
    const connection = connections.get(publisher.id);
    return { publisher, connection, target: { location, standard, links: standingOf(links.get(publisher.id) ?? [], declaredLinks(publisher, location)).links, settings: connection?.settings ?? {} } };
  });
  const recollect = await recollectionOf(toolbox, targets.filter(({ connection }) => connection?.trouble === null), remembers);
  // Who confirms, or looks whether a fix is there, takes the way from its start.
  const looksAnew = only !== undefined || input.claimedAt !== undefined;
  await Promise.all(targets.map(async ({ publisher, connection, target }) => {
    if (publisher.asks === 'whole-brand') takeOver(publisher, input.isStored === true ? null : await whyUnlinked(toolbox, publisher, input, links.get(publisher.id) ?? []), input, gathered);
    else if (connection !== undefined && connection.trouble !== null) {
      gathered.troubles.set(publisher.id, connection.trouble);
      await connection.account.note(connection.trouble);
    } else if (connection !== undefined) {
      // A page that is asked with a key is counted; what is stored is read from where it lies.
      const share = isConnected(publisher) || input.isStored === true || !remembers ? {} : { share: sharePages(input.runId, only ? 'second' : 'first') };
      const means = { ...toolbox, recollect, readBody: readStoredBody, account: connection.account, ...share };
      await askForLocation({ toolbox, publisher: asAsked(publisher, standard, { timeZone: location.timeZone, looksAnew }), target, means, input, isSecond: only !== undefined }, gathered);
    }
  }));
  await checkLinks(toolbox.fetcher, asked, gathered.listings, { runId: input.runId, asOf: input.asOf, reading: only ? 'second' : 'first' });
  // Publishers answer in any order; what is stored should not depend on it.
  gathered.listings.sort((a, b) => `${a.publisherId}|${a.externalId}`.localeCompare(`${b.publisherId}|${b.externalId}`));
  return gathered;
}

/** Links of the location, by publisher; nothing is looked up where no publisher finds its listings by search. */
async function linksOf({ viewer }: Toolbox, locationId: string, asked: readonly Publisher[]): Promise<Map<string, ListingLink[]>> {
  const searching = asked.filter((one) => one.search !== undefined).map((one) => one.id);
  return Map.groupBy(await listLinks(viewer, [locationId], searching), (one) => one.publisherId);
}

/** What people saw at sources that are not asked by machine. */
async function gatherByHand({ viewer }: Toolbox, byHand: readonly Publisher[], { location, standard: { standard }, asOf }: GatheringInput, gathered: Gathered): Promise<void> {
  if (byHand.length === 0) return;
  const checks = await latestManualChecks(viewer, location.id);
  for (const publisher of byHand) {
    const everyDays = manualInterval(publisher, standard);
    if (everyDays === null) continue;
    const { listings, trouble } = readByHand({ publisherId: publisher.id, everyDays, location, check: checks.get(publisher.id) ?? null, asOf });
    gathered.listings.push(...listings);
    if (trouble !== null) gathered.troubles.set(publisher.id, trouble);
  }
}

/** What is remembered of the pages that will be asked first, in one question; of those that follow from them, one by one. */
async function recollectionOf({ viewer }: Toolbox, targets: readonly { publisher: Publisher; target: LocationTarget }[], remembers: boolean): Promise<Recollection> {
  const idOf = (publisherId: string, { url, read }: PublisherRequest): string | null => (read === undefined ? null : memoryId(publisherId, url, read));
  const ids = targets.flatMap(({ publisher, target }) => (publisher.asks === 'each-location' ? publisher.plan(target).flatMap((request) => idOf(publisher.id, request) ?? []) : []));
  const loaded = await loadPageMemories(viewer, ids);
  const asked = new Set(ids);
  return async (publisherId, request) => {
    const id = idOf(publisherId, request);
    if (id === null) return null;
    const memory = (asked.has(id) ? loaded : await loadPageMemories(viewer, [id])).get(id) ?? null;
    // What it needed beside itself is known all the same; what was read of it is not looked at.
    return memory === null || remembers ? memory : { ...memory, key: '' };
  };
}

/** Why the location has no listing at a publisher that finds them by search for the whole brand; null: it was searched, and there is none. */
async function whyUnlinked({ viewer }: Toolbox, publisher: Publisher, { location, asOf }: GatheringInput, links: readonly ListingLink[]): Promise<Trouble | null> {
  const standing = standingOf(links, declaredLinks(publisher, location));
  if (publisher.search === undefined || standing.links.length > 0 || standing.trouble !== null) return standing.trouble;
  const searchedAt = (await lastSearches(viewer, [location.id], publisher.id)).get(location.id);
  return isSearched(searchedAt, asOf) ? null : 'not-searched';
}

/** What the publisher answered for the whole brand, as far as it concerns this location. */
function takeOver(publisher: Publisher, unconfirmed: Trouble | null, input: GatheringInput, gathered: Gathered): void {
  const listings = input.brandListings.filter((one) => one.publisherId === publisher.id);
  gathered.listings.push(...listings);
  // One that this run has not asked shows no absence.
  const wasAsked = input.rest === undefined || input.rest.askedForBrand.has(publisher.id);
  const trouble = input.brandTroubles[publisher.id] ?? (listings.length > 0 ? null : wasAsked ? unconfirmed : 'not-read-yet');
  if (trouble) gathered.troubles.set(publisher.id, trouble);
}

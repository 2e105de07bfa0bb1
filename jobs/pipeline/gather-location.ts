import { publisherSettings, publishersFor } from '#backend/plan-crawl.ts';
import type { AuditInput } from '#domain/audit.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Trouble } from '#domain/trouble.ts';
import { withoutSecrets } from '#normalize/url-secrets.ts';
import { SourceFailedError, type LocationTarget, type Publisher, type PublisherRequest } from '#publishers/define-publisher.ts';
import { loadPageMemories } from '#records/page-memories.ts';
import { askPublisher, emptyLog, readStoredBody, type AskingMeans, type FetchLog, type Recollection } from './ask-publisher.ts';
import { checkLinks } from './check-links.ts';
import { memoryId } from './remember-page.ts';
import type { Toolbox } from './toolbox.ts';
import { asAsked } from './way-of-asking.ts';

/** What of an audit's input the gathering needs. */
export type GatheringInput = Pick<AuditInput, 'runId' | 'asOf' | 'location' | 'standard' | 'claimedAt' | 'brandListings' | 'brandTroubles'>;

export interface Gathered extends FetchLog {
  listings: GatheredListing[];
  /** Publishers that failed as a whole, by id. */
  troubles: Map<string, Trouble>;
}

/**
 * Asks every publisher of a location, each under its own pace, and joins what brand-wide publishers answered.
 * `only` restricts it to some publishers, for a second reading; `remembers` false reads every page, whatever is remembered of it.
 */
export async function gatherLocation(toolbox: Toolbox, input: GatheringInput, only?: ReadonlySet<string>, remembers = true): Promise<Gathered> {
  const gathered: Gathered = { ...emptyLog(), listings: [], troubles: new Map() };
  const asked = publishersFor(input.location, input.standard.standard, toolbox.publishers).filter((one) => !only || only.has(one.id));
  const targets = asked.map((publisher) => ({ publisher, target: { location: input.location, standard: input.standard.standard, links: [], settings: publisherSettings(toolbox.env, input.standard.standard, publisher.id) } }));
  const recollect = await recollectionOf(toolbox, targets, remembers);
  // Who confirms, or looks whether a fix is there, takes the way from its start.
  const looksAnew = only !== undefined || input.claimedAt !== undefined;
  await Promise.all(targets.map(({ publisher, target }) => gatherFrom(publisher, target, { ...toolbox, recollect, readBody: readStoredBody }, input, gathered, looksAnew)));
  await checkLinks(toolbox.fetcher, asked, gathered.listings, { runId: input.runId, asOf: input.asOf, reading: only ? 'second' : 'first' });
  // Publishers answer in any order; what is stored should not depend on it.
  gathered.listings.sort((a, b) => `${a.publisherId}|${a.externalId}`.localeCompare(`${b.publisherId}|${b.externalId}`));
  return gathered;
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

async function gatherFrom(publisher: Publisher, target: LocationTarget, means: AskingMeans, input: GatheringInput, gathered: Gathered, looksAnew: boolean): Promise<void> {
  if (publisher.asks === 'whole-brand') {
    gathered.listings.push(...input.brandListings.filter((one) => one.publisherId === publisher.id));
    const trouble = input.brandTroubles[publisher.id];
    if (trouble) gathered.troubles.set(publisher.id, trouble);
    return;
  }
  try {
    const listings = await askPublisher(asAsked(publisher, target.standard, { timeZone: input.location.timeZone, looksAnew }), publisher.gather(target), means, gathered);
    gathered.listings.push(...listings);
    describeFetches(publisher.id, listings, gathered);
  } catch (error) {
    if (!(error instanceof SourceFailedError)) throw error;
    gathered.troubles.set(publisher.id, error.trouble);
  }
}

/**
 * Tells each fetch which listing it was for, so that retention and proofs find it by publisher, and that what came was no
 * page of a location, which only its reader could tell.
 */
function describeFetches(publisherId: string, listings: readonly GatheredListing[], log: FetchLog): void {
  const pages = new Map(listings.flatMap((listing) => listing.pages.map((page) => [withoutSecrets(page.url), { listing, page }] as const)));
  const only = listings.length === 1 ? (listings[0]?.externalId ?? null) : null;
  for (const fetch of log.fetches) {
    if (fetch.publisherId !== publisherId) continue;
    const found = pages.get(fetch.url);
    fetch.externalId ??= found?.listing.externalId ?? only;
    fetch.trouble ??= found?.page.trouble ?? null;
  }
}

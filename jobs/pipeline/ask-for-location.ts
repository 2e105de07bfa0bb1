import type { GatheredListing } from '#domain/listing.ts';
import type { Trouble } from '#domain/trouble.ts';
import { withoutSecrets } from '#normalize/url-secrets.ts';
import { SourceFailedError, type LocationTarget, type Publisher } from '#publishers/define-publisher.ts';
import { markLinksStale } from '#records/listing-links.ts';
import { askPublisher, emptyLog, type AskingMeans, type FetchLog } from './ask-publisher.ts';
import { askSearch, findListings, staleLinks } from './find-listing.ts';
import type { Gathered, GatheringInput } from './gather-location.ts';
import { withoutBodies } from './obey-retention.ts';
import type { Toolbox } from './toolbox.ts';

interface Asking {
  toolbox: Toolbox;
  publisher: Publisher;
  target: LocationTarget;
  means: AskingMeans;
  input: GatheringInput;
  isSecond: boolean;
}

/** Asks a publisher for the location's listings; one that it finds by search is searched first, and again where its id is stale. */
export async function askForLocation(asking: Asking, gathered: Gathered, isAgain = false): Promise<void> {
  const { toolbox, publisher, target, input, means } = asking;
  if (publisher.asks !== 'each-location') return;
  let { links } = target;
  if (publisher.search !== undefined) {
    const { search } = publisher;
    const ask = () => askSearch(publisher, search(target), means, gathered);
    const found = await findListings(toolbox, [input.location], { publisher, standard: target.standard, asOf: input.asOf, isSecond: asking.isSecond, ask });
    const standing = found.get(input.location.id) ?? { links: [], trouble: null };
    if (standing.trouble !== null) gathered.troubles.set(publisher.id, standing.trouble);
    if (standing.links.length === 0) return;
    links = standing.links;
  }
  const log = emptyLog();
  let listings: GatheredListing[] = [];
  let trouble: Trouble | null = null;
  try {
    listings = withoutBodies(publisher, await askPublisher(publisher, publisher.gather({ ...target, links }), means, log));
  } catch (error) {
    if (!(error instanceof SourceFailedError)) throw error;
    trouble = error.trouble;
  }
  describeFetches(publisher.id, listings, log);
  append(log, gathered);
  const stale = publisher.search === undefined ? [] : staleLinks(links, listings, trouble);
  if (stale.length > 0) await markLinksStale(toolbox.viewer, { locationId: input.location.id, publisherId: publisher.id }, stale, input.asOf);
  if (stale.length > 0 && !isAgain) return askForLocation({ ...asking, target: { ...target, links: [] } }, gathered, true);
  gathered.listings.push(...listings);
  if (trouble !== null) gathered.troubles.set(publisher.id, trouble);
}

function append(log: FetchLog, to: FetchLog): void {
  to.bodies.push(...log.bodies);
  to.fetches.push(...log.fetches);
  to.memories.push(...log.memories);
  to.renewed.push(...log.renewed);
  to.quarantined.push(...log.quarantined);
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

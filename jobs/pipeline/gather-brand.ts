import { manualInterval } from '#backend/plan-crawl.ts';
import { everyDaysOf, restingForBrand } from '#backend/rest-publishers.ts';
import type { BrandStandard, StandardVersion } from '#domain/brand-standard.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import type { Trouble } from '#domain/trouble.ts';
import { SourceFailedError, type BrandPublisher, type BrandTarget, type PublisherSettings } from '#publishers/define-publisher.ts';
import { LET_GO } from '#records/brand-source-limits.ts';
import { lastSights } from '#records/last-sights.ts';
import { markLinksStale } from '#records/listing-links.ts';
import { listLocations } from '#records/locations.ts';
import { newestReviewTimes } from '#records/reviews.ts';
import { RECHECK, saveBrandSource, type RunRow } from '#records/runs.ts';
import { getStandard } from '#records/standards.ts';
import { askPublisher, emptyLog, readStoredBody, type AskingMeans, type FetchLog } from './ask-publisher.ts';
import { connectionOf } from './connections.ts';
import { askSearch, findListings, staleLinks } from './find-listing.ts';
import { withoutBodies } from './obey-retention.ts';
import type { Toolbox } from './toolbox.ts';
import { watchHosts } from './watch-hosts.ts';
import { asAsked } from './way-of-asking.ts';

interface BrandAnswer {
  trouble: Trouble | null;
  /** By location id. */
  listings: Map<string, GatheredListing[]>;
}

/** Asks the publishers that answer for the whole brand at once; those that have answered in this run are not asked again. */
export async function gatherBrandSources(toolbox: Toolbox, run: RunRow, { again = false, only }: { again?: boolean; only?: ReadonlySet<string> } = {}): Promise<void> {
  const version = await getStandard(toolbox.viewer, run.standardVersionId);
  const { standard } = version;
  const publishers = toolbox.publishers.filter((one): one is BrandPublisher => one.asks === 'whole-brand' && standard.publishers[one.id] !== undefined && manualInterval(one, standard) === null && (only?.has(one.id) ?? true));
  const locations = await listLocations(toolbox.viewer, run.brandId);
  const resting = again || only || run.trigger === RECHECK ? new Set<string>() : await findResting(toolbox, run, version, publishers);
  for (const publisher of publishers) {
    if (resting.has(publisher.id)) continue;
    if (!again && run.brandSources[publisher.id] !== undefined && run.brandSources[publisher.id] !== LET_GO) continue;
    const log = emptyLog();
    const answer = await watchHosts(toolbox, run.id, (watched) => askForBrand(watched, run, standard, { publisher, locations, isSecond: again }, log));
    await saveBrandSource(toolbox.viewer, { runId: run.id, publisherId: publisher.id, ...answer, ...log });
  }
}

/** Sources that were asked not long enough ago; nothing is looked up where all are asked at every crawl. */
async function findResting({ viewer }: Toolbox, run: RunRow, version: StandardVersion, publishers: readonly BrandPublisher[]): Promise<Set<string>> {
  const seldom = publishers.filter((one) => everyDaysOf(one, version.standard) > 1);
  return restingForBrand(seldom, version, await lastSights(viewer, run.brandId, seldom.map((one) => one.id)), run.asOf);
}

async function askForBrand(toolbox: Toolbox, run: RunRow, standard: BrandStandard, asked: { publisher: BrandPublisher; locations: readonly Location[]; isSecond: boolean }, log: FetchLog): Promise<BrandAnswer> {
  const { settings, trouble, account } = await connectionOf(toolbox, run, standard, asked.publisher);
  if (trouble !== null) {
    await account.note(trouble);
    return { trouble, listings: new Map() };
  }
  const means: AskingMeans = { ...toolbox, account, recollect: () => Promise.resolve(null), readBody: readStoredBody };
  return askForLocations({ toolbox, run, standard, settings, means, ...asked, publisher: { ...asked.publisher, pace: asAsked(asked.publisher, standard).pace } }, log);
}

interface Asking {
  toolbox: Toolbox;
  run: RunRow;
  standard: BrandStandard;
  settings: PublisherSettings;
  means: AskingMeans;
  publisher: BrandPublisher;
  locations: readonly Location[];
  isSecond: boolean;
}

/** Locations whose listings have another id by now are searched and asked for once more, on their own. */
async function askForLocations(asking: Asking, log: FetchLog, isAgain = false): Promise<BrandAnswer> {
  const { toolbox, run, standard, settings, means, publisher, locations } = asking;
  const newestReviews = await newestReviewTimes(toolbox.viewer, run.brandId, publisher.id);
  const target: BrandTarget = { locations, standard, settings, links: new Map(), newestReviews };
  const found = await linksFor(asking, target, log);
  if ('trouble' in found) return { trouble: found.trouble, listings: new Map() };
  let listings: BrandAnswer['listings'] = new Map();
  let trouble: Trouble | null = null;
  try {
    const gathered = await askPublisher(publisher, publisher.gather({ ...target, links: found.links }), means, log);
    listings = new Map([...gathered].map(([id, own]) => [id, withoutBodies(publisher, own)]));
  } catch (error) {
    if (!(error instanceof SourceFailedError)) throw error;
    trouble = error.trouble;
  }
  const stale = publisher.search === undefined ? [] : [...found.links].flatMap(([locationId, links]) => {
    const ids = staleLinks(links, listings.get(locationId) ?? [], null);
    return ids.length === 0 ? [] : [{ locationId, ids }];
  });
  for (const { locationId, ids } of stale) await markLinksStale(toolbox.viewer, { locationId, publisherId: publisher.id }, ids, run.asOf);
  if (stale.length === 0 || isAgain) return { trouble, listings };
  const moved = new Set(stale.map((one) => one.locationId));
  const anew = await askForLocations({ ...asking, locations: locations.filter((one) => moved.has(one.id)) }, log, true);
  return { trouble, listings: new Map([...[...listings].filter(([id]) => !moved.has(id)), ...anew.listings]) };
}

/** Confirmed links by location id. In trouble only where the search failed and nothing is linked yet. */
async function linksFor({ toolbox, run, publisher, standard, means, locations, isSecond }: Asking, target: BrandTarget, log: FetchLog): Promise<{ links: Map<string, string[]> } | { trouble: Trouble }> {
  if (publisher.search === undefined) return { links: new Map() };
  const { search } = publisher;
  const ask = () => askSearch(publisher, search(target), means, log);
  const found = [...(await findListings(toolbox, locations, { publisher, standard, asOf: run.asOf, isSecond, ask }))];
  const links = new Map(found.flatMap(([id, one]) => (one.links.length > 0 ? [[id, one.links] as const] : [])));
  const trouble = found.map(([, one]) => one.trouble).find((one) => one !== null && one !== 'listing-not-confirmed');
  return links.size === 0 && trouble ? { trouble } : { links };
}

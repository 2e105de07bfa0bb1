import { acceptedValues, judgedPublishers, prepare, scoreByStandard, unconfirm, type StoredLocation } from '#backend/judge-stored.ts';
import type { LastCrawl } from '#backend/preview-standard.ts';
import { runChecks } from '#checks/run.ts';
import type { VerdictChanges } from '#domain/audit.ts';
import type { BrandKnowledge } from '#domain/brand-knowledge.ts';
import type { StandardVersion } from '#domain/brand-standard.ts';
import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import { observationsOf } from '#domain/observation.ts';
import { advanceFindings } from '#findings/advance-findings.ts';
import { movedByStandard, turning } from '#findings/by-standard.ts';
import { planVerdictChanges } from '#findings/confirm-verdicts.ts';
import { veilChanged, type ChangedSources } from '#findings/source-yield.ts';
import type { Judged } from '#records/judged.ts';
import type { Reread } from '#records/rereading.ts';
import { REREADS, type RunRow } from '#records/runs.ts';
import type { StoredPage } from '#records/stored-pages.ts';
import { analyseReview, isCurrentAnalysis } from '#reviews/analyse-review.ts';
import type { SentimentModels } from '#reviews/sentiment-model.ts';
import type { ReviewAnalysis } from '#domain/review.ts';
import type { LinkAnswer } from '../http/ask-status.ts';
import { gatherLocation, type Gathered } from './gather-location.ts';
import type { RereadSources } from './reread-sources.ts';
import { createStoredFetcher, type StoredFetcher } from './stored-fetcher.ts';
import { brandModelsFor } from '../sentiment/brand-models.ts';
import type { Toolbox } from './toolbox.ts';

/** What the store answers where it has nothing: see stored-fetcher.ts. */
const UNKEPT = 'not-read-yet';

/** What is the same for all locations of a run that reads stored pages again. */
export interface RereadRun {
  run: RunRow;
  standard: StandardVersion;
  crawl: LastCrawl;
  brand: BrandKnowledge;
  changed: ChangedSources;
  sources: RereadSources;
}

/** A location as it is stored: its pages, what was read of them, and what stands. */
export interface KeptLocation extends Judged {
  location: Location;
  pages: ReadonlyMap<string, StoredPage>;
  /** What the readers of before made of the pages. */
  listings: readonly GatheredListing[];
  analyses: ReadonlyMap<string, ReviewAnalysis>;
}

/**
 * Reads the stored pages of a location again with today's readers and judges by them, with the functions of a crawl. What
 * turns does so because we changed: it is withdrawn or counts again, and is neither a fix nor a relapse. What is no longer
 * kept stays as it was read. No site is asked.
 */
export async function rereadLocation(toolbox: Toolbox, { run, standard, crawl, brand, changed, sources }: RereadRun, kept: KeptLocation): Promise<Reread> {
  const { location, verdicts: previous, findings } = kept;
  const fetcher = createStoredFetcher({ page: (address) => kept.pages.get(address) ?? null, link: linksOf(kept.listings) });
  const brandListings = [...sources].flatMap(([id, read]) => read?.get(location.id) ?? kept.listings.filter((one) => one.publisherId === id && read === null));
  const input = { runId: run.id, asOf: run.asOf, location, standard, brandListings, brandTroubles: {}, isStored: true };
  const gathered = await gatherLocation({ ...toolbox, fetcher }, input, undefined, run.trigger !== REREADS.all);
  const listings = keepUnkept(gathered, kept.listings, fetcher);

  const judge = (shown: readonly GatheredListing[]): VerdictChanges => {
    const stored: StoredLocation = { location, listings: shown, verdicts: previous, accepted: acceptedValues(findings), askedBy: crawl.askedBy };
    const said = runChecks({ ...prepare(stored, standard.standard, { ...toolbox, brand }, crawl.readAt), checks: toolbox.checks });
    const readPublishers = judgedPublishers(stored, standard.standard, toolbox.publishers);
    const fields = new Map(toolbox.checks.flatMap((check) => (check.kind === 'field' ? [[check.id, check.field] as const] : [])));
    const fresh = veilChanged(said, changed, (checkId) => fields.get(checkId) ?? null);
    return unconfirm(planVerdictChanges({ previous, verdicts: fresh, now: run.asOf, isOfSameCaptures: true, ...(readPublishers ? { readPublishers } : {}) }));
  };
  const verdicts = judge(listings);
  const turned = turning(findings, verdicts.inForce);
  const moved = turned.length === 0 ? new Set<string>() : movedByStandard(turned, judge(kept.listings).inForce, verdicts.inForce);
  const patienceDays = new Map(toolbox.publishers.map((one) => [one.id, Math.max(1, one.patienceDays)]));
  const models = await brandModelsFor(toolbox, run.brandId);
  const stale = gathered.listings.flatMap(({ pages }) => pages.flatMap((page) => page.reviews.flatMap(({ text }) => (isCurrentAnalysis(kept.analyses.get(text) ?? { language: null, model: '' }, models.current) ? [] : [text]))));
  const ready = await models.prepare(stale);
  return {
    runId: run.id, locationId: location.id, asOf: run.asOf, standardVersionId: standard.id, memories: gathered.memories, quarantined: gathered.quarantined, listings, verdicts,
    pages: gathered.fetches.filter((one) => one.kind === 'page' && one.bodyHash !== null).length, unkept: fetcher.unkept.size,
    // A claimed fix is decided by a site's answer, and this is none: its patience is never over here.
    findings: advanceFindings({ previous: findings, verdicts: verdicts.inForce, now: run.asOf, patienceDays, claimedAt: new Map(findings.map((one) => [one.id, run.asOf])), before: { verdicts: previous, readAt: crawl.readAt }, byReaders: { moved } }),
    score: scoreByStandard(location, verdicts.inForce, standard.standard),
    reviews: gathered.listings.flatMap(({ publisherId, pages }) => pages.flatMap((page) => page.reviews.map((review) => ({ publisherId, review, analysis: analyse(review.text, kept.analyses, models.current, ready) })))),
  };
}

/** What the links of its pages last answered. */
function linksOf(listings: readonly GatheredListing[]): (url: string) => LinkAnswer | null {
  const told = listings.flatMap((listing) => listing.pages.flatMap((page) => observationsOf(page.observations, 'linkStatus').flatMap((one) => one.value ?? [])));
  const known = new Map(told.map(({ target, ...answer }) => [target, answer]));
  return (url) => known.get(url) ?? null;
}

/** What was read now, and of what is no longer kept what was read before. Of a link that nobody has asked nothing is said. */
function keepUnkept({ listings, fetches, unasked }: Gathered, before: readonly GatheredListing[], { unkept }: StoredFetcher): GatheredListing[] {
  // An answer that a publisher maps itself stands for no one page: what it said before stays whole.
  const whole = new Set([...(unasked ?? []), ...fetches.flatMap(({ publisherId, url, trouble }) => (trouble === UNKEPT && unkept.get(url)?.read === undefined ? [publisherId] : []))]);
  const read = listings.filter((one) => !whole.has(one.publisherId)).map((listing) => {
    const stored = before.find((one) => one.publisherId === listing.publisherId && one.externalId === listing.externalId);
    const pages = listing.pages.map((page) => withoutUnasked((page.trouble === UNKEPT && stored?.pages.find((one) => one.url === page.url)) || page));
    return { ...listing, pages, absent: stored && pages.some((page) => stored.pages.includes(page)) ? stored.absent : listing.absent };
  });
  return [...read, ...before.filter((one) => whole.has(one.publisherId))];
}

function withoutUnasked(page: ReadPage): ReadPage {
  const isUnasked = (one: ReadPage['observations'][number]): boolean => one.field === 'linkStatus' && one.value?.trouble === UNKEPT;
  return page.observations.some(isUnasked) ? { ...page, observations: page.observations.filter((one) => !isUnasked(one)) } : page;
}

function analyse(text: string, analyses: KeptLocation['analyses'], current: SentimentModels, ready: SentimentModels): ReviewAnalysis {
  const known = analyses.get(text);
  return known && isCurrentAnalysis(known, current) ? known : analyseReview(text, undefined, ready);
}

import { acceptedValues } from '#backend/judge-stored.ts';
import { shownLanguage } from '#checks/_area.ts';
import { runChecks } from '#checks/run.ts';
import type { StandardVersion } from '#domain/brand-standard.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { LiveAnswer, LiveQuestion } from '#domain/live-reading.ts';
import type { Location } from '#domain/location.ts';
import { observationsOf } from '#domain/observation.ts';
import type { Trouble } from '#domain/trouble.ts';
import { localDay } from '#normalize/local-day.ts';
import { SourceFailedError, type Publisher } from '#publishers/define-publisher.ts';
import { loadGathered } from '#records/gathered.ts';
import { loadJudged } from '#records/judged.ts';
import { listLinks } from '#records/listing-links.ts';
import { listListings } from '#records/listings.ts';
import { getLocation } from '#records/locations.ts';
import { currentStandard } from '#records/standards.ts';
import { askPublisher, emptyLog, readStoredBody, type AskingMeans } from './ask-publisher.ts';
import { connectionOf } from './connections.ts';
import { declaredLinks, standingOf } from './find-listing.ts';
import { flushAnswers } from './note-answers.ts';
import type { Toolbox } from './toolbox.ts';
import { asAsked } from './way-of-asking.ts';

/** Under this name live readings stand in the history of a source. */
const LIVE_RUN = 'live';

/**
 * Asks a source for one listing as it stands now, with the brand's key, pace and quota, and judges it as a crawl would.
 * Nothing of it is written: neither values nor what would follow from them.
 */
export async function readLive(toolbox: Toolbox, locationId: string, question: LiveQuestion): Promise<LiveAnswer> {
  const { viewer } = toolbox;
  const location = await getLocation(viewer, locationId);
  const [version, publisher] = [await currentStandard(viewer, location.brandId), toolbox.publishers.find((one) => one.id === question.publisherId)];
  const failed = (trouble: Trouble): LiveAnswer => ({ kind: 'trouble', readAt: toolbox.now().toISOString(), trouble });
  if (version === null || publisher === undefined) return failed('not-connected');
  const gathered = await gatherNow(toolbox, { location, version, publisher, question });
  if ('trouble' in gathered) return failed(gathered.trouble);
  const { listing } = gathered;
  const readAt = listing.pages[0]?.fetchedAt ?? toolbox.now().toISOString();
  const met = listing.pages.every((page) => page.trouble !== null) ? listing.pages.find((page) => page.trouble !== null)?.trouble : undefined;
  if (listing.absent || met) return failed(met ?? 'not-found');
  if (question.kind === 'reviews') return { kind: 'reviews', readAt, url: listing.url, ...reviewsOf(listing) };
  return { kind: 'value', readAt, url: listing.url, judged: await judgeNow(toolbox, { location, version, publisher, listing }, question) };
}

interface Asked {
  location: Location;
  version: StandardVersion;
  publisher: Publisher;
}

async function gatherNow(toolbox: Toolbox, { location, version: { standard }, publisher, question }: Asked & { question: LiveQuestion }): Promise<{ listing: GatheredListing } | { trouble: Trouble }> {
  const { settings, trouble, account } = await connectionOf(toolbox, { id: LIVE_RUN, brandId: location.brandId }, standard, publisher);
  if (trouble !== null) return { trouble };
  const id = await listingOf(toolbox, location, publisher, question);
  if (id === null) return { trouble: 'not-found' };
  const asked = asAsked(publisher, standard, { timeZone: location.timeZone, looksAnew: true });
  const means: AskingMeans = { ...toolbox, account, recollect: () => Promise.resolve(null), readBody: readStoredBody };
  try {
    // What was fetched on the way is let go with the log.
    const listings = await (asked.asks === 'each-location'
      ? askPublisher(asked, asked.gather({ location, standard, settings, links: [id], ...(question.kind === 'reviews' ? { wantsReviews: true } : {}) }), means, emptyLog())
      : askPublisher(asked, asked.gather({ locations: [location], standard, settings, links: new Map([[location.id, [id]]]) }), means, emptyLog()).then((found) => found.get(location.id) ?? []));
    const listing = listings.find((one) => one.externalId === id) ?? listings[0];
    return listing === undefined ? { trouble: 'not-found' } : { listing };
  } catch (error) {
    if (error instanceof SourceFailedError) return { trouble: error.trouble };
    throw error;
  } finally {
    await flushAnswers(toolbox, location.brandId);
  }
}

/** Of a value the listing that it was read from; of reviews the one that is linked or was last read. */
async function listingOf({ viewer }: Toolbox, location: Location, publisher: Publisher, question: LiveQuestion): Promise<string | null> {
  const listings = (await listListings(viewer, location.id)).filter((one) => one.publisherId === publisher.id);
  if (question.kind === 'value') return listings.find((one) => one.id === question.listingId)?.externalId ?? null;
  const [linked] = standingOf(await listLinks(viewer, [location.id], [publisher.id]), declaredLinks(publisher, location)).links;
  return linked ?? listings.find((one) => one.absentSince === null)?.externalId ?? null;
}

/** What the one check says of the one subject now, beside all that is stored of the location's other listings. */
async function judgeNow({ viewer, checks, now }: Toolbox, { location, version: { standard }, publisher, listing }: Asked & { listing: GatheredListing }, { checkId, subject }: Extract<LiveQuestion, { kind: 'value' }>) {
  const [stored, judged] = await Promise.all([loadGathered(viewer, location), loadJudged(viewer, [location.id], 'accepted')]);
  const verdicts = runChecks({
    checks: checks.filter((one) => one.id === checkId), location, standard, publishers: [publisher], listings: [...stored.filter((one) => one.publisherId !== publisher.id), listing], troubles: new Map(),
    today: localDay(now().toISOString(), location.timeZone), language: shownLanguage(location, standard), accepted: acceptedValues(judged.get(location.id)?.findings ?? []),
  });
  const found = verdicts.find((one) => one.subject === subject) ?? null;
  return found && { outcome: found.outcome, reason: found.reason, params: found.params, expected: found.expected, observed: found.observed };
}

function reviewsOf({ pages }: GatheredListing) {
  const rating = pages.flatMap((page) => observationsOf(page.observations, 'rating')).flatMap((one) => one.value ?? [])[0] ?? null;
  return {
    rating,
    reviews: pages.flatMap((page) => page.reviews).map(({ publishedAt, rating: stars, text, authorName, authorUrl }) => ({ publishedAt, rating: stars, text, authorName, authorUrl: authorUrl ?? null })),
  };
}

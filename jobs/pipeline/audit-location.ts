import { withDatabase } from '#backend/database-watch.ts';
import { acceptedValues } from '#backend/judge-stored.ts';
import { manualInterval, publishersFor } from '#backend/plan-crawl.ts';
import { everyDaysOf, restingPublishers, waitingPublishers } from '#backend/rest-publishers.ts';
import { shownLanguage } from '#checks/_area.ts';
import { checksFor, runChecks } from '#checks/run.ts';
import type { AuditInput, AuditOutcome } from '#domain/audit.ts';
import type { BrandKnowledge } from '#domain/brand-knowledge.ts';
import { reviewKey, type Review } from '#domain/review.ts';
import { saysAbsent } from '#domain/trouble.ts';
import type { StoredVerdict } from '#domain/verdict.ts';
import { advanceFindings } from '#findings/advance-findings.ts';
import { planVerdictChanges } from '#findings/confirm-verdicts.ts';
import { veilChanged, type ChangedSources } from '#findings/source-yield.ts';
import { loadAuditInput, saveAudit } from '#records/audits.ts';
import { RECHECK } from '#records/runs.ts';
import { reviewHash } from '#records/save-reviews.ts';
import { localDay } from '#normalize/local-day.ts';
import { analyseReview, isCurrentAnalysis } from '#reviews/analyse-review.ts';
import type { SentimentModels } from '#reviews/sentiment-model.ts';
import { scoreLocation } from '#scoring/score-location.ts';
import { knowledgeFor } from './brand-knowledge.ts';
import { gatherLocation, type Gathered } from './gather-location.ts';
import { brandModelsFor } from '../sentiment/brand-models.ts';
import type { ReviewModels } from '../sentiment/review-models.ts';
import { changedSourcesFor } from './source-alarm.ts';
import { findGoneReviews } from './gone-reviews.ts';
import { pairLocationReviews } from './pair-reviews.ts';
import { withholdListings, withholdVerdicts } from './obey-retention.ts';
import type { Toolbox } from './toolbox.ts';

/**
 * The whole story of one location in one run: gather, judge, score, keep. Safe to repeat: saving is one transaction. A first
 * reading that is done already is not made again, and answers false. `only`: what other publishers said stays as it is.
 */
export async function auditLocation(toolbox: Toolbox, runId: string, locationId: string, reading: 'first' | 'second' = 'first', only?: ReadonlySet<string>): Promise<boolean> {
  const input = await loadAuditInput(toolbox.viewer, runId, locationId);
  if (reading === 'first' && !input.isWaiting) return false;
  const reread = reading === 'second' ? publishersToReadAgain(input.verdicts) : only;
  const resting = reread === undefined ? findResting(toolbox, input) : new Set<string>();
  const gathered = await gatherLocation(toolbox, { ...input, resting }, reread);
  const run = { id: runId, brandId: input.location.brandId, asOf: input.asOf };
  const [brand, changed] = await Promise.all([knowledgeFor(toolbox, run, reading), changedSourcesFor(toolbox, run, reading)]);
  const models = await prepareModels(await brandModelsFor(toolbox, input.location.brandId), toolbox.publishers, input, gathered);
  const outcome = judge({ ...toolbox, brand, changed, models }, input, gathered, reading, resting.size === 0 ? reread : readPublishers(toolbox, input, resting));
  // What was read is held while the database is away: no site is asked twice for it.
  await withDatabase(() => saveAudit(toolbox.viewer, outcome));
  if (outcome.reviews.length > 0 || (outcome.goneReviews ?? []).length > 0) await withDatabase(() => pairLocationReviews(toolbox.viewer, locationId));
  return true;
}

/** Sources that this crawl leaves alone here. One that answers for the whole brand rests where it was not asked in this run. */
function findResting({ publishers }: Pick<Toolbox, 'publishers'>, { rest, standard, asOf, verdicts, findings }: AuditInput): Set<string> {
  if (rest === undefined || rest.trigger === RECHECK) return new Set();
  const each = restingPublishers(publishers.filter((one) => one.asks === 'each-location'), standard, { ...rest, waiting: waitingPublishers(verdicts, findings) }, asOf);
  const ofBrand = publishers.filter((one) => one.asks === 'whole-brand' && everyDaysOf(one, standard.standard) > 1 && manualInterval(one, standard.standard) === null && !rest.askedForBrand.has(one.id));
  return new Set([...each, ...ofBrand.map((one) => one.id)]);
}

/** All others, those among them that are asked no more: what they said ends. */
function readPublishers({ publishers }: Pick<Toolbox, 'publishers'>, { verdicts }: AuditInput, resting: ReadonlySet<string>): Set<string> {
  return new Set([...publishers.map((one) => one.id), ...verdicts.map((one) => one.publisherId)].filter((id) => !resting.has(id)));
}

/** From what was gathered to what is kept: no clock, no network, no database. */
export function judge(toolbox: Pick<Toolbox, 'checks' | 'publishers'> & { brand?: BrandKnowledge; changed?: ChangedSources; models?: JudgingModels }, input: AuditInput, gathered: Gathered, reading: 'first' | 'second', only?: ReadonlySet<string>): AuditOutcome {
  const { location, standard, asOf } = input;
  const asked = publishersFor(location, standard.standard, toolbox.publishers).filter((one) => !only || only.has(one.id));

  const said = runChecks({
    checks: toolbox.checks, location, standard: standard.standard, publishers: asked, listings: gathered.listings, troubles: gathered.troubles,
    today: localDay(asOf, location.timeZone), language: shownLanguage(location, standard.standard), accepted: acceptedValues(input.findings),
    ...(toolbox.brand ? { brand: toolbox.brand } : {}),
  });
  const fields = new Map(toolbox.checks.flatMap((check) => (check.kind === 'field' ? [[check.id, check.field] as const] : [])));
  const judged = toolbox.changed ? veilChanged(said, toolbox.changed, (checkId) => fields.get(checkId) ?? null) : said;
  const fresh = withholdVerdicts(judged, toolbox.publishers, gathered.listings);
  const listings = withholdListings(gathered.listings, toolbox.publishers);
  const expiring = new Set(toolbox.publishers.filter((one) => one.retention.valueDays !== null).map((one) => one.id));
  const verdicts = planVerdictChanges({ previous: input.verdicts, verdicts: fresh, now: asOf, unread: unreadBy(toolbox, input, gathered), ...(only ? { readPublishers: only } : {}) });

  const isRead = ({ publisherId }: { publisherId: string }): boolean => !only || only.has(publisherId);

  return {
    runId: input.runId, locationId: location.id, asOf, reading, standardVersionId: standard.id,
    bodies: gathered.bodies, fetches: gathered.fetches, memories: gathered.memories, renewed: gathered.renewed, quarantined: gathered.quarantined, listings,
    verdicts,
    findings: advanceFindings({
      // A finding lives by what is read: one of a source that was not asked now is not seen again, nor is its patience over.
      previous: input.findings.filter(isRead), verdicts: verdicts.inForce.filter(isRead), now: asOf, patienceDays: new Map(toolbox.publishers.map((one) => [one.id, one.patienceDays])),
      before: { verdicts: input.verdicts, readAt: input.lastReadAt }, ...(input.claimedAt ? { claimedAt: input.claimedAt } : {}),
    }),
    score: scoreLocation({
      location, verdicts: verdicts.inForce,
      publisherWeights: new Map(Object.entries(standard.standard.publishers).map(([id, one]) => [id, one.weight])),
      requiredPublishers: new Set(Object.entries(standard.standard.publishers).filter(([, one]) => one.required).map(([id]) => id)),
    }),
    reviews: listings.flatMap(({ publisherId, pages }) => pages.flatMap((page) => page.reviews.flatMap((review) => (
      isKept(publisherId, review, input, toolbox.models?.current) && !expiring.has(publisherId) ? [] : [{ publisherId, review, analysis: analyseReview(review.text, undefined, toolbox.models?.ready), expires: expiring.has(publisherId) }]
    )))),
    goneReviews: findGoneReviews(listings, input.reviews, toolbox.publishers),
  };
}

/**
 * A check of a whole listing says nothing of what it can't see (the text beside the data, a link): while a page of the
 * listing can't be read, what it said before stands. Checks of fields speak for every page themselves.
 */
function unreadBy({ checks }: Pick<Toolbox, 'checks'>, { location, standard }: AuditInput, { listings }: Gathered): (before: StoredVerdict) => string | null {
  const ofListings = new Set(checksFor({ checks, location, standard: standard.standard }).flatMap((check) => (check.kind === 'listing' ? [check.id] : [])));
  const troubles = new Map(listings.flatMap(({ publisherId, externalId, pages }) => {
    const unread = pages.find(({ trouble }) => trouble !== null && !saysAbsent(trouble));
    return unread === undefined ? [] : [[`${publisherId}|${externalId}`, unread.trouble] as const];
  }));
  return (before) => (ofListings.has(before.checkId) && before.listingId !== null ? (troubles.get(`${before.publisherId}|${before.listingId}`) ?? null) : null);
}

/** Publishers with a verdict that waits for its second reading. */
export function publishersToReadAgain(verdicts: readonly StoredVerdict[]): Set<string> {
  return new Set(verdicts.filter((one) => !one.isConfirmed).map((one) => one.publisherId));
}

/** True where a review stands as it is kept, and the models in use would say the same of it. */
function isKept(publisherId: string, review: Review, { reviews }: AuditInput, models?: SentimentModels): boolean {
  const known = reviews.get(reviewKey(publisherId, review));
  return known !== undefined && !known.isRemoved && known.judgedBy !== null && isCurrentAnalysis(known.judgedBy, models) && known.contentHash === reviewHash(review);
}

/** Models whose word stands, and those that are ready to judge what was gathered. */
interface JudgingModels { current: SentimentModels; ready: SentimentModels }

/** A model of the operator's own is asked here for what will be judged; judging itself asks nobody. */
async function prepareModels(models: ReviewModels, publishers: Toolbox['publishers'], input: AuditInput, { listings }: Gathered): Promise<JudgingModels> {
  const expiring = new Set(publishers.filter((one) => one.retention.valueDays !== null).map((one) => one.id));
  const texts = listings.flatMap(({ publisherId, pages }) => pages.flatMap((page) => page.reviews.flatMap((review) => (isKept(publisherId, review, input, models.current) && !expiring.has(publisherId) ? [] : [review.text]))));
  return { current: models.current, ready: await models.prepare(texts) };
}

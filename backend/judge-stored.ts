import { hasKnownAddress } from '#backend/known-addresses.ts';
import { manualInterval, publishersFor } from '#backend/plan-crawl.ts';
import { shownLanguage } from '#checks/_area.ts';
import type { Check } from '#checks/define-check.ts';
import { runChecks, type AcceptedValue, type CheckRun } from '#checks/run.ts';
import type { VerdictChanges } from '#domain/audit.ts';
import type { BrandKnowledge } from '#domain/brand-knowledge.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { StoredFinding } from '#domain/finding.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import type { LocationScore } from '#domain/score.ts';
import { Trouble } from '#domain/trouble.ts';
import { NOT_SOUGHT, verdictKey, type StandingVerdict, type StoredVerdict, type Verdict } from '#domain/verdict.ts';
import { planVerdictChanges } from '#findings/confirm-verdicts.ts';
import { localDay } from '#normalize/local-day.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { scoreLocation } from '#scoring/score-location.ts';

/** A location as it is stored: what was read of it and what stands. Listings are named by `externalId`. */
export interface StoredLocation {
  location: Location;
  listings: readonly GatheredListing[];
  verdicts: readonly StoredVerdict[];
  accepted: readonly AcceptedValue[];
  /** The standard by which the last crawl asked publishers; null before the first. */
  askedBy: BrandStandard | null;
}

/** Who judges, and what the whole brand tells. */
export interface Judges {
  checks: readonly Check[];
  publishers: readonly Publisher[];
  brand?: BrandKnowledge | undefined;
}

/**
 * Judges a location again by a standard, from what is stored: the same checks, life of verdicts and score as after a
 * crawl. Pure. `readAt` is the moment of the crawl that read it, so that nothing looks stale only because time passed;
 * `now` is when the verdicts begin. What could not be read again can't be judged by another standard either: its last
 * verdict stays.
 */
export function judgeStored(stored: StoredLocation, standard: BrandStandard, judges: Judges, when: { readAt: string; now: string }): { verdicts: VerdictChanges; score: LocationScore } {
  return settle(stored, runChecks({ ...prepare(stored, standard, judges, when.readAt), checks: judges.checks }), standard, when.now, judges.publishers);
}

/**
 * False where what a publisher showed is not in store, for it lets nobody keep that, or no longer: what its last reading
 * said stays as it was said.
 */
function isJudgeable({ id, retention }: Publisher, listings: readonly GatheredListing[]): boolean {
  if (retention.valueDays === null) return true;
  const isEmpty = (one: GatheredListing): boolean => !one.absent && one.pages.every((page) => page.trouble === null && page.observations.length === 0);
  return retention.valueDays > 0 && !listings.some((one) => one.publisherId === id && isEmpty(one));
}

/** The publishers that were judged, and those that the standard asks for no more: what all others said stays. Null: all. */
export function judgedPublishers({ location, listings, verdicts }: StoredLocation, standard: BrandStandard, all: readonly Publisher[]): Set<string> | null {
  const kept = new Set(publishersFor(location, standard, all).filter((one) => !isJudgeable(one, listings)).map((one) => one.id));
  return kept.size === 0 ? null : new Set([...all.map((one) => one.id), ...verdicts.map((one) => one.publisherId)].filter((id) => !kept.has(id)));
}

/** All that checks of a stored location work with. */
export function prepare(stored: StoredLocation, standard: BrandStandard, judges: Judges, readAt: string): Omit<CheckRun, 'checks'> {
  const { location, listings, accepted } = stored;
  const publishers = publishersFor(location, standard, judges.publishers).filter((one) => isJudgeable(one, listings));
  return {
    location, standard, publishers, listings, accepted, troubles: findTroubles(stored, standard, publishers, judges.publishers), today: localDay(readAt, location.timeZone),
    language: shownLanguage(location, standard), ...(judges.brand ? { brand: judges.brand } : {}),
  };
}

/** What checks said, held against what stands, and scored. */
export function settle(stored: StoredLocation, fresh: readonly Verdict[], standard: BrandStandard, now: string, publishers: readonly Publisher[]): { verdicts: VerdictChanges; score: LocationScore } {
  const { location, verdicts: previous } = stored;
  const readPublishers = judgedPublishers(stored, standard, publishers);
  const verdicts = unconfirm(planVerdictChanges({ previous, verdicts: veil(fresh, previous), now, ...(readPublishers ? { readPublishers } : {}) }));
  return { verdicts, score: scoreByStandard(location, verdicts.inForce, standard) };
}

/** A location's score as a standard weighs its publishers. */
export function scoreByStandard(location: Location, verdicts: readonly StandingVerdict[], standard: BrandStandard): LocationScore {
  const publishers = Object.entries(standard.publishers);
  return scoreLocation({
    location, verdicts, publisherWeights: new Map(publishers.map(([id, one]) => [id, one.weight])),
    requiredPublishers: new Set(publishers.filter(([, one]) => one.required).map(([id]) => id)),
  });
}

/** Values that somebody accepted; runChecks looks whether their day is over. */
export function acceptedValues(findings: readonly StoredFinding[]): AcceptedValue[] {
  return findings.flatMap(({ accepted, listingId, checkId, subject, reason }) => (accepted ? [{ listingId, checkId, subject, reason, observed: accepted.observed, until: accepted.until }] : []));
}

/**
 * Publishers of which no listing is stored, and where that proves no absence: what their verdicts say of the trouble, or
 * that nobody has asked them yet, where a draft names them for the first time.
 */
function findTroubles({ location, listings, verdicts, askedBy }: StoredLocation, standard: BrandStandard, publishers: readonly Publisher[], all: readonly Publisher[]): Map<string, Trouble> {
  const seen = new Set(listings.map((one) => one.publisherId));
  const isNeverRead = listings.length === 0 && verdicts.length === 0;
  const asked = new Set(askedBy === null || isNeverRead ? [] : publishersFor(location, askedBy, all).map((one) => one.id));
  const troubles = new Map<string, Trouble>();
  for (const publisher of publishers) {
    const { id } = publisher;
    if (seen.has(id)) continue;
    const isByAddress = publisher.isByAddress === true && manualInterval(publisher, standard) === null;
    // Without an address nobody has looked, and nothing has gone wrong: the check says so itself.
    if (isByAddress && !hasKnownAddress(publisher, location, standard)) continue;
    const said = verdicts.filter((one) => one.publisherId === id && one.listingId === null && one.reason !== NOT_SOUGHT);
    const last = said.map((one) => one.unreadable?.reason ?? (one.outcome === 'cannot-tell' ? one.reason : null)).find((one) => one !== null);
    const trouble = asked.has(id) && !(isByAddress && last === undefined) ? last : 'not-read-yet';
    if (trouble === undefined) continue;
    const known = Trouble.safeParse(trouble);
    troubles.set(id, known.success ? known.data : 'source-failed');
  }
  return troubles;
}

/** Judging again is no second reading: what waits for one goes on waiting. */
export function unconfirm(changes: VerdictChanges): VerdictChanges {
  if (changes.confirm.length === 0) return changes;
  const waiting = new Set(changes.confirm);
  return { ...changes, confirm: [], inForce: changes.inForce.map((one) => ('id' in one && waiting.has(String(one.id)) ? { ...one, isConfirmed: false } : one)) };
}

function veil(fresh: readonly Verdict[], previous: readonly StoredVerdict[]): readonly Verdict[] {
  const unreadable = new Map(previous.flatMap((one) => (one.unreadable === null ? [] : [[verdictKey(one), one.unreadable.reason]])));
  if (unreadable.size === 0) return fresh;
  return fresh.map((verdict) => {
    const reason = unreadable.get(verdictKey(verdict));
    return reason === undefined || verdict.outcome === 'cannot-tell' ? verdict : { ...verdict, outcome: 'cannot-tell', reason, params: {}, observed: null, evidence: null };
  });
}

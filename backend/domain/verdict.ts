import { z } from 'zod';
import { Evidence } from './observation.ts';
import { WordParams } from './words.ts';

export const OUTCOMES = ['pass', 'fail', 'cannot-tell', 'not-applicable'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** The subject of a verdict that concerns the listing as a whole. */
export const WHOLE_LISTING = '*';

/**
 * Reason of a `cannot-tell` on a listing that nobody has looked for: no address was given, and the source can't be
 * searched. Unlike a source that can't be read today it ends what was said before: nothing is being read there.
 */
export const NOT_SOUGHT = 'no-address-known';

/** One check on one subject. Passes are kept too: the score, and the proof that a rule ran, need them. */
export const Verdict = z.strictObject({
  locationId: z.string(),
  publisherId: z.string(),
  /** The listing's `externalId` within its publisher, everywhere outside the database. Null: the location has no listing there. */
  listingId: z.string().nullable(),
  checkId: z.string(),
  /** A language, a date, a touchpoint, a page, the other listing of a pair, or `*`. */
  subject: z.string(),
  outcome: Outcome,
  /** Stable key under the outcome: `mismatch`, `missing`, `blocked-by-robots` … `ok` under a pass. */
  reason: z.string(),
  params: WordParams,
  /** For people, as they would write it; null when there is nothing to show. */
  expected: z.string().nullable(),
  observed: z.string().nullable(),
  evidence: Evidence.nullable(),
  /** The check's weight under the standard in force, before it is shared among subjects. */
  weight: z.number().min(0),
});
export type Verdict = z.infer<typeof Verdict>;

/** A verdict as it stands: a source that can't be read now leaves the last judged verdict in force, with its age. */
export const StandingVerdict = Verdict.extend({
  /** False until a second reading agreed with it. */
  isConfirmed: z.boolean(),
  /** Since when, and why, its source could not be read again; null while it is fresh. */
  unreadable: z.strictObject({ since: z.string(), reason: z.string() }).nullable(),
  validFrom: z.string(),
});
export type StandingVerdict = z.infer<typeof StandingVerdict>;

/** A standing verdict with its identity in the database. */
export const StoredVerdict = StandingVerdict.extend({ id: z.string() });
export type StoredVerdict = z.infer<typeof StoredVerdict>;

/** The identity of a verdict over time. */
export function verdictKey(verdict: Pick<Verdict, 'locationId' | 'publisherId' | 'listingId' | 'checkId' | 'subject'>): string {
  return [verdict.locationId, verdict.publisherId, verdict.listingId ?? '-', verdict.checkId, verdict.subject].join('|');
}

/** The same within its location: of which listing, which check, which subject. `listingId` as in the database, where it is stored. */
export function subjectKey(verdict: Pick<Verdict, 'publisherId' | 'listingId' | 'checkId' | 'subject'>): string {
  return [verdict.publisherId, verdict.listingId ?? '-', verdict.checkId, verdict.subject].join('|');
}

export const IMPACTS = ['minor', 'moderate', 'serious', 'critical'] as const;
export const Impact = z.enum(IMPACTS);
export type Impact = z.infer<typeof Impact>;

/** Lowest weight of each impact. */
export const IMPACT_FROM: Readonly<Record<Impact, number>> = { minor: 0, moderate: 3, serious: 6, critical: 9 };

/**
 * Impact is the band of the weight:
 * critical (≥ 9) a customer goes to the wrong place or finds a closed door; serious (≥ 6) a customer can't reach or
 * doesn't recognise the store; moderate (≥ 3) a customer doubts; minor, a customer would hardly notice.
 */
export function impactOf(weight: number): Impact {
  return IMPACTS.findLast((impact) => weight >= IMPACT_FROM[impact]) ?? 'minor';
}

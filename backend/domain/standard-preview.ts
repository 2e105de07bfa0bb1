import { z } from 'zod';
import { Impact } from './verdict.ts';

/** A score with its place, before or after. */
export const Standing = z.strictObject({
  /** 0–100, full precision; null: nothing was judged. */
  score: z.number().nullable(),
  coverage: z.number().nullable(),
  /** Null: not ranked. */
  rank: z.int().nullable(),
});
export type Standing = z.infer<typeof Standing>;

/** What a finding says: of a location on a publisher, on one subject. `isWithheld`: what was observed may not be kept, and `observed` is null. */
const Said = z.strictObject({ reason: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])), expected: z.string().nullable(), observed: z.string().nullable(), isWithheld: z.boolean().optional() });

/** One finding that moves. Before is null where it appears, after where it vanishes. */
export const FindingMove = z.strictObject({
  locationId: z.string(),
  storeCode: z.string(),
  name: z.string(),
  publisherId: z.string(),
  subject: z.string(),
  before: Said.nullable(),
  after: Said.nullable(),
});
export type FindingMove = z.infer<typeof FindingMove>;

const Counts = z.strictObject({
  /** Findings that are none now and would be. */
  appear: z.int(),
  /** Findings that would be none any more. */
  vanish: z.int(),
  /** Findings that stay and would say something else: reason, expected value or impact. */
  change: z.int(),
});

/** At most so many samples of each kind stand beside a check's counts. */
export const PREVIEW_SAMPLES_MAX = 5;

export const CheckMoves = Counts.extend({
  checkId: z.string(), appearing: z.array(FindingMove), vanishing: z.array(FindingMove), changing: z.array(FindingMove),
  /** Of those that change: whose impact would be another, and which, because the check's weight is. */
  impacts: z.array(z.strictObject({ from: Impact, to: Impact, findings: z.int() })).default([]),
});
export type CheckMoves = z.infer<typeof CheckMoves>;

const GroupStanding = z.strictObject({ score: z.number().nullable(), coverage: z.number().nullable(), rankedCount: z.int() });

/** What a draft of the standard would change, were it in force: computed from stored observations, written nowhere else. */
export const PreviewResult = z.strictObject({
  /** Version that the draft is held against. */
  baseVersion: z.int().nullable(),
  /** The day of the crawl that is judged again, YYYY-MM-DD. */
  asOf: z.string(),
  counts: Counts.extend({
    locations: z.int(), listings: z.int(), verdicts: z.int(),
    /** Findings that will move at the next judging whatever the draft says: a master record was edited, the product is newer. */
    otherwise: z.int(),
  }),
  brand: z.strictObject({ before: GroupStanding, after: GroupStanding }),
  regions: z.array(z.strictObject({ region: z.string(), before: GroupStanding, after: GroupStanding })),
  /** Only checks with a move, most moves first. */
  checks: z.array(CheckMoves),
  /** Every location, by store code. */
  locations: z.array(Counts.extend({ locationId: z.string(), storeCode: z.string(), name: z.string(), region: z.string().nullable(), before: Standing, after: Standing })),
});
export type PreviewResult = z.infer<typeof PreviewResult>;

export const PREVIEW_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export const PreviewState = z.enum(PREVIEW_STATES);
export type PreviewState = z.infer<typeof PreviewState>;

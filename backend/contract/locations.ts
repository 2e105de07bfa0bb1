import { z } from 'zod';
import { FindingEventKind, FindingState } from '#domain/finding.ts';
import { MasterRecord } from '#domain/location.ts';
import { Evidence } from '#domain/observation.ts';
import { SENTIMENT_LABELS, ShrunkMean, SurveyScore } from '#domain/review.ts';
import { BandId, PeerRank } from '#domain/score.ts';
import { Impact, Outcome } from '#domain/verdict.ts';
import { WordParams } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { Measure, NoBody, Nothing } from './shared.ts';

/** One cell of the listings × checks matrix: one check on one subject of one listing. */
export const VerdictView = z.object({
  id: z.string(),
  checkId: z.string(),
  subject: z.string(),
  outcome: Outcome,
  reason: z.string(),
  params: WordParams,
  expected: z.string().nullable(),
  observed: z.string().nullable(),
  /** Something was shown and its source lets nobody keep it: `observed` is null then. */
  isWithheld: z.boolean(),
  evidence: Evidence.nullable(),
  isConfirmed: z.boolean(),
  /** Set while its source can't be read: the verdict is the last one judged. */
  unreadable: z.object({ since: z.string(), reason: z.string() }).nullable(),
  /** Points of the listing's score lost by it, full precision; 0 unless it fails. */
  lostPoints: z.number(),
  validFrom: z.string(),
});
export type VerdictView = z.infer<typeof VerdictView>;

export const ListingView = z.object({
  publisherId: z.string(),
  /** Null: the standard requires a listing there and none was found. */
  listingId: z.string().nullable(),
  url: z.string().nullable(),
  editUrl: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  score: Measure,
  coverage: Measure,
  publisherWeight: z.number(),
  verdicts: z.array(VerdictView),
});
export type ListingView = z.infer<typeof ListingView>;

export const FindingView = z.object({
  id: z.string(),
  locationId: z.string(),
  publisherId: z.string(),
  listingId: z.string().nullable(),
  checkId: z.string(),
  subject: z.string(),
  reason: z.string(),
  params: WordParams,
  impact: Impact,
  state: FindingState,
  expected: z.string().nullable(),
  observed: z.string().nullable(),
  /** Something was shown and its source lets nobody keep it: `observed` is null then. */
  isWithheld: z.boolean(),
  evidence: Evidence.nullable(),
  isConfirmed: z.boolean(),
  isObservable: z.boolean(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  lastGoodAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  reopenedCount: z.int(),
  editUrl: z.string().nullable(),
  /** Other locations with the same check, reason and observed value on this publisher. */
  sameElsewhere: z.int(),
  events: z.array(z.object({ kind: FindingEventKind, at: z.string() })),
});
export type FindingView = z.infer<typeof FindingView>;

export const ReviewView = z.object({
  id: z.string(),
  publisherId: z.string(),
  publishedAt: z.string().nullable(),
  rating: Measure,
  /** Of a survey, in place of stars. */
  survey: SurveyScore.nullable(),
  text: z.string(),
  authorName: z.string().nullable(),
  language: z.string().nullable(),
  sentiment: Measure,
  label: z.enum(SENTIMENT_LABELS).nullable(),
  /** The label is not to be relied on. */
  isUncertain: z.boolean(),
  /** The text clearly says the contrary of the stars. */
  isContradictory: z.boolean(),
  hasReply: z.boolean(),
  /** Other sources that show it, too. */
  alsoOn: z.array(z.string()),
});

/** A value that was accepted on one listing, and passes there. */
export const AcceptedView = z.object({
  findingId: z.string(),
  publisherId: z.string(),
  checkId: z.string(),
  subject: z.string(),
  expected: z.string().nullable(),
  observed: z.string().nullable(),
  isWithheld: z.boolean(),
  reason: z.string(),
  /** The last day on which it passes; null: without end. */
  until: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  /** The name is null when the person is no longer known. */
  author: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  mayWithdraw: z.boolean(),
});
export type AcceptedView = z.infer<typeof AcceptedView>;

/** A neighbour in the ranking. */
const Neighbour = z.object({ locationId: z.string(), name: z.string(), rank: z.int().nullable() }).nullable();

export const getLocation = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/locations/:locationId', summary: 'One location: its score and where each point was lost, listings × checks, findings with proof, reviews.',
  params: z.object({ locationId: z.string().min(1) }), query: Nothing, body: NoBody,
  response: z.object({
    locationId: z.string(),
    brandId: z.string(),
    regionPath: z.array(z.string()),
    record: MasterRecord,
    rank: z.int().nullable(),
    rankedCount: z.int(),
    /** As in the ranking. */
    peers: z.array(PeerRank),
    score: Measure,
    band: BandId.nullable(),
    presence: Measure,
    accuracy: Measure,
    coverage: Measure,
    history: z.array(z.object({ day: z.string(), score: Measure })),
    listings: z.array(ListingView),
    findings: z.array(FindingView),
    accepted: z.array(AcceptedView),
    /** Before and after it in the ranking, of the locations that the viewer sees; ranked ones first, the best first. */
    neighbours: z.object({ previous: Neighbour, next: Neighbour, place: z.int(), of: z.int() }).nullable(),
    /** The viewer may import master records. */
    mayImport: z.boolean(),
    rating: ShrunkMean,
    sentiment: ShrunkMean,
    reviews: z.array(ReviewView),
    /** Answers to surveys, each scale by itself and none of them among the stars; `nps` −100 to 100, `csat` the share (0 to 1) of those who are satisfied. */
    surveys: z.object({ nps: z.object({ value: z.number(), answers: z.int() }).nullable(), csat: z.object({ value: z.number(), answers: z.int() }).nullable() }),
  }),
});

/**
 * The stored page that a finding was read from, as an inert document: answered as HTML under a sandboxing policy,
 * with the spot marked. Not JSON, so it has no response shape here. Its notes are in `?language=`, or else in the
 * language that the person chose.
 */
export const PROOF_PATH = '/api/findings/:findingId/proof';

export const getProof = defineRoute({
  keyScope: 'read:findings', method: 'GET', path: '/api/findings/:findingId/proof-facts', summary: 'What a finding’s proof shows: where it was read, when, the excerpt, and images to compare.',
  params: z.object({ findingId: z.string().min(1) }), query: Nothing, body: NoBody,
  response: z.object({
    findingId: z.string(),
    evidence: Evidence.nullable(),
    /** Address of the stored page, to be shown in a sandboxed frame; null where nothing may be kept. */
    captureUrl: z.string().nullable(),
    /** For a logo: approved and observed image, both as addresses of the API. */
    images: z.object({ expected: z.string().nullable(), observed: z.string().nullable() }).nullable(),
    /** Set when the page says nothing without its scripts, and was read as a browser drew it; the picture shows it then. */
    rendering: z.object({ screenshotUrl: z.string().nullable() }).nullable(),
  }),
});

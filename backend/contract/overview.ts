import { z } from 'zod';
import { ShrunkMean } from '#domain/review.ts';
import { BandId } from '#domain/score.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, Measure, NoBody, Nothing } from './shared.ts';

/** What else may have moved the line: the standard, the formula, the set of publishers. */
export const TrendChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['standard', 'formula']), day: z.string(), from: z.int(), to: z.int() }),
  z.object({ kind: z.literal('publishers'), day: z.string(), added: z.array(z.string()), removed: z.array(z.string()) }),
]);
export type TrendChange = z.infer<typeof TrendChange>;

/** A location whose score moved, as it was and as it is. */
export const MovedLocation = z.object({ locationId: z.string(), storeCode: z.string(), name: z.string(), before: z.number(), after: z.number() });
export type MovedLocation = z.infer<typeof MovedLocation>;

/** What changed within a month. Sums agree: standing before + opened + back − fixed − accepted − withdrawn = standing now. */
export const MonthChanges = z.object({
  /** YYYY-MM-DD of the crawl that is compared with: the last one a month ago, else the first. */
  since: z.string(),
  score: z.object({ before: Measure, after: Measure }),
  findings: z.object({ before: z.int(), opened: z.int(), back: z.int(), fixed: z.int(), accepted: z.int(), withdrawn: z.int(), now: z.int() }),
  newClusters: z.int(),
  /** Ranked then and now, those that moved most first; movements that the shown numbers don't tell are left out. */
  rose: z.array(MovedLocation),
  fell: z.array(MovedLocation),
  roseCount: z.int(),
  fellCount: z.int(),
  /** Sources that can't be read since then. */
  lostSources: z.array(z.object({ publisherId: z.string(), reason: z.string(), since: z.string() })),
  /** Versions of the standard published since, the very first apart: they may move scores, too. */
  standards: z.array(z.object({ version: z.int(), day: z.string() })),
});
export type MonthChanges = z.infer<typeof MonthChanges>;

/** Answers the page as one sheet; `locale` decides its language, how numbers are written and the paper. */
export const REPORT_PATH = '/api/brands/:brandId/overview.pdf';

export const getOverview = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/brands/:brandId/overview', summary: 'The brand at a glance: score, trend, distribution, regions, worst causes.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({
    asOf: z.string().nullable(),
    /** Regions that the viewer is confined to; empty: the whole brand. */
    scope: z.array(z.string()),
    score: Measure,
    band: BandId.nullable(),
    /** Means over the ranked locations, as the score is: are the required listings there, and is right what is there? */
    presence: Measure,
    accuracy: Measure,
    coverage: Measure,
    target: z.object({ score: z.number(), by: z.string() }).nullable(),
    sentiment: ShrunkMean,
    rating: ShrunkMean,
    /** How the score moved since the crawl before the last; or, with `version`, since before that standard was published: then it is not only the listings that moved. */
    change: z.object({ value: z.number(), version: z.int().nullable() }).nullable(),
    locationCount: z.int(),
    rankedCount: z.int(),
    openFindings: z.int(),
    /** Brand score, coverage and counts at each run, oldest first; `sameLocations` is the score over the cohort alone. */
    trend: z.array(z.object({ day: z.string(), score: Measure, sameLocations: Measure, coverage: Measure, opened: z.int(), verified: z.int(), reopened: z.int() })),
    /** Locations ranked on the first and on the last day of the trend. */
    cohort: z.object({ size: z.int() }),
    /** Days on which the trend changed for another reason than the listings, oldest first. */
    changes: z.array(TrendChange),
    /** Ten bands of ten points, or bands of two around the scores where they lie within 20 points; the last holds 100. */
    distribution: z.array(z.object({ from: z.int(), to: z.int(), count: z.int() })),
    /** Ranked locations by named band, best first. */
    bands: z.array(z.object({ id: BandId, from: z.number(), count: z.int() })),
    notEnoughSeen: z.int(),
    regions: z.array(z.object({ regionId: z.string(), path: z.array(z.string()), score: Measure, coverage: Measure, rankedCount: z.int(), openFindings: z.int(), /** Its own, or that of the region above it, or the brand's. */ target: z.object({ score: z.number(), by: z.string() }).nullable() })),
    publishers: z.array(z.object({ publisherId: z.string(), score: Measure, coverage: Measure, listings: z.int() })),
    /** How often each field is right where it could be judged, 0–100, by check; the weakest first. Of ranked locations. */
    fields: z.array(z.object({ checkId: z.string(), score: z.number(), listings: z.int() })),
    /** Null before a second crawl. */
    month: MonthChanges.nullable(),
    /** Most points lost first. */
    causes: z.array(z.object({ checkId: z.string(), reason: z.string(), findings: z.int(), locations: z.int(), lostPoints: z.number() })),
    /** Same check, reason and observed value at several locations or on several publishers in one window: one job, not many. */
    clusters: z.array(z.object({ publisherIds: z.array(z.string()), findingId: z.string(), locationId: z.string(), isSameTemplate: z.boolean(), checkId: z.string(), reason: z.string(), observed: z.string().nullable(), isWithheld: z.boolean(), locations: z.int(), since: z.string() })),
    /** Sources that could not be read, once per source. */
    sourceTroubles: z.array(z.object({ publisherId: z.string(), reason: z.string(), listings: z.int(), since: z.string() })),
  }),
});
export type Overview = z.infer<typeof getOverview.response>;

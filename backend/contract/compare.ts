import { z } from 'zod';
import { ShrunkMean } from '#domain/review.ts';
import { BandId } from '#domain/score.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, Measure, NoBody } from './shared.ts';

/** More would not fit beside each other, on a screen or on paper. */
export const COMPARED_MAX = 5;

/** A location, or a region with all that lies below it, as it stands beside others. */
export const ComparedSubject = z.object({
  kind: z.enum(['location', 'region']),
  id: z.string(),
  name: z.string(),
  /** Of a location. */
  storeCode: z.string().nullable(),
  /** Names from the root: of the region that a location lies in, or of the region itself. */
  regionPath: z.array(z.string()),
  locationCount: z.int(),
  rankedCount: z.int(),
  /** Of a location, in the whole brand; as in the ranking. */
  rank: z.int().nullable(),
  score: Measure,
  band: BandId.nullable(),
  /** Of a region the mean over its ranked locations, as its score is. */
  presence: Measure,
  accuracy: Measure,
  coverage: Measure,
  sentiment: ShrunkMean,
  rating: ShrunkMean,
  openFindings: z.int(),
  /** Score on each of `days`. */
  trend: z.array(Measure),
  publishers: z.array(z.object({ publisherId: z.string(), score: Measure, coverage: Measure, listings: z.int(), missing: z.int() })),
  /** Verdicts in force by check. */
  checks: z.array(z.object({ checkId: z.string(), passed: z.int(), failed: z.int(), unsure: z.int() })),
  /** What costs it most points, worst first. */
  causes: z.array(z.object({ checkId: z.string(), reason: z.string(), locations: z.int(), findings: z.int(), lostPoints: z.number() })),
  /** What its reviews speak of, most spoken of first; `share` of its reviews with words, `sentiment` −1 to 1. */
  topics: z.array(z.object({ topic: z.string(), reviews: z.int(), share: Measure, sentiment: Measure })),
});
export type ComparedSubject = z.infer<typeof ComparedSubject>;

export const compareSubjects = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/brands/:brandId/compare', summary: 'Up to five locations or regions side by side: ids by commas, in the order in which they are to stand.',
  params: BrandParams, query: z.object({ ids: z.string().max(2000).default(''), regions: z.string().max(2000).default('') }), body: NoBody,
  response: z.object({
    asOf: z.string().nullable(),
    /** YYYY-MM-DD of each crawl, oldest first. */
    days: z.array(z.string()),
    subjects: z.array(ComparedSubject),
  }),
});
export type Comparison = z.infer<typeof compareSubjects.response>;

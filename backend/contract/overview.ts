import { z } from 'zod';
import { ShrunkMean } from '#domain/review.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, Measure, NoBody, Nothing } from './shared.ts';

export const getOverview = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/overview', summary: 'The brand at a glance: score, trend, distribution, regions, worst causes.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({
    asOf: z.string().nullable(),
    score: Measure,
    coverage: Measure,
    target: z.object({ score: z.number(), by: z.string() }).nullable(),
    sentiment: ShrunkMean,
    rating: ShrunkMean,
    locationCount: z.int(),
    rankedCount: z.int(),
    openFindings: z.int(),
    /** Brand score, coverage and counts at each run, oldest first. */
    trend: z.array(z.object({ day: z.string(), score: Measure, coverage: Measure, opened: z.int(), verified: z.int(), reopened: z.int() })),
    /** Ten bands of ten points; the last holds 100. */
    distribution: z.array(z.object({ from: z.int(), to: z.int(), count: z.int() })),
    notEnoughSeen: z.int(),
    regions: z.array(z.object({ regionId: z.string(), path: z.array(z.string()), score: Measure, coverage: Measure, rankedCount: z.int(), openFindings: z.int() })),
    publishers: z.array(z.object({ publisherId: z.string(), score: Measure, coverage: Measure, listings: z.int() })),
    /** Most points lost first. */
    causes: z.array(z.object({ checkId: z.string(), reason: z.string(), findings: z.int(), locations: z.int(), lostPoints: z.number() })),
    /** Same check, reason and observed value at several locations of one publisher: one job, not many. */
    clusters: z.array(z.object({ publisherId: z.string(), checkId: z.string(), reason: z.string(), observed: z.string().nullable(), locations: z.int(), since: z.string() })),
    /** Sources that could not be read, once per source. */
    sourceTroubles: z.array(z.object({ publisherId: z.string(), reason: z.string(), listings: z.int(), since: z.string() })),
  }),
});
export type Overview = z.infer<typeof getOverview.response>;

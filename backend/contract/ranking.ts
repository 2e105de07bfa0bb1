import { z } from 'zod';
import { BusinessStatus } from '#domain/location.ts';
import { ShrunkMean } from '#domain/review.ts';
import { BandId, PeerRank, SCORE_BANDS } from '#domain/score.ts';
import { UiLanguage } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, Measure, NoBody, Nothing } from './shared.ts';

/** Lowest score of each named band, best first: the bars of the dashboard change colour where a score changes its name. */
export const BAND_LIMITS: readonly number[] = SCORE_BANDS.map((one) => one.from);

/** Open findings of one location that are alike. */
export const FindingKind = z.object({ publisherId: z.string(), checkId: z.string(), reason: z.string(), count: z.int() });
export type FindingKind = z.infer<typeof FindingKind>;

export const RankingRow = z.object({
  locationId: z.string(),
  storeCode: z.string(),
  name: z.string(),
  locality: z.string().nullable(),
  regionId: z.string().nullable(),
  /** Names from the root: "Canada › Québec". */
  regionPath: z.array(z.string()),
  /** Ids of the same regions, as far as the viewer sees them, from the root. */
  regionIds: z.array(z.string()),
  businessStatus: BusinessStatus,
  /** WGS 84, degrees; both null where the master record has none. */
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  format: z.string().nullable(),
  /** The first language that the standard requires there. */
  language: UiLanguage.nullable(),
  /** Who runs it for the brand; null where it is the brand itself, or nobody said. */
  franchisee: z.string().nullable(),
  /** Null: not ranked (closed, or not enough seen). Ties share a rank. */
  rank: z.int().nullable(),
  /** Places among its like, beside the overall one. */
  peers: z.array(PeerRank),
  score: Measure,
  /** The score's name; null without a score. */
  band: BandId.nullable(),
  /** Share of the required listings that were found, 0–100, by publisher weight; null where none is required. */
  presence: Measure,
  /** Score over the listings that are there, 0–100. */
  accuracy: Measure,
  coverage: Measure,
  weakest: z.object({ publisherId: z.string(), score: Measure }).nullable(),
  /** −1…1, shrunk toward the peers. */
  sentiment: ShrunkMean,
  /** 1–5 stars, shrunk toward the peers. */
  rating: ShrunkMean,
  openFindings: z.int(),
  /** The same findings by where and what, most first: what facets count. */
  findings: z.array(FindingKind),
  /** Score at each past run, oldest first. */
  trend: z.array(Measure),
});
export type RankingRow = z.infer<typeof RankingRow>;

export const listRanking = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/ranking', summary: 'Every location in the viewer’s scope with score, coverage, weakest listing and sentiment.',
  params: BrandParams, query: Nothing, body: NoBody,
  /** Versions are those by which these scores were made; the next crawl may use newer ones. */
  response: z.object({ asOf: z.string().nullable(), formulaVersion: z.int(), standardVersion: z.int().nullable(), rows: z.array(RankingRow) }),
});

export const Region = z.object({ id: z.string(), parentId: z.string().nullable(), name: z.string(), path: z.array(z.string()), locationCount: z.int() });
export type Region = z.infer<typeof Region>;

export const listRegions = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/regions', summary: 'The region tree, as far as the viewer sees it.',
  params: BrandParams, query: Nothing, body: NoBody, response: z.array(Region),
});

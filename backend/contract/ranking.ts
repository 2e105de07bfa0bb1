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

const Column = z.array(Measure);
const FigureColumns = z.object({ value: Column, low: Column, high: Column, plainMean: Column, sampleSize: z.array(z.int()), effectiveSize: z.array(z.number()) });

/** Rows as columns (ranking-pack.ts packs and unpacks them): one array per field, in one order; what repeats stands once and is named by its place, −1 being none. */
export const PackedRows = z.object({
  texts: z.array(z.string()),
  places: z.array(z.object({ regionId: z.string(), regionPath: z.array(z.string()), regionIds: z.array(z.string()) })),
  groups: z.array(PeerRank.omit({ rank: true })),
  kinds: z.array(FindingKind.omit({ count: true })),
  columns: z.object({
    locationId: z.array(z.string()), storeCode: z.array(z.string()), name: z.array(z.string()), locality: z.array(z.int()), place: z.array(z.int()), businessStatus: z.array(BusinessStatus),
    latitude: Column, longitude: Column, format: z.array(z.int()), language: z.array(UiLanguage.nullable()), franchisee: z.array(z.int()),
    rank: z.array(z.int().nullable()), score: Column, band: z.array(BandId.nullable()), presence: Column, accuracy: Column, coverage: Column, weakest: z.array(z.int().nullable()), weakestScore: Column,
    sentiment: FigureColumns, rating: FigureColumns,
    /** Each: group, rank, group, rank … */
    peers: z.array(z.array(z.int().nullable())),
    /** Each: kind, count, kind, count … */
    findings: z.array(z.array(z.int())),
    trend: z.array(Column),
  }),
});
export type PackedRows = z.infer<typeof PackedRows>;

const Words = z.union([z.string(), z.array(z.string())]).optional();
/** The words of a view, as they stand in the address of the page (ranking-view.ts); a facet takes several values. */
export const RankingWords = z.object({
  show: Words, sort: Words, q: Words, peers: Words, columns: Words,
  region: Words, format: Words, language: Words, franchisee: Words, publisher: Words, reason: Words, band: Words, status: Words,
});

export const listRanking = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/brands/:brandId/ranking',
  summary: 'Every location in the viewer’s scope with score, coverage, weakest listing and sentiment, as columns. Up to 10,000 come at once, whatever is asked for; beyond, those that the words of the view let through, in its order, from `offset` on.',
  params: BrandParams, query: RankingWords.extend({ offset: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(10_000).default(500) }), body: NoBody, caching: 'revalidate',
  /** Versions are those by which these scores were made; the next crawl may use newer ones. */
  response: z.object({
    asOf: z.string().nullable(), formulaVersion: z.int(), standardVersion: z.int().nullable(),
    /** Locations in the viewer's scope. */
    total: z.int(),
    /** True: all of them are here, and the page filters and sorts by itself. */
    isWhole: z.boolean(),
    /** Those that the view lets through, and how many each value of each facet would leave; null when all are here. */
    matching: z.object({ count: z.int(), facets: z.record(z.string(), z.record(z.string(), z.int())) }).nullable(),
    packed: PackedRows,
  }),
});

/** Where the ranking is had as a file, exactly as a view shows it: `?as=csv|xlsx&lang=fr|en` and the words of the view. No JSON, and so no route of the contract. */
export const RANKING_FILE_PATH = '/api/brands/:brandId/ranking/file';
export const RANKING_FILES = ['csv', 'xlsx'] as const;

export const Region = z.object({ id: z.string(), parentId: z.string().nullable(), name: z.string(), path: z.array(z.string()), locationCount: z.int() });
export type Region = z.infer<typeof Region>;

export const listRegions = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/brands/:brandId/regions', summary: 'The region tree, as far as the viewer sees it.',
  params: BrandParams, query: Nothing, body: NoBody, response: z.array(Region),
});

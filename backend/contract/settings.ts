import { z } from 'zod';
import { Role } from '#domain/viewer.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

/** When the clock crawls a brand. */
export const CrawlTimes = z.object({
  /** Cron of five fields, local to `timeZone`; null: by hand only. */
  crawlSchedule: z.string().nullable(),
  /** IANA. */
  timeZone: z.string(),
  /** UTC; null: by hand only, or nobody has agreed to the first crawl yet. */
  nextAt: z.string().nullable(),
});
export type CrawlTimes = z.infer<typeof CrawlTimes>;

/** Who may see the brand, and how much of it. */
export const BrandPerson = z.object({ id: z.string(), name: z.string(), email: z.string(), role: Role, /** Names from the root; empty: the whole brand. */ region: z.array(z.string()) });
export type BrandPerson = z.infer<typeof BrandPerson>;

export const getSettings = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/settings', summary: 'How a brand is watched: when it is crawled, its targets, and, for those who manage it, who sees it.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({
    name: z.string(),
    mayManage: z.boolean(),
    crawls: CrawlTimes,
    targets: z.array(z.object({ region: z.string().nullable(), score: z.number(), by: z.string() })),
    /** Null: not for this reader. */
    people: z.array(BrandPerson).nullable(),
  }),
});
export type BrandSettings = z.infer<typeof getSettings.response>;

export const getCrawlTimes = defineRoute({
  keyScope: 'read:settings', method: 'GET', path: '/api/brands/:brandId/crawl-times', summary: 'When the clock crawls a brand.', params: BrandParams, query: Nothing, body: NoBody, response: CrawlTimes,
});

export const setCrawlTimes = defineRoute({
  method: 'PUT', path: '/api/brands/:brandId/crawl-times', summary: 'Sets when the clock crawls a brand; what would have been due before now is not made up for.',
  params: BrandParams, query: Nothing, body: z.strictObject({ crawlSchedule: z.string().max(100).nullable(), timeZone: z.string().max(60) }), response: CrawlTimes,
});

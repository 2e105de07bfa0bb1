import { z } from 'zod';
import { RUN_ORDERS, RunProgress, RunState, RunSummary } from '#domain/run.ts';
import { defineRoute } from './define-route.ts';
import { Next, paging } from './paging.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

export const RunView = z.object({
  id: z.string(),
  state: RunState,
  trigger: z.string(),
  asOf: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  locationsDone: z.int(),
  locationsFailed: z.int(),
  locationsTotal: z.int(),
  /** Somebody has paused it: nothing is read until it is resumed. */
  pausedAt: z.string().nullable(),
  summary: RunSummary.nullable(),
});
export type RunView = z.infer<typeof RunView>;

export const listRuns = defineRoute({
  keyScope: 'read:settings', method: 'GET', path: '/api/brands/:brandId/runs', summary: 'Crawls, newest first, with live progress, a page at a time.',
  params: BrandParams, query: z.object(paging(60)), body: NoBody, response: z.object({ rows: z.array(RunView), next: Next }),
});

export const startRun = defineRoute({
  keyScope: 'write:crawls', method: 'POST', path: '/api/brands/:brandId/runs', summary: 'Starts a crawl of the whole brand; 409 while one runs.',
  params: BrandParams, query: Nothing, body: z.strictObject({}), response: z.object({ accepted: z.literal(true) }),
});

const RunParams = z.object({ runId: z.string().min(1) });

export const getRunProgress = defineRoute({
  keyScope: 'read:settings', method: 'GET', path: '/api/runs/:runId/progress', summary: 'How far a crawl is: done, left, pace, slowest hosts, failures by class.',
  params: RunParams, query: Nothing, body: NoBody, response: RunProgress,
});

export const orderRun = defineRoute({
  keyScope: 'write:crawls', method: 'POST', path: '/api/runs/:runId/orders', summary: 'Pauses a crawl, resumes it where it stood, or cancels it and keeps what it has read; 409 when it has ended.',
  params: RunParams, query: Nothing, body: z.strictObject({ order: z.enum(RUN_ORDERS) }), response: z.object({ state: RunState, pausedAt: z.string().nullable() }),
});

/** What the next crawl would fetch: shown, and asked about, before the first crawl of a real brand. */
export const CrawlPlan = z.object({
  hosts: z.array(z.object({ host: z.string(), publisherIds: z.array(z.string()), requests: z.int(), requestsPerSecond: z.number(), seconds: z.number() })),
  requests: z.int(),
  /** Hosts run side by side, so this is the slowest host's. */
  seconds: z.number(),
  /** Links of the pages that are followed on top, at most: which ones, only the pages will tell. */
  linksAtMost: z.int(),
  /** Sources that are left alone at so many locations, since they are asked every so many days. */
  resting: z.array(z.object({ publisherId: z.string(), locations: z.int(), everyDays: z.int() })),
  /** Sources read at given addresses alone, at which so many open locations have none: nothing is asked there. */
  withoutAddress: z.array(z.object({ publisherId: z.string(), locations: z.int(), isRequired: z.boolean() })),
  /** Sources that bill requests: what this crawl's cost by their list, `freePerMonth` left aside; `asOf` YYYY-MM. */
  paid: z.array(z.object({ publisherId: z.string(), requests: z.int(), amount: z.number(), currency: z.string(), perThousand: z.number(), freePerMonth: z.int(), asOf: z.string() })),
  /** Pages that may be rendered in a browser, if they say nothing without their scripts. */
  rendersAtMost: z.int(),
  /** What rendering cost the last crawl; null where it rendered nothing, or there was none. */
  lastRendered: z.object({ pages: z.int(), seconds: z.number() }).nullable(),
  confirmedAt: z.string().nullable(),
});
export type CrawlPlan = z.infer<typeof CrawlPlan>;

export const getCrawlPlan = defineRoute({
  keyScope: 'read:settings', method: 'GET', path: '/api/brands/:brandId/crawl-plan', summary: 'What the next crawl would fetch, and how long that takes.',
  params: BrandParams, query: Nothing, body: NoBody, response: CrawlPlan,
});

export const confirmCrawl = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/crawl-confirmation', summary: 'Agrees to the plan and starts the first crawl.',
  params: BrandParams, query: Nothing, body: z.strictObject({}), response: z.object({ accepted: z.literal(true) }),
});

import { z } from 'zod';
import { PageReason, PageSearchQuestion, PageSearchResult, PageSearchState, SeenPlace, StorePageState } from '#domain/page-search.ts';
import { defineRoute } from './define-route.ts';
import { Next, paging } from './paging.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

/** The search as it stands. */
export const PageSearchView = z.object({
  id: z.string(), state: PageSearchState, question: PageSearchQuestion,
  /** Pages asked for so far, of about how many. */
  done: z.int(), total: z.int(),
  result: PageSearchResult.nullable(), createdAt: z.string(), finishedAt: z.string().nullable(),
});
export type PageSearchView = z.infer<typeof PageSearchView>;

export const getPageSearch = defineRoute({
  keyScope: 'read:settings', method: 'GET', path: '/api/brands/:brandId/page-search', summary: 'The last search for the stores’ pages on the brand’s own site, and what a next one would ask.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({
    search: PageSearchView.nullable(),
    /** What the form begins with: from the last search, else from the brand standard. */
    start: z.object({ site: z.string(), locator: z.string(), pattern: z.string() }),
    /** Locations that are open, and those of them without any page. */
    locations: z.int(), without: z.int(),
    counts: z.object({ proposed: z.int(), confirmed: z.int(), rejected: z.int() }),
    mayChange: z.boolean(),
  }),
});

export const startPageSearch = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/page-search', summary: 'Looks for the stores’ pages; how far it is stands in the search. While one is at work there is no second.',
  params: BrandParams, query: Nothing, body: PageSearchQuestion, response: z.object({ searchId: z.string() }),
});

export const cancelPageSearch = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/page-search/:searchId/cancel', summary: 'Stops a search; no further page is asked for, and nothing is proposed by it.',
  params: BrandParams.extend({ searchId: z.string().min(1) }), query: Nothing, body: z.strictObject({}), response: z.object({ accepted: z.literal(true) }),
});

/** A page beside the location whose it may be. */
export const StorePageView = z.object({
  id: z.string(), locationId: z.string(), storeCode: z.string(), name: z.string(), address: z.string(), phone: z.string().nullable(),
  url: z.string(), language: z.string().nullable(), reason: PageReason, confidence: z.number(),
  /** What the page shows; null: it was not read. */
  seen: SeenPlace.nullable(),
  state: StorePageState, decidedAt: z.string().nullable(),
});
export type StorePageView = z.infer<typeof StorePageView>;

export const listStorePages = defineRoute({
  keyScope: 'read:settings', method: 'GET', path: '/api/brands/:brandId/store-pages', summary: 'Pages that a search proposes, and those that somebody confirmed or refused, by store code.',
  params: BrandParams, query: z.strictObject({ state: StorePageState.default('proposed'), text: z.string().trim().max(200).default(''), ...paging(50) }), body: NoBody,
  response: z.object({ total: z.int(), rows: z.array(StorePageView), next: Next }),
});

export const decideStorePages = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/store-pages/decisions', summary: 'Confirms pages (they then stand in the master records), refuses them for good, or takes a decision back; all that are surer than a share at once.',
  params: BrandParams, query: Nothing,
  body: z.strictObject({ state: StorePageState, which: z.union([z.strictObject({ ids: z.array(z.string().min(1)).min(1).max(500) }), z.strictObject({ minConfidence: z.number().min(0.5).max(1) })]) }),
  response: z.object({ decided: z.int() }),
});

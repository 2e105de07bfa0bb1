import { z } from 'zod';
import { ManualAnswers, ManualField } from '#domain/manual-check.ts';
import { Words } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { Next, paging } from './paging.ts';
import { NoBody, Nothing } from './shared.ts';

const LocationParams = z.object({ locationId: z.string().min(1) });

/** A listing that is checked by eye, and the last look at it. */
export const ManualListing = z.object({
  publisherId: z.string(),
  /** Where to look; null: it has to be searched for. */
  url: z.string().nullable(),
  /** Where a person looks the location up by name and address; null: the source has no such search. */
  lookUpUrl: z.string().nullable(),
  everyDays: z.int(),
  isDue: z.boolean(),
  /** Until when the last look holds; null: nobody has looked. */
  dueAt: z.string().nullable(),
  /** What the master record says, field by field, as a person compares it; fields that it leaves out are not asked. */
  expected: z.array(z.object({ field: ManualField, text: Words })),
  last: z.object({ checkedAt: z.string(), checkedBy: z.string().nullable(), isListed: z.boolean(), answers: ManualAnswers, note: z.string().nullable() }).nullable(),
});
export type ManualListing = z.infer<typeof ManualListing>;

export const getManualListings = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/locations/:locationId/manual-checks', summary: 'The listings of a location that are checked by eye: what to compare, the last look, and when the next is due.',
  params: LocationParams, query: Nothing, body: NoBody, response: z.object({ listings: z.array(ManualListing), mayCheck: z.boolean() }),
});

export const recordManualCheck = defineRoute({
  keyScope: 'write:findings', method: 'POST', path: '/api/locations/:locationId/manual-checks', summary: 'Records what a person saw at a listing that is checked by eye; the location is judged again by it.',
  params: LocationParams, query: Nothing,
  body: z.strictObject({ publisherId: z.string().min(1), url: z.url({ protocol: /^https?$/ }).nullable().default(null), isListed: z.boolean(), answers: ManualAnswers.default({}), note: z.string().trim().max(2000).nullable().default(null) }),
  response: z.object({ dueAt: z.string() }),
});

export const listDueManualChecks = defineRoute({
  keyScope: 'read:findings', method: 'GET', path: '/api/brands/:brandId/manual-checks', summary: 'The listings that somebody has to look at now, those that have waited longest first; of one region with all below it, or one source.',
  params: z.object({ brandId: z.string().min(1) }), query: z.strictObject({ region: z.string().default(''), publisher: z.string().default(''), ...paging(50) }), body: NoBody,
  response: z.object({
    /** Of all that fit. */
    total: z.int(),
    due: z.array(z.object({ locationId: z.string(), storeCode: z.string(), name: z.string(), locality: z.string().nullable(), publisherId: z.string(), url: z.string().nullable(), lookUpUrl: z.string().nullable(), lastCheckedAt: z.string().nullable() })),
    /** Sources with something to look at, in the region. */
    publishers: z.array(z.object({ publisherId: z.string(), count: z.int() })),
    mayCheck: z.boolean(),
    next: Next,
  }),
});

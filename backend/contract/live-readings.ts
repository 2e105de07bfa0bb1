import { z } from 'zod';
import { LiveQuestion, LiveReview } from '#domain/live-reading.ts';
import { Trouble } from '#domain/trouble.ts';
import { Outcome } from '#domain/verdict.ts';
import { WordParams, Words } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { NoBody, Nothing } from './shared.ts';

const LocationParams = z.object({ locationId: z.string().min(1) });

/** What is shown now, and not kept. Either `trouble` says why it could not be read, or what was asked for is told. */
export const LiveReading = z.object({
  publisherId: z.string(),
  /** UTC. */
  readAt: z.string(),
  url: z.string().nullable(),
  /** What the source wants to stand beside it. */
  attribution: Words.nullable(),
  trouble: Trouble.nullable(),
  /** Null where reviews were asked for, or where the listing says nothing of the subject any more. `isAsBefore`: the value that the last crawl saw; null where that is not known. */
  judged: z.object({ outcome: Outcome, reason: z.string(), params: WordParams, expected: z.string().nullable(), observed: z.string().nullable(), isAsBefore: z.boolean().nullable() }).nullable(),
  /** Null where a value was asked for. `sample`: the source gives at most so many, of its own choice. */
  reviews: z.object({
    rating: z.object({ average: z.number(), best: z.number(), count: z.int().nullable() }).nullable(), sample: z.int().nullable(), list: z.array(LiveReview),
  }).nullable(),
});
export type LiveReading = z.infer<typeof LiveReading>;

export const listLiveSources = defineRoute({
  method: 'GET', path: '/api/locations/:locationId/live-sources', summary: 'Sources whose values can be read live for this location because they may not be kept, and those whose reviews can be shown so.',
  params: LocationParams, query: Nothing, body: NoBody, response: z.object({ values: z.array(z.string()), reviews: z.array(z.string()) }),
});

export const readLive = defineRoute({
  method: 'POST', path: '/api/locations/:locationId/live-readings',
  summary: 'Asks a source now for one value of a listing, or for its reviews: shown, and kept nowhere. 429 when asked too often, 504 when no worker answered in time.',
  params: LocationParams, query: Nothing, body: LiveQuestion, response: LiveReading,
});

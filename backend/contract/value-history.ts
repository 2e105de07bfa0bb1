import { z } from 'zod';
import { Outcome } from '#domain/verdict.ts';
import { WordParams } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { NoBody, Nothing } from './shared.ts';

/** What stood somewhere from one moment until another, and how it was judged. */
export const ValuePeriod = z.object({
  from: z.string(),
  /** Null: it still stands. */
  to: z.string().nullable(),
  outcome: Outcome,
  reason: z.string(),
  params: WordParams,
  expected: z.string().nullable(),
  observed: z.string().nullable(),
  /** Something was shown and its source lets nobody keep it, or no longer: `observed` is null then. */
  isWithheld: z.boolean(),
  /** Where it was read. */
  url: z.string().nullable(),
});
export type ValuePeriod = z.infer<typeof ValuePeriod>;

/** The life of one value: one check on one subject of one listing. */
export const ValueLine = z.object({
  publisherId: z.string(),
  listingId: z.string().nullable(),
  checkId: z.string(),
  subject: z.string(),
  /** Newest first; a gap between two: nothing was judged then. */
  periods: z.array(ValuePeriod).min(1),
});
export type ValueLine = z.infer<typeof ValueLine>;

export const getValueHistory = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/locations/:locationId/value-history', summary: 'What each source showed of each field of a location, from when to when, as far as it may be kept; lines that changed last come first.',
  params: z.object({ locationId: z.string().min(1) }), query: Nothing, body: NoBody, response: z.object({ lines: z.array(ValueLine) }),
});

import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { NoBody, Nothing } from './shared.ts';

const LocationParams = z.object({ locationId: z.string().min(1) });

/** How fresh a location is, and whether it is being read again. */
export const LocationCheckView = z.object({
  /** When an audit of it last ended; null before the first. */
  lastReadAt: z.string().nullable(),
  askedAt: z.string().nullable(),
  /** The name is null when the person is no longer known. */
  askedBy: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  /** It was asked for and has not come back yet. */
  isChecking: z.boolean(),
  /** A process that could do it was heard of just now. */
  hasWorker: z.boolean(),
  mayAsk: z.boolean(),
});
export type LocationCheckView = z.infer<typeof LocationCheckView>;

export const getLocationCheck = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/locations/:locationId/check', summary: 'When a location was last read, and whether it is being read again.',
  params: LocationParams, query: Nothing, body: NoBody, response: LocationCheckView,
});

export const askLocationCheck = defineRoute({
  keyScope: 'write:findings', method: 'POST', path: '/api/locations/:locationId/check', summary: 'Asks for a location to be read again now, at all its sources; 409 before its brand’s first crawl was agreed to.',
  params: LocationParams, query: Nothing, body: z.strictObject({}), response: LocationCheckView,
});

import { z } from 'zod';
import { TOUCHPOINT_KINDS, TOUCHPOINT_STAGES } from '#domain/observation.ts';
import { defineRoute } from './define-route.ts';
import { NoBody, Nothing } from './shared.ts';

/**
 * `right`: offered and leads where it should; `broken`: its link answers with an error; `wrong`: it leads elsewhere;
 * `missing`: the standard asks for it and a page lacks it; `unread`: our trouble; `offered`: there, and no rule asks for
 * it; `not-asked`: not there, and no rule asks for it.
 */
export const TOUCHPOINT_STATES = ['broken', 'missing', 'wrong', 'unread', 'right', 'offered', 'not-asked'] as const;

export const TouchpointView = z.object({
  kind: z.enum(TOUCHPOINT_KINDS),
  stage: z.enum(TOUCHPOINT_STAGES),
  /** The check that judges it. */
  checkId: z.string(),
  state: z.enum(TOUCHPOINT_STATES),
  /** What was judged of it, one entry for each listing and page language: opens that verdict. */
  verdicts: z.array(z.object({ verdictId: z.string(), publisherId: z.string(), subject: z.string(), state: z.enum(TOUCHPOINT_STATES) })),
  /** Each way once, with the pages that offer it. */
  offers: z.array(z.object({ target: z.string(), label: z.string(), provider: z.string().nullable(), isBroken: z.boolean(), publisherId: z.string(), languages: z.array(z.string()) })),
});
export type TouchpointView = z.infer<typeof TouchpointView>;

export const listTouchpoints = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/locations/:locationId/touchpoints', summary: 'The ways in which customers reach a location before, during and after their visit: which exist, work, or are missing.',
  params: z.object({ locationId: z.string().min(1) }), query: Nothing, body: NoBody, response: z.object({ touchpoints: z.array(TouchpointView) }),
});

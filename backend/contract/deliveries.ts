import { z } from 'zod';
import { ChannelKind, DeliveryState, DeliveryTrouble } from '#domain/delivery.ts';
import { Words } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { Next, paging } from './paging.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

const DeliveryParams = z.object({ deliveryId: z.string().min(1) });

/** One message to one receiver, without what it says. */
export const DeliveryView = z.object({
  id: z.string(),
  channelKind: ChannelKind,
  /** Null: a mail, the webhook of the settings, or a channel that is no more. */
  channelId: z.string().nullable(),
  /** Kind of the notice, or what else it is: summary, test, sign-in … */
  kind: z.string(),
  /** Null: of something else than a notice, or of a later version. */
  kindName: Words.nullable(),
  toName: z.string(),
  toAddress: z.string().nullable(),
  subject: z.string(),
  state: DeliveryState,
  createdAt: z.string(),
  /** When it is tried next; null once it ended. */
  nextAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  tries: z.int(),
  /** Of the last try. */
  trouble: DeliveryTrouble.nullable(),
  code: z.string().nullable(),
  said: z.string().nullable(),
  mayRetry: z.boolean(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

/** One try to hand a message over. */
export const DeliveryAttemptView = z.object({
  at: z.string(),
  /** Null: under way. */
  outcome: z.enum(['sent', 'failed', 'interrupted']).nullable(),
  seconds: z.number().nullable(),
  trouble: DeliveryTrouble.nullable(),
  code: z.string().nullable(),
  said: z.string().nullable(),
});
export type DeliveryAttemptView = z.infer<typeof DeliveryAttemptView>;

export const listDeliveries = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/deliveries', summary: 'Messages of the brand, newest first, and how many stand how. For administrators and the head office.',
  params: BrandParams,
  query: z.object({
    state: DeliveryState.optional(),
    /** A kind of channel, or the id of one. */
    channel: z.string().optional(),
    ...paging(50),
  }),
  body: NoBody,
  response: z.object({ rows: z.array(DeliveryView), next: Next, counts: z.object({ waiting: z.int(), sending: z.int(), sent: z.int(), 'given-up': z.int() }) }),
});

export const getDelivery = defineRoute({
  method: 'GET', path: '/api/deliveries/:deliveryId', summary: 'One message with every try to hand it over, newest first.',
  params: DeliveryParams, query: Nothing, body: NoBody, response: z.object({ delivery: DeliveryView, attempts: z.array(DeliveryAttemptView) }),
});

export const retryDelivery = defineRoute({
  method: 'POST', path: '/api/deliveries/:deliveryId/retry', summary: 'Tries a message again now that waits or was given up, under the same id, so that a receiver folds what came twice.',
  params: DeliveryParams, query: Nothing, body: z.strictObject({}), response: z.object({ accepted: z.literal(true) }),
});

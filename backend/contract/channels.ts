import { z } from 'zod';
import { BrandChannelKind, ChannelKind, DeliveryState, DeliveryTrouble } from '#domain/delivery.ts';
import { Cadence, NoticeGroup } from '#domain/notice.ts';
import { UiLanguage, Words } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

/** The mail server among the channels of a brand. */
export const MAIL_CHANNEL = 'email';
const MOST_CHANNELS = 40;
const ChannelParams = BrandParams.extend({ channelId: z.string().min(1) });

/** Where messages are posted: a token may stand in it, so that it is never sent back. */
const ChannelUrl = z.url({ protocol: /^https?$/ }).max(2000).refine((url) => !URL.canParse(url) || (new URL(url).username === '' && new URL(url).password === ''), { params: { fr: 'ne porte ni nom ni mot de passe', en: 'must hold no name and no password' } });

/** What a person says of a channel. */
const ChannelWish = z.strictObject({
  name: z.string().trim().min(1).max(60),
  /** One after the other in each message. */
  languages: z.array(UiLanguage).min(1).max(2),
  /** How soon it is told of each kind; a kind that is not named is never told. */
  cadences: z.record(z.string().max(60), Cadence),
  /** Regions with all below them; null: the whole brand. */
  regionIds: z.array(z.string()).min(1).max(200).nullable(),
  isEnabled: z.boolean(),
});

/** How a way out fares. */
export const ChannelHealthView = z.object({ lastSentAt: z.string().nullable(), failingSince: z.string().nullable(), trouble: DeliveryTrouble.nullable(), said: z.string().nullable() });
export type ChannelHealthView = z.infer<typeof ChannelHealthView>;

/** The last message that somebody sent to try a channel out. */
export const ChannelTest = z.object({ at: z.string(), state: DeliveryState, trouble: DeliveryTrouble.nullable(), code: z.string().nullable(), said: z.string().nullable() });
export type ChannelTest = z.infer<typeof ChannelTest>;

/** A channel of a brand: of its address the host, of its key when it was made. */
export const ChannelView = z.object({
  id: z.string(),
  kind: BrandChannelKind,
  name: z.string(),
  languages: z.array(UiLanguage),
  cadences: z.record(z.string(), Cadence),
  regionIds: z.array(z.string()).nullable(),
  host: z.string(),
  addressSetAt: z.string(),
  keySetAt: z.string().nullable(),
  oldKeyUntil: z.string().nullable(),
  isEnabled: z.boolean(),
  /** Why nothing goes there any more though nobody switched it off. */
  stopped: z.enum(['gone', 'failing']).nullable(),
  stoppedAt: z.string().nullable(),
  health: ChannelHealthView,
  test: ChannelTest.nullable(),
});
export type ChannelView = z.infer<typeof ChannelView>;

/** A kind of notice that a channel may be told of. */
export const ChannelNoticeKind = z.object({ id: z.string(), group: NoticeGroup, name: Words, when: Words, offers: z.array(Cadence), byDefault: Cadence });
export type ChannelNoticeKind = z.infer<typeof ChannelNoticeKind>;

export const listChannels = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/channels', summary: 'Where the brand is told things: its Slack, Teams and webhook channels, the mail, and what a channel can be told of. For administrators and the head office.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({
    channels: z.array(ChannelView),
    /** The mail server is the operator’s: null where there is none. */
    email: z.object({ health: ChannelHealthView, test: ChannelTest.nullable() }).nullable(),
    kinds: z.array(ChannelNoticeKind),
    regions: z.array(z.object({ id: z.string(), path: z.array(z.string()) })),
  }),
});

/** A way out that takes no messages and did not for more than a moment. */
export const FailingChannel = z.object({
  id: z.string(),
  kind: ChannelKind,
  /** Null: the mail. */
  name: z.string().nullable(),
  since: z.string(),
  trouble: DeliveryTrouble.nullable(),
  /** Nothing is tried there until somebody starts it again. */
  isStopped: z.boolean(),
});
export type FailingChannel = z.infer<typeof FailingChannel>;

export const listFailingChannels = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/channels/failing', summary: 'Channels of the brand, and the mail, that take no more messages; they leave the list when they work again or are switched off. For administrators and the head office.',
  params: BrandParams, query: Nothing, body: NoBody, response: z.object({ failing: z.array(FailingChannel) }),
});

export const addChannel = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/channels', summary: 'Adds a channel. Of a webhook the key that signs is answered, this once.',
  params: BrandParams, query: Nothing, body: ChannelWish.extend({ kind: BrandChannelKind, url: ChannelUrl }), response: z.object({ id: z.string(), key: z.string().nullable() }),
});

export const changeChannel = defineRoute({
  method: 'PUT', path: '/api/brands/:brandId/channels/:channelId', summary: 'Changes a channel; an address that is left out stays. Switched on, or with a new address, what had stopped it is forgotten.',
  params: ChannelParams, query: Nothing, body: ChannelWish.extend({ url: ChannelUrl.optional() }), response: z.object({ accepted: z.literal(true) }),
});

export const removeChannel = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/channels/:channelId/removal', summary: 'Forgets a channel and its secrets; what was sent there stays in the log.',
  params: ChannelParams, query: Nothing, body: z.strictObject({}), response: Nothing,
});

export const rotateChannelKey = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/channels/:channelId/key', summary: 'A new key for a webhook, answered this once; the one before signs beside it for a day.',
  params: ChannelParams, query: Nothing, body: z.strictObject({}), response: z.object({ key: z.string(), oldKeyUntil: z.string() }),
});

export const testChannel = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/channels/:channelId/test', summary: 'Sends a message that says it is a test, also where the channel is switched off; `email` sends it to oneself. What came of it stands in the list of channels.',
  params: ChannelParams, query: Nothing, body: z.strictObject({}), response: z.object({ accepted: z.literal(true) }),
});

export { MOST_CHANNELS };

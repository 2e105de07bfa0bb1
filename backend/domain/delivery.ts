import { z } from 'zod';

/** Ways in which word gets out. */
export const CHANNEL_KINDS = ['email', 'slack', 'teams', 'webhook'] as const;
export const ChannelKind = z.enum(CHANNEL_KINDS);
export type ChannelKind = z.infer<typeof ChannelKind>;
/** Those that a brand adds itself; the mail server is the operator's. */
export const BrandChannelKind = z.enum(['slack', 'teams', 'webhook']);
export type BrandChannelKind = z.infer<typeof BrandChannelKind>;

export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'given-up'] as const;
export const DeliveryState = z.enum(DELIVERY_STATES);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** Why a message was not taken. */
export const DELIVERY_TROUBLES = [
  /** It answers that it wants nothing from us any more (410, a removed Slack channel). */
  'gone',
  /** It does not let us in: a wrong password, a token that holds no longer. */
  'refused',
  /** This one receiver is not known there. */
  'unknown-receiver',
  /** It took the message for malformed or too large: the same again ends the same. */
  'not-accepted',
  /** Too many at once: it named a time, or the pause is ours. */
  'too-many',
  /** It broke down, or is under load (5xx, 4xx of a mail server). */
  'out-of-order',
  /** No answer, no connection, no such host. */
  'unreachable',
  /** No whole answer in time. */
  'timed-out',
  /** Its certificate can't be trusted. */
  'insecure',
  /** It lies inside the network, where nothing of ours goes unless the operator allows it. */
  'private-address',
  /** The worker died on the way: whether it arrived is not known. */
  'interrupted',
  /** What was entered is sealed by a key that is not here. */
  'unreadable-secret',
  /** Nobody set up a mail server. */
  'not-configured',
  /** The channel was removed or switched off before it was this one's turn. */
  'channel-off',
] as const;
export const DeliveryTrouble = z.enum(DELIVERY_TROUBLES);
export type DeliveryTrouble = z.infer<typeof DeliveryTrouble>;

/** What one try ended with. */
export interface TryEnd {
  /** Null: it was taken. */
  trouble: DeliveryTrouble | null;
  /** Answer's number as text: "204", "550". Null: there was none. */
  code: string | null;
  /** The receiver's words: short, one line, no secrets. */
  said: string | null;
  /** Milliseconds that it asked to be left alone. */
  retryAfterMs?: number | null;
}

/** The way out of the whole installation for mail. */
export const EMAIL_WAY_OUT = 'email';
/** The webhook of the settings (WEBHOOK_URL), which is no brand's. */
export const SETTING_WAY_OUT = 'webhook-setting';

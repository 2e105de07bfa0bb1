import { z } from 'zod';
import { Impact } from './verdict.ts';
import { UiLanguage, Words } from './words.ts';

/** How soon a person or a channel is told of a kind: at once, at their hour of the day, on their day of the week, on the first of the month, or not at all. */
export const CADENCES = ['instant', 'daily', 'weekly', 'monthly', 'never'] as const;
export const Cadence = z.enum(CADENCES);
export type Cadence = z.infer<typeof Cadence>;

/** Under which heading a kind stands in preferences. */
export const NOTICE_GROUPS = ['listings', 'reviews', 'work', 'running', 'reports', 'account'] as const;
export const NoticeGroup = z.enum(NOTICE_GROUPS);
export type NoticeGroup = z.infer<typeof NoticeGroup>;

/** A fact of a notice: a plain value, or words of a check, a source or a cause in both languages. */
export const NoticeParam = z.union([z.string(), z.number(), Words]);
export const NoticeParams = z.record(z.string(), NoticeParam);
export type NoticeParams = z.infer<typeof NoticeParams>;

/** A place or a piece of work that a notice tells of; figures of many are added up, so that each reader's totals are those of their own places. */
export const NoticeSubject = z.strictObject({
  /** Null: it belongs to no place, and everybody who is told sees it. */
  locationId: z.string().nullable(),
  storeCode: z.string().nullable(),
  name: z.string(),
  /** Where the dashboard shows it, from its root: "/brands/…/findings/…". */
  path: z.string(),
  /** What is wrong or new there, in a few words; null: the notice's title says it. */
  about: Words.nullable(),
  /** Counts that add up over places: { opened: 2 }. */
  figures: z.record(z.string(), z.number()),
});
export type NoticeSubject = z.infer<typeof NoticeSubject>;

/** Something that people may want to be told: one for one cause, however many places it touches. */
export const Notice = z.strictObject({
  id: z.string(),
  /** Id of a file of backend/notices/kinds. */
  kind: z.string(),
  /** Null: it is of the person, not of a brand. */
  brandId: z.string().nullable(),
  /** The key by which "the same again" is known, within brand and kind: "source:google-places", "finding:…". Mails of one cause form one thread. */
  cause: z.string(),
  /** UTC. */
  occurredAt: z.string(),
  impact: Impact.nullable(),
  params: NoticeParams,
  /** Facts of the whole brand: only for those who see all of it. A narrowed notice has none. */
  brandParams: NoticeParams,
  subjects: z.array(NoticeSubject),
  /** Where the dashboard shows all of it, from its root. */
  path: z.string(),
});
export type Notice = z.infer<typeof Notice>;

/** What is told, by whoever knows that it happened; records/notices.ts takes it. */
export interface NoticeDraft extends Omit<Notice, 'id' | 'brandParams'> {
  brandParams?: NoticeParams;
  /** Ids of the people whom alone it concerns (an assignee, somebody mentioned). Null: everybody of the brand who sees one of its places. */
  to: readonly string[] | null;
  /** Who did it: nobody is told of their own act. */
  actorId?: string | null;
  /** `event`: each cause happens once. `standing`: it lasts until endCauses says that it is over, and is told again only after that. */
  lasts: 'event' | 'standing';
}

/** When and about what one person wants to be told. */
export const NoticePreferences = z.strictObject({
  /** Departures from the defaults of their role, by kind. */
  cadences: z.record(z.string(), Cadence),
  /** "22:00-07:00", in the person's zone; null: none. What is at once waits for their end, matters of security don't. */
  quietHours: z.string().nullable(),
  /** IANA; null: the brand's. */
  timeZone: z.string().nullable(),
  /** Minutes after midnight at which daily and weekly mails go out. */
  digestMinute: z.int().min(0).max(1439),
  /** 1 Monday … 7 Sunday. */
  digestWeekday: z.int().min(1).max(7),
});
export type NoticePreferences = z.infer<typeof NoticePreferences>;
export const DEFAULT_PREFERENCES: NoticePreferences = { cadences: {}, quietHours: null, timeZone: null, digestMinute: 8 * 60, digestWeekday: 1 };

export const CHANNEL_TYPES = ['slack', 'teams', 'webhook'] as const;
export const ChannelType = z.enum(CHANNEL_TYPES);
export type ChannelType = z.infer<typeof ChannelType>;

/** What a channel of the brand is told, without its secrets. */
export const NoticeChannel = z.strictObject({
  id: z.string(),
  brandId: z.string(),
  type: ChannelType,
  name: z.string(),
  /** By kind; a kind that is not named is never told. */
  cadences: z.record(z.string(), Cadence),
  /** Regions with all below them; null: the whole brand. */
  regionIds: z.array(z.string()).nullable(),
  /** One after the other in each message. */
  languages: z.array(UiLanguage).min(1),
});
export type NoticeChannel = z.infer<typeof NoticeChannel>;

/** Who receives an envelope. */
export const Recipient = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), userId: z.string(), name: z.string(), email: z.string(), languages: z.array(UiLanguage).min(1), timeZone: z.string() }),
  /** An address of the settings (MAIL_TO): nobody who signs in. */
  z.strictObject({ type: z.literal('address'), email: z.string(), languages: z.array(UiLanguage).min(1), timeZone: z.string() }),
  /** `channelId` null: the webhook of the settings (WEBHOOK_URL). */
  z.strictObject({ type: ChannelType, channelId: z.string().nullable(), name: z.string(), languages: z.array(UiLanguage).min(1), timeZone: z.string() }),
]);
export type Recipient = z.infer<typeof Recipient>;

/** A figure of a digest, ready to be worded: "new: 12 (4 serious)". */
export const DigestPart = z.strictObject({
  id: z.enum(['score', 'new', 'due', 'overdue', 'verified', 'worst', 'reviews']),
  /** Null: not enough seen. */
  count: z.number().nullable(),
  /** The same figure one period before; null where there is none. */
  before: z.number().nullable(),
  subjects: z.array(NoticeSubject),
  path: z.string(),
});
export type DigestPart = z.infer<typeof DigestPart>;

/** One message to one recipient: what the outbox holds. Narrowed to what the recipient may see. */
export const Envelope = z.strictObject({
  /** Stable over retries: Message-ID and webhook-id come from it. */
  id: z.string(),
  brandId: z.string().nullable(),
  brandName: z.string().nullable(),
  recipient: Recipient,
  cadence: Cadence.exclude(['never']),
  /** Begin and end (UTC) of what a daily, weekly or monthly one tells; null of an instant one. */
  period: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  /** When it should have gone out (UTC), where it goes out more than an hour late; it is said so. */
  lateSince: z.string().nullable(),
  notices: z.array(Notice),
  digest: z.array(DigestPart).nullable(),
  /** Turns off what it tells, without a session, by POST; from the site's root. Null: nobody turns it off. */
  unsubscribePath: z.string().nullable(),
});
export type Envelope = z.infer<typeof Envelope>;

/** One part of a letter in one language: a notice, or a figure of a digest. */
export interface LetterPart {
  kind: string;
  /** Of the notice; null for a part of a digest. */
  noticeId: string | null;
  impact: Impact | null;
  title: string;
  lines: string[];
  /** Places and pieces of work, up to ten; `text` is plain. */
  links: { text: string; path: string }[];
  /** "and 290 more"; null: all are shown. */
  more: string | null;
  /** Where the dashboard shows all of it. */
  path: string;
}

/** An envelope in words of one language, plain text without any markup: channels give it their own shape. */
export interface Letter {
  language: UiLanguage;
  /** Count first, then the brand. */
  subject: string;
  /** A sentence that stands before the parts: that it is late, or that many were put together; null: none. */
  lead: string | null;
  parts: LetterPart[];
  /** Why the reader gets this. */
  why: string;
}

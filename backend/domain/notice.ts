import { z } from 'zod';
import { Impact } from './verdict.ts';
import { Words } from './words.ts';

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
  /** The same for one brand alone, by its id: what is named here goes before `cadences`. */
  brandCadences: z.record(z.string(), z.record(z.string(), Cadence)),
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
export const DEFAULT_PREFERENCES: NoticePreferences = { cadences: {}, brandCadences: {}, quietHours: null, timeZone: null, digestMinute: 8 * 60, digestWeekday: 1 };

/** A figure of a summary. */
export interface DigestPart {
  id: 'score' | 'new' | 'back' | 'due' | 'overdue' | 'verified' | 'worst' | 'reviews';
  /** Null: not enough seen. */
  count: number | null;
  /** The same figure one period before; null where there is none. */
  before: number | null;
  subjects: readonly NoticeSubject[];
  path: string;
}

/** What goes to one recipient at once, narrowed to what they may see, before it is put in words. */
export interface Envelope {
  brandId: string | null;
  brandName: string | null;
  cadence: Exclude<Cadence, 'never'>;
  /** When it should have gone out (UTC), where it goes out more than an hour late; it is said so. */
  lateSince: string | null;
  /** IANA, in which moments are written. */
  timeZone: string;
  notices: readonly Notice[];
  digest: readonly DigestPart[] | null;
}

/** When a brand's monthly sheet goes out, by the clocks of the brand's zone. */
export const BrandNoticeSettings = z.strictObject({
  monthlyDay: z.int().min(1).max(28),
  monthlyMinute: z.int().min(0).max(1439),
});
export type BrandNoticeSettings = z.infer<typeof BrandNoticeSettings>;
export const DEFAULT_BRAND_SETTINGS: BrandNoticeSettings = { monthlyDay: 1, monthlyMinute: 7 * 60 };

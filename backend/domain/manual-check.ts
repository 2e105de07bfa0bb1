import { z } from 'zod';
import { PostalAddress } from './address.ts';
import { BusinessStatus } from './location.ts';
import { WeekHours } from './opening-hours.ts';

/** What a person is asked to look for; each is told by looking at a listing, without a tool. */
export const MANUAL_FIELDS = ['businessName', 'address', 'phone', 'websiteUrl', 'regularHours', 'businessStatus'] as const;
export const ManualField = z.enum(MANUAL_FIELDS);
export type ManualField = z.infer<typeof ManualField>;

/** What a person said of one field: as the master record has it, something else (as shown), nothing shown, or not looked at. */
export const ManualSaid = z.discriminatedUnion('said', [
  z.strictObject({ said: z.literal('same') }),
  z.strictObject({ said: z.literal('other'), text: z.string().trim().min(1).max(1000) }),
  z.strictObject({ said: z.literal('missing') }),
  z.strictObject({ said: z.literal('unseen') }),
]);
export type ManualSaid = z.infer<typeof ManualSaid>;

/** Fields that are left out were not looked at. */
export const ManualAnswers = z.partialRecord(ManualField, ManualSaid);
export type ManualAnswers = z.infer<typeof ManualAnswers>;

/** What the master record said when the person looked: what "the same" was the same as. */
export const ManualRecord = z.object({
  businessName: z.string(), address: PostalAddress, phone: z.string().optional(), websiteUrls: z.record(z.string(), z.string()), regularHours: WeekHours, businessStatus: BusinessStatus,
});
export type ManualRecord = z.infer<typeof ManualRecord>;

/** One look of a person at one listing. */
export interface ManualCheck {
  id: string;
  locationId: string;
  publisherId: string;
  /** Where they looked; null: the source has no addresses. */
  url: string | null;
  /** False: the source shows no such listing. */
  isListed: boolean;
  answers: ManualAnswers;
  record: ManualRecord;
  note: string | null;
  /** UTC, ISO 8601. */
  checkedAt: string;
  /** The name is null once the person is no longer known. */
  checkedBy: { id: string; name: string | null } | null;
}

const DAY_MS = 86_400_000;

/** When a listing has to be looked at again; null: it never was looked at, and is due. */
export function dueAt(checkedAt: string | null, everyDays: number): string | null {
  return checkedAt === null ? null : new Date(Date.parse(checkedAt) + everyDays * DAY_MS).toISOString();
}

/** True when nobody has looked within the interval. */
export function isDue(checkedAt: string | null, everyDays: number, now: string): boolean {
  const due = dueAt(checkedAt, everyDays);
  return due === null || due <= now;
}

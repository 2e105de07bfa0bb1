import { z } from 'zod';

export const WEEK_DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export const WeekDay = z.enum(WEEK_DAYS);
export type WeekDay = z.infer<typeof WeekDay>;

/** Minutes of one day (1,440) and of the longest opening that stays on its own day (2,880). */
export const MINUTES_PER_DAY = 1440;
export const LATEST_CLOSING_MINUTES = 2880;

/** [opens, closes] in minutes after midnight of the opening day; a closing after midnight exceeds 1,440. */
export const TimeRange = z.tuple([
  z.int().min(0).max(MINUTES_PER_DAY),
  z.int().min(0).max(LATEST_CLOSING_MINUTES),
]);
export type TimeRange = z.infer<typeof TimeRange>;

/** A week, local to the location and without a zone. `[]` is closed; a missing day is unknown. */
export const WeekHours = z.partialRecord(WeekDay, z.array(TimeRange));
export type WeekHours = z.infer<typeof WeekHours>;

/** YYYY-MM-DD, a calendar day local to the location. */
export const IsoDate = z.iso.date();

/** One dated exception to the week; no ranges means closed on that day. */
export const SpecialDay = z.strictObject({ date: IsoDate, ranges: z.array(TimeRange) });
export type SpecialDay = z.infer<typeof SpecialDay>;

/** What a source said of its hours: a plain week, and what a week can't hold as a separate OSM rule. */
export const RegularHours = z.strictObject({
  week: WeekHours,
  /** Seasons, public holidays, by appointment: an OSM `opening_hours` rule of its own. */
  rule: z.string().optional(),
});
export type RegularHours = z.infer<typeof RegularHours>;

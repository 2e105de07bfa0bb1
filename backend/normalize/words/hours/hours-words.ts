import type { WeekDay } from '#domain/opening-hours.ts';

/** Holidays that shops name in their notices, by one key for all languages; hours/feasts.ts has their dates. */
export const FEASTS = [
  'new-year', 'new-years-eve', 'epiphany', 'family-day', 'presidents-day', 'martin-luther-king', 'saint-patrick', 'good-friday', 'easter', 'easter-monday',
  'may-day', 'victory-1945', 'ascension', 'pentecost', 'pentecost-monday', 'corpus-christi', 'victoria-day', 'memorial-day', 'juneteenth', 'saint-john', 'canada-day', 'independence-day',
  'bastille-day', 'belgian-day', 'swiss-day', 'national-day', 'civic-holiday', 'assumption', 'labour-day', 'truth-and-reconciliation', 'german-unity', 'thanksgiving',
  'columbus-day', 'kings-day', 'reformation', 'all-saints', 'remembrance', 'black-friday', 'immaculate-conception', 'christmas-eve', 'christmas', 'boxing-day', 'summer-bank-holiday',
] as const;
export type Feast = (typeof FEASTS)[number];

/**
 * What one language writes in opening hours. Every word is folded (see text.ts: lower case, no accents, straight
 * apostrophes); a new language is one more file of this shape, named in words/all.ts.
 */
export interface HoursWords {
  language: string;
  days: Readonly<Record<WeekDay, readonly string[]>>;
  /** Names that stand for several days: "weekdays", "tous les jours". */
  dayGroups: readonly { words: readonly string[]; days: readonly WeekDay[] }[];
  /** January first. */
  months: readonly (readonly string[])[];
  holidays: readonly string[];
  /** "premier" to "dixième": the ordinals written out; five are enough for hours. */
  ordinals: readonly (readonly string[])[];
  hours: {
    /** Between two ends: "9 to 5", "de 9 h à 17 h". */
    to: readonly string[];
    /** Before the first end: "from", "de". */
    from: readonly string[];
    and: readonly string[];
    /** A closing alone: "until 9 pm", "jusqu'à 21 h". */
    until: readonly string[];
    open: readonly string[];
    closed: readonly string[];
    /** Closed over noon, without times: "fermé le midi". */
    closedAtNoon: readonly string[];
    noon: readonly string[];
    midnight: readonly string[];
    allDay: readonly string[];
    byAppointment: readonly string[];
    /** Makes "and" join two ends: "between 9 and 5". */
    between: readonly string[];
    except: readonly string[];
    /** An exception that stands behind its days: "jours fériés exclus". */
    excluded: readonly string[];
    /** Before days that are treated alike: "y compris". */
    including: readonly string[];
    schoolHolidays: readonly string[];
    morning: readonly string[];
    afternoon: readonly string[];
    evening: readonly string[];
    /** "le dernier" before a day of the month. */
    last: readonly string[];
    restOfYear: readonly string[];
    /** The days that nothing was said of: "fermé les autres jours". */
    otherDays?: readonly string[];
    /** An opening without a closing: "à partir de 18 h". */
    openEnd: readonly string[];
    /** Words that say nothing: "open", "hours", "le". */
    noise: readonly string[];
    /** Names of time zones, which say nothing either: hours are local to the place. */
    zones: readonly string[];
  };
  /** Dated notices: "Fermé le 24 juin", "Reopening March 15". */
  notices: {
    feasts: Readonly<Partial<Record<Feast, readonly string[]>>>;
    open: readonly string[];
    closed: readonly string[];
    reopens: readonly string[];
    /** Before the first day of a closing that has no end: "à partir du", "as of". */
    starting: readonly string[];
    /** The last day named is part of the closing: "inclus". */
    inclusive: readonly string[];
    /** Makes a sentence a tale of the past, not a notice: "was", "était". */
    past: readonly string[];
    /** Words of a notice that say nothing: "exceptionally". */
    filler: readonly string[];
  };
}

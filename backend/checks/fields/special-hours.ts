import type { ReadPage } from '#domain/listing.ts';
import { observationsOf } from '#domain/observation.ts';
import { publicHolidays } from '#normalize/holidays.ts';
import { areaOf } from '../_area.ts';
import { daysUntil, isSameDay, showDay, toldDays, weekDayOf } from '../_dated-hours.ts';
import { defineListingCheck, type ListingContext, type ListingJudgement } from '../define-check.ts';

/** Dates farther ahead may still be on their way to the listing. */
const LOOKED_AHEAD_DAYS = 45;

export default defineListingCheck({
  id: 'special-hours',
  group: 'fields',
  weight: 8,
  weightReason: {
    fr: 'Le seul jour qui diffère, les heures habituelles mènent à une porte close, mais ce jour-là seulement : sérieuse.',
    en: 'On the one day that differs the regular hours lead the customer to a closed door, but only on that day: serious.',
  },
  stage: 'before',
  appliesTo: ({ publisher }) => publisher.carries.specialHours !== undefined,
  judge(context) {
    if (context.listing === null) return null;
    const pages = context.listing.pages.filter((page) => page.trouble === null);
    const unread = context.listing.pages.find((page) => page.trouble !== null)?.trouble ?? null;
    return datesOf(context).map((date) => {
      const said = pages.map((page) => judgePage(page, date, context));
      const decided = ['fail', 'pass', 'cannot-tell'].map((outcome) => said.find((one) => one.outcome === outcome)).find((one) => one !== undefined) ?? said[0];
      if (decided === undefined || (decided.outcome === 'not-applicable' && unread !== null)) return { outcome: 'cannot-tell', reason: unread ?? 'unreadable', subject: date };
      return decided;
    });
  },
  words: {
    title: { fr: 'Heures exceptionnelles', en: 'Special hours' },
    why: { fr: 'Un jour où le magasin ferme plus tôt, le client vient pour rien s’il ne l’a pas lu.', en: 'On a day when the store closes early, the customer comes in vain if it was nowhere to be read.' },
    fix: { fr: 'Publiez les heures de cette date, même si le magasin est fermé.', en: 'Publish the hours of this date, even if the store is closed.' },
    reasons: {
      mismatch: { fr: 'Les heures de cette date diffèrent : {observed}; attendu : {expected}.', en: 'The hours of this date differ: {observed}; expected: {expected}.' },
      missing: { fr: 'La fiche donne d’autres dates, mais pas celle-ci; attendu : {expected}.', en: 'The listing gives other dates, but not this one; expected: {expected}.' },
    },
  },
});

/** The master record's dates that are near enough to be judged, and to be told by this publisher; those past are history. */
function datesOf({ location, publisher, today }: ListingContext): string[] {
  const aheadDays = Math.min(LOOKED_AHEAD_DAYS, publisher.specialHoursDays ?? LOOKED_AHEAD_DAYS);
  return location.specialHours.map((one) => one.date).filter((date) => daysUntil(date, today) >= 0 && daysUntil(date, today) <= aheadDays);
}

function judgePage(page: ReadPage, date: string, { location, publisher, standard, shownIn }: ListingContext): ListingJudgement {
  const expected = location.specialHours.find((one) => one.date === date)?.ranges ?? [];
  const all = toldDays(page);
  const told = all.get(date);
  const shown = { subject: date, expected: showDay(date, expected, shownIn) };
  if (told) {
    const observed = showDay(date, told.day.ranges, shownIn);
    const outcome = isSameDay(told.day.ranges, expected, standard.thresholds.hoursMinutes) ? { outcome: 'pass' as const, reason: 'ok' } : { outcome: 'fail' as const, reason: 'mismatch' };
    return { ...outcome, ...shown, observed, decidedBy: told.observation };
  }
  // A date that is like any other needs no telling, and of a public holiday `holiday-ahead` speaks.
  const usual = location.regularHours[weekDayOf(date)];
  const isUsual = usual !== undefined && isSameDay(usual, expected);
  const isHoliday = publicHolidays(areaOf(location), Number(date.slice(0, 4))).some((one) => one.date === date);
  const isOwed = publisher.carries.specialHours === 'always' || all.size > 0;
  // A notice that we could not read may be of this very date.
  const unread = observationsOf(page.observations, 'specialHours').find((one) => one.value === null);
  if (unread) return { outcome: 'cannot-tell', reason: 'unreadable', ...shown, decidedBy: unread };
  if (isUsual || isHoliday || !isOwed) return { outcome: 'not-applicable', reason: 'absent', ...shown };
  return { outcome: 'fail', reason: 'missing', ...shown };
}

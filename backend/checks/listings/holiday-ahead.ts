import type { ReadPage } from '#domain/listing.ts';
import { observationsOf } from '#domain/observation.ts';
import type { TimeRange } from '#domain/opening-hours.ts';
import { holidayName, publicHolidays, type Holiday } from '#normalize/holidays.ts';
import { areaOf } from '../_area.ts';
import { daysUntil, expectedOn, isSameDay, showDay, toldDays, weekDayOf } from '../_dated-hours.ts';
import { defineListingCheck, type CheckContext, type ListingContext, type ListingJudgement } from '../define-check.ts';

export default defineListingCheck({
  id: 'holiday-ahead',
  group: 'listings',
  weight: 6,
  weightReason: {
    fr: 'Avant un jour férié, le client voit les heures habituelles et ne peut pas savoir si elles tiennent : sérieuse, un jour ou deux par saison.',
    en: 'Before a holiday the customer sees the usual hours and cannot know whether they hold: serious, a day or two a season.',
  },
  stage: 'before',
  appliesTo: ({ publisher }) => publisher.carries.specialHours !== undefined && publisher.carries.regularHours !== undefined,
  judge(context) {
    const { listing } = context;
    if (listing === null) return null;
    const pages = listing.pages.filter((page) => page.trouble === null);
    const unread = listing.pages.find((page) => page.trouble !== null)?.trouble ?? null;
    return holidaysAhead(context).map((holiday) => {
      if (pages.length === 0) return { outcome: 'cannot-tell', reason: unread ?? 'unreadable', subject: holiday.date };
      return judgeHoliday(holiday, pages, context);
    });
  },
  words: {
    title: { fr: 'Jour férié à venir', en: 'Holiday ahead' },
    why: { fr: 'À l’approche d’un jour férié, la plupart des clients vérifient si le magasin ouvre.', en: 'When a holiday comes near, most customers check whether the store opens.' },
    fix: { fr: 'Publiez les heures de ce jour, ou dites qu’il est fermé.', en: 'Publish the hours of that day, or say that it is closed.' },
    reasons: {
      'no-special-hours': { fr: '{holidayFr} est dans {days} jours, et la fiche n’annonce que les heures habituelles; attendu : {expected}.', en: '{holidayEn} is {days} days ahead, and the listing tells only the usual hours; expected: {expected}.' },
      'nothing-told': { fr: '{holidayFr} est dans {days} jours, et la fiche ne dit pas si le magasin ouvre.', en: '{holidayEn} is {days} days ahead, and the listing does not say whether the store opens.' },
      'wrong-holiday-hours': { fr: 'Pour {holidayFr}, la fiche annonce {observed}; attendu : {expected}.', en: 'For {holidayEn}, the listing tells {observed}; expected: {expected}.' },
    },
  },
});

/** Public holidays of the area whose notice is due, of two to choose from the one that the brand keeps. */
function holidaysAhead({ location, standard, publisher, today }: CheckContext): Holiday[] {
  // Nobody can be told early by who tells the coming week alone.
  const noticeDays = Math.min(standard.thresholds.holidayNoticeDays, publisher.specialHoursDays ?? Number.POSITIVE_INFINITY);
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .flatMap((one) => publicHolidays(areaOf(location), one))
    .filter(({ date }) => daysUntil(date, today) >= 0 && daysUntil(date, today) <= noticeDays)
    .filter(({ date, insteadOf }) => insteadOf === null || expectedOn(date, location, standard) !== null);
}

function judgeHoliday({ date, feast }: Holiday, pages: readonly ReadPage[], { location, standard, publisher, today, shownIn }: ListingContext): ListingJudgement {
  const expected = expectedOn(date, location, standard);
  const name = holidayName(feast);
  const params = { holidayFr: name.fr, holidayEn: name.en, days: daysUntil(date, today) };
  const shown = { subject: date, params, ...(expected === null ? {} : { expected: showDay(date, expected, shownIn) }) };
  const told = pages.flatMap((page) => toldDays(page).get(date) ?? [])[0];
  if (told) {
    // The master record's own dates are the matter of `special-hours`.
    const isJudged = expected !== null && location.specialHours.every((one) => one.date !== date);
    const observed = showDay(date, told.day.ranges, shownIn);
    if (isJudged && !isSameDay(expected, told.day.ranges)) return { outcome: 'fail', reason: 'wrong-holiday-hours', ...shown, observed, decidedBy: told.observation };
    return { outcome: 'pass', reason: 'ok', ...shown, observed, decidedBy: told.observation };
  }
  const usual = pages.flatMap((page) => observationsOf(page.observations, 'regularHours').find((one) => one.value !== null) ?? [])[0];
  const ranges: readonly TimeRange[] | undefined = usual?.value?.week[weekDayOf(date)];
  // Without hours there is nothing to believe; closed on that day anyway, nobody is misled; what nobody can say, nobody owes.
  const isMisleading = ranges !== undefined && ranges.length > 0 && (expected === null ? publisher.carries.specialHours === 'always' : !isSameDay(expected, ranges));
  if (!isMisleading || usual === undefined) return { outcome: 'not-applicable', reason: 'absent', ...shown };
  return { outcome: 'fail', reason: expected === null ? 'nothing-told' : 'no-special-hours', ...shown, decidedBy: usual };
}

import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import { WEEK_DAYS, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';
import { compareWeeks, formatWeek, toOsm } from '#normalize/opening-hours.ts';
import { readFieldValue } from '#normalize/read-field.ts';
import { rememberLatest } from '#normalize/remember.ts';
import { holdsFor } from '../_scope.ts';
import { defineFieldCheck } from '../define-check.ts';

const DAY_NAMES: Record<'fr' | 'en', Record<WeekDay, string>> = {
  fr: { mo: 'lundi', tu: 'mardi', we: 'mercredi', th: 'jeudi', fr: 'vendredi', sa: 'samedi', su: 'dimanche' },
  en: { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' },
};

export default defineFieldCheck<'regularHours', WeekHours>({
  id: 'regular-hours',
  group: 'fields',
  field: 'regularHours',
  absence: 'missing',
  weight: 9,
  weightReason: {
    fr: 'De fausses heures mènent le client à une porte close : critique.',
    en: 'Wrong hours bring the customer to a closed door: critical.',
  },
  stage: 'before',
  expect: ({ location, standard }) => (WEEK_DAYS.some((day) => location.regularHours[day]) ? location.regularHours : defaultWeek(location, standard)),
  show: (expected, language) => formatWeek(expected, language),
  compare([best], expected, { standard, shownIn }) {
    if (best === undefined || best.value === null) return { outcome: 'cannot-tell', reason: 'unreadable-hours' };
    const week = best.value.week;
    const { differing, unknown } = compareWeeks(expected, week, standard.thresholds.hoursMinutes);
    if (unknown.length === WEEK_DAYS.length) return { outcome: 'cannot-tell', reason: 'unreadable-hours', decidedBy: best };
    const observed = formatWeek(week, shownIn);
    if (differing.length === 0) return { outcome: 'pass', reason: 'ok', decidedBy: best, observed };
    return { outcome: 'fail', reason: 'mismatch', params: { daysFr: differing.map((day) => DAY_NAMES.fr[day]).join(', '), daysEn: differing.map((day) => DAY_NAMES.en[day]).join(', '), dayCount: differing.length, pattern: patternOf(week, differing) }, decidedBy: best, observed };
  },
  words: {
    title: { fr: 'Heures d’ouverture', en: 'Regular hours' },
    why: { fr: 'Des heures fausses mènent le client devant une porte close, ou le retiennent d’entrer.', en: 'Wrong hours lead the customer to a closed door, or keep them from coming.' },
    fix: { fr: 'Corrigez les jours nommés; un jour fermé doit être dit fermé.', en: 'Correct the days named; say of a closed day that it is closed.' },
    reasons: {
      mismatch: { fr: 'Les heures diffèrent ({daysFr}) : {observed} au lieu de {expected}.', en: 'The hours differ ({daysEn}): {observed} instead of {expected}.' },
      missing: { fr: 'La page ne donne pas d’heures; attendu : {expected}.', en: 'The page gives no hours; expected: {expected}.' },
      'unreadable-hours': { fr: 'Les heures publiées n’ont pas pu être lues avec certitude.', en: 'The published hours could not be read with certainty.' },
    },
  },
});

const readWeek = rememberLatest<WeekHours | null>(200);

/** The standard's week for locations of this area and format, whose master record tells none. */
function defaultWeek(location: Location, { hours }: BrandStandard): WeekHours | null {
  const rule = hours.defaults.find((one) => holdsFor(one, location));
  return rule === undefined ? null : readWeek(rule.hours, () => readFieldValue('regularHours', rule.hours, {})?.week ?? null);
}

/** What stands on the days that differ, whatever the other days are: a template that closes every store on Sunday is one defect. */
function patternOf(week: WeekHours, differing: readonly WeekDay[]): string {
  return toOsm(Object.fromEntries(differing.map((day) => [day, week[day] ?? []])));
}

import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import { observationsOf, type ObservationOf } from '#domain/observation.ts';
import { findSeasonalNotices } from '#normalize/seasonal-notice.ts';
import { daysUntil } from '../_dated-hours.ts';
import { defineListingCheck, type ListingContext, type ListingJudgement } from '../define-check.ts';

/** Days after its season for which a notice may still hang: everybody takes down the tree in January. */
const SEASON_GRACE_DAYS = 45;

export default defineListingCheck({
  id: 'stale',
  group: 'listings',
  weight: 2,
  weightReason: {
    fr: 'Ce qui est vieux peut être encore juste, et ce qui est faux a ses propres contrôles ; les heures de fêtes de l’an dernier font douter : mineure.',
    en: 'What is old may still be right, and what is wrong has checks of its own; last year’s holiday hours make a customer doubt: minor.',
  },
  stage: 'before',
  appliesTo: ({ publisher: { carries } }) => carries.updatedAt !== undefined || carries.specialHours !== undefined,
  judge(context) {
    const { listing, standard } = context;
    if (listing === null) return null;
    const pages = listing.pages.filter((page) => page.trouble === null);
    const [unread] = listing.pages;
    if (pages.length === 0) return unread?.trouble ? { outcome: 'cannot-tell', reason: unread.trouble } : null;
    const past = findPastSeason(pages, context) ?? findPastDays(pages, context);
    if (past !== null) return past;
    const latest = latestUpdate(listing);
    if (latest?.value == null) return null;
    const days = -daysUntil(latest.value, context.today);
    // A day that changes at every reading is told only where it matters: a quiet day writes nothing.
    if (days <= standard.thresholds.staleDays) return { outcome: 'pass', reason: 'ok' };
    return { outcome: 'fail', reason: 'not-updated', params: { days, limit: standard.thresholds.staleDays }, observed: latest.value, decidedBy: latest };
  },
  words: {
    title: { fr: 'Fiche tenue à jour', en: 'Listing kept up' },
    why: { fr: 'Une fiche que personne ne touche finit par se tromper, et ce qui date d’une autre année fait douter du reste.', en: 'A listing that nobody touches goes wrong in the end, and what dates from another year casts doubt on the rest.' },
    fix: { fr: 'Vérifiez la fiche, retirez ce qui est passé et enregistrez-la de nouveau.', en: 'Check the listing, take away what is past, and save it again.' },
    reasons: {
      'not-updated': { fr: 'La fiche n’a pas changé depuis le {observed} ({days} jours); au plus {limit} jours sont admis.', en: 'The listing has not changed since {observed} ({days} days); {limit} days at most are allowed.' },
      'past-season': { fr: 'La page annonce encore des heures d’une saison passée : « {observed} ».', en: 'The page still announces the hours of a season that is past: “{observed}”.' },
      'past-days': { fr: 'La fiche n’annonce des heures spéciales que pour des jours passés, le dernier étant le {observed}.', en: 'The listing tells special hours only for days that are past, the last of them {observed}.' },
    },
  },
});

/** "Horaires des fêtes 2024", read in 2026. */
function findPastSeason(pages: readonly ReadPage[], { today }: ListingContext): ListingJudgement | null {
  for (const page of pages) {
    const text = observationsOf(page.observations, 'pageText')[0];
    const notices = findSeasonalNotices(text?.value ?? '');
    const [first] = notices;
    // A page that tells a coming season, too, is kept up by somebody.
    const isPast = notices.length > 0 && notices.every(({ year }) => -daysUntil(`${year}-12-31`, today) > SEASON_GRACE_DAYS);
    if (isPast && first && text) return { outcome: 'fail', reason: 'past-season', observed: first.text, decidedBy: text };
  }
  return null;
}

/** Special hours, all of them of years gone by. */
function findPastDays(pages: readonly ReadPage[], { today }: ListingContext): ListingJudgement | null {
  const told = pages.flatMap((page) => observationsOf(page.observations, 'specialHours').filter((one) => one.value !== null && one.value.length > 0));
  const dates = told.flatMap((one) => one.value ?? []).map((day) => day.date).toSorted();
  const last = dates.at(-1);
  const isPast = last !== undefined && last.slice(0, 4) < today.slice(0, 4) && -daysUntil(last, today) > SEASON_GRACE_DAYS;
  return isPast && told[0] ? { outcome: 'fail', reason: 'past-days', observed: last, decidedBy: told[0] } : null;
}

/** The latest day that any of its pages names. */
function latestUpdate({ pages }: GatheredListing): ObservationOf<'updatedAt'> | null {
  const told = pages.flatMap((page) => observationsOf(page.observations, 'updatedAt')).filter((one) => one.value !== null);
  return told.toSorted((a, b) => ((a.value ?? '') < (b.value ?? '') ? 1 : -1))[0] ?? null;
}

import { observationsOf, type ObservationOf } from '#domain/observation.ts';
import type { ReadPage } from '#domain/listing.ts';
import { saysAbsent } from '#domain/trouble.ts';
import { isOwnSite } from '../_hosts.ts';
import { holdsFor, holdsForLanguage, holdsForSector } from '../_scope.ts';
import { defineListingCheck, type ListingContext, type ListingJudgement } from '../define-check.ts';

export default defineListingCheck({
  id: 'register',
  group: 'brand',
  weight: 2,
  weightReason: {
    fr: 'Un client qu’on tutoie là où la marque vouvoie le remarque, et vient tout de même : mineure.',
    en: 'A customer addressed as « tu » where the brand says « vous » notices, and comes all the same: minor.',
  },
  stage: 'before',
  appliesTo: ({ location, standard, publisher }) => publisher.carries.pageLanguage !== undefined && standard.register.some((rule) => holdsFor(rule, location) && holdsForSector(rule, location, standard)),
  judge({ listing, ...context }) {
    if (listing === null) return null;
    const judged = listing.pages.filter((page) => (page.trouble === null || !saysAbsent(page.trouble)) && isOwnSite(page.url, context)).flatMap((page) => judgePage(page, context) ?? []);
    return [...Map.groupBy(judged, (one) => one.subject).values()].flatMap((same) => (same.find((one) => one.outcome === 'fail') ?? same[0]) ?? []);
  },
  words: {
    title: { fr: 'Vouvoiement ou tutoiement', en: 'Formal or familiar address' },
    why: { fr: 'La façon de s’adresser au client est une part de la voix de la marque.', en: 'How the customer is addressed is part of the brand’s voice.' },
    fix: { fr: 'Réécrivez le texte sous la forme de la norme.', en: 'Rewrite the text in the standard’s form.' },
    reasons: {
      'wrong-form': { fr: 'Le texte s’adresse au client par « {observed} »; attendu : « {expected} ».', en: 'The text addresses the customer as “{observed}”; expected: “{expected}”.' },
      mixed: { fr: 'Le texte mêle « vous » et « tu »; attendu : « {expected} ».', en: 'The text mixes “vous” and “tu”; expected: “{expected}”.' },
    },
  },
});

/** Null: no rule speaks of this page's language. */
function judgePage(page: ReadPage, { location, standard }: Omit<ListingContext, 'listing'>): ListingJudgement | null {
  const spoken = languageOf(page);
  const rule = standard.register.find((one) => spoken !== null && holdsFor(one, location) && holdsForSector(one, location, standard) && holdsForLanguage(one, spoken));
  if (rule === undefined) return null;
  const said = { subject: rule.language, expected: rule.form };
  if (page.trouble !== null) return { outcome: 'cannot-tell', reason: page.trouble, ...said };
  const read = observationsOf(page.observations, 'pageLanguage').find((one): one is ObservationOf<'pageLanguage'> => one.value !== null);
  const register = read?.value?.register ?? null;
  if (read === undefined || register === null) return { outcome: 'not-applicable', reason: 'absent', ...said };
  const shown = { ...said, decidedBy: read, observed: register === 'mixed' ? 'vous / tu' : register };
  if (register === 'mixed') return { outcome: 'fail', reason: 'mixed', ...shown };
  return register === rule.form ? { outcome: 'pass', reason: 'ok', ...shown } : { outcome: 'fail', reason: 'wrong-form', ...shown };
}

function languageOf(page: ReadPage): string | null {
  const read = observationsOf(page.observations, 'pageLanguage').find((one) => one.value !== null)?.value;
  return page.language ?? read?.detected ?? read?.declared?.slice(0, 2).toLowerCase() ?? null;
}

import { NOT_SOUGHT } from '#domain/verdict.ts';
import { areaOf, holdsIn } from '../_area.ts';
import { defineListingCheck } from '../define-check.ts';

export default defineListingCheck({
  id: 'listing-present',
  group: 'listings',
  weight: 8,
  weightReason: {
    fr: 'Où il n’y a pas de fiche, le client trouve un concurrent ; le score entier de la fiche est 0, et ce poids est celui par lequel le constat est classé : sérieuse.',
    en: 'Where there is no listing the customer finds a competitor; the listing’s whole score is 0, and this weight is what the finding is ranked by: serious.',
  },
  stage: 'before',
  appliesTo({ location, standard, publisher }) {
    const rule = standard.publishers[publisher.id];
    return rule !== undefined && rule.required && holdsIn(rule.areas, areaOf(location));
  },
  judge({ listing, listings, publisher }) {
    if (listing === null && publisher.isByAddress === true && !listings.some((one) => one.publisherId === publisher.id)) return { outcome: 'cannot-tell', reason: NOT_SOUGHT };
    if (listing === null) return { outcome: 'fail', reason: 'missing' };
    const unread = listing.pages.find((page) => page.trouble !== null)?.trouble;
    const isRead = listing.pages.length === 0 || listing.pages.some((page) => page.trouble === null);
    if (!isRead && unread) return { outcome: 'cannot-tell', reason: unread };
    return { outcome: 'pass', reason: 'ok', observed: listing.url };
  },
  words: {
    title: { fr: 'Fiche présente', en: 'Listing present' },
    why: { fr: 'Qui cherche dans cette source et n’y trouve pas le magasin va chez un autre.', en: 'Whoever looks in this source and does not find the store goes elsewhere.' },
    fix: { fr: 'Créez la fiche, ou donnez-en l’adresse si elle existe.', en: 'Create the listing, or give its address if it exists.' },
    reasons: {
      missing: { fr: 'La norme exige une fiche ici, et aucune n’a été trouvée.', en: 'The standard requires a listing here, and none was found.' },
    },
  },
});

import { observationsOf, type FieldName } from '#domain/observation.ts';
import { saysAbsent } from '#domain/trouble.ts';
import { isOwnSite } from '../_hosts.ts';
import { defineListingCheck, type CheckContext } from '../define-check.ts';

/** What a profile is made of, and whether the master record or the standard could fill it. */
const GROUPS = [
  { fr: 'identité', en: 'identity', fields: ['businessName', 'category', 'description'] },
  { fr: 'coordonnées', en: 'contact', fields: ['phone', 'email', 'websiteUrl'] },
  { fr: 'lieu', en: 'place', fields: ['address', 'coordinates'] },
  { fr: 'heures', en: 'hours', fields: ['regularHours'] },
  { fr: 'image de marque', en: 'look', fields: ['logo', 'socialProfile'] },
] as const satisfies readonly { fr: string; en: string; fields: readonly FieldName[] }[];

type ProfileField = (typeof GROUPS)[number]['fields'][number];

const FILLABLE: Readonly<Record<ProfileField, (context: CheckContext) => boolean>> = {
  businessName: () => true,
  category: ({ location, standard }) => location.categories.length > 0 || standard.categories.length > 0,
  description: ({ standard }) => standard.descriptions.length > 0,
  phone: ({ location, standard }) => location.phone !== undefined || standard.callCentreNumbers.length > 0,
  email: ({ location, standard }) => location.email !== undefined || standard.sharedEmails.length > 0,
  websiteUrl: ({ location }) => Object.keys(location.websiteUrls).length > 0,
  address: ({ location }) => location.address.street !== undefined,
  coordinates: ({ location }) => location.coordinates !== undefined,
  regularHours: ({ location }) => Object.keys(location.regularHours).length > 0,
  logo: ({ standard }) => standard.logos.approved.length > 0,
  socialProfile: ({ standard }) => standard.socialProfiles.length > 0,
};

export default defineListingCheck({
  id: 'completeness',
  group: 'listings',
  weight: 2,
  weightReason: {
    fr: 'Ce qui manque se lit souvent ailleurs sur la page, et ce qui est faux a ses propres contrôles : mineure.',
    en: 'What is missing is often told elsewhere on the page, and what is wrong has checks of its own: minor.',
  },
  stage: 'before',
  judge({ listing, ...context }) {
    if (listing === null) return null;
    // A version that is gone is no page to fill; page-language speaks of it.
    const trouble = listing.pages.find((page) => page.trouble !== null && !saysAbsent(page.trouble))?.trouble;
    if (trouble) return { outcome: 'cannot-tell', reason: trouble };
    // A page of the brand's own site need not say where it is.
    const isOwn = listing.pages.some((page) => isOwnSite(page.url, context));
    // Who shows the store as closed shows no hours either: that it is not closed is business-status's to say, once.
    const isShownClosed = listing.pages.some((page) => observationsOf(page.observations, 'businessStatus').some(({ value }) => value === 'closed-permanently' || value === 'closed-temporarily'));
    const owed = (field: ProfileField): boolean =>
      context.publisher.carries[field] !== undefined && FILLABLE[field](context) && !(field === 'websiteUrl' && isOwn) && !(field === 'regularHours' && isShownClosed);
    const said = listing.pages.flatMap((page) => page.observations);
    const filled = new Set(said.flatMap((one) => (one.value === null ? [] : [one.field])));
    const unread = new Set(said.flatMap(({ field }) => (filled.has(field) ? [] : [field])));
    const fields = GROUPS.flatMap((group) => group.fields.filter(owed));
    if (fields.length === 0) return null;
    const { completeness } = context.standard.thresholds;
    const share = fields.filter((field) => filled.has(field)).length / fields.length;
    // What was said and not read, or not looked at by whoever looked, may be there: where it decides, nobody can tell.
    const shareAtMost = fields.filter((field) => filled.has(field) || unread.has(field)).length / fields.length;
    if (share < completeness && shareAtMost >= completeness) return { outcome: 'cannot-tell', reason: 'unreadable' };
    const lacking = GROUPS.filter((group) => group.fields.some((field) => owed(field) && !filled.has(field) && !unread.has(field)));
    const params = { percent: Math.round(100 * share), groupsFr: lacking.map((one) => one.fr).join(', '), groupsEn: lacking.map((one) => one.en).join(', ') };
    const observed = `${params.percent} %`;
    return share >= completeness ? { outcome: 'pass', reason: 'ok', params, observed } : { outcome: 'fail', reason: 'incomplete', params, observed };
  },
  words: {
    title: { fr: 'Fiche complète', en: 'Complete listing' },
    why: { fr: 'Une fiche à moitié remplie paraît abandonnée, et les sources la montrent moins.', en: 'A half-filled listing looks abandoned, and sources show it less.' },
    fix: { fr: 'Remplissez les parties nommées à partir de la fiche de référence.', en: 'Fill the parts named from the master record.' },
    reasons: {
      incomplete: { fr: 'La fiche est remplie à {percent} %; il manque quelque chose ici : {groupsFr}.', en: 'The listing is {percent}% filled; something is missing here: {groupsEn}.' },
    },
  },
});

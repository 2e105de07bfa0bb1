import type { BrandStandard } from '#domain/brand-standard.ts';
import { colourDifference, isNeutralColour } from '#normalize/colour.ts';
import { isOwnSite } from '../_hosts.ts';
import { defineFieldCheck } from '../define-check.ts';

/** A colour of a smaller part of the page is an icon or a picture's edge. */
const SEEN_SHARE = 0.03;

export default defineFieldCheck<'palette', BrandStandard['palette']>({
  id: 'colours',
  group: 'brand',
  field: 'palette',
  absence: 'not-applicable',
  weight: 3,
  weightReason: {
    fr: 'Sous d’autres couleurs, la page reste celle du magasin, mais le client doute qu’elle soit celle de la marque : modérée.',
    en: 'In foreign colours the page is still the store’s, but the customer doubts that it is the brand’s: moderate.',
  },
  stage: 'before',
  expect: (subject) => (subject.standard.palette.colours.length > 0 && isOwnSite(subject.page.url, subject) ? subject.standard.palette : null),
  show: ({ colours }) => colours.map(({ hex, name }) => (name ? `${name} (${hex})` : hex)).join(' / '),
  compare([best], { colours, tolerance }) {
    if (best === undefined || best.value === null) return { outcome: 'cannot-tell', reason: 'unreadable' };
    const seen = best.value.filter(({ hex, share }) => share >= SEEN_SHARE && !isNeutralColour(hex));
    const isOurs = (hex: string): boolean => colours.some((one) => colourDifference(one.hex, hex) <= tolerance);
    const foreign = seen.filter(({ hex }) => !isOurs(hex));
    const said = { decidedBy: best, observed: (foreign.length > 0 ? foreign : seen).map(({ hex, share }) => `${hex} (${Math.round(100 * share)} %)`).join(', ') };
    if (foreign.length > 0) return { outcome: 'fail', reason: 'foreign-colours', params: { pattern: foreign.map(({ hex }) => hex).toSorted().join(' ') }, ...said };
    // A page in black and white is plain, but no other brand's.
    const isAbsent = colours.some(({ hex }) => !isNeutralColour(hex)) && !best.value.some(({ hex }) => isOurs(hex) && !isNeutralColour(hex));
    return isAbsent ? { outcome: 'fail', reason: 'brand-colours-absent', ...said } : { outcome: 'pass', reason: 'ok', ...said };
  },
  words: {
    title: { fr: 'Couleurs', en: 'Colours' },
    why: { fr: 'On reconnaît une enseigne à ses couleurs avant d’en lire le nom.', en: 'A sign is recognised by its colours before its name is read.' },
    fix: { fr: 'Remplacez les couleurs nommées par celles de la palette.', en: 'Replace the colours named with those of the palette.' },
    reasons: {
      'foreign-colours': { fr: 'La page emploie des couleurs qui ne sont pas de la palette : {observed}; attendu : {expected}.', en: 'The page uses colours that are not of the palette: {observed}; expected: {expected}.' },
      'brand-colours-absent': { fr: 'Aucune couleur de la palette n’est employée; attendu : {expected}.', en: 'No colour of the palette is used; expected: {expected}.' },
    },
  },
});

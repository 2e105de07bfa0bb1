import { foldText } from '#normalize/text.ts';
import { isOwnSite } from '../_hosts.ts';
import { defineFieldCheck } from '../define-check.ts';

/** Fewer letters than this share are a button or a badge that came with some other part. */
const SEEN_SHARE = 0.05;
const SYSTEM = new Set(['system-ui', 'ui-sans-serif', 'ui-serif', 'serif', 'sans-serif', 'monospace', 'ui-monospace']);

export default defineFieldCheck<'fonts', readonly string[]>({
  id: 'fonts',
  group: 'brand',
  field: 'fonts',
  absence: 'not-applicable',
  weight: 2,
  weightReason: {
    fr: 'Peu de clients sauraient nommer ce qui diffère, et cela n’éloigne personne du magasin : mineure.',
    en: 'Few customers could name what differs, and it keeps nobody from the store: minor.',
  },
  stage: 'before',
  expect: (subject) => (subject.standard.fonts.length > 0 && isOwnSite(subject.page.url, subject) ? subject.standard.fonts : null),
  show: (families) => families.join(' / '),
  compare([best], families) {
    if (best === undefined || best.value === null) return { outcome: 'cannot-tell', reason: 'unreadable' };
    const ours = new Set(families.map(plainFamily));
    const used = best.value.filter(({ role, share }) => role !== 'declared' && share >= SEEN_SHARE);
    if (used.length === 0) return { outcome: 'not-applicable', reason: 'absent', decidedBy: best };
    const foreign = used.filter(({ family }) => !ours.has(plainFamily(family)) && !SYSTEM.has(plainFamily(family)));
    const said = { decidedBy: best, observed: (foreign.length > 0 ? foreign : used).map(({ family, share }) => `${family} (${Math.round(100 * share)} %)`).join(', ') };
    if (foreign.length > 0) return { outcome: 'fail', reason: 'foreign-fonts', ...said };
    return used.some(({ family }) => ours.has(plainFamily(family))) ? { outcome: 'pass', reason: 'ok', ...said } : { outcome: 'fail', reason: 'brand-fonts-absent', ...said };
  },
  words: {
    title: { fr: 'Polices de caractères', en: 'Fonts' },
    why: { fr: 'Une autre police donne à la page l’air d’être celle d’un autre.', en: 'Another typeface makes the page look like somebody else’s.' },
    fix: { fr: 'Employez les polices de la norme; celles du système peuvent suivre en secours.', en: 'Use the standard’s fonts; those of the system may follow as fallbacks.' },
    reasons: {
      'foreign-fonts': { fr: 'Le texte est composé dans d’autres polices : {observed}; attendu : {expected}.', en: 'The text is set in other fonts: {observed}; expected: {expected}.' },
      'brand-fonts-absent': { fr: 'Aucune police de la norme n’est employée : {observed}; attendu : {expected}.', en: 'None of the standard’s fonts is used: {observed}; expected: {expected}.' },
    },
  },
});

/** "'Open Sans Variable'", "OpenSans" and "open-sans" are one family. */
function plainFamily(family: string): string {
  const folded = foldText(family.replaceAll(/["']/g, '')).replace(/\s+(?:variable|vf|web|std|pro)$/, '');
  return SYSTEM.has(folded) ? folded : folded.replaceAll(/[\s_-]+/g, '');
}

import { findContradiction } from '#normalize/contradiction.ts';
import { foldWords } from '#normalize/text.ts';
import { holdsFor, holdsForLanguage } from '../_scope.ts';
import { defineFieldCheck } from '../define-check.ts';

/** Words of so few letters (articles, prepositions) are in every text. */
const SHORTEST_WORD = 4;

export default defineFieldCheck<'description', readonly string[]>({
  id: 'description',
  group: 'fields',
  field: 'description',
  absence: 'missing',
  weight: 2,
  weightReason: {
    fr: 'Un autre texte raconte autrement la marque, et ne nuit à personne sur le chemin du magasin : mineure.',
    en: 'Another text tells another story of the brand, and harms nobody on the way to the store: minor.',
  },
  stage: 'before',
  expect({ location, standard, language }) {
    const approved = standard.descriptions.filter((one) => holdsFor(one, location) && holdsForLanguage(one, language)).map((one) => one.text);
    return approved.length === 0 ? null : approved;
  },
  show: ([first]) => first ?? '',
  compare(observed, approved, { standard }) {
    const limit = standard.thresholds.descriptionLikeness;
    const rated = observed.flatMap(({ value }, at) => (value === null ? [] : approved.map((text) => ({ one: observed[at], share: shareOf(text, value), text, value }))));
    const [best] = rated.toSorted((a, b) => b.share - a.share);
    if (best === undefined) return { outcome: 'cannot-tell', reason: 'unreadable' };
    const params = { percent: Math.round(100 * best.share), limit: Math.round(100 * limit) };
    const turned = best.share >= limit ? findContradiction(best.text, best.value) : null;
    if (turned !== null) return { outcome: 'fail', reason: 'contradiction', params: { said: turned.observed, approved: turned.expected }, ...(best.one ? { decidedBy: best.one } : {}) };
    return { ...(best.share >= limit ? { outcome: 'pass', reason: 'ok' } : { outcome: 'fail', reason: 'mismatch' }), params, ...(best.one ? { decidedBy: best.one } : {}) };
  },
  words: {
    title: { fr: 'Texte de présentation', en: 'Description' },
    why: { fr: 'La description dit en deux phrases ce qu’est la marque; un texte étranger la dilue.', en: 'The description says in two sentences what the brand is; a foreign text waters it down.' },
    fix: { fr: 'Remplacez le texte par celui de la norme; quelques mots propres au magasin sont permis.', en: 'Replace the text with the standard’s; a few words of the store’s own are allowed.' },
    reasons: {
      mismatch: { fr: 'Le texte reprend {percent} % des mots de la description approuvée; la norme en veut {limit} %.', en: 'The text holds {percent}% of the approved description’s words; the standard wants {limit}%.' },
      contradiction: { fr: 'La description dit « {said} » où le texte approuvé dit « {approved} ».', en: 'The description says “{said}” where the approved text says “{approved}”.' },
      missing: { fr: 'La fiche n’a pas de description; attendu : {expected}', en: 'The listing has no description; expected: {expected}' },
    },
  },
});

/** Share of the approved text's telling words that the published one holds, 0–1. */
function shareOf(approved: string, published: string): number {
  const wanted = tellingWords(approved);
  const found = tellingWords(published);
  return wanted.size === 0 ? 1 : [...wanted].filter((word) => found.has(word)).length / wanted.size;
}

function tellingWords(text: string): Set<string> {
  return new Set(foldWords(text).filter((word) => word.length >= SHORTEST_WORD));
}

import { isSameCategory, isVagueCategory, splitCategories } from '#normalize/category.ts';
import { defineFieldCheck } from '../define-check.ts';

export default defineFieldCheck<'category', readonly string[]>({
  id: 'category',
  group: 'fields',
  field: 'category',
  absence: 'not-applicable',
  weight: 3,
  weightReason: {
    fr: 'Sous un autre genre de commerce, le magasin échappe à qui cherche le genre, pas à qui le cherche lui : modérée.',
    en: 'Under another kind of business the store is not found by those who search for the kind, but is by those who search for it: moderate.',
  },
  stage: 'before',
  expect({ location, standard }) {
    const accepted = standard.categories.length > 0 ? standard.categories : location.categories;
    return accepted.length === 0 ? null : accepted;
  },
  show: (expected) => expected.join(' / '),
  compare(observed, expected) {
    const readable = observed.flatMap((one) => (one.value === null ? [] : [{ one, value: one.value }]));
    const wantedKinds = expected.flatMap(splitCategories);
    const right = readable.find(({ value }) => splitCategories(value).some((kind) => wantedKinds.some((wanted) => isSameCategory(wanted, kind))));
    if (right) return { outcome: 'pass', reason: 'ok', decidedBy: right.one };
    const other = readable.find(({ value }) => !isVagueCategory(value));
    const decided = other ?? readable[0];
    if (decided === undefined) return { outcome: 'cannot-tell', reason: 'unreadable' };
    return { outcome: 'fail', reason: other ? 'mismatch' : 'too-general', decidedBy: decided.one };
  },
  words: {
    title: { fr: 'Catégorie', en: 'Category' },
    why: { fr: 'Qui cherche « opticien près de moi » ne trouve que ce qui est classé comme tel.', en: 'Whoever searches for “optician near me” finds only what is filed as one.' },
    fix: { fr: 'Choisissez la catégorie de la norme; un terme équivalent dans l’autre langue convient.', en: 'Choose the standard’s category; an equal term in the other language will do.' },
    reasons: {
      mismatch: { fr: 'La fiche est classée sous « {observed} »; attendu : {expected}.', en: 'The listing is filed under “{observed}”; expected: {expected}.' },
      'too-general': { fr: 'La catégorie « {observed} » est trop générale; attendu : {expected}.', en: 'The category “{observed}” is too general; expected: {expected}.' },
    },
  },
});

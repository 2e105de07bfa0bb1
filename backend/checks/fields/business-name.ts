import { compareBusinessNames } from '#normalize/business-name.ts';
import type { AcceptedName } from '#domain/brand-standard.ts';
import { areaOf, holdsIn } from '../_area.ts';
import { defineFieldCheck, type FieldSubject } from '../define-check.ts';

interface ExpectedName {
  right: AcceptedName[];
  /** Right in this area, but in another language than the page's. */
  otherLanguage: AcceptedName[];
  branch: string | undefined;
}

export default defineFieldCheck<'businessName', ExpectedName>({
  id: 'business-name',
  group: 'fields',
  field: 'businessName',
  absence: 'missing',
  weight: 7,
  weightReason: {
    fr: 'Sous un autre nom, le client ne reconnaît pas le magasin, mais l’adresse y mène encore : sérieuse, sous l’adresse et les heures.',
    en: 'Under another name a customer does not recognise the store, yet the address still leads there: serious, below address and hours.',
  },
  stage: 'before',
  expect(subject) {
    const area = areaOf(subject.location);
    const here = subject.standard.names.filter((one) => holdsIn(one.areas, area));
    const names = here.length > 0 ? here : [{ name: subject.location.businessName }];
    const right = names.filter((one) => isInLanguage(one, subject));
    if (right.length === 0) return { right: names, otherLanguage: [], branch: subject.location.branch };
    return { right, otherLanguage: names.filter((one) => !right.includes(one)), branch: subject.location.branch };
  },
  show: ({ right }) => [...new Set(right.map((one) => one.name))].join(' / '),
  compare([best], { right, otherLanguage, branch }) {
    if (best === undefined || best.value === null) return { outcome: 'cannot-tell', reason: 'unreadable' };
    if (compareBusinessNames(best.value, right, branch)) return { outcome: 'pass', reason: 'ok', decidedBy: best };
    const isOtherLanguage = compareBusinessNames(best.value, otherLanguage, branch);
    return { outcome: 'fail', reason: isOtherLanguage ? 'wrong-language-name' : 'mismatch', decidedBy: best };
  },
  words: {
    title: { fr: 'Nom de l’établissement', en: 'Business name' },
    why: { fr: 'Un client cherche l’enseigne par son nom; un ancien nom ou celui d’une autre langue le fait douter.', en: 'A customer looks for the sign by its name; an old name, or one in another language, makes them doubt.' },
    fix: { fr: 'Remplacez le nom par celui de la norme pour cette région et cette langue.', en: 'Replace the name with the standard’s for this area and language.' },
    reasons: {
      mismatch: { fr: 'Le nom publié n’est pas celui de la norme : « {observed} »; attendu : {expected}.', en: 'The published name is not the standard’s: “{observed}”; expected: {expected}.' },
      missing: { fr: 'La page ne donne pas de nom; attendu : {expected}.', en: 'The page gives no name; expected: {expected}.' },
      'wrong-language-name': { fr: 'Le nom publié est celui d’une autre langue : « {observed} »; attendu ici : {expected}.', en: 'The published name is that of another language: “{observed}”; expected here: {expected}.' },
    },
  },
});

function isInLanguage(name: AcceptedName, { language }: FieldSubject): boolean {
  return name.language === undefined || language === null || name.language === language;
}

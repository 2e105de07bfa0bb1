import type { BrandStandard } from '#domain/brand-standard.ts';
import type { ObservationOf, PhoneValue } from '#domain/observation.ts';
import { formatPhone, isSamePhone } from '#normalize/phone.ts';
import { defineFieldCheck } from '../define-check.ts';

/** The store's own number, and those of the call centre, which are right anywhere. */
interface ExpectedPhone {
  own: PhoneValue | null;
  callCentre: readonly string[];
  form: BrandStandard['display']['phone'];
}

export default defineFieldCheck<'phone', ExpectedPhone>({
  id: 'phone',
  group: 'fields',
  field: 'phone',
  absence: 'missing',
  weight: 7,
  weightReason: {
    fr: 'Avec un faux numéro, le client ne peut pas joindre le magasin, ou en joint un autre : sérieuse.',
    en: 'With a wrong number the customer cannot reach the store, or reaches another one: serious.',
  },
  stage: 'before',
  expect({ location, standard }) {
    if (location.phone === undefined && standard.callCentreNumbers.length === 0) return null;
    return { own: location.phone === undefined ? null : ownNumber(location.phone), callCentre: standard.callCentreNumbers, form: standard.display.phone };
  },
  show: ({ own, callCentre, form }) => (own?.e164 ? [own.e164] : callCentre).map((one) => formatPhone(one, form)).join(' / '),
  compare(observed, expected) {
    const readable = observed.filter((one) => one.value?.e164 && one.value.role !== 'fax');
    const best = readable[0];
    if (best === undefined) return { outcome: 'cannot-tell', reason: 'unreadable-phone', ...(observed[0] ? { decidedBy: observed[0] } : {}) };
    // Numbers of one rank stand side by side, in no order; a toll-free one beside the store's own is one more way in.
    const beside = best.value?.role === 'toll-free' ? readable : readable.filter((one) => one.rank === best.rank);
    const right = beside.find((one) => isRight(one, expected));
    const decidedBy = right ?? best;
    return { outcome: right ? 'pass' : 'fail', reason: right ? 'ok' : 'mismatch', decidedBy, observed: formatPhone(decidedBy.value?.e164 ?? decidedBy.raw, expected.form) };
  },
  words: {
    title: { fr: 'Téléphone', en: 'Phone' },
    why: { fr: 'Un client qui compose un numéro erroné joint un autre magasin, ou personne.', en: 'A customer who dials a wrong number reaches another store, or nobody.' },
    fix: { fr: 'Publiez le numéro de la fiche de référence, ou celui du centre d’appels.', en: 'Publish the master record’s number, or the call centre’s.' },
    reasons: {
      mismatch: { fr: 'Le numéro publié n’est pas le bon : {observed}; attendu : {expected}.', en: 'The published number is not the right one: {observed}; expected: {expected}.' },
      missing: { fr: 'La page ne donne pas de téléphone; attendu : {expected}.', en: 'The page gives no phone number; expected: {expected}.' },
      'unreadable-phone': { fr: 'Le texte « {observed} » n’a pas pu être lu comme un numéro.', en: 'The text “{observed}” could not be read as a number.' },
    },
  },
});

/** E.164, with the store's extension where it has one, as RFC 3966 writes it ("+14185550142;ext=201"). */
function ownNumber(phone: string): PhoneValue {
  const [e164 = '', extension] = phone.split(';ext=');
  return { e164, role: 'main', ...(extension === undefined ? {} : { extension }) };
}

function isRight({ value }: ObservationOf<'phone'>, { own, callCentre }: ExpectedPhone): boolean {
  if (value === null) return false;
  if (own !== null && isSamePhone(own, value)) return true;
  return callCentre.some((e164) => isSamePhone({ e164, role: 'toll-free' }, value));
}

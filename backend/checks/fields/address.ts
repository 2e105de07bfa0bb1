import type { BrandStandard } from '#domain/brand-standard.ts';
import type { PostalAddress } from '#domain/address.ts';
import { compareAddresses, formatAddress, namesPlace } from '#normalize/address.ts';
import { defineFieldCheck } from '../define-check.ts';

const PARTS = {
  fr: { street: 'rue', unit: 'bureau', locality: 'ville', region: 'province ou région', postalCode: 'code postal', country: 'pays' },
  en: { street: 'street', unit: 'unit', locality: 'city', region: 'province or region', postalCode: 'postal code', country: 'country' },
} as const;

interface ExpectedAddress {
  address: PostalAddress;
  form: BrandStandard['display']['address'];
}

export default defineFieldCheck<'address', ExpectedAddress>({
  id: 'address',
  group: 'fields',
  field: 'address',
  absence: 'missing',
  weight: 9,
  weightReason: {
    fr: 'Une fausse adresse envoie le client au mauvais endroit : critique.',
    en: 'A wrong address sends the customer to the wrong place: critical.',
  },
  stage: 'before',
  expect: ({ location: { address }, standard }) => (address.street === undefined && address.locality === undefined ? null : { address, form: standard.display.address }),
  show: ({ address, form }) => formatAddress(address, form),
  compare([best], { address, form }) {
    if (best === undefined || best.value === null) return { outcome: 'cannot-tell', reason: 'unreadable' };
    // "Voir la carte" where the address should stand: what we took for one is none.
    if (!namesPlace(best.value)) return { outcome: 'cannot-tell', reason: 'unreadable', decidedBy: best };
    const { same, differing } = compareAddresses(address, best.value);
    const observed = formatAddress(best.value, form) || best.raw;
    if (same) return { outcome: 'pass', reason: 'ok', decidedBy: best, observed };
    return { outcome: 'fail', reason: 'mismatch', params: { partsFr: differing.map((part) => PARTS.fr[part]).join(', '), partsEn: differing.map((part) => PARTS.en[part]).join(', ') }, decidedBy: best, observed };
  },
  words: {
    title: { fr: 'Adresse', en: 'Address' },
    why: { fr: 'Une autre rue, un autre numéro ou un autre bureau mène le client au mauvais endroit.', en: 'Another street, number or unit leads the customer to the wrong place.' },
    fix: { fr: 'Corrigez la partie qui diffère; la façon de l’écrire (boul., bur., accents) est libre.', en: 'Correct the part that differs; the way of writing it (blvd, suite, accents) is free.' },
    reasons: {
      mismatch: { fr: 'L’adresse diffère ({partsFr}) : « {observed} » au lieu de « {expected} ».', en: 'The address differs ({partsEn}): “{observed}” instead of “{expected}”.' },
      missing: { fr: 'La page ne donne pas d’adresse; attendu : {expected}.', en: 'The page gives no address; expected: {expected}.' },
    },
  },
});

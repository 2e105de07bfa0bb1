import { defineFieldCheck } from '../define-check.ts';

/** The store's own mailbox, and those that the brand publishes for many, which are right anywhere. */
interface ExpectedEmail {
  own: string | undefined;
  shared: readonly string[];
}

export default defineFieldCheck<'email', ExpectedEmail>({
  id: 'email',
  group: 'fields',
  field: 'email',
  absence: 'missing',
  weight: 4,
  weightReason: {
    fr: 'Un message envoyé à une mauvaise boîte est perdu, mais le téléphone et l’adresse servent encore : modérée.',
    en: 'A message to a wrong mailbox is lost, but the phone and the address still serve: moderate.',
  },
  stage: 'before',
  expect({ location, standard }) {
    const own = location.email === undefined ? undefined : plainEmail(location.email);
    return own === undefined && standard.sharedEmails.length === 0 ? null : { own, shared: standard.sharedEmails.map(plainEmail) };
  },
  show: ({ own, shared }) => own ?? shared.join(' / '),
  compare(observed, { own, shared }) {
    const readable = observed.filter((one) => one.value !== null);
    const [best] = readable;
    if (best === undefined) return { outcome: 'cannot-tell', reason: 'unreadable', ...(observed[0] ? { decidedBy: observed[0] } : {}) };
    // A page may name other mailboxes beside the right one: careers, privacy.
    const right = readable.find(({ value }) => value !== null && [own, ...shared].includes(plainEmail(value)));
    return right ? { outcome: 'pass', reason: 'ok', decidedBy: right } : { outcome: 'fail', reason: 'mismatch', decidedBy: best };
  },
  words: {
    title: { fr: 'Courriel', en: 'E-mail' },
    why: { fr: 'Un message envoyé à une mauvaise adresse n’arrive à personne, ou à un autre magasin.', en: 'A message sent to a wrong address reaches nobody, or another store.' },
    fix: { fr: 'Publiez l’adresse de la fiche de référence, ou une adresse commune de la norme.', en: 'Publish the master record’s address, or a shared one of the standard.' },
    reasons: {
      mismatch: { fr: 'L’adresse publiée n’est pas la bonne : {observed}; attendu : {expected}.', en: 'The published address is not the right one: {observed}; expected: {expected}.' },
      missing: { fr: 'La page ne donne pas de courriel; attendu : {expected}.', en: 'The page gives no e-mail address; expected: {expected}.' },
    },
  },
});

/** Mail servers take no notice of capitals, nor people. */
function plainEmail(address: string): string {
  return address.trim().toLowerCase();
}

import { defineTouchpointCheck } from './_define-touchpoint-check.ts';

export default defineTouchpointCheck({
  id: 'email-link',
  kind: 'email',
  weight: 3,
  weightReason: {
    fr: 'Sans lien, l’adresse se copie encore ; un lien vers une autre boîte perd le message : modérée.',
    en: 'Without a link the address can still be copied; a link to another mailbox loses the message: moderate.',
  },
  title: { fr: 'Lien de courriel', en: 'E-mail link' },
  why: { fr: 'D’un téléphone, on touche une adresse; on ne la recopie pas.', en: 'On a phone one taps an address; nobody copies it.' },
  fix: { fr: 'Faites de l’adresse du magasin un lien mailto:.', en: 'Make the store’s address a mailto: link.' },
  expectTarget: ({ location, standard }) => location.email ?? standard.sharedEmails[0] ?? null,
  isRight(target, { location, standard }) {
    const address = target.replace(/^mailto:/i, '').replace(/\?.*$/, '').trim().toLowerCase();
    return [location.email, ...standard.sharedEmails].some((one) => one?.toLowerCase() === address);
  },
});

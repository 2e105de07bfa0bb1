import { defineTouchpointCheck } from './_define-touchpoint-check.ts';

export default defineTouchpointCheck({
  id: 'primary-action',
  kind: 'primary-action',
  weight: 4,
  weightReason: {
    fr: 'Sans une chose claire à faire, le client lit et s’en va : modérée.',
    en: 'Without one clear thing to do the customer reads and leaves: moderate.',
  },
  title: { fr: 'Action principale', en: 'Primary action' },
  why: { fr: 'La page doit dire d’un coup d’œil ce qu’on peut y faire : réserver, appeler, venir.', en: 'The page says at a glance what can be done there: book, call, come.' },
  fix: { fr: 'Mettez en évidence une action, en haut de la page.', en: 'Make one action stand out, at the top of the page.' },
});

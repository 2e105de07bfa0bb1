import { defineTouchpointCheck } from './_define-touchpoint-check.ts';

export default defineTouchpointCheck({
  id: 'newsletter',
  kind: 'newsletter',
  weight: 1,
  weightReason: {
    fr: 'Elle ne manque à personne sur le chemin du magasin : mineure.',
    en: 'Nobody misses it on the way to the store: minor.',
  },
  title: { fr: 'Infolettre', en: 'Newsletter' },
  why: { fr: 'Elle fait revenir ceux qui sont déjà clients.', en: 'It brings back those who are customers already.' },
  fix: { fr: 'Ajoutez l’inscription à l’infolettre.', en: 'Add the newsletter’s sign-up.' },
});

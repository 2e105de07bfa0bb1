import { defineTouchpointCheck } from './_define-touchpoint-check.ts';

export default defineTouchpointCheck({
  id: 'contact-form',
  kind: 'contact-form',
  weight: 3,
  weightReason: {
    fr: 'Qui ne peut pas appeler au travail écrit ; le téléphone et le courriel restent : modérée.',
    en: 'Whoever cannot call at work writes; phone and e-mail remain: moderate.',
  },
  title: { fr: 'Formulaire de contact', en: 'Contact form' },
  why: { fr: 'Certains clients ne peuvent pas téléphoner pendant les heures d’ouverture.', en: 'Some customers can’t phone during opening hours.' },
  fix: { fr: 'Ajoutez le formulaire, ou un lien vers celui du magasin.', en: 'Add the form, or a link to the store’s.' },
});

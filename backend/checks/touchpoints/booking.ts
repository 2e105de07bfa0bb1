import { defineTouchpointCheck } from './_define-touchpoint-check.ts';

export default defineTouchpointCheck({
  id: 'booking',
  kind: 'booking',
  weight: 6,
  weightReason: {
    fr: 'Un client qui veut réserver et ne le peut pas va chez qui le lui permet : sérieuse.',
    en: "A customer who wants to book and can't goes to whoever lets them: serious.",
  },
  title: { fr: 'Prise de rendez-vous en ligne', en: 'Online booking' },
  why: { fr: 'Un client qui veut un rendez-vous le soir ne téléphone pas : il réserve, ici ou ailleurs.', en: 'A customer who wants an appointment at night does not phone: they book, here or elsewhere.' },
  fix: { fr: 'Ajoutez le lien de prise de rendez-vous de ce magasin.', en: 'Add this store’s booking link.' },
});

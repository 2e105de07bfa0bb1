import { defineTouchpointCheck } from './_define-touchpoint-check.ts';

export default defineTouchpointCheck({
  id: 'chat',
  kind: 'chat',
  weight: 1,
  weightReason: {
    fr: 'Où il manque, le téléphone et le formulaire restent : mineure.',
    en: 'Where it is missing phone and form remain: minor.',
  },
  title: { fr: 'Clavardage', en: 'Chat' },
  why: { fr: 'Une question courte trouve sa réponse sans appel.', en: 'A short question is answered without a call.' },
  fix: { fr: 'Activez la fenêtre de clavardage sur cette page.', en: 'Switch the chat window on for this page.' },
});

import { defineTouchpointCheck } from './_define-touchpoint-check.ts';

export default defineTouchpointCheck({
  id: 'social-links',
  kind: 'social',
  weight: 1,
  weightReason: {
    fr: 'Peu de gens viennent à la page d’un magasin pour ses profils : mineure.',
    en: "Few come to a store's page for its profiles: minor.",
  },
  title: { fr: 'Liens vers les réseaux sociaux', en: 'Social links' },
  why: { fr: 'Les nouvelles du magasin se suivent sur les réseaux.', en: 'A store’s news is followed on social networks.' },
  fix: { fr: 'Ajoutez les liens des profils de la norme.', en: 'Add links to the standard’s profiles.' },
});

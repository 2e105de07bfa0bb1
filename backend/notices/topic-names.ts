import type { Words } from '#domain/words.ts';

/** Topics of reviews as mails name them: as the dashboard does. */
export const TOPIC_NAMES: Readonly<Record<string, Words>> = {
  access: { fr: 'Horaires et accès', en: 'Hours and access' },
  advice: { fr: 'Compétence et conseils', en: 'Competence and advice' },
  'after-sales': { fr: 'Après-vente et réclamations', en: 'After-sales and complaints' },
  booking: { fr: 'Téléphone et rendez-vous', en: 'Phone and booking' },
  online: { fr: 'En ligne', en: 'Online' },
  place: { fr: 'Lieux et propreté', en: 'Place and cleanliness' },
  price: { fr: 'Prix', en: 'Price' },
  product: { fr: 'Produits et choix', en: 'Products and choice' },
  staff: { fr: 'Accueil et personnel', en: 'Welcome and staff' },
  waiting: { fr: 'Attente', en: 'Waiting' },
  workmanship: { fr: 'Qualité du travail', en: 'Quality of the work' },
};

import { defineDirectory } from './define-directory.ts';

export default defineDirectory({
  id: 'reviews-page',
  words: {
    name: { fr: 'Page d’avis', en: 'Review page' },
    description: {
      fr: 'Avis schema.org d’une page publique, lue à l’adresse déclarée dans le fichier des établissements.',
      en: 'schema.org reviews of a public page, read at the address declared in the locations file.',
    },
    attribution: null,
  },
  // Asked for its reviews: what else such a page shows is copied from elsewhere and is judged there.
  carries: { businessName: 'always', rating: 'optional' },
  keeps: ['businessName', 'rating', 'pageLanguage'],
  // Twenty pages hold some hundred reviews, newest first: enough for a mean, and no burden to the site.
  reviewPages: 20,
  retention: { bodyDays: 30, valueDays: null },
});

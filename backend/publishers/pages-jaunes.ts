import { whereOf, withQuery } from './_look-up.ts';
import { defineDirectory } from './define-directory.ts';

export default defineDirectory({
  id: 'pages-jaunes',
  words: {
    name: { fr: 'Pages Jaunes', en: 'Pages Jaunes' },
    description: {
      fr: 'Fiches des Pages Jaunes, lues aux adresses déclarées dans le fichier des établissements.',
      en: 'Pages Jaunes listings, read at the addresses declared in the locations file.',
    },
    attribution: null,
  },
  lookUpUrl: (location) => withQuery('https://www.pagesjaunes.fr/annuaire/chercherlespros', { quoiqui: location.businessName, ou: whereOf(location) }),
});

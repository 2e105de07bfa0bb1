import { defineDirectory } from './define-directory.ts';

export default defineDirectory({
  id: 'web-directory',
  words: {
    name: { fr: 'Annuaire web', en: 'Web directory' },
    description: {
      fr: 'Fiches d’un annuaire, lues aux adresses déclarées dans le fichier des établissements.',
      en: 'Listings of a directory, read at the addresses declared in the locations file.',
    },
    attribution: null,
  },
});

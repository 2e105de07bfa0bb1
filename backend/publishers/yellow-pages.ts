import { whereOf } from './_look-up.ts';
import { defineDirectory } from './define-directory.ts';

export default defineDirectory({
  id: 'yellow-pages',
  words: {
    name: { fr: 'Pages Jaunes Canada', en: 'Yellow Pages Canada' },
    description: {
      fr: 'Fiches de pagesjaunes.ca et yellowpages.ca, lues aux adresses déclarées dans le fichier des établissements; où robots.txt ne le permet pas, la norme peut demander un contrôle à l’œil (`manual: {everyDays: 90}`).',
      en: 'Listings of yellowpages.ca and pagesjaunes.ca, read at the addresses declared in the locations file; where robots.txt does not allow it, the standard may ask for checks by eye (`manual: {everyDays: 90}`).',
    },
    attribution: null,
  },
  lookUpUrl: (location) => `https://www.yellowpages.ca/search/si/1/${encodeURIComponent(location.businessName)}/${encodeURIComponent(whereOf(location))}`,
});

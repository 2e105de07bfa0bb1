import { nameAndAddress, withQuery } from './_look-up.ts';
import { defineManual } from './define-manual.ts';

/** Bing Places' interface tells partners of what they created themselves, and nobody of what the public sees. */
export default defineManual({
  id: 'bing-maps',
  everyDays: 90,
  words: {
    name: { fr: 'Bing Cartes', en: 'Bing Maps' },
    description: {
      fr: 'La fiche de chaque établissement dans Bing, contrôlée à l’œil tous les 90 jours : son interface ne montre pas ce que voit le public.',
      en: 'Each location’s listing in Bing, checked by eye every 90 days: its interface does not show what the public sees.',
    },
    attribution: null,
  },
  // Bing takes up to two weeks to show a change.
  patienceDays: 14,
  // https://learn.microsoft.com/bingmaps/articles/create-a-custom-map-url
  lookUpUrl: (location) => withQuery('https://www.bing.com/maps/default.aspx', { where1: nameAndAddress(location) }),
  editUrl: () => 'https://www.bingplaces.com/',
});

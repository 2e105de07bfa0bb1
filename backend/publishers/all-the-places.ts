import { defineGeoJson } from './define-geojson.ts';

const LATEST = 'https://data.alltheplaces.xyz/runs/latest/output';

/** What a spider of All The Places read on the brand's own site, as one file a week. */
export default defineGeoJson({
  id: 'all-the-places',
  words: {
    name: { fr: 'All The Places', en: 'All The Places' },
    description: {
      fr: 'Le fichier libre qu’un robot d’All The Places tire chaque semaine du site de la marque : ce que les cartes en reprennent. C’est un double du site, pas un annuaire.',
      en: 'The free file that a spider of All The Places draws each week from the brand’s site: what maps take over from it. A double of the site, not a directory.',
    },
    attribution: { fr: 'All The Places, CC0 1.0', en: 'All The Places, CC0 1.0' },
  },
  fields: [
    {
      key: 'spider', kind: 'text', isRequired: true,
      label: { fr: 'Nom du robot', en: 'Name of the spider' },
      hint: { fr: 'Tel qu’alltheplaces.xyz le nomme, par exemple « tim_hortons ».', en: 'As alltheplaces.xyz names it, for example “tim_hortons”.' },
    },
    {
      key: 'wikidata', kind: 'text', isRequired: false,
      label: { fr: 'Élément Wikidata de la marque', en: 'The brand’s Wikidata item' },
      hint: { fr: 'Par exemple Q123, si le robot lit plusieurs marques.', en: 'For example Q123, where the spider reads several brands.' },
    },
  ],
  // A run begins each week and takes days.
  patienceDays: 10,
  addressOf: ({ spider }) => (spider !== undefined && /^[a-z0-9_]+$/.test(spider) ? `${LATEST}/${spider}.geojson` : null),
});

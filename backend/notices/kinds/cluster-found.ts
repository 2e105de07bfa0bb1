import { ANY_TIME, defineKind } from '../define-kind.ts';
import { LOCATION, fill, paramOf, placesOf, sayCount } from '../say-count.ts';

/** The same defect at several places. Params: `check`, `sources`. */
export default defineKind({
  id: 'cluster-found',
  group: 'listings',
  words: {
    name: { fr: 'Écart groupé', en: 'Cluster' },
    when: { fr: 'Le même écart est apparu à plusieurs lieux : une seule alerte, quel que soit leur nombre.', en: 'The same defect has appeared at several locations: one alert, however many.' },
    because: { fr: 'vous suivez ces lieux', en: 'you follow these locations' },
  },
  offers: ANY_TIME,
  defaults: { 'head-office': 'instant', 'regional-manager': 'daily', 'store-manager': 'never', administrator: 'never', executive: 'never' },
  channels: 'instant',
  title: (notice) => fill({ fr: '{places} : {check}', en: '{places}: {check}' }, { places: sayCount(placesOf(notice), LOCATION), check: paramOf(notice, 'check') }),
  lines: (notice) => [fill({ fr: 'Le même écart partout, sur {sources} : sans doute une seule cause, donc une seule correction.', en: 'The same defect everywhere, on {sources}: probably one cause, so one fix.' }, { sources: paramOf(notice, 'sources') })],
});

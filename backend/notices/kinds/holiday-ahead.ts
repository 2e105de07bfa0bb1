import { ANY_TIME, defineKind } from '../define-kind.ts';
import { LOCATION, dayOf, fill, paramOf, placesOf, sayCount } from '../say-count.ts';

/** Places whose master record says nothing of a public holiday ahead. Params: `holiday`, `day` (YYYY-MM-DD). */
export default defineKind({
  id: 'holiday-ahead',
  group: 'listings',
  words: {
    name: { fr: 'Jour férié sans horaire', en: 'Holiday without hours' },
    when: { fr: 'Un jour férié approche et des lieux n’ont pas d’horaire pour ce jour.', en: 'A holiday is near and locations have no hours for it.' },
    because: { fr: 'vous suivez les horaires de ces lieux', en: 'you follow the hours of these locations' },
  },
  offers: ANY_TIME,
  defaults: { 'head-office': 'weekly', 'regional-manager': 'weekly', 'store-manager': 'daily', administrator: 'never', executive: 'never' },
  channels: 'weekly',
  title: (notice) => fill({ fr: '{holiday} : {places} sans horaire', en: '{holiday}: {places} without hours' }, { holiday: paramOf(notice, 'holiday'), places: sayCount(placesOf(notice), LOCATION) }),
  lines: (notice) => [fill({ fr: 'Le {day}. Indiquez les heures d’ouverture, ou que le lieu est fermé.', en: 'On {day}. Say when it opens, or that it is closed.' }, { day: dayOf(notice, 'day') })],
});

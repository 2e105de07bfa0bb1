import { ANY_TIME, defineKind } from '../define-kind.ts';
import { LOCATION, fill, paramOf, placesOf, sayCount } from '../say-count.ts';

/** A source is down or has changed. Params: `source`, `why` (a sentence). */
export default defineKind({
  id: 'source-changed',
  group: 'listings',
  words: {
    name: { fr: 'Source illisible', en: 'Source can’t be read' },
    when: { fr: 'Deux analyses de suite ne lisent plus une source; une alerte par source, une fois.', en: 'Two crawls in a row can’t read a source; one alert per source, once.' },
    because: { fr: 'vous surveillez les sources de cette marque', en: 'you watch the sources of this brand' },
  },
  offers: ANY_TIME,
  defaults: { administrator: 'instant', 'head-office': 'daily', 'regional-manager': 'never', executive: 'never' },
  channels: 'instant',
  title: (notice) => fill({ fr: '{source} : illisible', en: '{source}: can’t be read' }, { source: paramOf(notice, 'source') }),
  lines: (notice) => {
    const places = placesOf(notice);
    return [
      paramOf(notice, 'why'),
      ...(places === 0 ? [] : [fill({ fr: 'Touche {places}.', en: 'It touches {places}.' }, { places: sayCount(places, LOCATION) })]),
      { fr: 'Les derniers verdicts restent en vigueur, avec leur âge; aucun point n’est perdu.', en: 'The last verdicts stand, with their age; no point is lost.' },
    ];
  },
});

import type { Coordinates } from '#domain/address.ts';
import { distanceMetres } from '#matching/distance.ts';
import { defineFieldCheck } from '../define-check.ts';

export default defineFieldCheck<'coordinates', Coordinates>({
  id: 'coordinates',
  group: 'fields',
  field: 'coordinates',
  absence: 'not-applicable',
  weight: 6,
  weightReason: {
    fr: 'Une épingle dans une autre rue égare qui suit la carte, même si l’adresse à côté est juste : sérieuse.',
    en: 'A pin in another street leads whoever follows the map astray, though the address beside it is right: serious.',
  },
  stage: 'before',
  expect: ({ location }) => location.coordinates ?? null,
  show: write,
  compare([best], expected, { standard }) {
    if (best === undefined || best.value === null) return { outcome: 'cannot-tell', reason: 'unreadable' };
    const metres = Math.round(distanceMetres(expected, best.value) ?? Infinity);
    const limit = standard.thresholds.coordinatesMetres;
    const said = { decidedBy: best, observed: write(best.value), params: { metres, limit } };
    // Null Island is where a form without coordinates puts everything.
    if (best.value.latitude === 0 && best.value.longitude === 0) return { outcome: 'fail', reason: 'no-place', ...said };
    return metres <= limit ? { outcome: 'pass', reason: 'ok', ...said } : { outcome: 'fail', reason: 'too-far', ...said };
  },
  words: {
    title: { fr: 'Position sur la carte', en: 'Place on the map' },
    why: { fr: 'L’itinéraire mène au repère, pas à l’adresse.', en: 'Directions lead to the pin, not to the address.' },
    fix: { fr: 'Placez le repère sur l’entrée du magasin.', en: 'Put the pin on the store’s entrance.' },
    reasons: {
      'too-far': { fr: 'Le repère est à {metres} m du magasin; la norme en admet {limit}.', en: 'The pin is {metres} m from the store; the standard allows {limit}.' },
      'no-place': { fr: 'Le repère est au point 0, 0 : la position n’a pas été remplie.', en: 'The pin is at 0, 0: the position was not filled in.' },
    },
  },
});

/** Five decimals are about a metre. */
function write({ latitude, longitude }: Coordinates): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}

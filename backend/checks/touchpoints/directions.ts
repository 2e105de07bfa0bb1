import { distanceMetres } from '#matching/distance.ts';
import { defineTouchpointCheck } from './_define-touchpoint-check.ts';

export default defineTouchpointCheck({
  id: 'directions',
  kind: 'directions',
  weight: 3,
  weightReason: {
    fr: 'L’adresse se copie dans une carte ; un lien vers un autre lieu égare : modérée.',
    en: 'The address can be copied into a map; a link to another place leads astray: moderate.',
  },
  title: { fr: 'Itinéraire', en: 'Directions' },
  why: { fr: 'Une touche suffit pour se mettre en route; sans elle, on recopie l’adresse ou on renonce.', en: 'One tap and the customer is on the way; without it they copy the address, or give up.' },
  fix: { fr: 'Ajoutez un lien d’itinéraire vers l’entrée de ce magasin.', en: 'Add a directions link to this store’s entrance.' },
  expectTarget: ({ location: { coordinates } }) => (coordinates ? `${coordinates.latitude}, ${coordinates.longitude}` : null),
  isRight(target, { location, standard }) {
    const there = readPoint(target);
    const metres = there === null || !location.coordinates ? null : distanceMetres(location.coordinates, there);
    return metres === null || metres <= Math.max(NEARBY_METRES, standard.thresholds.coordinatesMetres);
  },
});

/** A map may name the parking's entrance or the centre of the mall. */
const NEARBY_METRES = 500;

/** The point that a map's address names, "@46.77,-71.28,17z" or "destination=46.77,-71.28"; null where it names a place by words. */
function readPoint(target: string): { latitude: number; longitude: number } | null {
  const found = /(?:[@=/]|%40)(-?\d{1,2}\.\d{2,}),\s?(?:\+|%20)?(-?\d{1,3}\.\d{2,})/.exec(target.replaceAll(/%2C/gi, ','));
  return found ? { latitude: Number(found[1]), longitude: Number(found[2]) } : null;
}

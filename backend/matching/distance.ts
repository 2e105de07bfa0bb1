import type { ListingIdentity } from './listing-identity.ts';

/** The mean radius of the Earth in metres (IUGG). */
const EARTH_RADIUS_METRES = 6_371_009;

/** Great-circle distance between two places in metres (haversine); null when either has no coordinates. */
export function distanceMetres(a: Pick<ListingIdentity, 'latitude' | 'longitude'>, b: Pick<ListingIdentity, 'latitude' | 'longitude'>): number | null {
  if (a.latitude === undefined || a.longitude === undefined || b.latitude === undefined || b.longitude === undefined) return null;
  const radians = Math.PI / 180;
  const [north, east] = [(b.latitude - a.latitude) * radians, (b.longitude - a.longitude) * radians];
  const half = Math.sin(north / 2) ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
}

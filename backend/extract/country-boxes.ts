/** Latitudes and longitudes between which a country lies: [south, west, north, east] in degrees, half a degree wide of its borders. */
type Box = readonly [south: number, west: number, north: number, east: number];

/** Source: extreme points of each country (public gazetteers), rounded outwards; countries over the date line or far overseas have several. */
const BOXES: Readonly<Record<string, readonly Box[]>> = {
  CA: [[41, -141.5, 84, -52]],
  US: [[24, -125.5, 50, -66], [51, -180, 72, -129], [18, -161, 23, -154], [17, -68, 19, -64]],
  FR: [[41, -5.5, 51.5, 10], [14, -63.5, 18.5, -60.5], [2, -55, 6, -51], [-21.5, 45, -12.5, 56], [46.5, -56.7, 47.3, -56], [-28, 158, -8, 180], [-28, -180, -7, -134]],
  BE: [[49.3, 2.3, 51.7, 6.6]],
  CH: [[45.6, 5.7, 48, 10.7]],
  LU: [[49.3, 5.5, 50.4, 6.7]],
  GB: [[49.5, -9, 61.5, 2.5]],
  IE: [[51, -11, 56, -5]],
  NL: [[50.5, 3, 54, 7.5]],
  DE: [[47, 5.5, 55.5, 15.5]],
};

/** True when a point lies in a country (ISO 3166-1 alpha-2), or when we can't tell: nobody said which, or we have no box of it. */
export function liesIn(country: string | undefined, latitude: number, longitude: number): boolean {
  const boxes = country === undefined ? undefined : BOXES[country.toUpperCase()];
  return boxes === undefined || boxes.some(([south, west, north, east]) => latitude >= south && latitude <= north && longitude >= west && longitude <= east);
}

const WORLD_DEGREES = 360;

/**
 * A ring as a flat map can draw it: where it steps over 180°, it goes on beyond. As it is stored, such a step would be
 * a line across the whole map.
 */
export function unrollRing(ring: readonly (readonly number[])[]): number[][] {
  let turns = 0;
  let before: number | undefined;
  return ring.map(([longitude = 0, latitude = 0]) => {
    if (before !== undefined && Math.abs(longitude - before) > WORLD_DEGREES / 2) turns += longitude < before ? 1 : -1;
    before = longitude;
    return [longitude + turns * WORLD_DEGREES, latitude];
  });
}

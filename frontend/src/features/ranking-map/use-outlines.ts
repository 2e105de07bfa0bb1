import { useQuery } from '@tanstack/react-query';
import type { Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
// As an address, not as a module: 740 KB that are fetched beside the page and read by the browser's own parser.
import outlines from 'world-atlas/countries-50m.json?url';
import { unrollRing } from './unroll-ring.ts';

/** Antarctica has no end to the east: on a flat map it is a line across, and no brand has a location there. */
const AROUND_A_POLE = '010';

type World = Topology<{ countries: GeometryCollection }>;

/** The countries' outlines (Natural Earth, public domain), which the product brings along. */
export function useOutlines(isWanted: boolean) {
  return useQuery({ queryKey: ['outlines'], queryFn: ({ signal }) => readOutlines(signal), staleTime: Infinity, enabled: isWanted });
}

async function readOutlines(signal: AbortSignal) {
  const world = (await (await fetch(outlines, { signal })).json()) as World;
  const { features, ...all } = feature(world, world.objects.countries);
  return { ...all, features: features.filter((one) => one.id !== AROUND_A_POLE).map((one) => ({ ...one, geometry: unroll(one.geometry) })) };
}

function unroll(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map(unrollRing) };
  return geometry.type === 'MultiPolygon' ? { ...geometry, coordinates: geometry.coordinates.map((one) => one.map(unrollRing)) } : geometry;
}

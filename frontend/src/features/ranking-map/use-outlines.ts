import { useQuery } from '@tanstack/react-query';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
// As an address, not as a module: 740 KB that are fetched beside the page and read by the browser's own parser.
import outlines from 'world-atlas/countries-50m.json?url';

type World = Topology<{ countries: GeometryCollection }>;

/** The countries' outlines (Natural Earth, public domain), which the product brings along. */
export function useOutlines(isWanted: boolean) {
  return useQuery({ queryKey: ['outlines'], queryFn: ({ signal }) => readOutlines(signal), staleTime: Infinity, enabled: isWanted });
}

async function readOutlines(signal: AbortSignal) {
  const world = (await (await fetch(outlines, { signal })).json()) as World;
  return feature(world, world.objects.countries);
}

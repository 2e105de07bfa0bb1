import { useQuery } from '@tanstack/react-query';
import { getMapTiles } from '#contract/map-tiles.ts';
import { call } from '../../lib/call.ts';

/** Where pictures of streets come from, if anywhere. It changes only with a start of the product. */
export function useMapTiles() {
  return useQuery({ queryKey: ['map-tiles'], queryFn: ({ signal }) => call(getMapTiles, {}, signal), staleTime: Infinity });
}

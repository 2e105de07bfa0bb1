import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { NoBody, Nothing } from './shared.ts';

export const getMapTiles = defineRoute({
  method: 'GET', path: '/api/map-tiles', summary: 'Where the map of locations finds pictures of streets; null: it draws the outlines that it brings along, and asks nobody.',
  params: Nothing, query: Nothing, body: NoBody,
  response: z.object({ tiles: z.object({ /** With {z}, {x} and {y}, and perhaps {s}. */ url: z.string(), attribution: z.string() }).nullable() }),
});

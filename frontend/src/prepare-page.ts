import { matchPath } from 'react-router';
import { rankingQuery } from './features/ranking/use-ranking.ts';
import { sessionQuery } from './features/session/use-session.ts';
import { queryClient } from './lib/query-client.ts';

type Prepare = (params: { brandId: string; locationId: string }) => unknown;

// The pages that people open by a link or a bookmark: what they draw is asked for at once, beside the words and the session, not after them.
const PREPARED: Record<string, Prepare> = {
  '/brands/:brandId/ranking': ({ brandId }) => queryClient.prefetchQuery(rankingQuery(brandId)),
  '/brands/:brandId': ({ brandId }) => import('./pages/overview.tsx').then((page) => page.prepareOverview(queryClient, brandId)),
  '/brands/:brandId/locations/:locationId': ({ locationId }) => import('./pages/location.tsx').then((page) => page.prepareLocation(queryClient, locationId)),
  '/brands/:brandId/findings': () => import('./pages/findings.tsx'),
  '/brands/:brandId/reviews': () => import('./pages/reviews.tsx'),
};

/** Starts fetching what the page at an address needs. What fails here is asked for again, and told, by the page itself. */
export function preparePage(address: string): void {
  void queryClient.prefetchQuery(sessionQuery);
  for (const [pattern, prepare] of Object.entries(PREPARED)) {
    const match = matchPath(pattern, address);
    if (match) void Promise.resolve(prepare({ brandId: match.params['brandId'] ?? '', locationId: match.params['locationId'] ?? '' })).catch(() => undefined);
  }
}

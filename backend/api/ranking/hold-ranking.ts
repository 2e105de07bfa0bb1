import { buildRanking, type BrandRanking } from '#backend/build-ranking.ts';
import type { Viewer } from '#domain/viewer.ts';
import { WHOLE_UP_TO } from './page-ranking.ts';

/** Long enough for somebody who scrolls through the pages of one list, which should then be one list; short enough to see a finding closed. */
const HELD_SECONDS = 20;
const HELD_AT_MOST = 4;

interface Held {
  until: number;
  ranking: BrandRanking;
}
const held = new Map<string, Held>();

/** The ranking; one that is answered in pages is held for a moment, so that the next page need not work all of it out again. */
export async function holdRanking(viewer: Viewer, brandId: string): Promise<BrandRanking> {
  const now = Date.now();
  for (const [key, one] of held) if (one.until < now) held.delete(key);
  const key = JSON.stringify([brandId, viewer.grants]);
  const known = held.get(key);
  if (known) return known.ranking;
  const ranking = await buildRanking(viewer, brandId);
  if (ranking.rows.length > WHOLE_UP_TO) {
    for (const oldest of [...held.keys()].slice(0, Math.max(0, held.size + 1 - HELD_AT_MOST))) held.delete(oldest);
    held.set(key, { until: now + HELD_SECONDS * 1000, ranking });
  }
  return ranking;
}

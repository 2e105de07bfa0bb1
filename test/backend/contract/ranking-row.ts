import type { RankingRow } from '#contract/ranking.ts';

const NO_FIGURE = { value: null, low: null, high: null, sampleSize: 0, effectiveSize: 0, plainMean: null };

/** A row of which only what differs is named. */
export function makeRow(locationId: string, change: Partial<RankingRow> = {}): RankingRow {
  return {
    locationId, storeCode: locationId.toUpperCase(), name: `Lunetterie – ${locationId}`, locality: null, regionId: null, regionPath: [], regionIds: [], businessStatus: 'open', latitude: null, longitude: null,
    format: null, language: 'fr', franchisee: null, rank: null, peers: [], score: null, band: null, presence: null, accuracy: null, coverage: null, weakest: null, sentiment: NO_FIGURE, rating: NO_FIGURE,
    openFindings: 0, findings: [], trend: [], ...change,
  };
}

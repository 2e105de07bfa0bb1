import type { Comparison, ComparedSubject } from '#contract/compare.ts';
import type { Matrix, MatrixBy } from '#contract/matrix.ts';
import type { RankingRow, Region } from '#contract/ranking.ts';
import { presentMatrix } from '#api/matrix/presenter.ts';
import type { MockLocation } from './mock-brand.ts';

/** The matrix of the mock's own verdicts; each ninth fail was accepted. */
export function createMatrix(locations: readonly MockLocation[], by: MatrixBy): Matrix {
  const rows = locations.map((location) => {
    const verdicts = location.listings.flatMap((listing) => listing.verdicts.map((verdict) => ({ column: by === 'checks' ? verdict.checkId : listing.publisherId, outcome: verdict.outcome })));
    const counts = [...Map.groupBy(verdicts, (one) => one.column)].map(([column, group]) => {
      const count = (outcome: string): number => group.filter((one) => one.outcome === outcome).length;
      const accepted = count('fail') === 1 && location.locationId.endsWith('9') ? 1 : 0;
      return [column, [count('pass'), accepted, count('fail') - accepted, count('cannot-tell')].join(' ')];
    });
    return { locationId: location.locationId, counts: Object.fromEntries(counts) as Record<string, string> };
  });
  return presentMatrix(by, rows);
}

/** Locations and regions of the mock side by side; a region shows its first location's parts with its own means. */
export function createComparison(brand: { locations: readonly MockLocation[]; ranking: readonly RankingRow[]; regions: readonly Region[] }, ids: readonly string[], regionIds: readonly string[]): Comparison {
  const days = brand.locations[0]?.history.map((one) => one.day) ?? [];
  const subjects = [
    ...ids.flatMap((id) => brand.ranking.filter((row) => row.locationId === id).map((row) => toSubject('location', id, row.name, [row], brand.locations))),
    ...regionIds.flatMap((id) => brand.regions.filter((one) => one.id === id).map((region) => toSubject('region', id, region.name, brand.ranking.filter((row) => region.path.every((name, at) => row.regionPath[at] === name)), brand.locations))),
  ];
  return { asOf: '2026-11-21T06:31:00.000Z', days, subjects };
}

const mean = (values: (number | null)[]): number | null => {
  const known = values.filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
};

function toSubject(kind: 'location' | 'region', id: string, name: string, rows: readonly RankingRow[], all: readonly MockLocation[]): ComparedSubject {
  const [first] = rows;
  if (!first) throw new Error(`The mock's ${id} has no location.`);
  const locations = all.filter((one) => rows.some((row) => row.locationId === one.locationId));
  const verdicts = locations.flatMap((one) => one.listings.flatMap((listing) => listing.verdicts));
  const listings = locations.flatMap((one) => one.listings);
  const fails = verdicts.filter((one) => one.outcome === 'fail');
  return {
    kind, id, name, storeCode: kind === 'location' ? first.storeCode : null, regionPath: first.regionPath, locationCount: rows.length, rankedCount: rows.filter((row) => row.rank !== null).length,
    rank: kind === 'location' ? first.rank : null, score: mean(rows.map((row) => row.score)), band: first.band, presence: mean(rows.map((row) => row.presence)), accuracy: mean(rows.map((row) => row.accuracy)), coverage: mean(rows.map((row) => row.coverage)),
    sentiment: first.sentiment, rating: first.rating, openFindings: rows.reduce((sum, row) => sum + row.openFindings, 0), trend: first.trend.map((_, at) => mean(rows.map((row) => row.trend[at] ?? null))),
    publishers: [...Map.groupBy(listings, (one) => one.publisherId)].map(([publisherId, group]) => ({ publisherId, score: mean(group.map((one) => one.score)), coverage: mean(group.map((one) => one.coverage)), listings: group.length, missing: group.filter((one) => one.listingId === null).length })),
    checks: [...Map.groupBy(verdicts, (one) => one.checkId)].map(([checkId, group]) => ({ checkId, passed: group.filter((one) => one.outcome === 'pass').length, failed: group.filter((one) => one.outcome === 'fail').length, unsure: 0 })),
    causes: [...Map.groupBy(fails, (one) => one.checkId)].map(([checkId, group]) => ({ checkId, reason: group[0]?.reason ?? '', locations: Math.min(rows.length, group.length), findings: group.length, lostPoints: group.reduce((sum, one) => sum + one.lostPoints, 0) / 4 / rows.length })).toSorted((a, b) => b.lostPoints - a.lostPoints).slice(0, 6),
    topics: [{ topic: 'staff', reviews: 9 * rows.length, share: 0.42, sentiment: 0.51 }, { topic: 'waiting', reviews: 4 * rows.length, share: 0.19, sentiment: -0.38 }, ...(kind === 'region' ? [{ topic: 'price', reviews: 3, share: 0.1, sentiment: null }] : [])],
  };
}

import type { RankingRow } from './ranking.ts';
import { FACETS, NONE, type FacetId, type Facets } from './ranking-view.ts';

/** What a facet needs to know of a location. */
export type FacetRow = Pick<RankingRow, 'name' | 'storeCode' | 'locality' | 'regionPath' | 'regionIds' | 'format' | 'language' | 'franchisee' | 'findings' | 'band' | 'businessStatus'>;
/** How many locations each value of each facet would leave. */
export type FacetCounts = Record<FacetId, Record<string, number>>;

/** The rows that every facet lets through and that hold every word searched for in name, code, town or region. */
export function filterRows<R extends FacetRow>(rows: readonly R[], { facets, search }: { facets: Facets; search: string }): R[] {
  const fits = testOf(facets);
  return searchRows(rows, search).filter((row) => FACETS.every((id) => fits[id](row)));
}

/** Counts each value over the rows that all other facets let through: what choosing it would show. */
export function countFacets(rows: readonly FacetRow[], { facets, search }: { facets: Facets; search: string }): FacetCounts {
  const fits = testOf(facets);
  const counts = Object.fromEntries(FACETS.map((id) => [id, {}])) as FacetCounts;
  for (const row of searchRows(rows, search)) {
    const refusing = FACETS.filter((id) => !fits[id](row));
    if (refusing.length > 1) continue;
    for (const id of refusing.length === 1 ? refusing : FACETS) {
      for (const value of valuesOf(row, id, facets)) counts[id][value] = (counts[id][value] ?? 0) + 1;
    }
  }
  return counts;
}

/** Text as it is compared: without accents and case. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A reason as a facet's value: of one check, since checks share reasons. */
export function reasonValue(kind: { checkId: string; reason: string }): string {
  return `${kind.checkId}/${kind.reason}`;
}

function searchRows<R extends FacetRow>(rows: readonly R[], search: string): readonly R[] {
  const words = foldText(search).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = foldText(`${row.name} ${row.storeCode} ${row.locality ?? ''} ${row.regionPath.join(' ')}`);
    return words.every((word) => text.includes(word));
  });
}

/** Several values of one facet widen, several facets narrow. Publisher and reason are asked of the same finding. */
function testOf(facets: Facets): Record<FacetId, (row: FacetRow) => boolean> {
  const test = (id: FacetId) => {
    const wanted = new Set(facets[id]);
    return wanted.size === 0 ? () => true : (row: FacetRow): boolean => valuesOf(row, id, facets).some((value) => wanted.has(value));
  };
  return Object.fromEntries(FACETS.map((id) => [id, test(id)])) as Record<FacetId, (row: FacetRow) => boolean>;
}

function valuesOf(row: FacetRow, id: FacetId, facets: Facets): readonly string[] {
  switch (id) {
    case 'region': return row.regionIds;
    case 'format': return [row.format ?? NONE];
    case 'language': return [row.language ?? NONE];
    case 'franchisee': return [row.franchisee ?? NONE];
    case 'band': return [row.band ?? NONE];
    case 'status': return [row.businessStatus];
    case 'publisher': return [...new Set(row.findings.filter((one) => facets.reason.length === 0 || facets.reason.includes(one.checkId) || facets.reason.includes(reasonValue(one))).map((one) => one.publisherId))];
    // A check stands for all its reasons.
    case 'reason': return [...new Set(row.findings.filter((one) => facets.publisher.length === 0 || facets.publisher.includes(one.publisherId)).flatMap((one) => [one.checkId, reasonValue(one)]))];
  }
}

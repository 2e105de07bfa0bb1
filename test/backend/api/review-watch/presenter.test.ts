import { describe, expect, it } from 'vitest';
import { presentReviewWarnings, presentReviewWatch } from '#backend/api/review-watch/presenter.ts';
import type { LocationFacts } from '#records/locations.ts';
import type { RegionNode } from '#records/regions.ts';
import type { ReviewWarning } from '#domain/review-figures.ts';

const facts = (id: string, regionId: string | null): LocationFacts => ({ id, storeCode: id.toUpperCase(), businessName: 'Lunetterie Boréale', branch: id === 'a' ? 'Centre' : null, locality: null, businessStatus: 'open', regionId, format: null, regionNames: [], franchisee: null, coordinates: null, address: { street: '1', locality: 'X', country: 'CA' }, websiteUrls: {} });
const region = (id: string, path: string[]): RegionNode => ({ id, parentId: null, name: path.at(-1) ?? '', path, locationCount: 1 });
const warning = (locationId: string): ReviewWarning => ({
  id: `w-${locationId}`, locationId, since: '2026-03-03', raisedAt: '2026-03-20T00:00:00.000Z', seenAt: '2026-03-20T00:00:00.000Z', endedAt: null, ending: null, reviewIds: [],
  signs: [{ kind: 'rating', topic: null, since: '2026-03-03', before: 4.5, after: 3.8, reviews: 20, telling: 7, strength: 5 }],
});

describe('presentReviewWatch', () => {
  it('says nothing of a location that was never watched', () => {
    expect(presentReviewWatch({ figures: null, months: [], warnings: [] })).toEqual({ asOf: null, response: { answerable: 0, answered: 0, rate: null, medianMinutes: null, timed: 0 }, topics: [], months: [], recovery: null, warnings: [] });
  });

  it('draws a month without stars as a gap', () => {
    const { months } = presentReviewWatch({ figures: null, warnings: [], months: [{ month: '2025-12-01', rating: 4.5, reviews: 2 }, { month: '2026-02-01', rating: 4, reviews: 1 }] });
    expect(months).toEqual([{ month: '2025-12-01', rating: 4.5, reviews: 2 }, { month: '2026-01-01', rating: null, reviews: 0 }, { month: '2026-02-01', rating: 4, reviews: 1 }]);
  });
});

describe('presentReviewWarnings', () => {
  const source = {
    facts: [facts('a', 'qc'), facts('b', 'on'), facts('c', null)],
    regions: [region('ca', ['Canada']), region('qc', ['Canada', 'Québec']), region('on', ['Canada', 'Ontario'])],
    parts: [{ locationId: 'a', answerable: 4, answered: 4, minutes: [10, 20, 30, 40] }, { locationId: 'b', answerable: 4, answered: 0, minutes: [] }, { locationId: 'c', answerable: 2, answered: 1, minutes: [100] }],
    warnings: [warning('a'), warning('elsewhere')],
  };

  it('adds up answers over all locations and over each region with all below it', () => {
    const { response, regions } = presentReviewWarnings(source);
    expect(response).toMatchObject({ answerable: 10, answered: 5, rate: 0.5, medianMinutes: 30 });
    expect(regions.map((one) => [one.regionId, one.response.rate, one.response.medianMinutes, one.warnings])).toEqual([['ca', 0.5, 25, 1], ['qc', 1, 25, 1], ['on', 0, null, 0]]);
  });

  it('names the place of each warning, and leaves out what the viewer does not see', () => {
    expect(presentReviewWarnings(source).warnings).toMatchObject([{ locationId: 'a', storeCode: 'A', name: 'Centre', regionPath: ['Canada', 'Québec'] }]);
  });
});

import { describe, expect, it } from 'vitest';
import { findFinding, spreadLostPoints } from '../../../../frontend/src/features/locations/lost-points.ts';
import { createBrand } from '../../mock-brand.ts';

const { locations } = createBrand(60, 5);

describe('lost points of a location', () => {
  it('add up with the score to 100', () => {
    for (const location of locations.filter((one) => one.score !== null)) {
      const lost = spreadLostPoints(location.listings).reduce((sum, one) => sum + one.points, 0);
      expect(lost + Number(location.score)).toBeCloseTo(100, 9);
    }
  });

  it('are none where nothing was judged', () => {
    const unseen = locations.flatMap((one) => one.listings).filter((one) => one.score === null);
    expect(spreadLostPoints(unseen)).toEqual([]);
  });

  it('lead to the finding of the same listing and subject', () => {
    const location = locations.find((one) => one.findings.length > 1);
    const listing = location?.listings.find((one) => one.verdicts.some((verdict) => verdict.outcome === 'fail'));
    const verdict = listing?.verdicts.find((one) => one.outcome === 'fail');
    expect(location && listing && verdict && findFinding(location.findings, listing, verdict)?.id).toBe(`f-${verdict?.id}`);
  });
});

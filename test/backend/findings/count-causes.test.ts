import { describe, expect, it } from 'vitest';
import { countCauses, type CausedFinding } from '#findings/count-causes.ts';
import { finding } from './standing.ts';

const caused = (at: number, over: Partial<CausedFinding>): CausedFinding => ({ ...finding({ id: `f${at}`, locationId: `L${at}`, state: 'verified' }), regionId: 'qc', ...over });

describe('want 25: cause codes are counted per region, and repeat causes surface', () => {
  const template = Array.from({ length: 14 }, (_, at) => caused(at, { cause: 'web-template', observed: 'dim. 10 h à 17 h' }));
  const moves = ['qc', 'qc', 'on'].map((regionId, at) => caused(20 + at, { cause: 'relocation', observed: `${at}, rue Ancienne`, regionId }));

  it('one template that spoils fourteen pages struck once; three moves struck three times, and come first', () => {
    expect(countCauses([...template, ...moves])).toEqual([
      { cause: 'relocation', findings: 3, locations: 3, occasions: 3, regions: [{ regionId: 'qc', findings: 2, locations: 2, occasions: 2 }, { regionId: 'on', findings: 1, locations: 1, occasions: 1 }] },
      { cause: 'web-template', findings: 14, locations: 14, occasions: 1, regions: [{ regionId: 'qc', findings: 14, locations: 14, occasions: 1 }] },
    ]);
  });

  it('the same value months later is another time', () => {
    const later = caused(30, { cause: 'web-template', observed: 'dim. 10 h à 17 h', firstSeenAt: '2027-03-01T00:00:00Z' });
    expect(countCauses([...template, later])).toMatchObject([{ cause: 'web-template', findings: 15, occasions: 2 }]);
  });

  it('what came back struck again', () => {
    expect(countCauses([caused(1, { cause: 'public-edit', reopenedCount: 2 })])).toMatchObject([{ cause: 'public-edit', findings: 1, occasions: 3 }]);
  });

  it('two of one region, at one location', () => {
    expect(countCauses([caused(1, { cause: 'holiday' }), caused(1, { id: 'f2', checkId: 'special-hours', cause: 'holiday' })])).toMatchObject([{ findings: 2, locations: 1, occasions: 2 }]);
  });

  it('without a region, or without a cause', () => {
    expect(countCauses([caused(1, { cause: 'holiday', regionId: null }), caused(2, { cause: null })])).toMatchObject([{ cause: 'holiday', findings: 1, regions: [{ regionId: null }] }]);
  });
});

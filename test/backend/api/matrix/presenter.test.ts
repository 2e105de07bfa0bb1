import { describe, expect, it } from 'vitest';
import { presentMatrix } from '#api/matrix/presenter.ts';

describe('the matrix of a brand', () => {
  it('names each different cell once, and what was never judged by −1', () => {
    const rows = [
      { locationId: 'a', counts: { phone: '2 0 1 0', logo: '1 0 0 0' } },
      { locationId: 'b', counts: { phone: '1 0 0 0' } },
      { locationId: 'c', counts: {} },
    ];
    expect(presentMatrix('checks', rows)).toEqual({
      by: 'checks', columns: ['logo', 'phone'], locationIds: ['a', 'b', 'c'],
      kinds: [{ passed: 1, accepted: 0, failed: 0, unsure: 0 }, { passed: 2, accepted: 0, failed: 1, unsure: 0 }],
      cells: [[0, 1], [-1, 0], [-1, -1]],
    });
  });

  it('has no columns before the first crawl', () => {
    expect(presentMatrix('publishers', [{ locationId: 'a', counts: {} }])).toMatchObject({ columns: [], kinds: [], cells: [[]] });
  });
});

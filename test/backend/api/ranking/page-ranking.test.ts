import { describe, expect, it } from 'vitest';
import { pageRanking, readWords } from '#api/ranking/page-ranking.ts';
import { unpackRows } from '#contract/ranking-pack.ts';
import { makeRow } from '#test/backend/contract/ranking-row.ts';

const ABOUT = { asOf: null, formulaVersion: 2, standardVersion: 1 };
const ROWS = Array.from({ length: 9 }, (_, at) => makeRow(`l${at}`, { score: at * 10, format: at % 3 === 0 ? 'mall' : 'boutique' }));
const page = (words: Record<string, string | string[]>, offset = 0, limit = 3) => pageRanking({ ...ABOUT, rows: ROWS }, { offset, limit, ...words }, 5);
const ids = (answer: ReturnType<typeof page>) => unpackRows(answer.packed).map((row) => row.locationId).join();

describe('an answer of the ranking', () => {
  it('has every row once up to the limit, whatever is asked for', () => {
    const answer = pageRanking({ ...ABOUT, rows: ROWS }, { offset: 3, limit: 2, format: 'mall' }, 9);
    expect([answer.isWhole, answer.total, answer.matching, unpackRows(answer.packed).length]).toEqual([true, 9, null, 9]);
  });

  it('has a part in the order of the view beyond', () => {
    expect(ids(page({ sort: '-score' }))).toBe('l8,l7,l6');
    expect(ids(page({ sort: '-score' }, 6))).toBe('l2,l1,l0');
    expect(ids(page({ sort: '-score' }, 9))).toBe('');
  });

  it('says how many the filters let through, and what each value would leave', () => {
    const answer = page({ format: ['mall', 'outlet'], sort: 'score' });
    expect([ids(answer), answer.total, answer.matching?.count, answer.matching?.facets['format']]).toEqual(['l0,l3,l6', 9, 3, { mall: 3, boutique: 6 }]);
  });

  it('reads the words of an address, one value or several', () => {
    expect(readWords({ format: ['a', 'b'], region: 'r', q: 'x', sort: undefined })).toMatchObject({ search: 'x', facets: { format: ['a', 'b'], region: ['r'] } });
  });
});

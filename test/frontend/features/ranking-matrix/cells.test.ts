import { describe, expect, it } from 'vitest';
import { failedShare, heatOf, linesOf, orderColumns, sortLines, stateOf, sumRegions, toPercent, totalsOf, worstFirst } from '../../../../frontend/src/features/ranking-matrix/cells.ts';
import { cellWidth } from '../../../../frontend/src/features/ranking-matrix/use-cell-width.ts';

const kind = (passed: number, failed = 0, accepted = 0, unsure = 0) => ({ passed, failed, accepted, unsure });
const KINDS = [kind(3), kind(1, 2), kind(0, 0, 0, 2), kind(1, 0, 1), kind(0, 0, 0, 0), kind(0, 1)];
/** Rows a to d; columns 0 to 2. */
const MATRIX = { kinds: KINDS, locationIds: ['a', 'b', 'c', 'd'], cells: [[0, 1, 2], [5, 0, -1], [3, 5, 4], [0, 0, 0]] };
const lines = linesOf(MATRIX, [0, 1, 2], ['a', 'b', 'c', 'd', 'never-crawled']);
const ids = (all: readonly { locationId: string }[]): string[] => all.map((one) => one.locationId);

describe('a cell of the matrix', () => {
  it.each([[KINDS[0], 'pass'], [KINDS[1], 'fail'], [KINDS[2], 'unsure'], [KINDS[3], 'accepted'], [KINDS[4], 'idle'], [undefined, 'never']] as const)('%j: %s', (of, state) => expect(stateOf(of)).toBe(state));

  it('what could not be told is no fail, and no share', () => {
    expect([failedShare(KINDS[2]), failedShare(KINDS[1]), failedShare(KINDS[0])]).toEqual([null, 2 / 3, 0]);
  });

  it.each([[null, 0], [0, 0], [0.02, 1], [0.3, 2], [0.6, 3], [0.61, 4]])('a share of %j is drawn as %d', (share, heat) => expect(heatOf(share)).toBe(heat));

  it('a few are not none', () => expect([toPercent(0.002, String), toPercent(0, String), toPercent(0.456, String)]).toEqual(['1', '0', '46']));
});

describe('lines of the matrix', () => {
  it('stand in the order that was asked for, columns too', () => {
    const other = linesOf(MATRIX, [2, 0], ['b', 'a']);
    expect(other).toEqual([{ locationId: 'b', kinds: [undefined, KINDS[5]] }, { locationId: 'a', kinds: [KINDS[2], KINDS[0]] }]);
  });

  it('by a column: fails, passes, what could not be told, what never was', () => {
    expect(ids(sortLines(lines, 0))).toEqual(['b', 'a', 'c', 'd', 'never-crawled']);
    expect(ids(sortLines(lines, 2))).toEqual(['d', 'a', 'c', 'b', 'never-crawled']);
  });

  it('worst first by how many columns fail', () => expect(ids(worstFirst(lines))).toEqual(['a', 'b', 'c', 'd', 'never-crawled']));
});

describe('totals of the matrix', () => {
  const totals = totalsOf(lines, 3);
  it('count locations, of those that were judged', () => {
    expect(totals).toEqual([{ failing: 1, judged: 4 }, { failing: 2, judged: 4 }, { failing: 0, judged: 1 }]);
  });

  it('order the columns', () => expect([orderColumns(totals, false), orderColumns(totals, true)]).toEqual([[0, 1, 2], [1, 0, 2]]));

  it('a region counts all that lies below it', () => {
    const pathOf = new Map([['a', ['Canada', 'Québec']], ['b', ['Canada', 'Ontario']], ['c', ['France']], ['d', ['Canada']]]);
    const regions = [{ id: 'fr', path: ['France'] }, { id: 'ca', path: ['Canada'] }, { id: 'qc', path: ['Canada', 'Québec'] }, { id: 'empty', path: ['Italie'] }];
    expect(sumRegions(lines, pathOf, regions, 2).map((one) => [one.id, one.locationCount, one.totals])).toEqual([
      ['ca', 3, [{ failing: 1, judged: 3 }, { failing: 1, judged: 3 }]],
      ['qc', 1, [{ failing: 0, judged: 1 }, { failing: 1, judged: 1 }]],
      ['fr', 1, [{ failing: 0, judged: 1 }, { failing: 1, judged: 1 }]],
    ]);
  });
});

describe('the width of a cell', () => {
  it.each([
    ['all of 31 checks stand in a desk’s window', 1126, 31, 34],
    ['few are wider, not wasteful', 1126, 5, 62],
    ['many are narrow, and scroll', 250, 40, 28],
    ['no column yet', 1000, 0, 62],
  ])('%s', (_, room, columns, width) => expect(cellWidth(room, columns)).toBe(width));
});

import { describe, expect, it } from 'vitest';
import { readView, writeView } from '../../../../frontend/src/features/compare/compare-view.ts';
import { findSubjects, type Choice } from '../../../../frontend/src/features/compare/find-subjects.ts';
import { markBest, markEstimates } from '../../../../frontend/src/features/compare/mark-best.ts';

describe('who is compared, in the address', () => {
  it('reads what it wrote, each once', () => {
    expect(readView(new URLSearchParams(writeView({ ids: ['a', 'b'], regions: ['Canada/Québec'] })))).toEqual({ ids: ['a', 'b'], regions: ['Canada/Québec'] });
    expect(readView(new URLSearchParams('ids=a,a,,b'))).toEqual({ ids: ['a', 'b'], regions: [] });
    expect(writeView({ ids: [], regions: [] })).toBe('');
  });
});

describe('the best and the worst of a line', () => {
  it.each([
    ['three apart', [90, 70, 80], ['best', 'worst', null]],
    ['all the same as shown', [90.01, 90.04], [null, null]],
    ['one alone', [90, null], [null, null]],
    ['null is no worst', [90, null, 80], ['best', null, 'worst']],
    ['a shared place', [100, 100, 50], [null, null, 'worst']],
  ] as const)('%s', (_, values, marks) => expect(markBest(values)).toEqual(marks));

  it('less is better where it is said', () => expect(markBest([3, 1], { isHighGood: false })).toEqual(['worst', 'best']));

  it('estimates only where chance can’t have made the difference', () => {
    const figure = (value: number | null, low: number | null, high: number | null) => ({ value, low, high });
    expect(markEstimates([figure(0.5, 0.4, 0.6), figure(0.1, 0, 0.2)])).toEqual(['best', 'worst']);
    expect(markEstimates([figure(0.5, 0.1, 0.9), figure(0.1, 0, 0.2)])).toEqual([null, null]);
    expect(markEstimates([figure(0.5, null, null), figure(0.1, 0, 0.2)])).toEqual([null, null]);
  });
});

describe('finding whom to compare', () => {
  const choices: Choice[] = [{ kind: 'location', id: 'a', name: 'Vieux-Québec', detail: 'LB-001 · Québec' }, { kind: 'region', id: 'q', name: 'Québec', detail: 'Canada' }, { kind: 'location', id: 'b', name: 'Brest', detail: 'LB-002 · Brest' }];
  it.each([['quebec', ['q', 'a']], ['LB-001', ['a']], ['quebec canada', ['q']], ['  ', []], ['zzz', []]])('%s', (typed, ids) => {
    expect(findSubjects(choices, typed, new Set()).map((one) => one.id)).toEqual(ids);
  });

  it('leaves out who is there already', () => expect(findSubjects(choices, 'quebec', new Set(['q'])).map((one) => one.id)).toEqual(['a']));
});

import { expect, it } from 'vitest';
import { targetOf } from '#scoring/region-target.ts';

const TARGETS = [{ score: 90, by: '2027-06-30' }, { region: 'Québec', score: 95, by: '2027-06-30' }, { region: 'Canada > Québec > Montréal', score: 97, by: '2027-12-31' }, { region: 'quebec', score: 93, by: '2026-12-31' }];

it.each([
  ['the whole brand', [], 90], ['a region without one', ['Canada', 'Ontario'], 90], ['its own, the next to come due', ['Canada', 'Québec'], 93], ['of the region above', ['Canada', 'Québec', 'Laval'], 93], ['named by its path', ['Canada', 'Québec', 'Montréal'], 97],
] as const)('%s', (_case, path, score) => expect(targetOf(path, TARGETS)?.score).toBe(score));

it('none where the standard sets none', () => expect(targetOf(['Canada'], [{ region: 'France', score: 80, by: '2027-01-01' }])).toBeNull());

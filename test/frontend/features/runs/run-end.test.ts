import { expect, it } from 'vitest';
import { isBlind, pagesRead } from '../../../../frontend/src/features/runs/run-end.ts';

it.each<[string, Parameters<typeof isBlind>[0], boolean]>([
  ['every page failed', { state: 'done', summary: { pages: 3, troubles: { timeout: 2, 'server-error': 1 } } }, true],
  ['one page was read', { state: 'done', summary: { pages: 3, troubles: { timeout: 2 } } }, false],
  ['nothing was to be read', { state: 'done', summary: { pages: 0, troubles: {} } }, false],
  ['a person stopped it', { state: 'cancelled', summary: { pages: 3, troubles: { timeout: 3 } } }, false],
  ['it goes on', { state: 'running', summary: null }, false],
])('%s', (_case, run, expected) => {
  expect(isBlind(run)).toBe(expected);
});

it('pages read are those asked for, less those in trouble', () => {
  expect([pagesRead({ pages: 10, troubles: { timeout: 3 } }), pagesRead({ pages: 1, troubles: { timeout: 3 } })]).toEqual([7, 0]);
});

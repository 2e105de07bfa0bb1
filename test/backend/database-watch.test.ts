import { expect, it, vi } from 'vitest';
import { sayDatabaseTrouble, standingTrouble, tryDatabase, withDatabase } from '#backend/database-watch.ts';

const cutOff = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }));
const answers = () => Promise.resolve('rows');

it('a database that comes back, cuts an older connection off and answers again is one trouble, said once; a later one is another', async () => {
  vi.useFakeTimers();
  const said: string[] = [];
  sayDatabaseTrouble({ warn: (fields: object) => said.push(`begins ${(fields as { trouble: string }).trouble}`), info: () => said.push('ends') } as never);

  await tryDatabase(cutOff);
  const since = standingTrouble()?.since;
  vi.advanceTimersByTime(4_000);
  expect(await withDatabase(answers)).toBe('rows');
  expect(standingTrouble()).toBeNull();
  await tryDatabase(cutOff);
  expect(standingTrouble()?.since).toEqual(since);
  expect(said.filter((one) => one.startsWith('begins'))).toEqual(['begins away']);

  await withDatabase(answers);
  vi.advanceTimersByTime(60_000);
  await tryDatabase(cutOff);
  expect(said.filter((one) => one.startsWith('begins'))).toEqual(['begins away', 'begins away']);
  await withDatabase(answers);
  expect(said.at(-1)).toBe('ends');
  vi.useRealTimers();
});

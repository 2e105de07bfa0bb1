import { expect, it } from 'vitest';
import { stateOf } from '../../../../frontend/src/features/channels/channel-state.tsx';

type Standing = Parameters<typeof stateOf>[0];
const HEALTH: Standing['health'] = { lastSentAt: null, failingSince: null, trouble: null, said: null };
const TEST: NonNullable<Standing['test']> = { at: '2026-11-22T14:00:00.000Z', state: 'given-up', trouble: 'private-address', code: null, said: null };
const state = (change: Partial<Standing>) => stateOf({ isEnabled: true, stopped: null, health: HEALTH, test: null, ...change });

it.each([
  ['nothing was ever tried', {}, 'new'], ['its test is on its way', { test: { ...TEST, state: 'waiting' } }, 'new'], ['its test failed, and nothing else was sent', { test: TEST }, 'untaken'],
  ['its test failed after the last message', { test: TEST, health: { ...HEALTH, lastSentAt: '2026-11-21T14:00:00.000Z' } }, 'untaken'], ['something was taken after the failed test', { test: TEST, health: { ...HEALTH, lastSentAt: '2026-11-23T14:00:00.000Z' } }, 'well'],
  ['it is failing', { test: TEST, health: { ...HEALTH, failingSince: '2026-11-20T14:00:00.000Z' } }, 'failing'], ['it is switched off', { test: TEST, isEnabled: false }, 'off'], ['it was stopped', { stopped: 'gone' }, 'stopped'],
] satisfies [string, Partial<Standing>, string][])('%s', (_case, change, shown) => expect(state(change)).toBe(shown));

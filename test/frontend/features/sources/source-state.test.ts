import { expect, it } from 'vitest';
import { stateOf } from '../../../../frontend/src/features/sources/source-state.tsx';

const answers = (good: number, troubles: Record<string, number> = {}, runId = 'r1') => ({ runId, good, troubles, firstAt: '2026-11-21T06:00:00Z', lastAt: '2026-11-21T06:00:00Z', lastGoodAt: null });
const asked = { isEnabled: true, isNamed: true, trouble: null, history: [] };

it.each([
  ['switched off', { ...asked, isEnabled: false, trouble: 'not-connected' as const }, 'off'],
  ['that no standard names', { ...asked, isNamed: false, trouble: 'not-connected' as const }, 'unused'],
  ['that waits for its key', { ...asked, trouble: 'not-connected' as const, history: [answers(9)] }, 'waits'],
  ['that was only tested', { ...asked, history: [answers(1, {}, 'test')] }, 'new'],
  ['whose last crawl was all well', { ...asked, history: [answers(9), answers(0, { timeout: 9 }, 'r0')] }, 'well'],
  ['of which some answers failed', { ...asked, history: [answers(9, { timeout: 1 })] }, 'partly'],
  ['that gave no good answer', { ...asked, history: [answers(0, { 'key-refused': 9 })] }, 'troubled'],
])('a source %s', (_name, source, state) => {
  expect(stateOf(source)).toBe(state);
});

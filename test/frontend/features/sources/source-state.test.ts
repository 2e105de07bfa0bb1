import { expect, it } from 'vitest';
import { needOf, stateOf } from '../../../../frontend/src/features/sources/source-state.tsx';

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

const key = { key: 'apiKey', kind: 'secret' as const, isRequired: true, label: { fr: 'Clé', en: 'Key' }, hint: { fr: '', en: '' }, value: null, setAt: null };
it.each([
  ['that wants a key', { trouble: 'not-connected' as const, fields: [key], signIn: null }, 'key'],
  ['whose key is there, and whose sign-in is not', { trouble: 'not-connected' as const, fields: [{ ...key, setAt: '2026-11-01T00:00:00Z' }], signIn: { signedInAt: null } }, 'sign-in'],
  ['that wants the name of a file', { trouble: 'not-connected' as const, fields: [{ ...key, kind: 'text' as const }], signIn: null }, 'setting'],
  ['that can be asked as it stands', { trouble: null, fields: [], signIn: null }, null],
])('before anybody opens it: a source %s', (_name, source, need) => {
  expect(needOf(source)).toBe(need);
});

import { describe, expect, it } from 'vitest';
import { KEY_SCOPE_WORDS, KEY_SCOPES } from '#contract/api-keys.ts';
import { exampleCall } from '../../../../frontend/src/features/api-keys/example-call.ts';
import { lastDayBefore, lastDayOf, stateOf } from '../../../../frontend/src/features/api-keys/key-days.ts';

const NOW = new Date('2026-11-22T21:00:00.000Z');

describe('days of a key', () => {
  it('counts them from now; none for a key without end', () => {
    expect(lastDayOf(90, NOW)).toBe('2027-02-20');
    expect(lastDayOf(null, NOW)).toBeNull();
  });
  it('tells the last day, not the moment after it', () => {
    expect(lastDayBefore('2027-02-21T00:00:00.000Z')).toBe('2027-02-20');
  });
  it('is over when it was revoked or its last day has passed', () => {
    expect(stateOf({ revokedAt: null, expiresAt: null }, NOW)).toBe('live');
    expect(stateOf({ revokedAt: null, expiresAt: '2026-11-22T00:00:00.000Z' }, NOW)).toBe('expired');
    expect(stateOf({ revokedAt: '2026-11-01T00:00:00.000Z', expiresAt: '2026-11-22T00:00:00.000Z' }, NOW)).toBe('revoked');
  });
});

describe('a first call', () => {
  it('asks what the key may read, at the documented address', () => {
    expect(exampleCall('https://enseigne.example', 'b 1', 'ens_x', ['write:crawls', 'read:findings'])).toBe('curl -H "Authorization: Bearer ens_x" \\\n  https://enseigne.example/api/v1/brands/b%201/findings');
  });
  it('is not offered where a key only writes', () => {
    expect(exampleCall('https://enseigne.example', 'b', 'ens_x', ['write:crawls'])).toBeNull();
  });
});

describe('words of what a key may do', () => {
  it.each(KEY_SCOPES)('%s says it in both languages', (scope) => {
    const { fr, en } = KEY_SCOPE_WORDS[scope];
    expect(fr.length).toBeGreaterThan(10);
    expect(en.length).toBeGreaterThan(10);
    expect(fr).not.toBe(en);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { readSettings } from '#backend/env.ts';
import { CannotStartError } from '#backend/errors.ts';
import { fetcherSettings, matchesHost } from '#jobs/http/fetcher-settings.ts';
import { retryAfterMs } from '#jobs/http/retry-after.ts';

// Vitest sets BASE_URL to "/" for the pages that it could serve; here it would be a setting of the product.
vi.hoisted(() => {
  delete process.env['BASE_URL'];
});

describe('settings from the environment', () => {
  it('by default', () => {
    const settings = fetcherSettings(readSettings({}));
    expect(settings).toMatchObject({ timeoutSeconds: 20, maxRedirects: 5, allowedPrivateHosts: [], resolve: [] });
    expect('requestsPerSecond' in settings).toBe(false);
  });
  it('with overrides of names, v4 and v6', () => {
    const settings = fetcherSettings(readSettings({ RESOLVE: '.example=127.0.0.1:9000, intranet.test=[::1]:80', ALLOWED_PRIVATE_HOSTS: 'a.test, .B.test' }));
    expect(settings.resolve).toEqual([{ suffix: '.example', address: '127.0.0.1', port: 9000 }, { suffix: 'intranet.test', address: '::1', port: 80 }]);
    expect(settings.allowedPrivateHosts).toEqual(['a.test', '.b.test']);
  });
  it.each(['.example', '.example=localhost:80', '.example=127.0.0.1'])('with an override that can’t be read: %s', (text) => {
    expect(() => fetcherSettings(readSettings({ RESOLVE: text }))).toThrow(CannotStartError);
  });
  it.each([['.example', 'a.example', true], ['.example', 'example', false], ['a.example', 'a.example', true], ['a.example', 'b.a.example', false], ['.example', 'badexample', false]])('%s against %s', (pattern, host, expected) => {
    expect(matchesHost(pattern, host)).toBe(expected);
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-03-02T10:00:00Z');
  it.each([
    ['seconds', { 'retry-after': '120' }, 120_000],
    ['a date, by the host’s own clock', { 'retry-after': 'Mon, 02 Mar 2026 09:00:30 GMT', date: 'Mon, 02 Mar 2026 09:00:00 GMT' }, 30_000],
    ['a date without the host’s clock', { 'retry-after': 'Mon, 02 Mar 2026 10:01:00 GMT' }, 60_000],
    ['a date that is past', { 'retry-after': 'Mon, 02 Mar 2026 08:00:00 GMT' }, 0],
    ['words', { 'retry-after': 'later' }, null],
    ['nothing', {}, null],
  ])('%s', (_case, headers: Record<string, string>, expected) => {
    expect(retryAfterMs(headers, now)).toBe(expected);
  });
});

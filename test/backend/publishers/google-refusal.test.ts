import { expect, it } from 'vitest';
import type { Trouble } from '#domain/trouble.ts';
import { readGoogleRefusal } from '#publishers/_google-refusal.ts';
import { googleError, googleFixture } from '../../network/apis/google-contract.ts';

const read = (status: number, body: string | null, unauthenticated: Trouble = 'sign-in-expired') => readGoogleRefusal({ status, body }, unauthenticated);
const limited = (metadata: Record<string, string>) => googleError(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.', { reason: 'RATE_LIMIT_EXCEEDED', metadata }).body;

it.each<[string, number, string | null, Trouble | null]>([
  ['no quota at all', 429, limited({ quota_limit_value: '0' }), 'not-approved'],
  ['the day’s quota', 429, limited({ quota_limit: 'RequestsPerDayPerProject', quota_limit_value: '100' }), 'quota-spent'],
  ['the minute’s quota', 429, limited({ quota_limit: 'RequestsPerMinutePerProject', quota_limit_value: '300', quota_unit: '1/min/{project}' }), 'rate-limited'],
  ['too many, without a word', 429, null, 'rate-limited'],
  ['a restricted key', 403, googleError(403, 'PERMISSION_DENIED', 'Requests from referer are blocked.', { reason: 'API_KEY_HTTP_REFERRER_BLOCKED' }).body, 'key-refused'],
  ['a scope that was not granted', 403, googleError(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', { reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }).body, 'not-authorised'],
  ['a page of a proxy', 403, '<html>', 'not-authorised'],
  ['trouble of its own', 500, '{}', null], ['nothing', 0, null, null],
])('%s', (_case, status, body, trouble) => {
  expect(read(status, body)).toBe(trouble);
});
it('a 401 is the key’s fault, or that of the sign-in', () => {
  expect([read(401, '{}', 'key-refused'), read(401, '{}')]).toEqual(['key-refused', 'sign-in-expired']);
});

const FIXTURES: [string, Trouble][] = [
  ['google-places/fixtures/error-400-api-key.json', 'key-refused'], ['google-places/fixtures/error-400-fieldmask.json', 'request-refused'], ['google-places/fixtures/error-400-stale-place-id.json', 'stale-id'],
  ['google-places/fixtures/error-403-service-disabled.json', 'not-approved'], ['google-places/fixtures/error-404-stale-place-id.json', 'stale-id'], ['google-places/fixtures/error-429.json', 'rate-limited'],
  ['google-business-profile/fixtures/error-400-readmask.json', 'request-refused'], ['google-business-profile/fixtures/error-401.json', 'sign-in-expired'], ['google-business-profile/fixtures/error-403-permission.json', 'not-authorised'],
  ['google-business-profile/fixtures/error-404.json', 'not-found'], ['google-business-profile/fixtures/error-429-quota0.json', 'not-approved'],
];
it.skipIf(googleFixture(FIXTURES[0]?.[0] ?? '') === null).each(FIXTURES)('%s is %s (skipped where ../shared is missing)', (path, trouble) => {
  const body = googleFixture(path);
  expect(read((JSON.parse(body ?? '{}') as { error: { code: number } }).error.code, body)).toBe(trouble);
});

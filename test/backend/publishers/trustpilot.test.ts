import { describe, expect, it } from 'vitest';
import { readReviews } from '#publishers/_trustpilot-reviews.ts';
import trustpilot from '#publishers/trustpilot.ts';
import { readShared } from '../../network/apis/contract.ts';
import { ownReview, ownUnit, ROSEMONT } from '../../network/apis/trustpilot.ts';
import { answered, drive, makeLocation, STANDARD } from './played.ts';
import { changedFields, spoil } from './spoil.ts';

const ANSWER = { url: 'https://api.trustpilot.com/', fetchedAt: '2026-03-02T10:00:00.000Z', bodyHash: 'b'.repeat(64) };
const TARGET = { locations: [makeLocation()], standard: STANDARD, settings: { domain: 'lunetterie.example', clientId: 'k', accessToken: 't' }, links: new Map([['loc-1', [ROSEMONT.id]]]) };
async function read(unit: unknown, reviews: unknown) {
  const { result } = await drive(trustpilot.gather(TARGET), (request) => answered(JSON.stringify(request.url.includes('/find?') ? unit : reviews), 'application/json'));
  return result.get('loc-1')?.[0];
}

describe('a review', () => {
  const textOf = (changes: Parameters<typeof ownReview>[0]) => readReviews([ownReview(changes)], ANSWER)[0]?.review.text;
  it('is its title and its text, a title that begins the text once', () => {
    expect([textOf({}), textOf({ title: 'On a pris le temps…' }), textOf({ title: null }), textOf({ text: null })]).toEqual([
      'Très bon accueil\nOn a pris le temps de bien ajuster mes lunettes.', 'On a pris le temps de bien ajuster mes lunettes.', 'On a pris le temps de bien ajuster mes lunettes.', 'Très bon accueil',
    ]);
  });
  it('of stars alone is one, of nothing is none', () => {
    expect(textOf({ title: null, text: null })).toBe('');
    expect(readReviews([ownReview({ title: null, text: null, stars: null }), { stars: 5 }, null, 'x'], ANSWER)).toEqual([]);
  });
  it('more stars than five are none', () => {
    expect(readReviews([ownReview({ stars: 9 })], ANSWER)[0]?.review.rating).toBeNull();
  });
  const published = readShared('trustpilot/official-example-review.json');
  it.skipIf(published === null)('of the published examples is read with its answer and its location (skipped where ../shared is not beside the repository)', () => {
    const [open, located] = readReviews([published, readShared('trustpilot/official-example-private-review.abridged.json')], ANSWER);
    expect(open).toMatchObject({ review: { rating: 5, publishedAt: '2013-09-07T13:37:00.000Z' }, location: null });
    expect(open?.review.reply?.publishedAt).toBe('2013-09-07T13:37:00.000Z');
    expect(located).toMatchObject({ review: { rating: 5, authorName: null }, location: { id: '43f51215-a1fc-4c60-b6dd-e4afb6d7b831' } });
  });
});

describe('an answer that changes', () => {
  const reviews = { reviews: [ownReview(), ownReview({ id: 'tp2' })], links: [] };
  it('of the business costs nothing but its name, and without its id the source has changed', async () => {
    const before = await read(ownUnit(), reviews);
    for (const { name, member, json } of spoil(ownUnit())) {
      const told = await read(json, reviews).then((after) => [...changedFields(before, after).map(({ field }) => field), after?.pages[0]?.reviews.length], (error: { id?: string }) => [error.id]);
      expect([name, told]).toEqual([name, member === 'id' ? ['source-failed'] : member === 'displayName' ? ['businessName', 2] : [2]]);
    }
  });
  it('of reviews costs no review but the one that changed, and without the list the source has changed', async () => {
    for (const { name, json } of spoil(reviews)) {
      const told = await read(ownUnit(), json).then((after) => after?.pages[0]?.reviews.length ?? null, (error: { id?: string }) => error.id);
      const isListGone = /^reviews: (?!\["~"\])/.test(name);
      expect([name, isListGone ? told === 'source-failed' : typeof told === 'number' && told >= (name.startsWith('reviews: ') ? 0 : 1)]).toEqual([name, true]);
    }
  });
});

describe('a refusal', () => {
  const ask = (path: string) => ({ url: `https://api.trustpilot.com/v1/${path}`, method: 'GET', accept: 'json', obeysRobots: false, withResources: false }) as const;
  it.each<[number, string | null, string, string | null]>([
    [401, 'oauth.v2.InvalidApiKey', 'business-units/find', 'key-refused'], [401, 'oauth.v2.FailedToResolveAPIKey', 'business-units/find', 'key-refused'], [401, 'oauth.v2.InvalidApiKeyForGivenResource', 'business-units/find', 'not-approved'],
    [401, 'keymanagement.service.access_token_expired', 'private/x', 'sign-in-expired'], [401, null, 'private/x', 'sign-in-expired'], [401, null, 'business-units/find', 'key-refused'], [403, null, 'private/x', 'not-authorised'], [403, null, 'business-units/find', 'key-refused'],
    [403, 'steps.oauth.v2.InsufficientScope', 'private/x', 'not-authorised'], [429, 'policies.ratelimit.QuotaViolation', 'private/x', 'rate-limited'], [429, null, 'private/x', 'rate-limited'], [404, null, 'business-units/find', 'stale-id'], [400, null, 'private/x', 'request-refused'], [500, null, 'private/x', null],
  ])('%s %s of %s is %s', (status, code, path, trouble) => {
    const body = JSON.stringify(code === null ? { message: 'Played.' } : { fault: { faultstring: 'Played.', detail: { errorcode: code } } });
    expect(trustpilot.readRefusal?.({ status, body }, ask(path))).toBe(trouble);
  });
  it('an address that is gone is no absence', () => {
    expect([404, 410].map((status) => trustpilot.readRefusal?.({ status, body: '<html>' }, ask('private/x')))).toEqual(['request-refused', 'request-refused']);
  });
});

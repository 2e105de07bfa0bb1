import { describe, expect, it } from 'vitest';
import { loadChecks, runChecks } from '#checks/run.ts';
import type { ManualCheck } from '#domain/manual-check.ts';
import { expectedText, readByHand } from '#publishers/_asked-by-hand.ts';
import appleMaps from '#publishers/apple-maps.ts';
import { makeLocation, STANDARD, valueOf } from './played.ts';

const URL_THERE = 'https://maps.apple.example/place/1';
const location = makeLocation({ regularHours: { mo: [[540, 1020]], su: [] }, listings: [{ publisherId: 'apple-maps', url: URL_THERE }] });
const CHECK: ManualCheck = {
  id: 'c1', locationId: location.id, publisherId: 'apple-maps', url: null, isListed: true, record: { ...location }, note: null, checkedAt: '2026-03-01T12:00:00.000Z', checkedBy: { id: 'u1', name: 'Maude Tremblay' },
  answers: { businessName: { said: 'same' }, address: { said: 'same' }, phone: { said: 'other', text: '514 555-0199' }, websiteUrl: { said: 'missing' }, regularHours: { said: 'other', text: 'lun 9 h à 17 h, dim fermé' }, businessStatus: { said: 'unseen' } },
};
const read = (check: ManualCheck | null, asOf = '2026-03-02T00:00:00.000Z', at = location) => readByHand({ publisherId: 'apple-maps', everyDays: 30, location: at, check, asOf });
const judge = async (check: ManualCheck | null, asOf?: string) => {
  const { listings, trouble } = read(check, asOf);
  const standard = { ...STANDARD, publishers: { 'apple-maps': { weight: 1, required: true, settings: {} } } };
  const verdicts = runChecks({ checks: await loadChecks(), location, standard, publishers: [appleMaps], listings, troubles: new Map(trouble === null ? [] : [['apple-maps', trouble]]), today: '2026-03-02', language: 'fr' });
  return new Map(verdicts.map((one) => [one.checkId, one]));
};

describe('what a person saw', () => {
  it('is observed as they said it, with their name as the proof', () => {
    const [listing] = read(CHECK).listings;
    expect(listing).toMatchObject({ externalId: URL_THERE, url: URL_THERE, absent: false });
    expect(valueOf(listing, 'businessName')).toBe('Lunetterie Exemple');
    expect(valueOf(listing, 'phone')?.e164).toBe('+15145550199');
    expect(valueOf(listing, 'regularHours')?.week).toEqual({ mo: [[540, 1020]], su: [] });
    expect(valueOf(listing, 'websiteUrl')).toBeUndefined();
    expect(valueOf(listing, 'businessStatus')).toBeNull();
    expect(listing?.pages[0]?.observations[0]).toMatchObject({ method: 'manual', evidence: { locator: 'Maude Tremblay', fetchedAt: CHECK.checkedAt, bodyHash: null } });
  });
  it('is judged like what any source says', async () => {
    const verdicts = await judge(CHECK);
    const said = (id: string) => [verdicts.get(id)?.outcome, verdicts.get(id)?.reason];
    expect([said('business-name'), said('address'), said('regular-hours')]).toEqual([['pass', 'ok'], ['pass', 'ok'], ['pass', 'ok']]);
    expect([said('phone')[0], said('website-url')]).toEqual(['fail', ['fail', 'missing']]);
    expect([said('business-status'), said('listing-present')]).toEqual([['cannot-tell', 'unreadable'], ['pass', 'ok']]);
  });
  it('“the same” is the same as the record of that day', () => {
    const moved = { ...CHECK, record: { ...CHECK.record, address: { street: '1 rue Ancienne', locality: 'Montréal' } } };
    expect(valueOf(read(moved).listings[0], 'address')).toEqual({ street: '1 rue Ancienne', locality: 'Montréal' });
  });
  it('a listing that is not there is missing', async () => {
    const verdicts = await judge({ ...CHECK, isListed: false, answers: {} });
    expect(verdicts.get('listing-present')).toMatchObject({ outcome: 'fail', reason: 'missing' });
  });
  it('words that can’t be read are no wrong value', () => {
    expect(valueOf(read({ ...CHECK, answers: { regularHours: { said: 'other', text: 'bof' } } }).listings[0], 'regularHours')).toBeNull();
  });
});

describe('what nobody has looked at', () => {
  it.each<[string, ManualCheck | null, string]>([['ever', null, '2026-03-02T00:00:00.000Z'], ['for too long', CHECK, '2026-04-01T00:00:00.000Z']])('%s can’t be told, and costs nothing', async (_case, check, asOf) => {
    const verdicts = await judge(check, asOf);
    expect([...verdicts.values()].filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    expect(verdicts.get('address')).toMatchObject({ outcome: 'cannot-tell', reason: 'manual-check-due' });
  });
  it('holds to the last moment of its interval', () => {
    expect(read(CHECK, '2026-03-31T11:59:59.000Z').listings[0]?.pages[0]?.trouble).toBeNull();
    expect(read(CHECK, '2026-03-31T12:00:00.000Z').listings[0]?.pages[0]?.trouble).toBe('manual-check-due');
  });
  it('and has no address: the source as a whole waits', () => {
    expect(read(null, undefined, { ...location, listings: [] })).toEqual({ listings: [], trouble: 'manual-check-due' });
  });
});

it('what is compared is shown in the reader’s language, and left out where the record says nothing', () => {
  expect(expectedText('regularHours', location, 'en')?.text).toMatch(/^Mon/);
  expect(expectedText('regularHours', location)?.text).toBe('Mo 09:00-17:00; Su off');
  const { phone: _phone, ...rest } = location;
  expect([expectedText('phone', rest), expectedText('websiteUrl', { ...location, websiteUrls: {} }), expectedText('regularHours', { ...location, regularHours: {} })]).toEqual([null, null, null]);
});

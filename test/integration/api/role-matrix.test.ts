import { beforeAll, describe, expect, it } from 'vitest';
import { FILE_ROUTES } from '#api/openapi-files.ts';
import { nameContracts, type NamedContract } from '#api/openapi.ts';
import { boxOf } from '#backend/secret-box.ts';
import { unsubscribePath } from '#backend/unsubscribe-token.ts';
import { KEY_SCOPES } from '#domain/key-scope.ts';
import { createApiKey } from '#records/api-keys.ts';
import { db } from '#records/connection.ts';
import { getPreferences } from '#records/notification-settings.ts';
import { ensureAdministrator } from '#records/users.ts';
import { viewerOf } from '#records/viewers.ts';
import { startDatabase } from '../start-database.ts';
import type { ExampleRequest } from './example-request.ts';
import { EXAMPLES } from './example-requests.ts';
import { startPlace } from './matrix-place.ts';
import { ADMIN, startApp } from './start-app.ts';
import { ACTORS, ANYBODY, WHO_MAY, type Actor } from './who-may.ts';

startDatabase();
const app = startApp();
const place = startPlace(app);
const { ids, cookies } = place;
const contracts = await nameContracts();
const kindOf = new Map(Object.entries(WHO_MAY).flatMap(([kind, { routes }]) => routes.split(' ').map((name) => [name, kind] as const)));
const anybody = new Set(ANYBODY.split(' '));
const guarded = contracts.filter(({ contract }) => contract.access === undefined);

/** The address with ids that exist, as far as they do; the rest is guessed. */
function addressOf({ name, contract }: NamedContract, params: Record<string, string> = {}): { path: string; isGuessed: boolean } {
  let isGuessed = false;
  const path = contract.path.replace(/:(\w+)/g, (_, param: string) => {
    const id = params[param] ?? ids[param];
    isGuessed ||= id === undefined;
    return encodeURIComponent(id ?? 'guessed');
  });
  const query = name === 'compareSubjects' ? `?ids=${ids['locationId']}` : name === 'listSavedViews' ? '?page=ranking' : '';
  return { path: path + query, isGuessed };
}

/** What a route that writes is sent, made anew; of a route that reads nothing. */
async function requestOf({ name, contract }: NamedContract): Promise<ExampleRequest | null> {
  if (contract.method === 'GET') return null;
  const example = EXAMPLES[name];
  if (example === undefined) throw new Error(`${name} has no example: give it one in test/integration/api/example-requests.ts.`);
  return example.make(place);
}

async function statusOf(one: NamedContract, headers: Record<string, string>, request: ExampleRequest | null): Promise<number> {
  const answer = await fetch(app.origin + addressOf(one, request?.params).path, { method: one.contract.method, headers: { 'content-type': 'application/json', ...headers }, ...(request === null ? {} : { body: JSON.stringify(request.body) }) });
  await answer.arrayBuffer();
  return answer.status;
}

it('every route of the contract stands in the table of who may do what', () => {
  const missing = guarded.map((one) => one.name).filter((name) => !kindOf.has(name) && !anybody.has(name));
  expect(missing, 'Name these in test/integration/api/who-may.ts: in the line of those who may, or in ANYBODY.').toEqual([]);
});

describe('a route of the contract', () => {
  it.each(guarded.filter((one) => kindOf.has(one.name)).map((one) => [one.name, one] as const))('%s', async (name, one) => {
    const who = WHO_MAY[kindOf.get(name) ?? '']?.who ?? [];
    // What is refused changes nothing: one request serves all of those who may not.
    const shared = await requestOf(one);
    expect(await statusOf(one, {}, shared)).toBe(401);
    const wrong: string[] = [];
    for (const actor of ACTORS.toSorted((a, b) => Number(who.includes(a)) - Number(who.includes(b)))) {
      const request = who.includes(actor) ? await requestOf(one) : shared;
      const status = await statusOf(one, { cookie: cookies.get(actor) ?? '' }, request);
      const isRefused = status === 403 || status === 404;
      // What is guessed is not there for those who may, either.
      const { isGuessed } = addressOf(one, request?.params);
      const isRight = who.includes(actor) ? status !== 401 && status !== 403 && status < 500 && (status !== 404 || isGuessed || one.contract.method !== 'GET') : isRefused;
      if (!isRight) wrong.push(`${actor}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(guarded.filter((one) => one.contract.path.includes('/brands/:brandId') && one.contract.method === 'GET').map((one) => [one.name, one] as const))('%s of a brand that is not one’s own looks like one that does not exist', async (_name, one) => {
    expect(await statusOf(one, { cookie: cookies.get('stranger') ?? '' }, null)).toBe(404);
  });
});

describe('an API key', () => {
  // Made once: a key that may not is refused before anything is read.
  const requests = new Map<string, ExampleRequest | null>();
  beforeAll(async () => {
    for (const one of guarded) requests.set(one.name, await requestOf(one));
    await db().secondFactorRule.deleteMany();
  });
  it.each(KEY_SCOPES)('with %s alone reaches what is of this scope, and nothing else', async (scope) => {
    const { key } = await createApiKey(await viewerOf(await ensureAdministrator(ADMIN)), ids['brandId'] ?? '', { name: scope, scopes: [scope], regionId: null, expiresAt: null }, new Date());
    const wrong: string[] = [];
    for (const one of guarded.filter(({ contract }) => contract.method === 'GET' || contract.keyScope !== scope)) {
      const status = await statusOf(one, { authorization: `Bearer ${key}` }, requests.get(one.name) ?? null);
      const may = one.contract.keyScope === scope || one.contract.keyScope === 'any';
      if (may ? status === 401 || status === 403 : status !== 403) wrong.push(`${one.name}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('what lies outside the contract', () => {
  const files = [
    '/api/findings/FINDING/proof', '/api/findings/FINDING/images/expected', '/api/findings/FINDING/screenshot', '/api/bodies/hash-of-page/image', '/api/brands/BRAND/ranking/file?as=csv', '/api/brands/BRAND/overview.pdf',
    '/api/brands/BRAND/audit-log/file', '/api/brands/BRAND/export', '/api/brands/BRAND/work-report/file?as=csv&lang=fr&days=30',
  ];
  const filled = (path: string) => path.replace('FINDING', ids['findingId'] ?? '').replace('BRAND', ids['brandId'] ?? '');
  it('is all of the files that are described', () => {
    const shape = (path: string) => path.replace(/\?.*/, '').replaceAll(/\{\w+\}|FINDING|BRAND|hash-of-page|(?<=images\/)expected/g, '*');
    expect(files.map(shape)).toEqual(expect.arrayContaining(FILE_ROUTES.map((one) => `/api${shape(one.path)}`)));
  });
  it.each(files)('%s is shut to nobody and to a stranger', async (path) => {
    expect((await app.get(filled(path))).status).toBe(401);
    expect((await app.get(filled(path), cookies.get('stranger'))).status).toBe(404);
    expect((await app.get(filled(path), cookies.get('stand-in-later'))).status).toBe(404);
  });
  it('the report of work counts within the regions of who asks', async () => {
    const mended = await db().finding.findFirstOrThrow({ where: { location: { storeCode: 'ON-1' } } });
    await db().finding.update({ where: { id: mended.id }, data: { state: 'verified', closedAt: new Date() } });
    await db().findingEvent.create({ data: { id: 'verified-in-ontario', findingId: mended.id, kind: 'verified', at: new Date(), details: { because: 'read-right' } } });
    const stores = async (actor: Actor) => (await (await app.get(filled('/api/brands/BRAND/work-report/file?as=csv&lang=fr&days=30'), cookies.get(actor))).text()).split('\n').filter((line) => /Ontario|France/.test(line)).length;
    expect([await stores('head-office') > 0, await stores('regional-manager'), await stores('store-manager')]).toEqual([true, 0, 0]);
  });
  it('a calendar opens by its own address alone, holds what its owner sees, and shuts with it', async () => {
    const { url } = (await (await app.post('/api/calendar', {}, cookies.get('other-regional-manager'))).json()) as { url: string };
    const feed = new URL(url).pathname;
    const answer = await app.get(feed);
    expect([answer.status, answer.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    expect(await answer.text()).not.toMatch(/QC-\d|FR-\d/);
    for (const actor of [undefined, 'administrator', 'stranger'] as const) expect((await app.get('/calendar/guessed.ics', actor && cookies.get(actor))).status).toBe(404);
    await app.post('/api/calendar/deletion', {}, cookies.get('other-regional-manager'));
    expect((await app.get(feed)).status).toBe(404);
  });
  it('a link that stops a mail stops it for whom it was written alone, whoever follows it; a guessed one is none', async () => {
    const cadences = async (actor: Actor) => (await getPreferences(place.people.get(actor) ?? '')).cadences;
    const link = unsubscribePath(boxOf(['a secret of a test, thirty-two characters']), { userId: place.people.get('executive') ?? '', kinds: ['digest'] });
    const before = await cadences('head-office');
    expect([(await app.get(link)).status, await cadences('executive')]).toEqual([200, {}]);
    expect((await app.post(link, {}, cookies.get('stranger'))).status).toBe(200);
    expect(await cadences('head-office')).toEqual(before);
    for (const answer of [await app.get('/api/unsubscribe/guessed'), await app.post('/api/unsubscribe/guessed', {})]) expect(answer.status).toBe(404);
  });
  it.each(['/healthz', '/readyz', '/metrics', '/api/openapi.json'])('%s tells nothing of any brand', async (path) => {
    const answer = await app.get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('Boréale');
  });
});

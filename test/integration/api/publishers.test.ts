import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openLog } from '#backend/log.ts';
import { boxOf } from '#backend/secret-box.ts';
import type { PublisherConnection } from '#contract/publishers.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { openToolbox, type Toolbox } from '#jobs/pipeline/toolbox.ts';
import { connectionOf } from '#jobs/pipeline/connections.ts';
import finishSignIn from '#jobs/tasks/finish-sign-in.ts';
import testPublisher from '#jobs/tasks/test-publisher.ts';
import { db } from '#records/connection.ts';
import { getStandard } from '#records/standards.ts';
import { addMember } from '#records/users.ts';
import { atlasPublisher, startAtlas, type Atlas } from '../pipeline/atlas.ts';
import { findInDatabase } from '../find-in-database.ts';
import { networkSettings } from '../network-crawl.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { ADMIN, startApp } from './start-app.ts';

const KEY = 'atlas-key-5f0c9b1e77';
const database = startDatabase();
const quota = { requests: 100, per: 'day' as const, timeZone: 'UTC' };
const SIGN_IN = { authorizeUrl: 'https://login.example/authorize', tokenUrl: 'http://token.example/token', scopes: ['listings.read'], parameters: { access_type: 'offline' } };
const field = (key: string, kind: 'text' | 'secret') => ({ key, kind, isRequired: true, label: { fr: key, en: key }, hint: { fr: key, en: key } });
const publishers = [
  atlasPublisher({ quota }),
  atlasPublisher({ id: 'members', fields: [field('clientId', 'text'), field('clientSecret', 'secret')], signIn: SIGN_IN, async *test({ settings }) {
    yield { url: 'http://atlas.example/search?near=G1R', method: 'GET', headers: { 'x-atlas-key': settings['accessToken'] ?? '' }, accept: 'json', obeysRobots: false, withResources: false };
    return { ok: true, words: { fr: 'Bien.', en: 'Well.' } };
  } }),
];
const app = startApp(() => null, publishers);

let atlas: Atlas;
let tokens: Server;
let admin: string;
let brand: Awaited<ReturnType<typeof makeBrand>>;
/** What the token endpoint was asked, and what it answers. */
let asked: Record<string, string>[] = [];
let answer: { status: number; body: object } = { status: 200, body: {} };
let today = new Date('2026-11-01T12:00:00Z');

beforeAll(async () => {
  atlas = await startAtlas(KEY);
  tokens = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      asked.push(Object.fromEntries(new URLSearchParams(body)));
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => { tokens.listen(0, '127.0.0.1', resolve); });
  admin = await app.signIn(ADMIN);
  brand = await makeBrand('Lunetterie Boréale');
});
afterAll(async () => {
  await atlas.close();
  tokens.closeAllConnections();
  tokens.close();
});
beforeEach(() => { asked = []; });

async function withTools<T>(work: (toolbox: Toolbox) => Promise<T>): Promise<T> {
  const settings = networkSettings(atlas.port, database.home);
  const resolve = `token.example=127.0.0.1:${(tokens.address() as AddressInfo).port},atlas.example=127.0.0.1:${atlas.port}`;
  const toolbox = { ...(await openToolbox({ ...settings, RESOLVE: resolve }, () => today)), publishers, box: boxOf(['a secret of a test, thirty-two characters']) };
  try {
    return await work(toolbox);
  } finally {
    await toolbox.fetcher.close();
  }
}
/** All that the jobs have logged. */
const lines: string[] = [];
const log = openLog({ LOG_LEVEL: 'debug' }, { write: (line) => { lines.push(line); } });
const context = (toolbox: Toolbox) => ({ toolbox, log, now: () => today, enqueue: () => Promise.resolve(), enqueueMany: () => Promise.resolve(0) });
const at = (rest: string) => `/api/brands/${brand.brandId}/publishers${rest}`;
const list = async (cookie = admin) => (await (await app.get(at(''), cookie)).json()) as { publishers: PublisherConnection[]; mayChange: boolean };
const shown = async (id: string) => (await list()).publishers.find((one) => one.id === id);

describe('what is entered', () => {
  test('is kept; a secret never comes back, and is told by its day', async () => {
    expect(await shown('atlas')).toMatchObject({ trouble: 'not-connected', isNamed: false, quota: { used: 0, limit: 100, per: 'day' }, fields: [{ key: 'apiKey', value: null, setAt: null }] });
    expect((await app.put(at('/atlas/settings'), { settings: {}, secrets: { apiKey: ` ${KEY}\n` } }, admin)).status).toBe(200);
    const text = await (await app.get(at(''), admin)).text();
    expect(text).not.toContain(KEY);
    const after = await shown('atlas');
    expect([after?.trouble, after?.fields[0]?.value, typeof after?.fields[0]?.setAt]).toEqual([null, null, 'string']);
    expect(await findInDatabase(KEY)).toEqual([]);
  });
  test.each([
    ['a field that the source has not', '/atlas/settings', { settings: { other: 'x' }, secrets: {} }, 400],
    ['a secret among what is none', '/atlas/settings', { settings: { apiKey: 'x' }, secrets: {} }, 400],
    ['a source that there is not', '/nowhere/settings', { settings: {}, secrets: {} }, 404],
  ])('%s: refused', async (_name, path, body, status) => {
    expect((await app.put(at(path), body, admin)).status).toBe(status);
  });
  test('by administrators of the brand alone', async () => {
    const other = await makeBrand('Une autre');
    await addMember({ email: 'head@example.org', name: 'Head', role: 'head-office', brandId: brand.brandId });
    // An administrator elsewhere, who only looks here.
    await addMember({ email: 'both@example.org', name: 'Both', role: 'administrator', brandId: other.brandId });
    await addMember({ email: 'both@example.org', name: 'Both', role: 'executive', brandId: brand.brandId });
    for (const email of ['head@example.org', 'both@example.org']) {
      const cookie = await app.signIn(email);
      expect((await list(cookie)).mayChange).toBe(false);
      expect((await app.put(at('/atlas/settings'), { settings: {}, secrets: { apiKey: 'theirs' } }, cookie)).status).toBe(403);
      expect((await app.post(at('/atlas/test'), {}, cookie)).status).toBe(403);
    }
    expect((await app.get(at(''))).status).toBe(401);
  });
});

describe('a test', () => {
  test('is a job; its sentence stands beside the settings, and its requests are counted', async () => {
    await app.put(at('/atlas/settings'), { settings: {}, secrets: { apiKey: KEY } }, admin);
    expect((await app.post(at('/atlas/test'), {}, admin)).status).toBe(200);
    expect(app.jobs.at(-1)).toMatchObject({ taskId: 'test-publisher', payload: { publisherId: 'atlas' } });
    expect((await shown('atlas'))?.isTesting).toBe(true);
    await withTools((toolbox) => testPublisher.run({ brandId: brand.brandId, publisherId: 'atlas' }, context(toolbox)));
    const after = await shown('atlas');
    expect(after).toMatchObject({ isTesting: false, test: { trouble: null, words: { fr: 'Atlas répond.' } }, lastGoodAt: '2026-11-01T12:00:00.000Z' });
    expect(after?.history.map(({ runId, good }) => [runId, good])).toEqual([['test', 1]]);
  });
  test('with a wrong key says so in both languages', async () => {
    await app.put(at('/atlas/settings'), { settings: {}, secrets: { apiKey: 'wrong-key-99' } }, admin);
    await withTools((toolbox) => testPublisher.run({ brandId: brand.brandId, publisherId: 'atlas' }, context(toolbox)));
    expect((await shown('atlas'))?.test).toMatchObject({ trouble: 'key-refused', words: { fr: 'Atlas refuse la clé.', en: 'Atlas refuses the key.' } });
  });
});

describe('a test of what is typed and not saved', () => {
  test('goes to the worker sealed, asks with it, says so, and leaves what is saved as it was', async () => {
    await app.put(at('/atlas/settings'), { settings: {}, secrets: { apiKey: 'wrong-key-99' } }, admin);
    expect((await app.post(at('/atlas/test'), { draft: { settings: {}, secrets: { apiKey: ` ${KEY} ` } } }, admin)).status).toBe(200);
    const { payload } = app.jobs.at(-1) ?? {};
    expect(JSON.stringify(payload)).not.toContain(KEY);
    await withTools((toolbox) => testPublisher.run(payload as Parameters<typeof testPublisher.run>[0], context(toolbox)));
    expect((await shown('atlas'))?.test).toMatchObject({ trouble: null, isDraft: true, words: { fr: 'Atlas répond.' } });
    await withTools((toolbox) => testPublisher.run({ brandId: brand.brandId, publisherId: 'atlas' }, context(toolbox)));
    expect((await shown('atlas'))?.test).toMatchObject({ trouble: 'key-refused' });
    expect(lines.join('\n')).not.toContain(KEY);
    expect(await findInDatabase(KEY)).toEqual([]);
  });
  test('a secret among what is none: refused', async () => {
    expect((await app.post(at('/atlas/test'), { draft: { settings: { apiKey: 'x' }, secrets: {} } }, admin)).status).toBe(400);
  });
});

describe('a sign-in', () => {
  const begin = async () => {
    await app.put(at('/members/settings'), { settings: { clientId: 'our-id' }, secrets: { clientSecret: 'our-secret-77' } }, admin);
    return new URL(((await (await app.post(at('/members/sign-in'), {}, admin)).json()) as { url: string }).url);
  };
  const comeBack = (state: string | null, cookie: string, rest = 'code=code-123') => app.get(`/api/sign-in-return?state=${state ?? ''}&${rest}`, cookie);
  const finish = () => withTools((toolbox) => finishSignIn.run(app.jobs.at(-1)?.payload as { signInId: string }, context(toolbox)));
  const settingsNow = () => withTools(async (toolbox) => {
    const [publisher] = publishers.slice(1);
    if (!publisher) throw new Error('none');
    return connectionOf(toolbox, { id: 'test', brandId: brand.brandId }, (await getStandard(SYSTEM_VIEWER, brand.standardVersionId)).standard, publisher);
  });

  test('leads out with a challenge and back to whoever set out, once; tokens are encrypted, and renewed when they run out', async () => {
    const url = await begin();
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ response_type: 'code', client_id: 'our-id', scope: 'listings.read', access_type: 'offline', code_challenge_method: 'S256', redirect_uri: `${app.origin}/api/sign-in-return` });
    expect((await shown('members'))?.trouble).toBe('not-connected');
    const state = url.searchParams.get('state');
    const stranger = await app.signIn('both@example.org');
    expect((await comeBack(state, stranger)).headers.get('location')).toContain('signIn=unknown');
    expect((await comeBack(state, admin)).headers.get('location')).toContain('signIn=done');
    expect((await comeBack(state, admin)).headers.get('location')).toContain('signIn=unknown');

    const told = await db().auditEntry.findMany({ where: { noun: 'publishers', subjectId: 'members', act: 'sign-in' } });
    expect(told.map((one) => [one.actorKind, one.brandId, one.changes, one.requestId === null])).toEqual([['person', brand.brandId, [{ member: 'signIn', before: 'started', after: 'returned' }], false]]);

    answer = { status: 200, body: { access_token: 'access-one-xyz', expires_in: 3600, refresh_token: 'refresh-one-xyz' } };
    await finish();
    expect(asked[0]).toMatchObject({ grant_type: 'authorization_code', code: 'code-123', client_id: 'our-id', client_secret: 'our-secret-77' });
    expect(asked[0]?.['code_verifier']?.length).toBeGreaterThan(42);
    expect(await shown('members')).toMatchObject({ trouble: null, signIn: { signedInAt: '2026-11-01T12:00:00.000Z' } });
    expect((await Promise.all(['access-one-xyz', 'refresh-one-xyz', 'our-secret-77', 'code-123'].map(findInDatabase))).flat()).toEqual([]);

    expect((await settingsNow()).settings['accessToken']).toBe('access-one-xyz');
    expect(asked).toHaveLength(1);
    today = new Date('2026-11-01T14:00:00Z');
    answer = { status: 200, body: { access_token: 'access-two-xyz', expires_in: 3600 } };
    // Two workers at once ask for one token.
    const both = await Promise.all([settingsNow(), settingsNow()]);
    expect(both.map((one) => one.settings['accessToken'])).toEqual(['access-two-xyz', 'access-two-xyz']);
    expect(asked.slice(1)).toEqual([expect.objectContaining({ grant_type: 'refresh_token', refresh_token: 'refresh-one-xyz' })]);
  });
  test('whose leave was withdrawn says so, and is not asked again until somebody signs in', async () => {
    today = new Date('2026-11-01T18:00:00Z');
    answer = { status: 400, body: { error: 'invalid_grant' } };
    expect((await settingsNow()).trouble).toBe('sign-in-expired');
    expect((await settingsNow()).trouble).toBe('sign-in-expired');
    expect(asked).toHaveLength(1);
    expect((await shown('members'))?.trouble).toBe('sign-in-expired');
    const state = (await begin()).searchParams.get('state');
    await comeBack(state, admin);
    answer = { status: 200, body: { access_token: 'access-three-xyz', expires_in: 3600, refresh_token: 'refresh-three' } };
    await finish();
    expect((await shown('members'))?.trouble).toBeNull();
    await app.post(at('/members/sign-out'), {}, admin);
    expect((await shown('members'))?.trouble).toBe('not-connected');
  });
  test('that the person refuses ends there', async () => {
    const jobs = app.jobs.length;
    const state = (await begin()).searchParams.get('state');
    expect((await comeBack(state, admin, 'error=access_denied')).headers.get('location')).toContain('signIn=refused');
    expect(app.jobs).toHaveLength(jobs);
  });
});

test('of all that was logged no line holds a key, a code or a token', () => {
  expect(lines.length).toBeGreaterThan(3);
  for (const secret of [KEY, 'wrong-key-99', 'our-secret-77', 'code-123', 'access-one-xyz', 'access-two-xyz', 'refresh-one-xyz']) expect(lines.filter((one) => one.includes(secret))).toEqual([]);
});

import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#records/connection.ts';
import { invite } from '#records/invitations.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { addMember } from '#records/users.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { cookiesOf } from './cookies.ts';
import { startApp } from './start-app.ts';

/** People of the provider: who is told apart by `sub` and says whether the address was verified. */
const PEOPLE: Record<string, { email: string; email_verified: boolean; name: string }> = {
  member: { email: 'Sophie@example.org', email_verified: true, name: 'Sophie' },
  invited: { email: 'ines@example.org', email_verified: true, name: 'Inès' },
  stranger: { email: 'stranger@example.org', email_verified: true, name: 'Stranger' },
  unverified: { email: 'paul@example.org', email_verified: false, name: 'Paul' },
  factor: { email: 'fatou@example.org', email_verified: true, name: 'Fatou' },
};

startDatabase();
const providerServer = http.createServer();
await new Promise<void>((resolve) => { providerServer.listen(0, '127.0.0.1', resolve); });
const issuer = `http://127.0.0.1:${(providerServer.address() as AddressInfo).port}`;
const app = startApp(undefined, [], () => {}, { singleSignOn: { issuer, clientId: 'enseigne', clientSecret: 'a secret of the provider' } });
let brandId = '';
let lastAsk = new URL(issuer);

beforeAll(async () => {
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'enseigne', client_secret: 'a secret of the provider', redirect_uris: [`${app.origin}/api/auth/callback/single-sign-on`], grant_types: ['authorization_code'], response_types: ['code'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] }, conformIdTokenClaims: false, pkce: { required: () => true },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...PEOPLE[sub] }) }),
    features: { devInteractions: { enabled: true } }, cookies: { keys: ['a key of a test'] },
  });
  const answer = provider.callback();
  providerServer.on('request', (request, response) => { void answer(request, response); });
  ({ brandId } = await makeBrand('Lunetterie Boréale'));
  await addMember({ email: 'sophie@example.org', name: 'Sophie', role: 'executive', brandId });
  await addMember({ email: 'paul@example.org', name: 'Paul', role: 'executive', brandId });
  await addMember({ email: 'fatou@example.org', name: 'Fatou', role: 'executive', brandId });
  await invite(SYSTEM_VIEWER, brandId, { email: 'ines@example.org', name: 'Inès', language: 'fr' }, { role: 'executive', regionIds: [], locationIds: [], isAllBrands: false }, new Date());
});
afterAll(() => new Promise<void>((resolve) => {
  providerServer.closeAllConnections();
  providerServer.close(() => resolve());
}));

/** Follows the real redirects as a browser would, signing in at the provider as that person; answers where it ended and our own cookies. */
async function comeIn(sub: string, tamper: (url: URL) => URL = (url) => url): Promise<{ location: string; cookie: string }> {
  const start = await app.post('/api/sign-in/single-sign-on', { path: '/' });
  let own = cookiesOf(start);
  let theirs = '';
  let url = new URL(((await start.json()) as { url: string }).url);
  lastAsk = url;
  for (let step = 0; step < 12; step += 1) {
    const isOurs = url.origin === app.origin;
    let answer = await fetch(url, { redirect: 'manual', headers: { cookie: isOurs ? own : theirs } });
    if (!isOurs && answer.status === 200) {
      theirs = cookiesOf(answer, theirs);
      const prompt = /name="prompt" value="(\w+)"/.exec(await answer.text())?.[1] ?? 'login';
      answer = await fetch(url, { method: 'POST', redirect: 'manual', headers: { cookie: theirs, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ prompt, login: sub, password: 'any' }) });
    }
    if (isOurs) own = cookiesOf(answer, own);
    else theirs = cookiesOf(answer, theirs);
    const location = new URL(answer.headers.get('location') ?? '', url);
    if (isOurs) return { location: location.href, cookie: own };
    url = location.origin === app.origin ? tamper(location) : location;
  }
  throw new Error('The redirects did not end.');
}

describe('single sign-on', () => {
  it('brings a member in by their verified address, over PKCE', async () => {
    const { location, cookie } = await comeIn('member');
    expect([location, (await app.get('/api/session', cookie)).status]).toEqual([`${app.origin}/`, 200]);
    expect([lastAsk.searchParams.get('code_challenge_method'), lastAsk.searchParams.get('scope')]).toEqual(['S256', 'openid email profile']);
    expect(await (await app.get('/api/account', cookie)).json()).toMatchObject({ hasSingleSignOn: true, hasPassword: false, sessions: [{ way: 'single-sign-on' }] });
    expect((await comeIn('member')).location).toBe(`${app.origin}/`);
    expect(await db().user.count({ where: { email: { contains: 'sophie', mode: 'insensitive' } } })).toBe(1);
  });

  it('accepts with it what somebody was invited to', async () => {
    const { cookie } = await comeIn('invited');
    expect(await (await app.get('/api/session', cookie)).json()).toMatchObject({ role: 'executive', brands: [{ id: brandId }] });
    const told = await db().auditEntry.findMany({ where: { actorName: 'Inès' }, orderBy: { id: 'asc' } });
    expect(told.map(({ noun, act }) => `${noun} ${act}`)).toEqual(['memberships accept', 'sessions sign-in']);
    expect(told.every((one) => one.requestId !== null)).toBe(true);
  });

  it.each(['stranger', 'unverified'])('refuses somebody who is %s, and leads back to a page that says so', async (sub) => {
    const { location, cookie } = await comeIn(sub);
    expect(location).toMatch(/\/\?sign-in=refused&error=/);
    expect((await app.get('/api/session', cookie)).status).toBe(401);
    expect(await db().user.count({ where: { email: 'stranger@example.org' } })).toBe(0);
  });

  it('refuses somebody whose roles were taken away', async () => {
    const id = await addMember({ email: 'gone@example.org', name: 'G', role: 'executive', brandId });
    PEOPLE['gone'] = { email: 'gone@example.org', email_verified: true, name: 'G' };
    expect((await comeIn('gone')).location).toBe(`${app.origin}/`);
    await db().membership.deleteMany({ where: { userId: id } });
    const { location, cookie } = await comeIn('gone');
    expect([location.includes('sign-in=refused'), (await app.get('/api/session', cookie)).status]).toEqual([true, 401]);
  });

  it('is exempt from the second factor that a role demands: the provider is in charge of that', async () => {
    await db().secondFactorRule.create({ data: { role: 'executive', setAt: new Date() } });
    const { cookie } = await comeIn('factor');
    expect((await app.get('/api/session', cookie)).status).toBe(200);
    await db().secondFactorRule.deleteMany();
  });

  it('takes no answer of another issuer, of another state, or twice', async () => {
    const changed = (name: string, value: string) => (url: URL) => { const next = new URL(url); next.searchParams.set(name, value); return next; };
    for (const tamper of [changed('state', 'somebody-elses'), changed('code', 'guessed')]) {
      const { location, cookie } = await comeIn('member', tamper);
      expect([location.includes('error='), (await app.get('/api/session', cookie)).status]).toEqual([true, 401]);
    }
    const mixed = await comeIn('member', changed('iss', 'https://evil.example'));
    expect((await app.get('/api/session', mixed.cookie)).status).toBe(401);
  });

  it('leads nowhere but to our own pages', async () => {
    for (const path of ['https://evil.example/', '//evil.example', '/\\evil.example']) expect((await app.post('/api/sign-in/single-sign-on', { path })).status).toBe(400);
  });
});

import { createOTP } from '@better-auth/utils/otp';
import { hash } from '@node-rs/argon2';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setPassword } from '#records/accounts.ts';
import { createSignInLink } from '#records/auth-store.ts';
import { db } from '#records/connection.ts';
import { makeLink } from '#records/one-time-links.ts';
import { addMember } from '#records/users.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { cookiesOf } from './cookies.ts';
import { startApp } from './start-app.ts';

startDatabase();
const app = startApp(undefined, [], () => {}, { hasMail: true });
const PASSWORD = 'quatre chevaux bleus';
const OTHER = 'le fleuve gèle en janvier';
let brandId = '';
let userId = '';
let counter = 0;
let email = '';

beforeAll(async () => {
  ({ brandId } = await makeBrand('Lunetterie Boréale'));
});
/** A person of their own for each test: delays and sessions are theirs. */
beforeEach(async () => {
  counter += 1;
  email = `c.gagnon${counter}@example.org`;
  userId = await addMember({ email, name: 'Chantal Gagnon', role: 'head-office', brandId });
  await setPassword(userId, PASSWORD, null);
  await db().signInDelay.deleteMany();
  app.jobs.length = 0;
});

const signIn = (password: string, cookie = '', address = email) => app.post('/api/sign-in', { email: address, password }, cookie);
const idOf = async (answer: Response) => ((await answer.json()) as { id?: string }).id;
const statusOf = async (cookie: string) => (await app.get('/api/session', cookie)).status;
const entered = async () => cookiesOf(await signIn(PASSWORD));
/** Switches the second factor on and answers its secret, its backup codes and the session that follows. */
async function withSecondFactor(): Promise<{ secret: string; code: string; codes: string[]; cookie: string }> {
  const cookie = await entered();
  const started = (await (await app.post('/api/account/second-factor/start', { password: PASSWORD }, cookie)).json()) as { uri: string; backupCodes: string[] };
  const secret = await secretOf();
  const code = await createOTP(secret).totp();
  const confirmed = await app.post('/api/account/second-factor/confirm', { code }, cookie);
  expect(confirmed.status).toBe(200);
  return { secret, code, codes: started.backupCodes, cookie: cookiesOf(confirmed, cookie) };
}
/** The code that an authenticator shows next: those that a test has used before serve no second time. */
const nextCode = (secret: string) => createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + 1);
async function secretOf(): Promise<string> {
  const { symmetricDecrypt } = await import('better-auth/crypto');
  const row = await db().twoFactor.findFirstOrThrow({ where: { userId } });
  return symmetricDecrypt({ key: (await app.auth.$context).secretConfig, data: row.secret });
}

describe('address and password', () => {
  it('open a session in a cookie that no script reads', async () => {
    const answer = await signIn(PASSWORD);
    expect([answer.status, await answer.json()]).toEqual([200, { next: 'home' }]);
    expect(answer.headers.getSetCookie().join()).toMatch(/enseigne\.session_token=.*HttpOnly.*SameSite=Lax/i);
    expect(await statusOf(cookiesOf(answer))).toBe(200);
    expect((await db().user.findUniqueOrThrow({ where: { id: userId } })).lastSignInAt).not.toBeNull();
  });

  it('wrong, unknown, without a password: the same refusal for all', async () => {
    const passwordless = `p${counter}@example.org`;
    await addMember({ email: passwordless, name: 'P', role: 'executive', brandId });
    const answers = await Promise.all([signIn('wrong wrong wrong'), signIn(PASSWORD, '', 'nobody@example.org'), signIn(PASSWORD, '', passwordless)]);
    const bodies = await Promise.all(answers.map(async (one) => { const { instance: _, ...body } = (await one.json()) as Record<string, unknown>; return body; }));
    expect(answers.map((one) => one.status)).toEqual([401, 401, 401]);
    expect(bodies[0]).toMatchObject({ id: 'wrong-credentials' });
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
    expect(answers.flatMap((one) => one.headers.getSetCookie())).toEqual([]);
  });

  it('begin a session of their own: one that was put into the browser before is never signed in (fixation)', async () => {
    const former = await entered();
    const answer = await signIn(PASSWORD, former);
    expect(cookiesOf(answer)).not.toContain(former.split('=')[1] ?? '-');
    expect([await statusOf(former), await statusOf(cookiesOf(answer))]).toEqual([401, 200]);
    const planted = 'enseigne.session_token=planted-by-somebody.c2lnbmF0dXJl';
    const second = await signIn(PASSWORD, planted);
    expect([cookiesOf(second).includes('planted'), await statusOf(planted)]).toEqual([false, 401]);
  });

  it('kept with weaker parameters are hashed again by today’s', async () => {
    await db().account.updateMany({ where: { userId }, data: { password: await hash(PASSWORD, { memoryCost: 8192, timeCost: 1 }) } });
    expect((await signIn(PASSWORD)).status).toBe(200);
    expect((await db().account.findFirstOrThrow({ where: { userId } })).password).toMatch(/m=19456,t=2,p=1/);
    expect((await signIn(PASSWORD)).status).toBe(200);
  });

  it('are of no use to somebody who has no role any more', async () => {
    await db().membership.deleteMany({ where: { userId } });
    const answer = await signIn(PASSWORD);
    expect([answer.status, answer.headers.getSetCookie().length]).toEqual([403, 0]);
  });

  it('of somebody else’s page are refused', async () => {
    expect((await app.post('/api/sign-in', { email, password: PASSWORD }, '', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});

describe('guessing', () => {
  it('is held back after five wrong ones, even with the right password, and told in minutes', async () => {
    for (let at = 0; at < 5; at += 1) expect((await signIn('wrong wrong wrong')).status).toBe(401);
    const held = await signIn(PASSWORD);
    expect([held.status, held.headers.get('retry-after'), await idOf(held)]).toEqual([429, '60', 'too-often']);
    expect(await db().auditEntry.count({ where: { act: 'sign-in-refused', subjectId: userId } })).toBe(1);
    await db().signInDelay.updateMany({ data: { blockedUntil: new Date(0) } });
    expect((await signIn('wrong wrong wrong')).status).toBe(401);
    expect((await signIn(PASSWORD)).headers.get('retry-after')).toBe('120');
    await db().signInDelay.updateMany({ data: { blockedUntil: new Date(0) } });
    expect((await signIn(PASSWORD)).status).toBe(200);
    expect((await signIn('wrong wrong wrong')).status).toBe(401);
  });

  it('twenty at once counts as twenty: five are looked at', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('wrong wrong wrong')));
    expect([answers.filter((one) => one.status === 401).length, answers.filter((one) => one.status === 429).length]).toEqual([5, 15]);
  });

  it('of addresses that nobody has is held back alike', async () => {
    for (let at = 0; at < 5; at += 1) await signIn('wrong wrong wrong', '', 'nobody@example.org');
    expect((await signIn(PASSWORD, '', 'nobody@example.org')).status).toBe(429);
  });

  it('leaves the owner the link of a mail', async () => {
    for (let at = 0; at < 6; at += 1) await signIn('wrong wrong wrong');
    const answer = await app.post('/api/sign-in/link', { token: await makeLink(userId, 'sign-in', new Date()) });
    expect([answer.status, await statusOf(cookiesOf(answer))]).toEqual([200, 200]);
  });
});

describe('a link by mail', () => {
  it('is asked for with one answer for all, and the worker finds out whose it is', async () => {
    const answers = await Promise.all([app.post('/api/sign-in/mail', { email: email.toUpperCase() }), app.post('/api/sign-in/mail', { email: 'nobody@example.org' })]);
    expect(await Promise.all(answers.map(async (one) => [one.status, await one.json()]))).toEqual([[200, {}], [200, {}]]);
    expect(app.jobs.map((one) => [one.taskId, one.payload])).toEqual(expect.arrayContaining([['send-account-mail', { kind: 'sign-in', email }], ['send-account-mail', { kind: 'sign-in', email: 'nobody@example.org' }]]));
    for (let at = 0; at < 5; at += 1) await app.post('/api/sign-in/mail', { email });
    expect(app.jobs.filter((one) => (one.payload as { email: string }).email === email).length).toBe(3);
  });

  it('signs in once', async () => {
    const token = await makeLink(userId, 'sign-in', new Date());
    expect((await db().oneTimeLink.findMany({ where: { userId } })).some((one) => JSON.stringify(one).includes(token))).toBe(false);
    const [first, second] = [await app.post('/api/sign-in/link', { token }), await app.post('/api/sign-in/link', { token })];
    expect([first.status, second.status, await idOf(second)]).toEqual([200, 410, 'link-ended']);
  });

  it('that is too old, replaced by a newer one, or of another kind, does not', async () => {
    const old = await makeLink(userId, 'sign-in', new Date(Date.now() - 61 * 60_000));
    expect((await app.post('/api/sign-in/link', { token: old })).status).toBe(410);
    const [replaced, reset] = [await makeLink(userId, 'sign-in', new Date()), await makeLink(userId, 'reset', new Date())];
    await makeLink(userId, 'sign-in', new Date());
    expect((await app.post('/api/sign-in/link', { token: replaced })).status).toBe(410);
    expect((await app.post('/api/sign-in/link', { token: reset })).status).toBe(410);
  });
});

describe('a forgotten password', () => {
  it('is chosen anew by the link of a mail, once; every session ends', async () => {
    const cookie = await entered();
    const token = await makeLink(userId, 'reset', new Date());
    expect(await (await app.post('/api/password-reset/look', { token })).json()).toEqual({ email });
    const weak = await app.post('/api/password-reset', { token, password: 'motdepasse123' });
    expect([weak.status, await idOf(weak)]).toEqual([400, 'invalid-input']);
    expect((await app.post('/api/password-reset', { token, password: OTHER })).status).toBe(200);
    expect([await statusOf(cookie), (await signIn(PASSWORD)).status, (await signIn(OTHER)).status]).toEqual([401, 401, 200]);
    expect((await app.post('/api/password-reset', { token, password: PASSWORD })).status).toBe(410);
  });
});

describe('an account', () => {
  it('changes its password with the present one; other sessions end, this one stays', async () => {
    const [here, there] = [await entered(), await entered()];
    expect((await app.post('/api/account/password', { current: 'wrong wrong wrong', password: OTHER }, here)).status).toBe(401);
    expect((await app.post('/api/account/password', { current: null, password: OTHER }, here)).status).toBe(401);
    expect((await app.post('/api/account/password', { current: PASSWORD, password: 'Chantal Gagnon!' }, here)).status).toBe(400);
    expect((await app.post('/api/account/password', { current: PASSWORD, password: OTHER }, here)).status).toBe(200);
    expect([await statusOf(here), await statusOf(there), (await signIn(OTHER)).status]).toEqual([200, 401, 200]);
  });

  it('without a password chooses its first one without any', async () => {
    await db().account.deleteMany({ where: { userId } });
    const cookie = cookiesOf(await fetch(await createSignInLink(app.auth, email), { redirect: 'manual' }));
    expect(await (await app.get('/api/session', cookie)).json()).toMatchObject({ needsWayIn: true });
    expect((await app.post('/api/account/password', { current: null, password: OTHER }, cookie)).status).toBe(200);
    expect(await (await app.get('/api/session', cookie)).json()).toMatchObject({ needsWayIn: false });
    expect((await signIn(OTHER)).status).toBe(200);
  });

  it('lists its sessions in words, ends one or all others, and never somebody else’s', async () => {
    const here = cookiesOf(await app.post('/api/sign-in', { email, password: PASSWORD }, '', { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1', 'x-forwarded-for': '203.0.113.9', 'x-enseigne-address': '203.0.113.9' }));
    const there = await entered();
    const { sessions } = (await (await app.get('/api/account', here)).json()) as { sessions: { id: string; isThis: boolean; browser: string; system: string; address: string; way: string }[] };
    expect(sessions.map(({ isThis, browser, system, address, way }) => [isThis, browser, system, address, way]).toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual([[false, null, null, '127.0.0.1', 'password'], [true, 'Safari', 'iPhone', '127.0.0.1', 'password']]);
    const stranger = await app.signIn('admin@example.org');
    expect((await app.post(`/api/account/sessions/${sessions.find((one) => !one.isThis)?.id}/end`, {}, stranger)).status).toBe(404);
    expect(await statusOf(there)).toBe(200);
    expect((await app.post(`/api/account/sessions/${sessions.find((one) => !one.isThis)?.id}/end`, {}, here)).status).toBe(200);
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
    const third = await entered();
    expect(await (await app.post('/api/account/other-sessions/end', {}, here)).json()).toEqual({ ended: 1 });
    expect([await statusOf(here), await statusOf(third)]).toEqual([200, 401]);
    expect((await app.post('/api/sign-out', {}, here)).status).toBe(200);
    expect(await statusOf(here)).toBe(401);
  });

  it('is nobody’s without a session', async () => {
    expect((await app.get('/api/account')).status).toBe(401);
    expect((await app.post('/api/account/password', { current: null, password: OTHER })).status).toBe(401);
  });
});

describe('a second factor', () => {
  it('is asked for after the password, and only with it a session begins', async () => {
    const { secret } = await withSecondFactor();
    const answer = await signIn(PASSWORD);
    const half = cookiesOf(answer);
    expect([await answer.json(), await statusOf(half)]).toEqual([{ next: 'code' }, 401]);
    const wrong = await app.post('/api/sign-in/code', { code: '000000', kind: 'app', isTrusted: false }, half);
    expect([wrong.status, await idOf(wrong)]).toEqual([401, 'wrong-credentials']);
    const right = await app.post('/api/sign-in/code', { code: await nextCode(secret), kind: 'app', isTrusted: false }, half);
    expect([right.status, await statusOf(cookiesOf(right, half))]).toEqual([200, 200]);
    expect((await app.post('/api/sign-in/code', { code: await nextCode(secret), kind: 'app', isTrusted: false }, half)).status).toBe(401);
  });

  it('takes a code once: neither the one that switched it on nor one that signed in serves again, not even two at once', async () => {
    const { secret, code: confirming, cookie } = await withSecondFactor();
    const enter = async (code: string) => {
      const half = cookiesOf(await signIn(PASSWORD));
      return { half, answer: await app.post('/api/sign-in/code', { code, kind: 'app', isTrusted: false }, half) };
    };
    const first = await enter(confirming);
    expect([first.answer.status, await idOf(first.answer)]).toEqual([401, 'wrong-credentials']);
    const code = await nextCode(secret);
    const halves = await Promise.all([signIn(PASSWORD), signIn(PASSWORD)]);
    const both = await Promise.all(halves.map((half) => app.post('/api/sign-in/code', { code, kind: 'app', isTrusted: false }, cookiesOf(half))));
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect([(await enter(code)).answer.status, await statusOf(cookie)]).toEqual([401, 200]);
    // What is refused as used ends nothing: in the same attempt a code still serves that nobody used.
    await db().verification.deleteMany({ where: { id: { startsWith: 'used-code-' } } });
    expect((await app.post('/api/sign-in/code', { code: confirming, kind: 'app', isTrusted: false }, first.half)).status).toBe(200);
  });

  it('is asked for after a printed and after a mailed link, too', async () => {
    const { secret } = await withSecondFactor();
    const printed = await fetch(await createSignInLink(app.auth, email), { redirect: 'manual' });
    const half = cookiesOf(printed);
    expect([printed.headers.get('location'), await statusOf(half)]).toEqual([`${app.origin}/?sign-in=code`, 401]);
    const right = await app.post('/api/sign-in/code', { code: await nextCode(secret), kind: 'app', isTrusted: false }, half);
    expect(await statusOf(cookiesOf(right, half))).toBe(200);
    const mailed = await app.post('/api/sign-in/link', { token: await makeLink(userId, 'sign-in', new Date()) });
    expect([await mailed.json(), await statusOf(cookiesOf(mailed))]).toEqual([{ next: 'code' }, 401]);
  });

  it('takes a backup code once', async () => {
    const { codes } = await withSecondFactor();
    const use = async (code: string) => { const half = cookiesOf(await signIn(PASSWORD)); return (await app.post('/api/sign-in/code', { code, kind: 'backup', isTrusted: false }, half)).status; };
    expect(codes.length).toBe(10);
    expect([await use(codes[0] ?? ''), await use(codes[0] ?? ''), await use(codes[1] ?? '')]).toEqual([200, 401, 200]);
  });

  it('is not asked for again on a trusted device, until the password changes', async () => {
    const { secret, cookie } = await withSecondFactor();
    const half = cookiesOf(await signIn(PASSWORD));
    const trusted = cookiesOf(await app.post('/api/sign-in/code', { code: await nextCode(secret), kind: 'app', isTrusted: true }, half), half).split('; ').filter((one) => one.includes('trust_device')).join('; ');
    const again = await signIn(PASSWORD, trusted);
    expect(await again.json()).toEqual({ next: 'home' });
    const renewed = cookiesOf(again).split('; ').filter((one) => one.includes('trust_device')).join('; ');
    expect((await app.post('/api/account/password', { current: PASSWORD, password: OTHER }, cookie)).status).toBe(200);
    expect(await (await signIn(OTHER, renewed)).json()).toEqual({ next: 'code' });
  });

  it('goes off with the password alone, and not where a role demands it', async () => {
    const { cookie } = await withSecondFactor();
    expect((await app.post('/api/account/second-factor/end', { password: 'wrong wrong wrong' }, cookie)).status).toBe(401);
    await db().secondFactorRule.create({ data: { role: 'head-office', setAt: new Date() } });
    expect((await app.post('/api/account/second-factor/end', { password: PASSWORD }, cookie)).status).toBe(403);
    await db().secondFactorRule.deleteMany();
    const off = await app.post('/api/account/second-factor/end', { password: PASSWORD }, cookie);
    expect([off.status, await (await signIn(PASSWORD)).json()]).toEqual([200, { next: 'home' }]);
  });

  it('five wrong codes end the attempt, and guessing on locks the factor for a while', async () => {
    const { secret } = await withSecondFactor();
    const half = cookiesOf(await signIn(PASSWORD));
    const guess = async (cookie: string) => (await app.post('/api/sign-in/code', { code: '000000', kind: 'app', isTrusted: false }, cookie)).status;
    for (let at = 0; at < 5; at += 1) expect(await guess(half)).toBe(401);
    const ended = await app.post('/api/sign-in/code', { code: await nextCode(secret), kind: 'app', isTrusted: false }, half);
    expect([ended.status, await idOf(ended)]).toEqual([401, 'start-again']);
    const next = cookiesOf(await signIn(PASSWORD));
    for (let at = 0; at < 5; at += 1) await guess(next);
    const locked = await app.post('/api/sign-in/code', { code: await nextCode(secret), kind: 'app', isTrusted: false }, cookiesOf(await signIn(PASSWORD)));
    expect([locked.status, locked.headers.get('retry-after')]).toEqual([429, '900']);
  });

  it('that a role demands leads to the account until it is set up', async () => {
    await db().secondFactorRule.create({ data: { role: 'head-office', setAt: new Date() } });
    const cookie = await entered();
    const held = await app.get('/api/session', cookie);
    expect([held.status, await idOf(held)]).toEqual([403, 'second-factor-needed']);
    expect((await app.get(`/api/brands/${brandId}/people`, cookie)).status).toBe(403);
    expect(await (await app.get('/api/account', cookie)).json()).toMatchObject({ isHeld: true, secondFactor: { isOn: false, isDemanded: true } });
    await app.post('/api/account/second-factor/start', { password: PASSWORD }, cookie);
    const confirmed = await app.post('/api/account/second-factor/confirm', { code: await createOTP(await secretOf()).totp() }, cookie);
    expect(await statusOf(cookiesOf(confirmed, cookie))).toBe(200);
    await db().secondFactorRule.deleteMany();
  });
});

describe('matters of security', () => {
  const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';
  const told = async (kind: string) => (await db().notice.findMany({ where: { kind, onlyFor: { array_contains: [userId] } }, orderBy: { occurredAt: 'asc' } })).map((one) => [one.brandId, one.path, one.params]);
  const known = (cookie: string) => cookie.split('; ').filter((one) => one.startsWith('enseigne.known-')).join('; ');

  it('a browser that never held the account is told, the very first sign-in and a browser that did are not', async () => {
    const home = known(await entered());
    expect([known(home) === '', await told('new-sign-in')]).toEqual([false, []]);
    await signIn(PASSWORD, home);
    expect(await told('new-sign-in')).toEqual([]);
    await app.post('/api/sign-in', { email, password: PASSWORD }, '', { 'user-agent': IPHONE });
    expect(await told('new-sign-in')).toEqual([[null, '/account', { device: { fr: 'Safari sur iPhone, 127.0.0.1', en: 'Safari on iPhone, 127.0.0.1' } }]]);
    await signIn(PASSWORD, `${home.split('=')[0]}=made-up`);
    expect((await told('new-sign-in')).length).toBe(2);
    await signIn('wrong wrong wrong');
    expect((await told('new-sign-in')).length).toBe(2);
  });

  it('a link, printed or mailed, makes a browser known, too', async () => {
    const printed = await fetch(await createSignInLink(app.auth, email), { redirect: 'manual' });
    await signIn(PASSWORD, known(cookiesOf(printed)));
    expect(await told('new-sign-in')).toEqual([]);
    const mailed = await app.post('/api/sign-in/link', { token: await makeLink(userId, 'sign-in', new Date()) });
    expect((await told('new-sign-in')).length).toBe(1);
    await signIn(PASSWORD, known(cookiesOf(mailed)));
    expect((await told('new-sign-in')).length).toBe(1);
  });

  it('half a sign-in, before its code, tells nothing and makes no browser known', async () => {
    const { secret } = await withSecondFactor();
    const printed = cookiesOf(await fetch(await createSignInLink(app.auth, email), { redirect: 'manual' }));
    const half = cookiesOf(await signIn(PASSWORD));
    expect([known(printed), known(half), await told('new-sign-in')]).toEqual(['', '', []]);
    const whole = await app.post('/api/sign-in/code', { code: await nextCode(secret), kind: 'app', isTrusted: false }, half);
    expect([known(cookiesOf(whole)) === '', (await told('new-sign-in')).length]).toEqual([false, 1]);
  });

  it('a second factor that is switched off is told, by whomever it was', async () => {
    const { cookie } = await withSecondFactor();
    expect(await told('second-factor-off')).toEqual([]);
    expect((await app.post('/api/account/second-factor/end', { password: 'wrong wrong wrong' }, cookie)).status).toBe(401);
    expect(await told('second-factor-off')).toEqual([]);
    expect((await app.post('/api/account/second-factor/end', { password: PASSWORD }, cookie)).status).toBe(200);
    expect(await told('second-factor-off')).toEqual([[null, '/account', {}]]);
    await withSecondFactor();
    const { dropSecondFactor } = await import('#records/accounts.ts');
    expect([await dropSecondFactor(userId), await dropSecondFactor(userId), (await told('second-factor-off')).length]).toEqual([true, false, 2]);
  });
});

describe('the library’s own addresses', () => {
  it.each(['/api/auth/sign-up/email', '/api/auth/sign-in/email', '/api/auth/update-user', '/api/auth/change-email', '/api/auth/delete-user', '/api/auth/two-factor/enable', '/api/auth/enseigne/start-session', '/api/auth/request-password-reset'])('%s answers nobody', async (path) => {
    expect((await app.post(path, { email, password: PASSWORD, name: 'X', userId, newPassword: PASSWORD })).status).toBe(404);
  });
});

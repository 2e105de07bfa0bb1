import { createOTP } from '@better-auth/utils/otp';
import { setPassword } from '#records/accounts.ts';
import { db } from '#records/connection.ts';
import { makeLink } from '#records/one-time-links.ts';
import { addMember } from '#records/users.ts';
import { cookiesOf } from './cookies.ts';
import { fresh, type Example } from './example-request.ts';
import type { MatrixPlace } from './matrix-place.ts';

const PASSWORD = 'quatre chevaux bleus';
const NOTHING_KEPT = 'A mail is asked for, whoever asks: nothing of an account changes.';

/** Somebody with a password of their own, signed in. */
async function somebody({ app, ids }: MatrixPlace): Promise<{ userId: string; email: string; cookie: string }> {
  const name = fresh('person');
  const email = `${name}@example.org`;
  const userId = await addMember({ email, name, role: 'executive', brandId: ids['brandId'] ?? '' });
  await setPassword(userId, PASSWORD, null);
  return { userId, email, cookie: cookiesOf(await app.post('/api/sign-in', { email, password: PASSWORD })) };
}

const own = (body: object): Example => ({ make: async (place) => ({ body, cookie: (await somebody(place)).cookie }) });

async function startFactor(place: MatrixPlace) {
  const person = await somebody(place);
  const started = (await (await place.app.post('/api/account/second-factor/start', { password: PASSWORD }, person.cookie)).json()) as { secret: string; backupCodes: string[] };
  return { ...person, ...started, code: await createOTP(secretIn(started.secret)).totp() };
}

/** As an authenticator reads it: base32. */
function secretIn(base32: string): string {
  const bits = base32.replaceAll('=', '').split('').map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((one) => Number.parseInt(one, 2))).toString('utf8');
}

async function withFactor(place: MatrixPlace) {
  const started = await startFactor(place);
  return { ...started, cookie: cookiesOf(await place.app.post('/api/account/second-factor/confirm', { code: started.code }, started.cookie), started.cookie) };
}

async function invited({ app, ids, cookies }: MatrixPlace): Promise<string> {
  const body = { email: `${fresh('invited')}@example.org`, name: 'Nadia', language: 'fr', grant: { role: 'executive', regionIds: [], locationIds: [], isAllBrands: false } };
  const { link } = (await (await app.post(`/api/brands/${ids['brandId']}/invitations`, body, cookies.get('administrator'))).json()) as { link: string };
  return link.split('#')[1] ?? '';
}

const tokenFor = async (place: MatrixPlace, kind: 'sign-in' | 'reset') => {
  const { userId } = await somebody(place);
  return makeLink(userId, kind, new Date());
};

/** Routes about one's own account, and those of somebody who is not signed in. */
export const ACCOUNT_EXAMPLES: Readonly<Record<string, Example>> = {
  renameAccount: own({ name: 'Chantal Gagnon' }),
  choosePassword: own({ current: PASSWORD, password: 'le fleuve gèle en janvier' }),
  endOtherSessions: { make: async (place) => { const { email, cookie } = await somebody(place); await place.app.post('/api/sign-in', { email, password: PASSWORD }); return { body: {}, cookie }; } },
  endSession: { make: async (place) => {
    const { userId, cookie } = await somebody(place);
    return { params: { sessionId: (await db().session.findFirstOrThrow({ where: { userId } })).id }, body: {}, cookie };
  } },
  startSecondFactor: { ...own({ password: PASSWORD }), unchanged: 'It is on once a code was confirmed.' },
  confirmSecondFactor: { make: async (place) => { const { code, cookie } = await startFactor(place); return { body: { code }, cookie }; } },
  endSecondFactor: { make: async (place) => {
    await db().secondFactorRule.deleteMany();
    return { body: { password: PASSWORD }, cookie: (await withFactor(place)).cookie };
  } },
  renewBackupCodes: { make: async (place) => ({ body: { password: PASSWORD }, cookie: (await withFactor(place)).cookie }), unchanged: 'Codes are secrets: of them nothing is told.' },
  signIn: { make: async (place) => ({ body: { email: (await somebody(place)).email, password: PASSWORD }, cookie: '' }), leaves: ['sessions sign-in'] },
  signInWithCode: { make: async (place) => {
    const { email, backupCodes } = await withFactor(place);
    const cookie = cookiesOf(await place.app.post('/api/sign-in', { email, password: PASSWORD }));
    return { body: { code: backupCodes[0], kind: 'backup', isTrusted: false }, cookie };
  }, leaves: ['sessions sign-in'] },
  signInWithLink: { make: async (place) => ({ body: { token: await tokenFor(place, 'sign-in') }, cookie: '' }), leaves: ['sessions sign-in'] },
  signOut: { make: async (place) => ({ body: {}, cookie: (await somebody(place)).cookie }), leaves: ['sessions sign-out'] },
  mailSignInLink: { make: async (place) => ({ body: { email: (await somebody(place)).email }, cookie: '' }), leaves: { none: NOTHING_KEPT } },
  mailPasswordReset: { make: async (place) => ({ body: { email: (await somebody(place)).email }, cookie: '' }), leaves: { none: NOTHING_KEPT } },
  lookAtPasswordReset: { make: async (place) => ({ body: { token: await tokenFor(place, 'reset') }, cookie: '' }), leaves: { none: 'It says whose link it is.' } },
  resetPassword: { make: async (place) => ({ body: { token: await tokenFor(place, 'reset'), password: 'le fleuve gèle en janvier' }, cookie: '' }) },
  lookAtInvitation: { make: async (place) => ({ body: { token: await invited(place) }, cookie: '' }), leaves: { none: 'It says what the link is for.' } },
  acceptInvitation: { make: async (place) => ({ body: { token: await invited(place), password: PASSWORD }, cookie: '' }), leaves: ['memberships accept', 'sessions sign-in'] },
  startSingleSignOn: { make: () => ({ body: { path: '/' }, cookie: '' }), leaves: { none: 'Whoever comes back signed in leaves an entry.' }, status: 404 },
};

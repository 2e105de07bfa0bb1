import { confirmSecondFactor, choosePassword, endOtherSessions, endSecondFactor, endSession, getAccount, renameAccount, renewBackupCodes, startSecondFactor } from '#contract/account.ts';
import { nameDevice } from '#backend/name-device.ts';
import { PasswordNeededError, SecondFactorNeededError, tryLater, WrongCredentialsError } from '#backend/sign-in-errors.ts';
import { isPasswordOf, rename, setPassword, waysInOf } from '#records/accounts.ts';
import type { KnownSession } from '#records/auth-store.ts';
import { tellSecondFactorOff } from '#records/security-notices.ts';
import { endSession as end, endSessions, listSessions } from '#records/sessions.ts';
import { forgive, takeAttempt } from '#records/sign-in-delays.ts';
import { demandsSecondFactor, isHeld } from '#records/sign-ins.ts';
import { getPerson } from '#records/users.ts';
import { askAuth } from '../ask-auth.ts';
import { mountOwnRoute, type Sender } from '../mount-open-route.ts';
import type { MountRoutes } from '../mount-route.ts';
import { requireGoodPassword } from './require-good-password.ts';

const WAYS = ['password', 'link', 'single-sign-on'] as const;

const mount: MountRoutes = (router, { auth }) => {
  mountOwnRoute(router, getAccount, async ({ session }) => {
    const { userId } = session;
    const [person, ways, sessions, isDemanded, held] = await Promise.all([getPerson(userId), waysInOf(userId), listSessions(userId, new Date()), demandsSecondFactor(userId), isHeld(session)]);
    const codesLeft = ways.hasSecondFactor ? (await auth.api.viewBackupCodes({ body: { userId } })).backupCodes.length : null;
    return {
      name: person.name, email: person.email, hasPassword: ways.hasPassword, hasSingleSignOn: ways.hasSingleSignOn, isHeld: held,
      secondFactor: { isOn: ways.hasSecondFactor, isDemanded, codesLeft },
      sessions: sessions.map(({ id, userAgent, address, way, startedAt, seenAt }) => ({
        id, address, ...nameDevice(userAgent), way: WAYS.find((one) => one === way) ?? null, startedAt: startedAt.toISOString(), seenAt: seenAt.toISOString(), isThis: id === session.id,
      })),
    };
  });

  mountOwnRoute(router, renameAccount, async ({ session, body }) => {
    await rename(session.userId, body.name);
    return {};
  }, { noun: 'people', act: 'change' });

  mountOwnRoute(router, choosePassword, async ({ session, sender, body: { current, password } }) => {
    const { hasPassword } = await waysInOf(session.userId);
    if (hasPassword) await requirePassword(session, sender, current ?? '');
    await requireGoodPassword(session.userId, password);
    await setPassword(session.userId, password, session.id);
    return {};
  }, { noun: 'people', act: 'change' });

  mountOwnRoute(router, endSession, async ({ session, params }) => {
    await end(session.userId, params.sessionId);
    return {};
  }, { noun: 'sessions', act: 'revoke' });

  mountOwnRoute(router, endOtherSessions, async ({ session }) => ({ ended: await endSessions(session.userId, session.id) }), { noun: 'sessions', act: 'revoke' });

  mountOwnRoute(router, startSecondFactor, async ({ session, sender, body: { password } }) => {
    await requirePassword(session, sender, password);
    const answer = await askAuth(() => auth.api.enableTwoFactor({ body: { password }, headers: sender.headers }));
    const uri = 'totpURI' in answer && typeof answer.totpURI === 'string' ? answer.totpURI : '';
    return { uri, secret: new URL(uri).searchParams.get('secret') ?? '', backupCodes: 'backupCodes' in answer ? (answer.backupCodes ?? []) : [] };
  }, { noun: 'people', act: 'start' });

  mountOwnRoute(router, confirmSecondFactor, async ({ session, sender, body: { code } }) => {
    await attempt(session, sender, async () => {
      const { headers } = await askAuth(() => auth.api.verifyTOTP({ body: { code: code.replaceAll(/\s/g, '') }, headers: sender.headers, returnHeaders: true }));
      sender.keepCookies(headers);
    });
    return {};
  }, { noun: 'people', act: 'change' });

  mountOwnRoute(router, endSecondFactor, async ({ session, sender, body: { password } }) => {
    await requirePassword(session, sender, password);
    if (await demandsSecondFactor(session.userId)) throw new SecondFactorNeededError();
    const { headers } = await askAuth(() => auth.api.disableTwoFactor({ body: { password }, headers: sender.headers, returnHeaders: true }));
    sender.keepCookies(headers);
    await tellSecondFactorOff(session.userId, new Date());
    return {};
  }, { noun: 'people', act: 'change' });

  mountOwnRoute(router, renewBackupCodes, async ({ session, sender, body: { password } }) => {
    await requirePassword(session, sender, password);
    const { backupCodes } = await askAuth(() => auth.api.generateBackupCodes({ body: { password }, headers: sender.headers }));
    return { backupCodes };
  }, { noun: 'people', act: 'change' });
};
export default mount;

/** A session left open on a desk must not be enough to take an account over. Throws WrongCredentialsError. */
async function requirePassword(session: KnownSession, sender: Sender, password: string): Promise<void> {
  if (!(await waysInOf(session.userId)).hasPassword) throw new PasswordNeededError();
  await attempt(session, sender, async () => {
    if (!(await isPasswordOf(session.userId, password))) throw new WrongCredentialsError('password');
  });
}

/** Counts an attempt against the account, and forgives it when it goes well. Throws TryLaterError. */
async function attempt(session: KnownSession, sender: Sender, act: () => Promise<void>): Promise<void> {
  const { email } = await getPerson(session.userId);
  const seconds = await takeAttempt(email, sender.address, new Date());
  if (seconds > 0) throw tryLater(seconds);
  await act();
  await forgive(email, sender.address);
}

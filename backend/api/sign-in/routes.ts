import { getSignIn, mailSignInLink, signIn, signInWithCode, signInWithLink, signOut, startSingleSignOn } from '#contract/sign-in.ts';
import { FREE_FAILURES } from '#domain/sign-in-delay.ts';
import { NotFoundError } from '#backend/errors.ts';
import { LinkEndedError, tryLater } from '#backend/sign-in-errors.ts';
import { holdsMark } from '#backend/known-browser.ts';
import { refreshHash } from '#records/accounts.ts';
import { writeAuditEntry } from '#records/audit-log.ts';
import { browserMark, SINGLE_SIGN_ON, type Auth } from '#records/auth-store.ts';
import { takeLink } from '#records/one-time-links.ts';
import { auditPerson } from '#records/people.ts';
import { endSession } from '#records/sessions.ts';
import { noteRefusal, noteSignIn } from '#records/sign-ins.ts';
import { failuresOf, forgive, takeAttempt } from '#records/sign-in-delays.ts';
import { askAuth } from '../ask-auth.ts';
import { mountOpenRoute, type Sender } from '../mount-open-route.ts';
import type { MountRoutes } from '../mount-route.ts';
import { askForMail } from './ask-for-mail.ts';

const mount: MountRoutes = (router, deps) => {
  const { auth } = deps;

  mountOpenRoute(router, getSignIn, () => Promise.resolve({ hasMail: deps.mailIsSetUp ?? false, singleSignOn: deps.singleSignOn ?? null }));

  mountOpenRoute(router, signIn, async ({ body: { email, password }, sender }) => {
    const seconds = await takeAttempt(email, sender.address, new Date());
    if (seconds > 0) throw tryLater(seconds);
    const { headers, response } = await askAuth(() => auth.api.signInEmail({ body: { email, password }, headers: sender.headers, returnHeaders: true })).catch(async (error: unknown) => {
      await noteIfHeldBack(email, sender);
      throw error;
    });
    await forgive(email, sender.address);
    await refreshHash(email, password);
    await leaveFormer(sender);
    sender.keepCookies(headers);
    if ('twoFactorRedirect' in response) return { next: 'code' as const };
    await noteEntry(auth, sender, response.user.id, 'password');
    return { next: 'home' as const };
  });

  mountOpenRoute(router, signInWithCode, async ({ body: { code, kind, isTrusted }, sender }) => {
    const ask = { headers: withoutSession(sender.headers), returnHeaders: true as const };
    const { headers, response } = await askAuth(() => (kind === 'app'
      ? auth.api.verifyTOTP({ body: { code: code.replaceAll(/\s/g, ''), trustDevice: isTrusted }, ...ask })
      : auth.api.verifyBackupCode({ body: { code, trustDevice: isTrusted }, ...ask })));
    await leaveFormer(sender);
    sender.keepCookies(headers);
    await noteEntry(auth, sender, (response as { user: { id: string } }).user.id, kind === 'app' ? 'password and code' : 'password and backup code');
    return { next: 'home' as const };
  });

  mountOpenRoute(router, mailSignInLink, async ({ body: { email }, sender }) => {
    await askForMail(deps, 'sign-in', email, sender.address);
    return {};
  });

  mountOpenRoute(router, signInWithLink, async ({ body: { token }, sender }) => {
    const userId = await takeLink(token, 'sign-in', new Date());
    if (userId === null) throw new LinkEndedError();
    const { headers, response } = await askAuth(() => auth.api.startSession({ body: { userId }, headers: sender.headers, returnHeaders: true }));
    await leaveFormer(sender);
    sender.keepCookies(headers);
    return { next: response.needsCode ? 'code' as const : 'home' as const };
  });

  mountOpenRoute(router, startSingleSignOn, async ({ body: { path }, sender }) => {
    if (!deps.singleSignOn) throw new NotFoundError({ fr: 'Il n’y a pas d’authentification unique ici.', en: 'There is no single sign-on here.' });
    const { headers, response } = await askAuth(() => auth.api.signInSocial({ body: { provider: SINGLE_SIGN_ON, callbackURL: path, errorCallbackURL: '/?sign-in=refused', disableRedirect: true }, headers: sender.headers, returnHeaders: true }));
    sender.keepCookies(headers);
    return { url: response.url ?? '/' };
  });

  mountOpenRoute(router, signOut, async ({ sender }) => {
    if (sender.session === null) return {};
    const { userId } = sender.session;
    const { headers } = await askAuth(() => auth.api.signOut({ headers: sender.headers, returnHeaders: true }));
    sender.keepCookies(headers);
    await writeAuditEntry({ actor: { kind: 'person', id: userId }, noun: 'sessions', act: 'sign-out', before: null, after: await auditPerson(userId), requestId: sender.requestId, at: new Date() });
    return {};
  });
};
export default mount;

/** Notes a sign-in that is whole; a browser that never held this account is told to the person, and known from now on. */
async function noteEntry(auth: Auth, { headers, address, requestId, keepCookies }: Sender, userId: string, way: string): Promise<void> {
  const { mark, cookie } = browserMark(auth, userId);
  await noteSignIn(userId, way, new Date(), { userAgent: headers.get('user-agent') ?? '', address, isKnown: holdsMark(headers.get('cookie'), mark) }, requestId);
  keepCookies(new Headers([['set-cookie', cookie]]));
}

/** From the wrong password on after which the next one has to wait. */
async function noteIfHeldBack(email: string, { requestId }: Sender): Promise<void> {
  const failures = await failuresOf(email);
  if (failures >= FREE_FAILURES.account) await noteRefusal(email, failures, new Date(), requestId);
}

/** Whoever signs in anew leaves the session that they came with: it may have been put there by somebody else (fixation). */
async function leaveFormer({ session }: Sender): Promise<void> {
  if (session !== null) await endSession(session.userId, session.id).catch(() => {});
}

/** With a session better-auth would take the code for one that switches a second factor on. */
function withoutSession(headers: Headers): Headers {
  const kept = new Headers(headers);
  const cookies = (headers.get('cookie') ?? '').split('; ').filter((one) => !/^(__Secure-|__Host-)?enseigne\.session/.test(one));
  kept.set('cookie', cookies.join('; '));
  return kept;
}

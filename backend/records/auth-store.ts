import { AsyncLocalStorage } from 'node:async_hooks';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { magicLink, twoFactor } from 'better-auth/plugins';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '#domain/password-rules.ts';
import { hashPassword, isPassword } from '#backend/password-hash.ts';
import { cookieOf, holdsMark, markOf, type BrowserMark } from '#backend/known-browser.ts';
import { UiLanguage } from '#domain/words.ts';
import { waysInOf } from './accounts.ts';
import { db } from './connection.ts';
import { secondStep } from './second-step.ts';
import { admit, noteSignIn } from './sign-ins.ts';
import { singleSignOnPlugin } from './single-sign-on-plugin.ts';

const SESSION_SECONDS = 30 * 86_400;
/** How closely "last seen" is kept: a write for each reader every so often, no more. */
const SEEN_SECONDS = 15 * 60;
/** A link that is printed at start is used at once, or never. */
const LINK_SECONDS = 60 * 60;
/** Our own name of who asks, as Koa knows it: whatever a client writes into it is overwritten. */
export const ADDRESS_HEADER = 'x-enseigne-address';
/** The request's id goes the same way, for the entries that its sessions leave. */
export const REQUEST_HEADER = 'x-enseigne-request';
/** Under which the provider of single sign-on sends people back: /api/auth/callback/single-sign-on. */
export const SINGLE_SIGN_ON = 'single-sign-on';
/** Where a printed link signs in, within better-auth. */
const LINK_PATH = '/magic-link/verify';
/** All that better-auth answers itself: what people come back to from a mail, a terminal or a provider. */
export const OWN_PATHS: readonly string[] = [`/api/auth${LINK_PATH}`, `/api/auth/callback/${SINGLE_SIGN_ON}`];

/** An OpenID Connect provider. */
export interface SingleSignOn {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

export interface AuthOptions {
  secret: string;
  baseUrl: string;
  trustedOrigins: string[];
  singleSignOn?: SingleSignOn | null;
}

/** What the link is handed to while it is made; a link asked for over HTTP goes nowhere. */
const receiver = new AsyncLocalStorage<(url: string) => void>();

/** Sessions, in our own tables. Nobody signs up by themselves: people are members that somebody invited. */
export function createAuth({ secret, baseUrl, trustedOrigins, singleSignOn = null }: AuthOptions) {
  return betterAuth({
    appName: 'Enseigne',
    secret,
    baseURL: baseUrl,
    trustedOrigins,
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    session: { expiresIn: SESSION_SECONDS, updateAge: SEEN_SECONDS, additionalFields: { way: { type: 'string', required: false, input: false } } },
    user: { additionalFields: { language: { type: 'string', required: false, input: false } } },
    emailAndPassword: {
      enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_MIN_LENGTH, maxPasswordLength: PASSWORD_MAX_LENGTH,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    // Every person was made by an invitation, and a password only by its link: nobody can have prepared an account under another's address.
    account: { accountLinking: { enabled: true, requireLocalEmailVerified: false } },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const way = wayOf(session['way'], context?.path);
            return (await admit(session.userId, way, new Date(), context?.headers?.get(REQUEST_HEADER) ?? null)) ? { data: { ...session, way } } : false;
          },
          // After a password the sign-in is noted by the route, once the second factor has agreed, too.
          after: async (session, context) => {
            // A printed link of somebody with a second factor is half a sign-in: the other half is noted by the route.
            if (!beginsSession(context?.path) || (context?.path === LINK_PATH && (await waysInOf(session.userId)).hasSecondFactor)) return;
            const mark = markOf(secret, session.userId);
            const place = { userAgent: session.userAgent ?? '', address: session.ipAddress ?? '', isKnown: holdsMark(context?.headers?.get('cookie') ?? null, mark) };
            context?.responseHeaders?.append('set-cookie', cookieOf(mark, baseUrl));
            await noteSignIn(session.userId, wayOf(session['way'], context?.path), session.createdAt, place, context?.headers?.get(REQUEST_HEADER) ?? null);
          },
        },
      },
    },
    plugins: [
      magicLink({ expiresIn: LINK_SECONDS, disableSignUp: true, storeToken: 'hashed', sendMagicLink: ({ url }) => receiver.getStore()?.(url) }),
      twoFactor({ issuer: 'Enseigne' }),
      secondStep(),
      ...(singleSignOn ? [singleSignOnPlugin(SINGLE_SIGN_ON, singleSignOn)] : []),
    ],
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 60, customRules: { '/magic-link/verify': { window: 60, max: 60 } } },
    onAPIError: { errorURL: `${baseUrl}/?sign-in=failed` },
    advanced: { cookiePrefix: 'enseigne', ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** How a session begins, told by what began it; one that takes the place of another keeps its way. */
function wayOf(known: unknown, path: string | undefined): string {
  if (typeof known === 'string') return known;
  if (path?.startsWith('/callback/')) return SINGLE_SIGN_ON;
  return path?.startsWith('/sign-in/email') || path?.startsWith('/two-factor/') ? 'password' : 'link';
}

/** True where the session is the sign-in itself, and no step of it: a link, a provider. */
function beginsSession(path: string | undefined): boolean {
  return path === LINK_PATH || path === '/enseigne/start-session' || path?.startsWith('/callback/') === true;
}

/** A link that signs this person in once, within the hour. It opens `path` of the dashboard. */
export async function createSignInLink(auth: Auth, email: string, path = '/'): Promise<string> {
  let link: string | null = null;
  await receiver.run((url) => { link = url; }, () => auth.api.signInMagicLink({ body: { email: email.toLowerCase(), callbackURL: path, errorCallbackURL: '/?sign-in=expired' }, headers: new Headers() }));
  if (link === null) throw new Error('The sign-in link was not made.');
  return link;
}

/** A session as the API needs it. */
export interface KnownSession {
  id: string;
  token: string;
  userId: string;
  way: string | null;
  hasSecondFactor: boolean;
  /** Of the person; null: they have not chosen. */
  language: UiLanguage | null;
}

/** The session that these headers carry; null when there is none. */
export async function readSession(auth: Auth, headers: Headers): Promise<KnownSession | null> {
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  const { id, token, way } = found.session;
  return { id, token, userId: found.user.id, way: way ?? null, hasSecondFactor: found.user.twoFactorEnabled === true, language: UiLanguage.nullable().catch(null).parse(found.user.language ?? null) };
}

/** What tells a browser that this person has signed in with before, and the cookie that makes it one. */
export function browserMark(auth: Auth, userId: string): { mark: BrowserMark; cookie: string } {
  const { secret, baseURL } = auth.options;
  const mark = markOf(secret, userId);
  return { mark, cookie: cookieOf(mark, baseURL) };
}

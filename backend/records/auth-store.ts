import { AsyncLocalStorage } from 'node:async_hooks';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { magicLink } from 'better-auth/plugins';
import { db } from './connection.ts';

const SESSION_SECONDS = 30 * 86_400;
/** A link that is printed at start is used at once, or never. */
const LINK_SECONDS = 60 * 60;

/** What the link is handed to while it is made; a link asked for over HTTP goes nowhere. */
const receiver = new AsyncLocalStorage<(url: string) => void>();

/** Sessions, in our own tables. Nobody signs up by themselves: people are members that an administrator made. */
export function createAuth(options: { secret: string; baseUrl: string; trustedOrigins: string[] }) {
  return betterAuth({
    appName: 'Enseigne',
    secret: options.secret,
    baseURL: options.baseUrl,
    trustedOrigins: options.trustedOrigins,
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    session: { expiresIn: SESSION_SECONDS, updateAge: 86_400 },
    emailAndPassword: { enabled: false },
    disabledPaths: ['/sign-in/magic-link'],
    plugins: [magicLink({ expiresIn: LINK_SECONDS, disableSignUp: true, storeToken: 'hashed', sendMagicLink: ({ url }) => receiver.getStore()?.(url) })],
    advanced: { cookiePrefix: 'enseigne' },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** A link that signs this person in once, within the hour. It opens `path` of the dashboard. */
export async function createSignInLink(auth: Auth, email: string, path = '/'): Promise<string> {
  let link: string | null = null;
  await receiver.run((url) => { link = url; }, () => auth.api.signInMagicLink({ body: { email: email.toLowerCase(), callbackURL: path, errorCallbackURL: '/?sign-in=expired' }, headers: new Headers() }));
  if (link === null) throw new Error('The sign-in link was not made.');
  return link;
}

/** The id of the person whose session these headers carry; null when there is none. */
export async function readSession(auth: Auth, headers: Headers): Promise<{ userId: string } | null> {
  const session = await auth.api.getSession({ headers });
  return session ? { userId: session.user.id } : null;
}

import { createHmac } from 'node:crypto';

/** As long as browsers keep a cookie at most (400 days, RFC 6265bis); each sign-in begins them anew. */
const KEPT_SECONDS = 400 * 86_400;

/**
 * The mark that a browser keeps of a person who has signed in with it: by it a sign-in from elsewhere is told from one at their
 * own desk. Nothing is kept here, and nobody makes one up without the key; it opens nothing.
 */
export interface BrowserMark {
  name: string;
  value: string;
}

/** The mark of one person, made with the key that signs sessions. */
export function markOf(secret: string, userId: string): BrowserMark {
  const mark = (use: string) => createHmac('sha256', secret).update(`known browser ${use} `).update(userId).digest('base64url');
  return { name: `enseigne.known-${mark('name').slice(0, 12)}`, value: mark('value') };
}

/** True where a request's cookies hold the mark. */
export function holdsMark(cookies: string | null, { name, value }: BrowserMark): boolean {
  return (cookies ?? '').split(/;\s*/).includes(`${name}=${value}`);
}

/** The `set-cookie` by which a browser keeps the mark. */
export function cookieOf({ name, value }: BrowserMark, baseUrl: string): string {
  return `${name}=${value}; Path=/; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Lax${baseUrl.startsWith('https:') ? '; Secure' : ''}`;
}

import { createHash, randomBytes } from 'node:crypto';
import type { SignIn } from '#domain/publisher-connection.ts';

/** Under our own address, where publishers send people back to; it is entered in the publisher's console. */
export const SIGN_IN_RETURN = '/api/sign-in-return';

/** Where a person is sent to give leave, and what is kept until they are back. */
export interface SignInStart {
  url: string;
  /** Comes back with them: who has another one has not set out from here. */
  state: string;
  /** Proves to the token endpoint that it is we who set out (PKCE, RFC 7636). */
  verifier: string;
  redirectUri: string;
}

/** Prepares a sign-in. `baseUrl` is our own address. */
export function prepareSignIn({ authorizeUrl, scopes, parameters }: SignIn, clientId: string, baseUrl: string): SignInStart {
  const [state, verifier] = [randomBytes(32).toString('base64url'), randomBytes(48).toString('base64url')];
  const redirectUri = new URL(SIGN_IN_RETURN, baseUrl).href;
  const url = new URL(authorizeUrl);
  const asked = {
    ...parameters, response_type: 'code', client_id: clientId, redirect_uri: redirectUri, state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return { url: url.href, state, verifier, redirectUri };
}

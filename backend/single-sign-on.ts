import type { Settings } from './env.ts';
import { CannotStartError } from './errors.ts';
import type { SingleSignOn } from '#records/auth-store.ts';

/** The provider of single sign-on that the settings name; null: none. Throws CannotStartError for half of one. */
export function readSingleSignOn({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret }: Settings): SingleSignOn | null {
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) throw new CannotStartError('Single sign-on needs all three of OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.');
  return { issuer, clientId, clientSecret };
}

import { genericOAuth } from 'better-auth/plugins';

/**
 * The provider of single sign-on, asked who it is when somebody first comes by it. better-auth asks at the start, and waits
 * without end: a provider that hangs would keep everybody out, also those with a password. Left as "pending" it is asked on
 * demand, for ten seconds, and again the next time (generic-oauth of better-auth 1.7.25, `retryDiscovery`).
 */
export function singleSignOnPlugin(providerId: string, { issuer, clientId, clientSecret }: { issuer: string; clientId: string; clientSecret: string }) {
  const config = {
    providerId, clientId, clientSecret, scopes: ['openid', 'email', 'profile'], pkce: true, requireIdTokenVerification: true, disableSignUp: true,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  };
  const plugin = genericOAuth({ config: [config] });
  return { ...plugin, init: () => Promise.resolve({ context: { genericOAuthPendingDiscovery: new Map([[providerId, config]]) } }) } as unknown as typeof plugin;
}

import { SecretUnreadableError } from '#backend/secret-box.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Publisher, PublisherSettings } from '#publishers/define-publisher.ts';
import { endSignIn, readSignIn, readTokens, renewTokens, type Tokens } from '#records/publisher-sign-ins.ts';
import type { Toolbox } from './toolbox.ts';

/** A token is renewed this long before it runs out: the requests of an audit go out with it. */
const FRESH_FOR_MS = 120_000;

type Means = Pick<Toolbox, 'fetcher' | 'viewer' | 'box' | 'now'>;
type TokenAnswer = { tokens: Tokens } | { trouble: Trouble; isFinal: boolean };

/** What OAuth says in `error` (RFC 6749, 5.2) is told apart from what a site in trouble answers. Final: only a person mends it. */
const REFUSALS: Readonly<Record<string, { trouble: Trouble; isFinal: boolean }>> = {
  invalid_grant: { trouble: 'sign-in-expired', isFinal: true },
  access_denied: { trouble: 'not-authorised', isFinal: true },
  invalid_client: { trouble: 'key-refused', isFinal: false },
  unauthorized_client: { trouble: 'key-refused', isFinal: false },
  invalid_scope: { trouble: 'not-authorised', isFinal: false },
  invalid_request: { trouble: 'request-refused', isFinal: false },
  unsupported_grant_type: { trouble: 'request-refused', isFinal: false },
};

/** The access token of a brand at a publisher, renewed where it runs out; or why there is none. */
export async function freshAccessToken(means: Means, brandId: string, publisher: Publisher, settings: PublisherSettings): Promise<{ token: string } | { trouble: Trouble }> {
  const { viewer, box } = means;
  try {
    const standing = await readTokens(viewer, box, brandId, publisher.id);
    if (standing === null) return { trouble: 'not-connected' };
    if (isFresh(standing, means.now())) return { token: standing.accessToken };
    const renewed = await renewTokens(viewer, box, brandId, publisher.id, async (tokens) => {
      if (isFresh(tokens, means.now())) return { tokens };
      if (tokens.refreshToken === null) return { trouble: 'sign-in-expired', isFinal: true };
      const answer = await askForTokens(means, publisher, settings, { grant_type: 'refresh_token', refresh_token: tokens.refreshToken });
      // Where no new refresh token comes, the old one goes on (RFC 6749, 6).
      return 'tokens' in answer ? { tokens: { ...answer.tokens, refreshToken: answer.tokens.refreshToken ?? tokens.refreshToken } } : answer;
    });
    return 'tokens' in renewed ? { token: renewed.tokens.accessToken } : renewed;
  } catch (error) {
    if (error instanceof SecretUnreadableError) return { trouble: 'secret-unreadable' };
    throw error;
  }
}

/** Turns the code with which somebody came back into tokens. Null: there was nothing to turn. */
export async function finishSignIn(means: Means, publishers: readonly Publisher[], settingsOf: (brandId: string, publisher: Publisher) => Promise<PublisherSettings>, signInId: string): Promise<{ brandId: string; publisherId: string; trouble: Trouble | null } | null> {
  const { viewer, box } = means;
  const row = await readSignIn(viewer, box, signInId);
  if (row === null) return null;
  const publisher = publishers.find((one) => one.id === row.publisherId);
  const answer: TokenAnswer = publisher?.signIn === undefined || row.code === null
    ? { trouble: 'not-authorised', isFinal: true }
    : await askForTokens(means, publisher, await settingsOf(row.brandId, publisher), { grant_type: 'authorization_code', code: row.code, redirect_uri: row.redirectUri, code_verifier: row.verifier });
  await endSignIn(viewer, box, row, answer, means.now());
  return { brandId: row.brandId, publisherId: row.publisherId, trouble: 'trouble' in answer ? answer.trouble : null };
}

function isFresh({ expiresAt }: Tokens, now: Date): boolean {
  return expiresAt === null || Date.parse(expiresAt) - now.getTime() > FRESH_FOR_MS;
}

/** Asked without any log of fetches: what comes is secret from end to end. */
async function askForTokens({ fetcher, now }: Means, { pace, signIn }: Publisher, settings: PublisherSettings, asked: Record<string, string>): Promise<TokenAnswer> {
  if (signIn === undefined) return { trouble: 'not-connected', isFinal: true };
  const form = new URLSearchParams({ ...asked, client_id: settings['clientId'] ?? '', ...(settings['clientSecret'] === undefined ? {} : { client_secret: settings['clientSecret'] }) });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetcher.fetchPage({ url: signIn.tokenUrl, method: 'POST', headers, body: form.toString(), accept: 'json', obeysRobots: false, withResources: false }, pace);
  if (!answer.ok) {
    const said = parse(answer.bytes === undefined ? '' : Buffer.from(answer.bytes).toString('utf8'))['error'];
    return REFUSALS[typeof said === 'string' ? said : ''] ?? { trouble: answer.trouble, isFinal: false };
  }
  const { access_token: accessToken, expires_in: lasts, refresh_token: refreshToken } = parse(answer.capture.body);
  if (typeof accessToken !== 'string' || accessToken === '') return { trouble: 'unreadable', isFinal: false };
  const seconds = Number(lasts);
  const expiresAt = Number.isFinite(seconds) && seconds > 0 ? new Date(now().getTime() + seconds * 1000).toISOString() : null;
  return { tokens: { accessToken, expiresAt, refreshToken: typeof refreshToken === 'string' && refreshToken !== '' ? refreshToken : null } };
}

function parse(text: string): Record<string, unknown> {
  try {
    const read = JSON.parse(text) as unknown;
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

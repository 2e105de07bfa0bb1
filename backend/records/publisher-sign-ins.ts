import { createHash } from 'node:crypto';
import { SecretUnreadableError, type SecretBox } from '#backend/secret-box.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { requireBrand } from './scope.ts';

/** What a publisher gave in exchange for a sign-in. */
export interface Tokens {
  accessToken: string;
  /** UTC, ISO 8601; null: it does not run out. */
  expiresAt: string | null;
  refreshToken: string | null;
}

/** Somebody on the way to give leave. */
export interface SignInRow {
  id: string;
  brandId: string;
  publisherId: string;
  userId: string;
  redirectUri: string;
  verifier: string;
  /** Null until the publisher sent them back. */
  code: string | null;
}

/** Who takes longer than this to give leave begins anew. */
const LASTS_MINUTES = 15;
/** A token endpoint answers within seconds; who waits for its turn waits for this long at most. */
const LOCK_MS = 90_000;

const hashOf = (state: string): string => createHash('sha256').update(state).digest('hex');
const signInPlace = (id: string): string => `publisher sign-in ${id}`;
const tokensPlace = (brandId: string, publisherId: string): string => `publisher tokens ${brandId} ${publisherId}`;

/** Keeps that somebody has set out. Of the state only its hash is kept: the database alone opens no way back. */
export async function beginSignIn(viewer: Viewer, box: SecretBox, given: { brandId: string; publisherId: string; userId: string; redirectUri: string; state: string; verifier: string }, now: Date): Promise<void> {
  await requireBrand(viewer, given.brandId);
  const { state, verifier, ...rest } = given;
  const id = hashOf(state);
  await db().publisherSignIn.create({ data: { ...rest, id, state: 'started', startedAt: now, secrets: box.seal(JSON.stringify({ verifier }), signInPlace(id)) } });
}

/**
 * Somebody came back, with a code or with a refusal. Null: nobody of this name has set out, or too long ago, or has come
 * back already. Answers where they were.
 */
export async function returnFromSignIn(box: SecretBox, given: { state: string; userId: string; code: string | null; trouble: Trouble | null }, now: Date): Promise<{ id: string; brandId: string; publisherId: string } | null> {
  const id = hashOf(given.state);
  const earliest = new Date(now.getTime() - LASTS_MINUTES * 60_000);
  const row = await db().publisherSignIn.findFirst({ where: { id, userId: given.userId, state: 'started', startedAt: { gte: earliest } } });
  if (!row) return null;
  const { verifier } = JSON.parse(box.open(row.secrets, signInPlace(id))) as { verifier: string };
  const secrets = box.seal(JSON.stringify({ verifier, code: given.code }), signInPlace(id));
  // Whoever comes second with the same state finds it used.
  const { count } = await db().publisherSignIn.updateMany({ where: { id, state: 'started' }, data: given.trouble === null ? { state: 'came-back', secrets } : { state: 'failed', trouble: given.trouble, secrets: '' } });
  return count === 0 ? null : { id, brandId: row.brandId, publisherId: row.publisherId };
}

/** One that came back and waits for its tokens; null when it no longer does. */
export async function readSignIn(_viewer: Viewer, box: SecretBox, id: string): Promise<SignInRow | null> {
  const row = await db().publisherSignIn.findFirst({ where: { id, state: 'came-back' } });
  if (!row) return null;
  const { brandId, publisherId, userId, redirectUri } = row;
  return { id, brandId, publisherId, userId, redirectUri, ...(JSON.parse(box.open(row.secrets, signInPlace(id))) as { verifier: string; code: string | null }) };
}

/** How a sign-in ended; its code and verifier are forgotten. */
export async function endSignIn(viewer: Viewer, box: SecretBox, row: SignInRow, end: { tokens: Tokens } | { trouble: Trouble }, now: Date): Promise<void> {
  const { brandId, publisherId, userId } = row;
  await requireBrand(viewer, brandId);
  const isDone = 'tokens' in end;
  const kept = isDone ? { tokens: sealTokens(box, brandId, publisherId, end.tokens), signedInAt: now, signedInBy: userId, signInTrouble: null } : { signInTrouble: end.trouble };
  await db().$transaction([
    db().publisherSetting.upsert({ where: { brandId_publisherId: { brandId, publisherId } }, create: { brandId, publisherId, settings: {}, ...kept }, update: kept }),
    db().publisherSignIn.update({ where: { id: row.id }, data: { state: isDone ? 'done' : 'failed', trouble: isDone ? null : end.trouble, secrets: '' } }),
  ]);
}

/** The tokens as they are now; null: nobody has signed in. Throws SecretUnreadableError. */
export async function readTokens(viewer: Viewer, box: SecretBox, brandId: string, publisherId: string): Promise<Tokens | null> {
  await requireBrand(viewer, brandId);
  const row = await db().publisherSetting.findUnique({ where: { brandId_publisherId: { brandId, publisherId } }, select: { tokens: true } });
  return row?.tokens ? openTokens(box, brandId, publisherId, row.tokens) : null;
}

/**
 * Renews tokens, one worker at a time: whoever comes second sees what the first has got. `renew` answers the new ones
 * (the same, when they are fresh after all), or the trouble for which somebody has to sign in again.
 */
export async function renewTokens(viewer: Viewer, box: SecretBox, brandId: string, publisherId: string, renew: (tokens: Tokens) => Promise<{ tokens: Tokens } | { trouble: Trouble; isFinal: boolean }>): Promise<{ tokens: Tokens } | { trouble: Trouble }> {
  await requireBrand(viewer, brandId);
  return db().$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ tokens: string | null; signInTrouble: string | null }[]>`
      SELECT tokens, "signInTrouble" FROM "PublisherSetting" WHERE "brandId" = ${brandId} AND "publisherId" = ${publisherId} FOR UPDATE`;
    const [row] = rows;
    if (!row?.tokens) return { trouble: 'not-connected' as const };
    if (row.signInTrouble !== null) return { trouble: row.signInTrouble as Trouble };
    const before = openTokens(box, brandId, publisherId, row.tokens);
    const answer = await renew(before);
    if ('trouble' in answer) {
      if (answer.isFinal) await tx.publisherSetting.update({ where: { brandId_publisherId: { brandId, publisherId } }, data: { signInTrouble: answer.trouble } });
      return { trouble: answer.trouble };
    }
    if (answer.tokens !== before) await tx.publisherSetting.update({ where: { brandId_publisherId: { brandId, publisherId } }, data: { tokens: sealTokens(box, brandId, publisherId, answer.tokens) } });
    return answer;
  }, { timeout: LOCK_MS, maxWait: LOCK_MS });
}

/** Takes the leave back on our side: the tokens are forgotten. */
export async function signOut(viewer: Viewer, brandId: string, publisherId: string): Promise<void> {
  await requireBrand(viewer, brandId);
  await db().publisherSetting.updateMany({ where: { brandId, publisherId }, data: { tokens: null, signedInAt: null, signedInBy: null, signInTrouble: null } });
}

/** Those who set out and never came back. */
export async function forgetSignIns(now: Date): Promise<number> {
  return (await db().publisherSignIn.deleteMany({ where: { startedAt: { lt: new Date(now.getTime() - 86_400_000) } } })).count;
}

/** Seals with the present key what an older one has sealed and still opens. Answers how many. */
export async function resealTokens(box: SecretBox): Promise<number> {
  const rows = await db().publisherSetting.findMany({ where: { tokens: { not: null } }, select: { brandId: true, publisherId: true, tokens: true } });
  let sealed = 0;
  for (const { brandId, publisherId, tokens } of rows) {
    if (tokens === null || box.isCurrent(tokens)) continue;
    try {
      const anew = sealTokens(box, brandId, publisherId, openTokens(box, brandId, publisherId, tokens));
      sealed += (await db().publisherSetting.updateMany({ where: { brandId, publisherId, tokens }, data: { tokens: anew } })).count;
    } catch (error) {
      if (!(error instanceof SecretUnreadableError)) throw error;
    }
  }
  return sealed;
}

function sealTokens(box: SecretBox, brandId: string, publisherId: string, tokens: Tokens): string {
  return box.seal(JSON.stringify(tokens), tokensPlace(brandId, publisherId));
}

function openTokens(box: SecretBox, brandId: string, publisherId: string, sealed: string): Tokens {
  return JSON.parse(box.open(sealed, tokensPlace(brandId, publisherId))) as Tokens;
}

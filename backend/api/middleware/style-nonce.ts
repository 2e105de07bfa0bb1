import { randomBytes } from 'node:crypto';
import type { Context } from 'koa';

const POLICY = 'content-security-policy';
const BYTES = 16;

/**
 * A nonce for the styles that this one answer brings or draws later; the answer's content policy lets those in that carry it,
 * beside our own files. Guessed by nobody, and never the same twice: whoever answers with it must answer anew each time.
 */
export function permitStyles(ctx: Context): string {
  const nonce = randomBytes(BYTES).toString('base64');
  ctx.set(POLICY, ctx.response.get(POLICY).replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`));
  return nonce;
}

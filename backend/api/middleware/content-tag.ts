import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { ChangedMeanwhileError } from '#backend/errors.ts';
import type { Words } from '#domain/words.ts';

const CHANGED: Words = {
  fr: 'Ce que vous voulez remplacer a changé depuis que vous l’avez lu : relisez-le, puis reprenez votre changement.',
  en: 'What you want to replace has changed since you read it: read it again, then make your change anew.',
};
const UNREADABLE: Words = {
  fr: 'Cette adresse ne se lit pas par GET : « If-Match » n’y compare rien. Renvoyez la demande sans cet en-tête.',
  en: 'This address is not read by GET, so "If-Match" compares nothing here. Send the request without that header.',
};

/** The name of a content (ETag): the same text, the same name, however it is packed. */
export function contentTag(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url')}"`;
}

/** True when the header names this content, or any. Tags name contents, so that weak and strong ones compare alike. */
export function namesContent(header: string, tag: string): boolean {
  const given = header.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return given.includes('*') || given.includes(tag.replace(/^W\//, ''));
}

/**
 * Holds a write with `If-Match` against what GET answers at the same address now. Throws ChangedMeanwhileError. `read` is
 * null where the address has no GET.
 */
export async function requireUnchanged(ctx: Context, read: ((ctx: Context) => Promise<unknown>) | null): Promise<void> {
  const header = ctx.get('if-match');
  if (header === '') return;
  if (!read) throw new ChangedMeanwhileError(UNREADABLE);
  if (!namesContent(header, contentTag(JSON.stringify(await read(ctx))))) throw new ChangedMeanwhileError(CHANGED);
}

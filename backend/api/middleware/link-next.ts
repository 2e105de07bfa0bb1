import type { Context } from 'koa';

/** Names the next page in the header, too (RFC 8288), where an answer has a `next`. */
export function linkNext(ctx: Context): void {
  const next: unknown = typeof ctx.body === 'object' && ctx.body !== null && 'next' in ctx.body ? ctx.body.next : null;
  if (ctx.method !== 'GET' || typeof next !== 'string') return;
  const [path = '', query = ''] = ctx.originalUrl.split('?', 2);
  const words = new URLSearchParams(query);
  words.set('cursor', next);
  ctx.set('link', `<${path}?${words}>; rel="next"`);
}

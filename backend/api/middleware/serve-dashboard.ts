import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context, Middleware } from 'koa';
import { permitStyles } from './style-nonce.ts';

const squeeze = { br: promisify(brotliCompress), gzip: promisify(gzip) };
/** Packed once and held: an eighth smaller than gzip (198 KB of the ranking's first load become 174, 2026-11). */
const BROTLI_QUALITY = 9;
/** The page itself is packed for each answer: a kilobyte, in a tenth of a millisecond. */
const PAGE_QUALITY = 4;
/** Stands in index.html where the nonce of styles belongs. */
const NONCE_PLACE = 'nonce=""';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSIBLE = /^(text\/|application\/|image\/svg)/;
const YEAR_SECONDS = 365 * 86_400;

interface Held {
  type: string;
  plain: Buffer;
  /** Null where packing gains nothing. */
  packed: { br: Buffer; gzip: Buffer } | null;
}

/** Serves the built dashboard: hashed files for a year, every other address as its one page. */
export function serveDashboard(folder: string | null): Middleware {
  const held = new Map<string, Promise<Held | null>>();
  const hold = (file: string): Promise<Held | null> => {
    const known = held.get(file) ?? read(file);
    held.set(file, known);
    return known;
  };
  return async (ctx, next) => {
    if (folder === null || (ctx.method !== 'GET' && ctx.method !== 'HEAD') || ctx.path.startsWith('/api/')) return next();
    const name = decodeName(ctx.path);
    const file = path.join(folder, name);
    // Only files within the folder, and only those that look like one; the rest are pages of the dashboard.
    if (file.startsWith(folder + path.sep) && path.extname(name) !== '' && name !== '/index.html') {
      const found = await hold(file);
      if (!found) return next();
      return answer(ctx, found, name.startsWith('/assets/') ? `public, max-age=${YEAR_SECONDS}, immutable` : 'public, max-age=3600');
    }
    const page = await hold(path.join(folder, 'index.html'));
    return page ? answer(ctx, await withNonce(page, permitStyles(ctx)), 'no-cache') : next();
  };
}

function answer(ctx: Context, file: Held, caching: string): void {
  ctx.set('cache-control', caching);
  ctx.type = file.type;
  if (file.packed) ctx.vary('accept-encoding');
  // Browsers name gzip first and like both the same: asked for the two, it would be taken.
  const encoding = ctx.acceptsEncodings('br') === 'br' ? 'br' : ctx.acceptsEncodings('gzip') === 'gzip' ? 'gzip' : null;
  if (file.packed && encoding !== null) {
    ctx.set('content-encoding', encoding);
    ctx.body = file.packed[encoding];
    return;
  }
  ctx.body = file.plain;
}

/** The one page with the nonce of this answer. */
async function withNonce(page: Held, nonce: string): Promise<Held> {
  const plain = Buffer.from(page.plain.toString('utf8').replace(NONCE_PLACE, `nonce="${nonce}"`));
  return { type: page.type, plain, packed: page.packed && (await pack(plain, PAGE_QUALITY)) };
}

async function pack(plain: Buffer, quality: number): Promise<{ br: Buffer; gzip: Buffer }> {
  const [br, packed] = await Promise.all([squeeze.br(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }), squeeze.gzip(plain)]);
  return { br, gzip: packed };
}

async function read(file: string): Promise<Held | null> {
  const plain = await readFile(file).catch(() => null);
  if (!plain) return null;
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  if (!COMPRESSIBLE.test(type) || plain.length <= 1000) return { type, plain, packed: null };
  return { type, plain, packed: await pack(plain, BROTLI_QUALITY) };
}

function decodeName(name: string): string {
  try {
    return path.posix.normalize(decodeURIComponent(name));
  } catch {
    return '/';
  }
}

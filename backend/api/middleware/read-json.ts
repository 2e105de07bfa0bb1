import type { Context } from 'koa';
import { MalformedJsonError, TooLargeError, UnsupportedKindError } from '#backend/errors.ts';
import { findJsonFault } from './find-json-fault.ts';

const BODY_BYTES_MAX = 100_000;
/** Two files of 10 MB as base64, and what surrounds them. */
const IMPORT_BYTES_MAX = 30_000_000;

/** The JSON body of a request. Throws UnsupportedKindError, TooLargeError or MalformedJsonError. */
export async function readJson(ctx: Context): Promise<unknown> {
  if (!ctx.is('application/json')) throw new UnsupportedKindError({ fr: 'Le corps doit être du JSON (Content-Type: application/json).', en: 'The body must be JSON (Content-Type: application/json).' });
  const limit = ctx.path.startsWith('/api/imports') ? IMPORT_BYTES_MAX : BODY_BYTES_MAX;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of ctx.req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limit) {
      // The answer goes out, the rest of the body is thrown away, and the connection ends with it.
      ctx.req.resume();
      ctx.set('connection', 'close');
      throw new TooLargeError({ fr: `Le corps dépasse ${limit} octets.`, en: `The body is larger than ${limit} bytes.` });
    }
    parts.push(part);
  }
  const text = Buffer.concat(parts).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { line, column } = findJsonFault(text);
    throw new MalformedJsonError({ fr: `La lecture s’est arrêtée à la ligne ${line}, colonne ${column}.`, en: `Reading stopped at line ${line}, column ${column}.` });
  }
}

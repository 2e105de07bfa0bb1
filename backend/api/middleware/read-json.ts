import type { Context } from 'koa';
import { InvalidInputError } from '#backend/errors.ts';

const BODY_BYTES_MAX = 100_000;
/** Two files of 10 MB as base64, and what surrounds them. */
const IMPORT_BYTES_MAX = 30_000_000;

/** The JSON body of a request. Throws InvalidInputError when it is none, or too large. */
export async function readJson(ctx: Context): Promise<unknown> {
  if (!ctx.is('application/json')) throw new InvalidInputError('The body must be JSON (content-type application/json).');
  const limit = ctx.path.startsWith('/api/imports') ? IMPORT_BYTES_MAX : BODY_BYTES_MAX;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of ctx.req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limit) {
      // The answer goes out, the rest of the body is thrown away, and the connection ends with it.
      ctx.req.resume();
      ctx.set('connection', 'close');
      throw new InvalidInputError(`The body is larger than ${limit} bytes.`);
    }
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    throw new InvalidInputError('The body is not JSON.');
  }
}

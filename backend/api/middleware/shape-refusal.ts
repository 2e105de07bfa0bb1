import type { Context } from 'koa';
import { PROBLEM_KINDS, problemAddress } from '#backend/problem-kinds.ts';
import { languageOf } from './language.ts';
import { requestIdOf } from '../request-id.ts';

const BY_STATUS: Readonly<Record<number, string>> = { 400: 'invalid-input', 401: 'not-signed-in', 403: 'not-allowed', 404: 'unknown-address', 405: 'method-not-allowed', 409: 'conflict', 413: 'too-large', 415: 'unsupported-kind', 422: 'invalid-input', 429: 'too-often' };

/** A refusal of the sign-in library in the one shape of problems; its own `code` and `message` stay beside, as sign-in pages decide by the code. */
export async function shapeRefusal(answer: Response, ctx: Context): Promise<Response> {
  if (answer.status < 400) return answer;
  const said = (await answer.clone().json().catch(() => null)) as { code?: unknown; message?: unknown } | null;
  const id = BY_STATUS[answer.status] ?? 'internal';
  const language = languageOf(ctx);
  const title = PROBLEM_KINDS[id]?.title[language] ?? '';
  // Its sentences are English: they stand in `message`, and are the detail for those who read English.
  const message = typeof said?.message === 'string' ? said.message : '';
  const body = {
    type: problemAddress(id), id, title, status: answer.status, detail: language === 'en' && message !== '' ? message : title, instance: `urn:uuid:${requestIdOf(ctx)}`, errors: [],
    ...(typeof said?.code === 'string' ? { code: said.code } : {}), ...(message === '' ? {} : { message }),
  };
  const headers = new Headers(answer.headers);
  headers.set('content-type', 'application/problem+json');
  headers.set('x-request-id', requestIdOf(ctx));
  headers.delete('content-length');
  return new Response(JSON.stringify(body), { status: answer.status, statusText: answer.statusText, headers });
}

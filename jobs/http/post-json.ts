import { request } from 'undici';
import type { Settings } from '#backend/env.ts';
import { classifyError } from './classify-error.ts';
import { fetcherSettings } from './fetcher-settings.ts';
import { retryAfterMs } from './retry-after.ts';
import { openWaysOut } from './ways-out.ts';

/** A receiver has this long to take a message (Standard Webhooks: 15 to 30 s). */
const RECEIVER_SECONDS = 20;
/** Of what it answers, enough to say why it refuses. */
const ANSWER_BYTES = 2048;

/** What a receiver answered. */
export interface PostAnswer {
  status: number;
  /** The beginning of its words. */
  text: string;
  /** How long it wants to be left alone; null: it does not say. */
  retryAfterMs: number | null;
}

/**
 * Posts JSON to an address that a person set, behind the same address guard as every page; redirects are not followed.
 * Any status is an answer; throws FetchError when none came.
 */
export async function postJson(url: string, body: string, headers: Readonly<Record<string, string>>, env: Settings, now: Date = new Date()): Promise<PostAnswer> {
  const settings = fetcherSettings(env);
  const ways = openWaysOut(settings);
  try {
    const signal = AbortSignal.timeout(RECEIVER_SECONDS * 1000);
    const answer = await request(url, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json', 'user-agent': `Enseigne (+${env.CRAWLER_CONTACT})` }, dispatcher: await ways.to(new URL(url)), signal });
    const named = Object.fromEntries(Object.entries(answer.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value]] : [])));
    return { status: answer.statusCode, text: await beginningOf(answer.body), retryAfterMs: retryAfterMs(named, now) };
  } catch (error) {
    throw classifyError(error, false);
  } finally {
    await ways.close();
  }
}

/** What came so far is enough, even where the rest breaks off: the head has said whether it was taken. */
async function beginningOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of body) {
      parts.push(part);
      length += part.length;
      if (length >= ANSWER_BYTES) break;
    }
  } catch {
    // The answer's head is here: its status counts.
  }
  return Buffer.concat(parts).subarray(0, ANSWER_BYTES).toString('utf8');
}

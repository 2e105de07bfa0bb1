import { request } from 'undici';
import type { Settings } from '#backend/env.ts';
import { fetcherSettings } from './fetcher-settings.ts';
import { openWaysOut } from './ways-out.ts';

/** A receiver did not take what we sent. */
export class NotDeliveredError extends Error {
  readonly id = 'not-delivered';
}

/** Posts JSON to an address that a person set, behind the same address guard as every page. Throws NotDeliveredError unless it answers 2xx. */
export async function postJson(url: string, body: string, headers: Record<string, string>, env: Settings): Promise<void> {
  const settings = fetcherSettings(env);
  const ways = openWaysOut(settings);
  try {
    const signal = AbortSignal.timeout(settings.timeoutSeconds * 1000);
    const answer = await request(url, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' }, dispatcher: await ways.to(new URL(url)), signal });
    await answer.body.dump();
    if (answer.statusCode < 200 || answer.statusCode > 299) throw new NotDeliveredError(`${new URL(url).host} answered ${answer.statusCode}.`);
  } finally {
    await ways.close();
  }
}

import { request } from 'undici';
import type { Settings } from '#backend/env.ts';
import { fetcherSettings } from './fetcher-settings.ts';
import { openWaysOut } from './ways-out.ts';

/** A service that the operator named did not answer as agreed. */
export class NoAnswerError extends Error {
  readonly id = 'no-answer';
}

/**
 * Posts JSON to a service of the operator's own and reads its JSON answer. Its host may be private: whoever writes the
 * settings may name it. Throws NoAnswerError unless it answers 2xx with JSON in time.
 */
export async function askJson(url: string, question: object, env: Settings, seconds: number): Promise<unknown> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const settings = fetcherSettings(env);
  const ways = openWaysOut({ ...settings, allowedPrivateHosts: [...settings.allowedPrivateHosts, host] });
  try {
    const answer = await request(url, { method: 'POST', body: JSON.stringify(question), headers: { 'content-type': 'application/json', accept: 'application/json' }, dispatcher: await ways.to(new URL(url)), signal: AbortSignal.timeout(seconds * 1000) });
    if (answer.statusCode < 200 || answer.statusCode > 299) {
      await answer.body.dump();
      throw new NoAnswerError(`${host} answered ${answer.statusCode}.`);
    }
    return await answer.body.json();
  } catch (error) {
    if (error instanceof NoAnswerError) throw error;
    throw new NoAnswerError(`${host} did not answer as agreed (${error instanceof Error ? error.message : String(error)}).`);
  } finally {
    await ways.close();
  }
}

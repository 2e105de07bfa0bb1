import type { Clock } from './clock.ts';
import { NetworkError, ThrottledError, TruncatedError } from './errors.ts';
import { exchange, type WayTo, type WireAnswer, type WireLimits, type WireRequest } from './exchange.ts';
import { retryAfterMs } from './retry-after.ts';
import { LONGEST_PAUSE_MS, type Pace, type Throttle } from './throttle.ts';

/** Further tries after a 5xx, a broken connection or a request to slow down. */
const RETRIES = 2;
/** First wait; each further one is twice as long. A server that stumbles is often back within seconds. */
const FIRST_BACK_OFF_MS = 500;
/** First pause of a host that says 429 without saying how long. */
const FIRST_PAUSE_MS = 2000;

export interface Manners {
  wayTo: WayTo;
  throttle: Throttle;
  clock: Clock;
  /** 0 … 1; tests give their own. */
  random: () => number;
  now: () => Date;
  onExchange: (answer: WireAnswer | null) => void;
}

/**
 * One request at its host's pace, tried again with growing, jittered waits where that can help. Returns any answer
 * but "slow down", which becomes ThrottledError; throws the FetchError of the last try when none came.
 */
export async function askPolitely(manners: Manners, request: WireRequest, pace: Pace, limits: WireLimits): Promise<WireAnswer> {
  const { host } = request.url;
  for (let attempt = 0; ; attempt += 1) {
    const isLast = attempt === RETRIES;
    // One that was told to slow down was not taken: it may be sent again.
    const mayHaveArrived = isLast || request.isOnce === true;
    let answer: WireAnswer;
    try {
      answer = await manners.throttle.inTurn(host, pace, () => exchange(manners.wayTo, request, limits));
    } catch (error) {
      manners.onExchange(null);
      if (mayHaveArrived || !(error instanceof NetworkError || error instanceof TruncatedError)) throw error;
      await manners.clock.sleep(backOff(manners, attempt));
      continue;
    }
    manners.onExchange(answer);
    const pauseMs = pauseAskedBy(answer, manners, attempt);
    if (pauseMs !== null) {
      manners.throttle.pause(host, pauseMs);
      if (isLast || pauseMs > LONGEST_PAUSE_MS) throw new ThrottledError(`${host} answers ${answer.status}.`, pauseMs, answer);
      continue;
    }
    if (mayHaveArrived || answer.status < 500) return answer;
    await manners.clock.sleep(backOff(manners, attempt));
  }
}

/** 429 always asks for a pause; 503 does when it says how long. Jitter only ever adds: never sooner than asked. */
function pauseAskedBy(answer: WireAnswer, manners: Manners, attempt: number): number | null {
  if (answer.status !== 429 && answer.status !== 503) return null;
  const asked = retryAfterMs(answer.headers, manners.now());
  if (asked === null && answer.status === 503) return null;
  return (asked ?? FIRST_PAUSE_MS * 2 ** attempt) * (1 + manners.random() / 10);
}

function backOff(manners: Manners, attempt: number): number {
  return FIRST_BACK_OFF_MS * 2 ** attempt * (0.5 + manners.random());
}

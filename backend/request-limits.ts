import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Requests a minute, by who asks and what for. */
export interface RequestLimits {
  /** One signed-in person, or one API key. */
  perMinute: number;
  /** One address from which nobody is signed in. */
  anonymousPerMinute: number;
  /** Of one person or key, for what costs seconds: exports, reports, previews. */
  heavyPerMinute: number;
}

/** What is left of a limit after a request has been counted. */
export interface LimitAnswer {
  name: 'person' | 'address' | 'heavy';
  isAllowed: boolean;
  quota: number;
  remaining: number;
  resetSeconds: number;
}

const WINDOW_SECONDS = 60;

export type CountRequest = (name: LimitAnswer['name'], key: string) => Promise<LimitAnswer>;

/**
 * Counts requests in this process's memory. Counting in the database would make a write of every reading; the dashboard is
 * served by one process, and with several behind one address each allows the limit once, which still stops whoever asks
 * without end. Wrong passwords are counted in the database, where it matters (see sign-in).
 */
export function countRequests(limits: RequestLimits): CountRequest {
  const quotas = { person: limits.perMinute, address: limits.anonymousPerMinute, heavy: limits.heavyPerMinute };
  const limiters = Object.fromEntries(Object.entries(quotas).map(([name, points]) => [name, new RateLimiterMemory({ keyPrefix: name, points, duration: WINDOW_SECONDS })])) as Record<LimitAnswer['name'], RateLimiterMemory>;
  return async (name, key) => {
    const quota = quotas[name];
    try {
      return answerOf(name, quota, true, await limiters[name].consume(key));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return answerOf(name, quota, false, refused);
    }
  };
}

function answerOf(name: LimitAnswer['name'], quota: number, isAllowed: boolean, found: RateLimiterRes): LimitAnswer {
  return { name, isAllowed, quota, remaining: Math.max(0, found.remainingPoints), resetSeconds: Math.max(1, Math.ceil(found.msBeforeNext / 1000)) };
}

/** `RateLimit-Policy` and `RateLimit`, as draft-ietf-httpapi-ratelimit-headers-10 writes them. */
export function limitHeaders({ name, quota, remaining, resetSeconds }: LimitAnswer): Record<string, string> {
  return { 'ratelimit-policy': `"${name}";q=${quota};w=${WINDOW_SECONDS}`, ratelimit: `"${name}";r=${remaining};t=${resetSeconds}` };
}

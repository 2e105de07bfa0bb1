import { BlockedByRobotsError, RedirectLoopError } from './errors.ts';
import type { WireAnswer } from './exchange.ts';
import { NO_RULES, parseRobots, type RobotsRules } from './robots-rules.ts';
import type { Pace } from './throttle.ts';

/** RFC 9309 §2.4: not longer than a day. Also how long a file without cache headers is trusted. */
const ROBOTS_CACHE_HOURS = 24;
/** A file that asks not to be cached is still read once for a handful of pages, not once for each. */
const SHORTEST_CACHE_MINUTES = 5;
/** A host whose robots.txt can't be read is tried again after this. */
const UNREACHABLE_CACHE_MINUTES = 10;
/** RFC 9309 §2.3.1.2. */
export const ROBOTS_REDIRECTS = 5;
/** A longer wish is met with this: a site that says 3600 means "not you", and says so by Disallow. */
const LONGEST_CRAWL_DELAY_SECONDS = 30;
const REMEMBERED_HOSTS = 2000;

interface Remembered {
  until: number;
  /** Rejects with the FetchError that kept us from reading the file. */
  rules: Promise<RobotsRules>;
}

/** Reads each host's robots.txt once, remembers it, and lets a request pass or not. */
export class RobotsGate {
  readonly #remembered = new Map<string, Remembered>();
  readonly #agent: string;
  readonly #now: () => Date;
  readonly #fetchRobots: (url: URL, pace: Pace) => Promise<WireAnswer>;

  constructor(agent: string, now: () => Date, fetchRobots: (url: URL, pace: Pace) => Promise<WireAnswer>) {
    this.#agent = agent;
    this.#now = now;
    this.#fetchRobots = fetchRobots;
  }

  /**
   * The pace at which this address may be asked, slowed to the site's Crawl-delay. Throws BlockedByRobotsError where
   * the rules say no, and whatever kept us from robots.txt itself: while it can't be read, nothing may be asked
   * (RFC 9309 §2.3.1.4), and the true reason is more use to the reader than "robots".
   */
  async pass(url: URL, pace: Pace): Promise<Pace> {
    if (url.pathname === '/robots.txt') return pace;
    const rules = await this.#rulesOf(url, pace);
    if (!rules.isAllowed(url.href)) throw new BlockedByRobotsError(`robots.txt of ${url.host} keeps us out.`);
    const delay = Math.min(rules.crawlDelaySeconds ?? 0, LONGEST_CRAWL_DELAY_SECONDS);
    if (delay * pace.requestsPerSecond <= 1) return pace;
    return { requestsPerSecond: 1 / delay, concurrency: 1 };
  }

  /** Maps of the site that its robots.txt names; none where it can't be read. */
  async sitemapsOf(url: URL, pace: Pace): Promise<readonly string[]> {
    return await this.#rulesOf(url, pace).then((rules) => rules.sitemaps, () => []);
  }

  #rulesOf(url: URL, pace: Pace): Promise<RobotsRules> {
    const now = this.#now().getTime();
    const known = this.#remembered.get(url.origin);
    if (known !== undefined && known.until > now) return known.rules;
    this.#forgetOldest();
    // Until the file is here, the asking itself is what is remembered: a hundred pages ask for it once.
    const entry: Remembered = { until: Number.POSITIVE_INFINITY, rules: Promise.resolve(NO_RULES) };
    entry.rules = this.#read(new URL('/robots.txt', url), pace, entry);
    this.#remembered.set(url.origin, entry);
    return entry.rules;
  }

  async #read(url: URL, pace: Pace, entry: Remembered): Promise<RobotsRules> {
    try {
      const answer = await this.#fetchRobots(url, pace);
      entry.until = this.#now().getTime() + cacheMs(answer.headers);
      return rulesOf(answer, this.#agent);
    } catch (error) {
      entry.until = this.#now().getTime() + UNREACHABLE_CACHE_MINUTES * 60_000;
      // §2.3.1.2: a file that five redirects do not reach counts as none.
      if (error instanceof RedirectLoopError) return NO_RULES;
      throw error;
    }
  }

  #forgetOldest(): void {
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size >= REMEMBERED_HOSTS && oldest !== undefined) this.#remembered.delete(oldest);
  }
}

/** 4xx: there are no rules (§2.3.1.3). 5xx never gets here: the asker throws it. */
function rulesOf(answer: WireAnswer, agent: string): RobotsRules {
  if (answer.status < 200 || answer.status >= 300) return NO_RULES;
  return parseRobots(new TextDecoder().decode(answer.bytes), agent);
}

/** Cache-Control before Expires, as caches do; an Expires against the answer's own clock. */
function cacheMs(headers: Readonly<Record<string, string>>): number {
  const longest = ROBOTS_CACHE_HOURS * 3_600_000;
  const shortest = SHORTEST_CACHE_MINUTES * 60_000;
  const cacheControl = headers['cache-control'] ?? '';
  if (/\bno-(?:store|cache)\b/i.test(cacheControl)) return shortest;
  const seconds = /\bmax-age\s*=\s*"?(\d+)/i.exec(cacheControl)?.[1];
  const asked = seconds === undefined ? Date.parse(headers['expires'] ?? '') - Date.parse(headers['date'] ?? '') : Number(seconds) * 1000;
  return Number.isNaN(asked) ? longest : Math.min(longest, Math.max(shortest, asked));
}

import type { MovedAddresses } from '#domain/moved-addresses.ts';
import { withoutSecrets } from '#normalize/url-secrets.ts';
import { NetworkError, TlsError } from './errors.ts';
import type { WireRequest } from './exchange.ts';
import { publicUrl, type FollowedAnswer } from './follow-redirects.ts';

/** A redirect is believed for so long; then the old address is asked again, for a site may take back what it said. */
export const MOVED_TRUST_DAYS = 7;
/** What other workers have seen is looked up again after this. */
const LOOK_UP_MINUTES = 10;

/**
 * Remembers permanent redirects, so that the next crawl asks the new address at once. What is kept is a saving and no
 * more: a database that does not answer leaves every address to be asked as it is written.
 */
export class MovedPages {
  readonly #kept: MovedAddresses;
  readonly #now: () => Date;
  #known: Promise<Map<string, string>> | null = null;
  #lookedUpAt = 0;

  constructor(kept: MovedAddresses, now: () => Date) {
    this.#kept = kept;
    this.#now = now;
  }

  /** Where an address has moved to, or null. */
  async find(url: string): Promise<string | null> {
    return (await this.#addresses()).get(url) ?? null;
  }

  /** Keeps what a site just said. */
  async learn(url: string, movedTo: string | null): Promise<void> {
    const known = await this.#addresses();
    if (movedTo === null ? !known.delete(url) : known.get(url) === movedTo) return;
    if (movedTo !== null) known.set(url, movedTo);
    await this.#kept.remember(url, movedTo, this.#now()).catch(() => {});
  }

  #addresses(): Promise<Map<string, string>> {
    const now = this.#now().getTime();
    // Either way in time: a simulated clock may be set back.
    if (this.#known === null || Math.abs(now - this.#lookedUpAt) > LOOK_UP_MINUTES * 60_000) {
      this.#lookedUpAt = now;
      this.#known = this.#kept.seenSince(new Date(now - MOVED_TRUST_DAYS * 86_400_000)).then((found) => new Map(found), () => new Map<string, string>());
    }
    return this.#known;
  }
}

/**
 * Asks a page where an earlier crawl saw it move to; at the address itself where none did, where the new one no longer
 * answers with a page, or where somebody wants to know whether the redirect still stands. `ask` follows redirects.
 */
export async function askWhereItMoved(moved: MovedPages | null, first: WireRequest, looksAnew: boolean, ask: (request: WireRequest) => Promise<FollowedAnswer>): Promise<FollowedAnswer> {
  const { href } = first.url;
  if (moved === null || withoutSecrets(href) !== href) return ask(first);
  const known = looksAnew ? null : await moved.find(href);
  if (known !== null) {
    const there = await ask({ ...first, url: publicUrl(known) }).catch((error: unknown) => {
      if (error instanceof NetworkError || error instanceof TlsError) return null;
      throw error;
    });
    if (there !== null && there.status < 400) return there;
    await moved.learn(href, null);
  }
  const answer = await ask(first);
  const { movedTo } = answer;
  if (answer.status < 400) await moved.learn(href, movedTo !== null && withoutSecrets(movedTo) === movedTo ? movedTo : null);
  return answer;
}

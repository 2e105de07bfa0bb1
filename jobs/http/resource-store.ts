import type { FetchedResource } from './fetch-resource.ts';

/** A logo repeats on every page of a site; what is remembered is fetched once. */
const LONGEST_AGE_MINUTES = 30;
const REMEMBERED_BYTES = 64 * 1024 * 1024;
/** Larger images are photographs more often than marks: they are fetched, and not remembered. */
const LARGEST_REMEMBERED_BYTES = 4 * 1024 * 1024;
/** What an entry weighs besides its bytes. */
const ENTRY_BYTES = 500;

interface Remembered {
  at: number;
  size: number;
  resource: Promise<FetchedResource>;
}

/** Remembers resources by URL, the least recently used go first. Two pages that ask at once share one request. */
export class ResourceStore {
  readonly #remembered = new Map<string, Remembered>();
  readonly #now: () => Date;
  #bytes = 0;
  hits = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /**
   * The resource, from memory or through `fetchIt`, which never rejects: what can't be had has null bytes. What its site only
   * said is unchanged serves those who hold it (`heldHash`); whoever holds something else has it fetched.
   */
  async get(url: string, heldHash: string | null, fetchIt: () => Promise<FetchedResource>): Promise<FetchedResource> {
    const known = await this.#take(url, fetchIt);
    if (!known.isUnchanged || known.hash === heldHash) return known;
    if ((await this.#remembered.get(url)?.resource) === known) this.#forget(url);
    return this.#take(url, fetchIt);
  }

  #take(url: string, fetchIt: () => Promise<FetchedResource>): Promise<FetchedResource> {
    const now = this.#now().getTime();
    const known = this.#remembered.get(url);
    // Either way in time: a simulated clock may be set back.
    if (known !== undefined && Math.abs(now - known.at) < LONGEST_AGE_MINUTES * 60_000) {
      this.hits += 1;
      this.#remembered.delete(url);
      this.#remembered.set(url, known);
      return known.resource;
    }
    this.#forget(url);
    const entry: Remembered = { at: now, size: ENTRY_BYTES, resource: fetchIt() };
    this.#remembered.set(url, entry);
    this.#bytes += entry.size;
    return this.#weigh(url, entry);
  }

  /** A new run, or a check that a person asked for, looks anew. */
  clear(): void {
    this.#remembered.clear();
    this.#bytes = 0;
  }

  async #weigh(url: string, entry: Remembered): Promise<FetchedResource> {
    const resource = await entry.resource;
    if (this.#remembered.get(url) !== entry) return resource;
    const size = resource.bytes?.length ?? 0;
    if (size > LARGEST_REMEMBERED_BYTES) {
      this.#forget(url);
      return resource;
    }
    entry.size += size;
    this.#bytes += size;
    for (const oldest of this.#remembered.keys()) {
      if (this.#bytes <= REMEMBERED_BYTES) break;
      this.#forget(oldest);
    }
    return resource;
  }

  #forget(url: string): void {
    this.#bytes -= this.#remembered.get(url)?.size ?? 0;
    this.#remembered.delete(url);
  }
}

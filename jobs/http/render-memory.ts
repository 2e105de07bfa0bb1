import type { PagePart } from './fetch-page.ts';
import type { WireAnswer } from './exchange.ts';

/** The pages of one site share their scripts; within a crawl they are fetched once. */
const LONGEST_AGE_MINUTES = 30;
const REMEMBERED_BYTES = 48 * 1024 * 1024;
const ENTRY_BYTES = 1_000;

interface Remembered {
  at: number;
  size: number;
  answer: Promise<WireAnswer>;
}

/** Remembers what pages asked for, by address and by what was said along with it; the least recently used go first. */
export class PartMemory {
  readonly #remembered = new Map<string, Remembered>();
  #bytes = 0;

  /** The answer, from memory or through `ask`; what failed, or asks not to be kept, is not remembered. */
  get({ url, headers }: Pick<PagePart, 'url' | 'headers'>, ask: () => Promise<WireAnswer>): Promise<WireAnswer> {
    const { referer: _page, ...told } = headers;
    const key = `${url} ${JSON.stringify(told)}`;
    const known = this.#remembered.get(key);
    if (known !== undefined && performance.now() - known.at < LONGEST_AGE_MINUTES * 60_000) {
      this.#remembered.delete(key);
      this.#remembered.set(key, known);
      return known.answer;
    }
    this.#forget(key);
    const entry: Remembered = { at: performance.now(), size: ENTRY_BYTES, answer: ask() };
    this.#remembered.set(key, entry);
    this.#bytes += entry.size;
    return this.#weigh(key, entry);
  }

  clear(): void {
    this.#remembered.clear();
    this.#bytes = 0;
  }

  async #weigh(key: string, entry: Remembered): Promise<WireAnswer> {
    try {
      const answer = await entry.answer;
      if (this.#remembered.get(key) !== entry) return answer;
      if (answer.status !== 200 || /\bno-store\b/i.test(answer.headers['cache-control'] ?? '')) {
        this.#forget(key);
        return answer;
      }
      entry.size += answer.bytes.length;
      this.#bytes += answer.bytes.length;
      for (const oldest of this.#remembered.keys()) {
        if (this.#bytes <= REMEMBERED_BYTES) break;
        this.#forget(oldest);
      }
      return answer;
    } catch (error) {
      if (this.#remembered.get(key) === entry) this.#forget(key);
      throw error;
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#remembered.get(key)?.size ?? 0;
    this.#remembered.delete(key);
  }
}

import { RenderingFailedError } from './errors.ts';
import { launchBrowser, type LaunchedBrowser } from './render-launch.ts';
import type { RenderSettings } from './render-settings.ts';

/** A browser, the pages that it has drawn and those that it is drawing. */
interface Running {
  launched: LaunchedBrowser;
  drawn: number;
  drawing: number;
  /** No page begins in it any more; it ends with its last one. */
  isRetired: boolean;
  isEnded: boolean;
}

/** After a browser that did not start, the next try waits: a machine without one is not asked for each page. */
const RETRY_SECONDS = 300;

/** One browser at a time, a few pages at once in it, replaced before what they leave behind adds up. */
export class RenderPool {
  #current: Running | null = null;
  #starting: Promise<Running> | null = null;
  #failure: { error: RenderingFailedError; at: number } | null = null;
  #free: number;
  #isClosed = false;
  readonly #ending = new Set<Promise<void>>();
  readonly #waiting: (() => void)[] = [];
  readonly #settings: RenderSettings;
  readonly #notice: (line: string) => void;
  /** Browsers started so far. */
  started = 0;
  /** Those that ended by themselves, and those that were replaced. */
  crashed = 0;
  recycled = 0;

  constructor(settings: RenderSettings, notice: (line: string) => void) {
    this.#settings = settings;
    const said = new Set<string>();
    this.#notice = (line) => {
      if (!said.has(line)) notice(line);
      said.add(line);
    };
    this.#free = settings.concurrency;
  }

  /**
   * Draws one page. A browser that ends under it by another page's fault is replaced, and the page drawn once more.
   * Throws RenderingFailedError where no browser starts, and whatever `draw` throws.
   */
  async draw<T>(draw: (launched: LaunchedBrowser) => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      for (let attempt = 1; ; attempt += 1) {
        const running = await this.#browser();
        running.drawing += 1;
        try {
          return await draw(running.launched);
        } catch (error) {
          const isOwnFault = error instanceof RenderingFailedError;
          // One that drew badly may have left it in any state.
          running.isRetired = true;
          if (isOwnFault || attempt === 2 || running.launched.browser.isConnected()) throw error;
        } finally {
          this.#leaveBrowser(running);
        }
      }
    } finally {
      this.#leave();
    }
  }

  /** Ends every browser; pages that are still being drawn fail. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#starting?.catch(() => null);
    if (this.#current) this.#end(this.#current);
    await Promise.all(this.#ending);
  }

  #enter(): Promise<void> | void {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }

  async #browser(): Promise<Running> {
    if (this.#isClosed) throw new RenderingFailedError('The house is closing.');
    const known = this.#current;
    if (known && !known.isRetired && known.launched.browser.isConnected()) return known;
    if (known) this.#retire(known);
    if (this.#failure !== null && performance.now() - this.#failure.at < RETRY_SECONDS * 1000) throw this.#failure.error;
    this.#starting ??= this.#start().finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  async #start(): Promise<Running> {
    try {
      const launched = await launchBrowser(this.#settings, this.#notice);
      this.started += 1;
      this.#failure = null;
      this.#current = { launched, drawn: 0, drawing: 0, isRetired: false, isEnded: false };
      return this.#current;
    } catch (error) {
      if (error instanceof RenderingFailedError) {
        this.#failure = { error, at: performance.now() };
        this.#notice(error.message);
      }
      throw error;
    }
  }

  #leaveBrowser(running: Running): void {
    running.drawing -= 1;
    running.drawn += 1;
    if (running.drawn >= this.#settings.pagesPerBrowser) running.isRetired = true;
    if (running.isRetired || !running.launched.browser.isConnected()) this.#retire(running);
  }

  #retire(running: Running): void {
    running.isRetired = true;
    if (this.#current === running) this.#current = null;
    if (running.drawing === 0) this.#end(running);
  }

  #end(running: Running): void {
    if (running.isEnded) return;
    running.isEnded = true;
    if (!running.launched.browser.isConnected()) this.crashed += 1;
    else if (!this.#isClosed) this.recycled += 1;
    const ending = running.launched.end().finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }
}

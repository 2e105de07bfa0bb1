import type { Request, Route } from 'playwright-core';
import type { PageCapture } from '#domain/page-capture.ts';
import type { PublisherRequest } from '#publishers/define-publisher.ts';
import { FetchError } from './errors.ts';
import type { WireAnswer } from './exchange.ts';
import type { Fetcher, Pace } from './fetch-page.ts';
import type { PartMemory } from './render-memory.ts';
import type { RenderSettings } from './render-settings.ts';

/** What a page is given beside itself. Fonts, films, frames, sockets and beacons say nothing of a store. */
const GIVEN: ReadonlySet<string> = new Set(['script', 'stylesheet', 'image', 'xhr', 'fetch']);
/** They count visitors, which we are not. */
const MEASURING = /(?:^|\.)(?:google-analytics\.com|analytics\.google\.com|googletagmanager\.com|doubleclick\.net|googleadservices\.com|googlesyndication\.com|connect\.facebook\.net|hotjar\.com|clarity\.ms|bat\.bing\.com|segment\.(?:io|com)|mixpanel\.com|amplitude\.com|nr-data\.net|newrelic\.com|sentry\.io|quantserve\.com|scorecardresearch\.com|adnxs\.com|criteo\.(?:com|net)|tiktok\.com|snapchat\.com|matomo\.cloud|omtrdc\.net|demdex\.net)$/i;
/** A page asks for its parts all at once, as no crawl may: faster than pages, slower than a visitor's browser. */
const PARTS_PER_PAGE = 8;
const PARTS_AT_ONCE = 4;
/** Questions that a script writes itself are short. */
const QUESTION_BYTES_MAX = 64_000;
/** The browser's own, and what would tell one visit from another. */
const NOT_PASSED = /^(?:cookie|host|connection|user-agent|accept-encoding|content-length|sec-.*|proxy-.*|upgrade-insecure-requests|purpose|dnt)$/i;
/** Said of the bytes on the wire, which the browser never sees. */
const NOT_HANDED_ON = /^(?:content-encoding|content-length|transfer-encoding|connection|keep-alive|set-cookie|alt-svc|strict-transport-security|report-to|nel|service-worker-allowed|link)$/i;

/** Answers all that one page asks for, through our own fetcher, and keeps count. */
export class PageParts {
  /** Asked and not answered yet. */
  pending = 0;
  /** When the last answer was given, by performance.now(). */
  lastAnswerAt = performance.now();
  given = 0;
  /** robots.txt kept us from a script or from what one asked for. */
  isBarred = false;
  /** Where the page's scripts want to go. */
  movedTo: string | null = null;
  #served = 0;
  #bytes = 0;
  readonly #page: PageCapture;
  readonly #request: Pick<PublisherRequest, 'obeysRobots'>;
  readonly #pace: Pace;
  readonly #fetcher: Pick<Fetcher, 'askPart' | 'fetchResource'>;
  readonly #memory: PartMemory;
  readonly #settings: RenderSettings;

  constructor(given: { page: PageCapture; request: Pick<PublisherRequest, 'obeysRobots'>; pace: Pace; fetcher: Pick<Fetcher, 'askPart' | 'fetchResource'>; memory: PartMemory; settings: RenderSettings }) {
    this.#page = given.page;
    this.#request = given.request;
    this.#pace = { ...given.pace, requestsPerSecond: given.pace.requestsPerSecond * PARTS_PER_PAGE, concurrency: PARTS_AT_ONCE };
    this.#fetcher = given.fetcher;
    this.#memory = given.memory;
    this.#settings = given.settings;
  }

  /** Never rejects: a page that was closed in between needs no answer. */
  async answer(route: Route): Promise<void> {
    const request = route.request();
    try {
      if (request.isNavigationRequest()) await this.#navigate(route, request);
      else if (this.#mayAsk(request)) await this.#give(route, request);
      else await route.abort('blockedbyclient');
    } catch {
      // The page is gone.
    }
  }

  /** The page itself, as it was fetched; where its scripts lead elsewhere, the drawing ends and that page is read. */
  async #navigate(route: Route, request: Request): Promise<void> {
    const isMain = request.frame().parentFrame() === null;
    const url = withoutHash(request.url());
    if (isMain && url === withoutHash(this.#page.finalUrl) && request.method() === 'GET') {
      this.#served += 1;
      // A page that loads itself anew without end gets itself a few times.
      if (this.#served > this.#settings.maxMoves) return route.abort('blockedbyclient');
      const headers = { ...handOn(this.#page.headers), 'content-type': 'text/html; charset=utf-8' };
      return route.fulfill({ status: 200, headers, body: this.#page.body });
    }
    if (isMain && request.method() === 'GET' && /^https?:/i.test(url)) this.movedTo ??= url;
    return route.abort('blockedbyclient');
  }

  #mayAsk(request: Request): boolean {
    const url = URL.parse(request.url());
    if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false;
    if (!GIVEN.has(request.resourceType()) || MEASURING.test(url.hostname)) return false;
    if (!['GET', 'POST', 'HEAD'].includes(request.method()) || (request.postDataBuffer()?.length ?? 0) > QUESTION_BYTES_MAX) return false;
    return this.given + this.pending < this.#settings.requestsPerPage && this.#bytes < this.#settings.bytesPerPage;
  }

  async #give(route: Route, request: Request): Promise<void> {
    this.pending += 1;
    try {
      const answer = await this.#ask(request);
      this.#bytes += answer.bytes.length;
      this.given += 1;
      const isTooMuch = this.#bytes > this.#settings.bytesPerPage;
      if (isTooMuch) await route.abort('blockedbyclient');
      else await route.fulfill({ status: answer.status, headers: readableBy(request, handOn(answer.headers)), body: Buffer.from(answer.bytes) });
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      if (error.id === 'blocked-by-robots' && request.resourceType() !== 'image') this.isBarred = true;
      await route.abort(error.id === 'private-address' ? 'addressunreachable' : 'failed');
    } finally {
      this.pending -= 1;
      this.lastAnswerAt = performance.now();
    }
  }

  async #ask(request: Request): Promise<Pick<WireAnswer, 'status' | 'headers' | 'bytes'>> {
    const [url, type, method] = [withoutHash(request.url()), request.resourceType(), request.method()];
    if (method === 'GET' && (type === 'image' || type === 'stylesheet')) {
      // Through the same memory as those of pages that need no scripts: a logo is fetched once for all of them.
      const { bytes, contentType } = await this.#fetcher.fetchResource({ url, kind: type }, this.#request, this.#pace);
      return { status: bytes === null ? 404 : 200, headers: contentType === null ? {} : { 'content-type': contentType }, bytes: bytes ?? new Uint8Array() };
    }
    const headers = Object.fromEntries(Object.entries(request.headers()).filter(([name]) => !NOT_PASSED.test(name)));
    const part = { page: this.#page.finalUrl, url, method: method as 'GET' | 'POST' | 'HEAD', headers, body: request.postData() };
    const ask = () => this.#fetcher.askPart(part, this.#request, this.#pace);
    return method === 'GET' ? this.#memory.get(part, ask) : ask();
  }
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '');
}

function handOn(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_HANDED_ON.test(name)));
}

/** What a site does not open to other sites stays closed to them, which playwright would otherwise open. */
function readableBy(request: Request, headers: Record<string, string>): Record<string, string> {
  return request.headers()['origin'] === undefined || 'access-control-allow-origin' in headers ? headers : { ...headers, 'access-control-allow-origin': 'null' };
}

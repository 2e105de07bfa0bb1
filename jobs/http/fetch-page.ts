import { hash } from 'node:crypto';
import type { PageCapture, PageResource } from '#domain/page-capture.ts';
import type { HostTurns } from '#domain/host-turns.ts';
import type { MovedAddresses } from '#domain/moved-addresses.ts';
import { isQuiet } from '#domain/quiet-hours.ts';
import type { Trouble } from '#domain/trouble.ts';
import { withoutSecrets } from '#normalize/url-secrets.ts';
import type { PublisherRequest } from '#publishers/define-publisher.ts';
import { askPolitely, type Manners } from './ask-politely.ts';
import { askStatus, type LinkAnswer } from './ask-status.ts';
import { type Clock, MACHINE_CLOCK } from './clock.ts';
import { decodeText } from './decode-text.ts';
import { QuietHoursError, ServerError, ThrottledError, troubleOf } from './errors.ts';
import type { WireAnswer, WireLimits, WireRequest } from './exchange.ts';
import { withValidators, type Held, type HeldResource } from './conditional.ts';
import { fetchResource, type FetchedResource } from './fetch-resource.ts';
import type { FetcherSettings } from './fetcher-settings.ts';
import { followRedirects, publicUrl, type FollowedAnswer } from './follow-redirects.ts';
import { judgeAnswer } from './judge-answer.ts';
import { askWhereItMoved, MovedPages } from './moved-pages.ts';
import { isOwnFile, readOwnFile } from './own-files.ts';
import { isOverridden, type ResolveName } from './private-address-guard.ts';
import { ACCEPTED_ENCODINGS } from './read-body.ts';
import { refuseForeignHouse } from './render-neighbours.ts';
import { ResourceStore } from './resource-store.ts';
import { ROBOTS_REDIRECTS, RobotsGate } from './robots.ts';
import { LINE_LIMIT, ROBOTS_LIMIT_BYTES } from './robots-rules.ts';
import { readSiteMap, type SiteMap } from './sitemaps.ts';
import { type Pace, Throttle } from './throttle.ts';
import { openWaysOut } from './ways-out.ts';

export { fetcherSettings, type FetcherSettings } from './fetcher-settings.ts';
export type { Held, HeldResource } from './conditional.ts';
export type { FetchedResource } from './fetch-resource.ts';
export type { Pace } from './throttle.ts';

/** The token that robots.txt addresses us by. */
export const PRODUCT_TOKEN = 'Enseigne';
const ACCEPT = { html: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1', json: 'application/json', image: 'image/*,*/*;q=0.1', stylesheet: 'text/css,*/*;q=0.1' } as const;
/** A larger stylesheet is a kit of every part of a framework: it says little of the page, and much of its weight. */
const SHEET_BYTES_MAX = 500_000;
/** What is read of a link's page: enough to tell a captcha. */
const LINK_BYTES = 64 * 1024;

/** An answer with what the reading store keeps beside it. `status` and `finalUrl` are known once anything answered. */
export type FetchedAnswer = ({ ok: true; capture: PageCapture } | { ok: false; trouble: Trouble; url: string; fetchedAt: string }) & {
  status: number | null;
  finalUrl: string;
  /** The body after content decoding: what the hash is of, or the (cut) page that came with a refusal, proof of an absence. */
  bytes?: Uint8Array;
  etag: string | null;
  lastModified: string | null;
};

/** The page is as it was when the validators that were sent along came: there is no body. */
export interface UnchangedAnswer {
  ok: true;
  isUnchanged: true;
  url: string;
  finalUrl: string;
  /** Of this very answer; what it leaves out stands as it stood. */
  headers: Record<string, string>;
  fetchedAt: string;
}

/** What a page asks for beside itself; the headers are its own, none of ours among them. */
export interface PagePart {
  /** The address of the page. */
  page: string;
  url: string;
  method: 'GET' | 'POST' | 'HEAD';
  headers: Record<string, string>;
  body: string | null;
}

/** Figures since the fetcher was made. */
export interface FetcherStats {
  requests: number;
  /** Pages, images and stylesheets that their site said are as they were. */
  unchanged: number;
  receivedBytes: number;
  resourcesFromMemory: number;
  /** Pages by what kept us from them. */
  troubles: Partial<Record<Trouble, number>>;
}

export interface Fetcher {
  /** Never rejects for what a site does: trouble is part of the answer. */
  fetchPage(request: PublisherRequest, pace: Pace): Promise<FetchedAnswer>;
  /** The same, asked whether it is still what is held: then no body comes. */
  fetchPage(request: PublisherRequest, pace: Pace, held: Held | null): Promise<FetchedAnswer | UnchangedAnswer>;
  /**
   * An image or stylesheet of a page, asked by the rules that the page was asked by; once for all pages that show it. What
   * can't be had has null bytes. `held`: what is had of it already, and then nothing may come but that it is unchanged.
   */
  fetchResource(wanted: Pick<PageResource, 'url' | 'kind'>, request: Pick<PublisherRequest, 'obeysRobots'>, pace: Pace, held?: HeldResource | null): Promise<FetchedResource>;
  /**
   * A script of a page, or what its scripts ask for, on behalf of a browser that has no network of its own: by the same
   * rules, pace, guard and limits as a page. Any status is an answer; throws a FetchError where none came.
   */
  askPart(part: PagePart, request: Pick<PublisherRequest, 'obeysRobots'>, pace: Pace): Promise<WireAnswer>;
  /** What a link's address answers, asked at the pace and by the rules of its host. Never rejects for what a site does. */
  askLink(url: string, pace: Pace): Promise<LinkAnswer>;
  /** The pages that a site's own map names. Never rejects for what a site does. */
  readSiteMap(site: string, pace: Pace): Promise<SiteMap>;
  stats(): FetcherStats;
  /** Forgets the images and stylesheets read so far, so that the next page looks anew. */
  forgetResources(): void;
  close(): Promise<void>;
}

/** What is given from outside, and what a test plays itself. */
export interface FetcherParts {
  /** Turns shared with the workers on the same database; without them this process is alone. */
  turns?: HostTurns;
  /** Permanent redirects seen by earlier crawls. */
  moved?: MovedAddresses;
  /** Takes the sentence that says why nothing is asked for a while. */
  tell?: (sentence: string) => void;
  clock?: Clock;
  random?: () => number;
  resolveName?: ResolveName;
}

/** Builds the one way out of the house. Close it when done, or its sockets keep the process. */
export function createFetcher(settings: FetcherSettings, parts: FetcherParts = {}): Fetcher {
  const stats: FetcherStats = { requests: 0, unchanged: 0, receivedBytes: 0, resourcesFromMemory: 0, troubles: {} };
  const timeoutMs = settings.timeoutSeconds * 1000;
  const ways = openWaysOut(settings, parts.resolveName);
  const clock = parts.clock ?? MACHINE_CLOCK;
  const throttle = new Throttle(clock, { dailyBudget: settings.dailyRequestsPerHost, turns: parts.turns ?? null, ...(parts.tell === undefined ? {} : { tell: parts.tell }) });
  /** True once a host answered that we found by its name: then a name that is not found is the name's fault. */
  let hasLeftTheHouse = false;
  const manners: Manners = {
    wayTo: ways.to, throttle, clock, random: parts.random ?? Math.random, now: settings.now,
    onExchange: (answer) => {
      if (answer !== null && !isOverridden(settings, answer.url.hostname)) hasLeftTheHouse = true;
      stats.requests += 1;
      stats.receivedBytes += answer?.receivedBytes ?? 0;
    },
  };
  const firstByteMs = settings.firstByteSeconds * 1000;
  const pageLimits: WireLimits = { firstByteMs, timeoutMs, maxBodyBytes: settings.maxBodyBytes, cuts: false };
  const sheetLimits: WireLimits = { ...pageLimits, maxBodyBytes: Math.min(settings.maxBodyBytes, SHEET_BYTES_MAX) };
  const linkLimits: WireLimits = { firstByteMs, timeoutMs, maxBodyBytes: LINK_BYTES, cuts: true };
  const robotsLimits: WireLimits = { firstByteMs, timeoutMs, maxBodyBytes: ROBOTS_LIMIT_BYTES + LINE_LIMIT, cuts: true };
  const resources = new ResourceStore(settings.now);
  const moved = parts.moved === undefined ? null : new MovedPages(parts.moved, settings.now);
  const baseHeaders = { 'user-agent': userAgent(settings.userAgentContact), 'accept-encoding': ACCEPTED_ENCODINGS };

  const gate = new RobotsGate(PRODUCT_TOKEN, settings.now, (url, pace) =>
    followRedirects({ url, method: 'GET', headers: { ...baseHeaders, accept: 'text/plain,*/*;q=0.1' }, body: null }, ROBOTS_REDIRECTS, async (hop) => {
      const answer = await askPolitely(manners, hop, pace, robotsLimits);
      if (answer.status >= 500) throw new ServerError(`robots.txt answers ${answer.status}.`);
      return answer;
    }),
  );

  /** Robots and pace at every hop: a redirect to another host meets that host's rules. */
  const ask = (first: WireRequest, obeysRobots: boolean, pace: Pace, limits = pageLimits, held: Held | null = null, page: string | null = null): Promise<FollowedAnswer> =>
    followRedirects(first, settings.maxRedirects, async (hop) => {
      if (page !== null) refuseForeignHouse(settings, page, hop.url);
      if (pace.quiet !== undefined && isQuiet(pace.quiet, settings.now())) throw new QuietHoursError(`${hop.url.host} is left alone at this hour.`);
      return askPolitely(manners, withValidators(hop, held), obeysRobots ? await gate.pass(hop.url, pace) : pace, limits);
    });
  const paceOf = (publisherPace: Pace): Pace => ({ ...publisherPace, requestsPerSecond: settings.requestsPerSecond ?? publisherPace.requestsPerSecond });

  const fetchPage = async (request: PublisherRequest, publisherPace: Pace, held: Held | null = null): Promise<FetchedAnswer | UnchangedAnswer> => {
    const pace = paceOf(publisherPace);
    const asked = withoutSecrets(request.url);
    let answer: WireAnswer | null = null;
    try {
      if (isOwnFile(request.url)) {
        const file = await readOwnFile(settings.filesFolder ?? null, request.url, settings.maxBodyBytes);
        return { ok: true, capture: captureOf(request.url, file, settings.now().toISOString()), ...receipt(file, request.url) };
      }
      const first = { url: publicUrl(request.url), method: request.method, headers: { accept: ACCEPT[request.accept], ...lowerCase(request.headers), ...baseHeaders }, body: request.body ?? null, ...(request.isOnce === true ? { isOnce: true } : {}) };
      const askFrom = (start: WireRequest) => ask(start, request.obeysRobots, pace, pageLimits, held);
      answer = await (mayHaveMoved(request) ? askWhereItMoved(moved, first, pace.looksAnew === true, askFrom) : askFrom(first));
      if (held !== null && answer.status === 304) {
        stats.unchanged += 1;
        return { ok: true, isUnchanged: true, url: asked, finalUrl: withoutSecrets(answer.url.href), headers: answer.headers, fetchedAt: settings.now().toISOString() };
      }
      judgeAnswer(answer, request.accept);
      return { ok: true, capture: captureOf(asked, answer, settings.now().toISOString()), ...receipt(answer, asked) };
    } catch (error) {
      const trouble = troubleOf(error);
      // Whether it is too much at once or too much for today, an API tells in the answer.
      if (error instanceof ThrottledError) answer ??= error.answer;
      stats.troubles[trouble] = (stats.troubles[trouble] ?? 0) + 1;
      return { ok: false, trouble, url: asked, fetchedAt: settings.now().toISOString(), ...receipt(answer, asked) };
    }
  };

  const fetchOneResource: Fetcher['fetchResource'] = ({ url, kind }, { obeysRobots }, publisherPace, held = null) => resources.get(url, held?.hash ?? null, async () => {
    const pace = paceOf(publisherPace);
    const request = (address: URL) => ({ url: address, method: 'GET', headers: { ...baseHeaders, accept: ACCEPT[kind] }, body: null }) as const;
    const came = await fetchResource(url, kind, held, (address) => ask(request(address), obeysRobots, pace, kind === 'stylesheet' ? sheetLimits : pageLimits, held));
    if (came.isUnchanged) stats.unchanged += 1;
    return came;
  });

  const askPart: Fetcher['askPart'] = async ({ page, url, method, headers, body }, { obeysRobots }, publisherPace) =>
    ask({ url: publicUrl(url), method, headers: { ...lowerCase(headers), ...baseHeaders }, body }, obeysRobots, paceOf(publisherPace), pageLimits, null, page);

  const askLink = (link: string, publisherPace: Pace): Promise<LinkAnswer> => {
    const pace = paceOf(publisherPace);
    // Plain text: what is cut short can't be unpacked.
    const headers = { ...baseHeaders, accept: '*/*', 'accept-encoding': 'identity' };
    return askStatus(async (method) => ask({ url: publicUrl(link), method, headers, body: null }, true, pace, linkLimits), () => hasLeftTheHouse);
  };

  const readMapOf: Fetcher['readSiteMap'] = (site, publisherPace) => {
    const pace = paceOf(publisherPace);
    const headers = { ...baseHeaders, accept: 'application/xml,text/xml,text/plain,*/*;q=0.1' };
    return readSiteMap(site, { ask: (url) => ask({ url, method: 'GET', headers, body: null }, true, pace), named: (url) => gate.sitemapsOf(url, pace), maxBytes: settings.maxBodyBytes });
  };

  return {
    readSiteMap: readMapOf,
    fetchPage: fetchPage as Fetcher['fetchPage'],
    fetchResource: fetchOneResource,
    askPart,
    askLink,
    stats: () => ({ ...stats, troubles: { ...stats.troubles }, resourcesFromMemory: resources.hits }),
    forgetResources: () => {
      resources.clear();
    },
    close: () => {
      throttle.close();
      return ways.close();
    },
  };
}

/** Only of pages is it kept in mind where they moved: an API is used as its terms say, and what is sent to one address is not for another. */
function mayHaveMoved({ method, accept, headers }: PublisherRequest): boolean {
  return method === 'GET' && accept === 'html' && headers === undefined;
}

/** What is kept of an answer, page or not. */
function receipt(answer: WireAnswer | null, asked: string): Pick<FetchedAnswer, 'status' | 'finalUrl' | 'bytes' | 'etag' | 'lastModified'> {
  return {
    ...(answer === null ? {} : { bytes: answer.bytes }),
    status: answer?.status ?? null,
    finalUrl: answer === null ? asked : withoutSecrets(answer.url.href),
    etag: answer?.headers['etag'] ?? null,
    lastModified: answer?.headers['last-modified'] ?? null,
  };
}

function captureOf(asked: string, answer: WireAnswer, fetchedAt: string): PageCapture {
  const contentType = answer.headers['content-type'] ?? null;
  return {
    url: asked,
    finalUrl: withoutSecrets(answer.url.href),
    status: answer.status,
    contentType,
    headers: answer.headers,
    fetchedAt,
    bodyHash: hash('sha256', answer.bytes),
    body: decodeText(answer.bytes, contentType),
    resources: [],
  };
}

/** A contact with signs that a header can't hold is cut down to those that it can. */
export function userAgent(contact: string): string {
  const shown = contact.replace(/[^\u0020-\u007E]/g, '').trim();
  return shown === '' ? `${PRODUCT_TOKEN}/0.1` : `${PRODUCT_TOKEN}/0.1 (+${shown})`;
}

function lowerCase(headers: Record<string, string> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}

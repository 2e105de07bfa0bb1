import { LINKS_PER_LISTING } from '#backend/plan-crawl.ts';
import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import { observationsOf, type Evidence, type LinkStatus, type Observation } from '#domain/observation.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import type { LinkAnswer } from '../http/ask-status.ts';
import type { Fetcher } from '../http/fetch-page.ts';
import { inParallel } from './in-parallel.ts';

const REMEMBERED_HOURS = 24;
/** Links remembered at once; the oldest go first. */
const REMEMBERED_MAX = 20_000;
const AT_ONCE = 4;
const PACE = { requestsPerSecond: 1, concurrency: 1 };
/** Touchpoints that are pages of somebody's; a form's address takes no questions, and a widget's is no page. */
const KINDS: ReadonlySet<string> = new Set(['booking', 'catalogue', 'primary-action', 'directions', 'social']);
/**
 * These answer every robot alike, whether the page exists or not (a wall of log-in, a map for any address): asking them
 * tells nothing, and robots.txt of most of them forbids it.
 */
const WALLED = /(?:^|\.)(?:facebook|fb|instagram|linkedin|twitter|x|tiktok|pinterest|threads|snapchat|whatsapp|waze|bing|maps\.apple|g|goo)\.(?:com|me|net|gl|page|ca|fr|co\.uk|be|ch)$|(?:^|\.)google\.[a-z.]{2,6}$/;

/** One asking: a crawl's first or second reading. */
export interface LinkRound {
  runId: string;
  reading: 'first' | 'second';
  /** The run's moment, UTC. */
  asOf: string;
}

interface Remembered {
  round: string;
  at: number;
  answer: Promise<LinkAnswer>;
}
const memories = new WeakMap<Fetcher, Map<string, Remembered>>();

/**
 * Notes on the pages of listings what their links answer, as observations beside those that the page shows. Each link is
 * asked once per crawl and remembered for a day; a second reading asks again what did not answer well.
 */
export async function checkLinks(fetcher: Fetcher, publishers: readonly Publisher[], listings: readonly GatheredListing[], round: LinkRound): Promise<void> {
  const carrying = new Set(publishers.filter((one) => one.carries.linkStatus !== undefined).map((one) => one.id));
  for (const listing of listings.filter((one) => carrying.has(one.publisherId))) {
    const links = linksOf(listing);
    await inParallel(links, AT_ONCE, async ({ target, page, evidence }) => {
      const value: LinkStatus = { target, ...(await ask(fetcher, target, round)) };
      page.observations.push({ field: 'linkStatus', raw: target, value, method: 'link', rank: 0, evidence });
    });
    for (const page of listing.pages) numberLinks(page, links.map((one) => one.target));
  }
}

interface Link {
  target: string;
  page: ReadPage;
  evidence: Evidence;
}

/** The listing's links to pages, each once, its own pages and walled sites left out. */
function linksOf({ pages }: GatheredListing): Link[] {
  const links = new Map<string, Link>();
  const own = new Set(pages.map((page) => plain(page.url)));
  for (const page of pages) {
    const told = [
      ...observationsOf(page.observations, 'websiteUrl').flatMap((one) => (one.value === null ? [] : [{ target: one.value, evidence: one.evidence }])),
      ...observationsOf(page.observations, 'touchpoint').flatMap((one) => (one.value !== null && KINDS.has(one.value.kind) ? [{ target: one.value.target, evidence: one.evidence }] : [])),
      ...observationsOf(page.observations, 'socialProfile').flatMap((one) => (one.value === null ? [] : [{ target: one.value, evidence: one.evidence }])),
    ];
    for (const { target, evidence } of told) {
      const url = URL.parse(target);
      if (url === null || !/^https?:$/.test(url.protocol) || WALLED.test(url.hostname)) continue;
      const key = plain(target);
      if (!own.has(key) && !links.has(key)) links.set(key, { target: key, page, evidence });
    }
  }
  return [...links.values()].slice(0, LINKS_PER_LISTING);
}

function ask(fetcher: Fetcher, target: string, { runId, reading, asOf }: LinkRound): Promise<LinkAnswer> {
  const memory = memories.get(fetcher) ?? new Map<string, Remembered>();
  memories.set(fetcher, memory);
  const [round, at] = [`${runId} ${reading}`, Date.parse(asOf)];
  const known = memory.get(target);
  const isFresh = known !== undefined && (known.round === round || Math.abs(at - known.at) < REMEMBERED_HOURS * 3_600_000);
  if (!isFresh || known === undefined) return remember(memory, target, { round, at, answer: fetcher.askLink(target, PACE) });
  if (reading === 'first' || known.round === round) return known.answer;
  // Set at once, so that two listings that share the link ask it once more together.
  return remember(memory, target, { round, at, answer: known.answer.then((answer) => (isWell(answer) ? answer : fetcher.askLink(target, PACE))) });
}

function remember(memory: Map<string, Remembered>, target: string, one: Remembered): Promise<LinkAnswer> {
  memory.delete(target);
  memory.set(target, one);
  for (const oldest of memory.keys()) {
    if (memory.size <= REMEMBERED_MAX) break;
    memory.delete(oldest);
  }
  return one.answer;
}

function isWell({ status, trouble }: LinkAnswer): boolean {
  return trouble === null && status !== null && status < 400;
}

/** In the order of the page, whichever answered first: what is stored must not depend on it. */
function numberLinks(page: ReadPage, order: readonly string[]): void {
  const links = page.observations.filter((one): one is Extract<Observation, { field: 'linkStatus' }> => one.field === 'linkStatus').toSorted((a, b) => order.indexOf(a.raw) - order.indexOf(b.raw));
  if (links.length === 0) return;
  page.observations = [...page.observations.filter((one) => one.field !== 'linkStatus'), ...links.map((one, rank) => ({ ...one, rank }))];
}

function plain(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return url;
  parsed.hash = '';
  return parsed.href;
}

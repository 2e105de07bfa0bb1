import type { Trouble } from '#domain/trouble.ts';
import { at, isRecord, listOf, parseJson, textOf } from './_api-page.ts';
import type { PublisherAnswer, PublisherRequest } from './define-publisher.ts';

/** Troubles that the next request to the same host would meet again: it is not asked any more. */
const LASTING: ReadonlySet<Trouble> = new Set(['not-connected', 'key-refused', 'sign-in-expired', 'not-approved', 'not-in-plan', 'quota-spent', 'rate-limited', 'budget-spent', 'quiet-hours']);
/** No brand has as many pages; an API that goes on and on has lost its way. */
const PAGES_MAX = 10_000;

/** A step of a gathering: yields requests, is given answers. */
export type Asking<R> = Generator<PublisherRequest, R, PublisherAnswer>;
export type Ask = (request: PublisherRequest) => Asking<PublisherAnswer>;
export type GoodAnswer = Extract<PublisherAnswer, { ok: true }>;

/** Asks, and stops asking a host once it said something that holds for all of it. */
export function openAsking(): Ask {
  const ended = new Map<string, Extract<PublisherAnswer, { ok: false }>>();
  return function* ask(request) {
    const host = URL.parse(request.url)?.host ?? '';
    const known = ended.get(host);
    if (known !== undefined) return { ...known, url: request.url };
    const answer = yield request;
    if (!answer.ok && LASTING.has(answer.trouble)) ended.set(host, answer);
    return answer;
  };
}

/** One member of a list that came in pages, with the way to it and the answer that it stood in. */
export interface Listed { item: unknown; path: string; answer: GoodAnswer }

/** What came of a series: all of it, or what came before `trouble`. */
export interface Series { items: Listed[]; trouble: Trouble | null }

/** Reads a list page by page, as `nextPageToken` leads on. */
export function* readSeries(ask: Ask, list: string, requestFor: (pageToken: string | null) => PublisherRequest): Asking<Series> {
  const items: Listed[] = [];
  const seen = new Set<string>();
  for (let token: string | null = null; ;) {
    const answer: PublisherAnswer = yield* ask(requestFor(token));
    if (!answer.ok) return { items, trouble: answer.trouble };
    const json = parseJson(answer.body);
    const said = at(json, list);
    if (!isRecord(json) || (said !== undefined && !Array.isArray(said))) return { items, trouble: 'source-changed' };
    listOf(said).forEach((item, index) => items.push({ item, path: `$.${list}[${index}]`, answer }));
    token = textOf(at(json, 'nextPageToken'));
    if (token === null) return { items, trouble: null };
    if (seen.has(token) || seen.size >= PAGES_MAX) return { items, trouble: 'source-changed' };
    seen.add(token);
  }
}

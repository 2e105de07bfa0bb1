import { createHash } from 'node:crypto';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Publisher, PublisherAnswer, PublisherRequest, PublisherSettings } from '#publishers/define-publisher.ts';
import { buildChain, type Chain, type Store } from '#test/network/chain.ts';
import { brandStandard } from '#test/network/chain-files.ts';
import type { ListedKind } from '#test/network/apis/listed/card.ts';
import { LISTED_IDS } from '#test/network/apis/listed/forms.ts';
import { playListener, type Played } from '#test/network/apis/listed/play.ts';
import { geoJsonFile, listSources, type WrongAt } from '#test/network/apis/listed/sources.ts';
import { Network } from '#test/network/network.ts';

const START_DATE = '2026-09-26';
/** What makes an API answer by all of its kinds: a profile that is shown otherwise, and one that may not speak for itself. */
const TELLING: Readonly<Record<string, readonly ListedKind[]>> = { 'google-business-profile': ['public-edit', 'suspended'], 'google-places': ['consumer-warning'], foursquare: ['flagged-duplicate'] };
export const wrongAt: WrongAt = (publisherId) => new Set(TELLING[publisherId] ?? []);

/** A publisher that is asked by an API, with one store that it knows, in the process. */
export interface PlayedSource {
  publisher: Publisher;
  location: Location;
  standard: BrandStandard;
  settings: PublisherSettings;
  links: readonly string[];
  answer(request: PublisherRequest): Promise<Played>;
}

const CHAIN = buildChain(84, 6, START_DATE);
const storeOf = (publisherId: string): Store | undefined => CHAIN.stores[publisherId === 'recherche-entreprises' ? 2 : publisherId === 'openstreetmap' ? 4 : 0];
const LINKS: Readonly<Record<string, (index: number) => string>> = {
  'google-business-profile': (index) => `accounts/200/${LISTED_IDS.profile(index)}`, 'google-places': LISTED_IDS.place, yelp: LISTED_IDS.yelp, facebook: LISTED_IDS.facebook, foursquare: LISTED_IDS.foursquare, trustpilot: LISTED_IDS.trustpilot,
  'recherche-entreprises': (index) => `900000077${String(index).padStart(5, '0')}`,
};

/** Plays a publisher's API; null for one that none is played of. */
export async function playSource(publisher: Publisher): Promise<PlayedSource | null> {
  const store = storeOf(publisher.id);
  if (store === undefined) return null;
  const chain: Chain = { ...CHAIN, stores: [store], byCode: new Map([[store.record.storeCode, store]]) };
  const shared = { publisher, location: { ...store.record, id: 'loc-1', brandId: 'brand-1' }, standard: brandStandard(), links: [LINKS[publisher.id]?.(store.index) ?? []].flat() };
  if (publisher.id === 'openstreetmap') {
    const network = new Network({ seed: 84, size: 6, day: 0, startDate: START_DATE });
    return { ...shared, settings: { overpassUrl: 'http://overpass.example/api/interpreter' }, answer: async ({ body }) => ({ status: 200, body: String((await network.answer('overpass.example', '/api/interpreter', body ?? '')).body) }) };
  }
  if (publisher.id === 'geojson') return { ...shared, settings: { file: 'stores.geojson' }, answer: () => Promise.resolve({ status: 200, body: geoJsonFile(chain, wrongAt) }) };
  const source = (await listSources(chain, wrongAt)).find((one) => one.publisherId === publisher.id);
  if (source === undefined) return null;
  const settings = { ...source.settings, ...source.secrets, ...(source.accessToken === null ? {} : { accessToken: source.accessToken }) };
  return { ...shared, settings, answer: (request) => playListener(source.listener, request) };
}

/** The same by other ways: a page that stands under no main page, a profile that its account does not list. */
export function otherWays(source: PlayedSource): { way: string; source: PlayedSource }[] {
  if (source.publisher.id === 'facebook') return [{ way: 'facebook, page by page', source: { ...source, settings: { ...source.settings, pageId: '' } } }];
  if (source.publisher.id === 'google-business-profile') return [{ way: 'google-business-profile, one by one', source: { ...source, links: source.links.map((link) => link.replace('accounts/200', 'accounts/100')) } }];
  return [];
}

/** What a publisher can be asked to do. */
export const OPERATIONS = ['gather', 'search', 'test', 'reply', 'shown-reply'] as const;
export type Operation = (typeof OPERATIONS)[number];

export const reviewOf = (publisherId: string) => ({ listingId: LINKS[publisherId]?.(0) ?? '', externalId: publisherId === 'trustpilot' ? 'tp0' : 'G0', text: 'Merci de votre visite.' });

/** Begins one of them; null where the publisher does not do it. What it answers is looked at by who asked. */
export function begin({ publisher, location, standard, settings, links }: PlayedSource, operation: Operation): AsyncGenerator<PublisherRequest, unknown, PublisherAnswer> | null {
  const brand = { locations: [location], standard, settings, links: new Map([[location.id, links]]) };
  if (operation === 'test') return publisher.test?.(brand) ?? null;
  if (operation === 'reply') return publisher.reply?.(brand, reviewOf(publisher.id)) ?? null;
  if (operation === 'shown-reply') return publisher.shownReply?.(brand, reviewOf(publisher.id)) ?? null;
  const one = { location, standard, settings, links };
  if (publisher.asks === 'whole-brand') return operation === 'gather' ? publisher.gather(brand) : (publisher.search?.(brand) ?? null);
  return operation === 'gather' ? publisher.gather(one) : (publisher.search?.(one) ?? null);
}

/** An answer as the publisher gets it: refusals read, images not looked at. */
export function toAnswer({ publisher }: PlayedSource, request: PublisherRequest, { status, body }: Played): PublisherAnswer {
  const fetchedAt = '2026-09-26T06:00:00.000Z';
  if (request.isImage === true) return { ok: false, trouble: 'unreadable', url: request.url, fetchedAt, status: 200, body: null };
  if (status >= 200 && status < 300 && body !== '') return { ok: true, url: request.url, finalUrl: request.url, fetchedAt, bodyHash: createHash('sha256').update(body).digest('hex'), body, page: null };
  const refusal = { status, body: body === '' ? null : body };
  return { ok: false, trouble: publisher.readRefusal?.(refusal, request) ?? troubleOf(status), url: request.url, fetchedAt, ...refusal };
}

/** What jobs/http makes of a status of which the publisher knows no better. */
function troubleOf(status: number): Trouble {
  const known: Readonly<Record<number, Trouble>> = { 403: 'forbidden', 404: 'not-found', 410: 'gone', 429: 'rate-limited' };
  return status >= 500 ? 'server-error' : (known[status] ?? 'unreadable');
}

export const requestKey = ({ method, url, body = '' }: PublisherRequest): string => `${method} ${url} ${body}`;

/** Drives it to its end; `change` makes something else of an answer. Answers are asked of the API once each. */
export async function play(source: PlayedSource, operation: Operation, known: Map<string, Played>, change?: (key: string, played: Played) => Played): Promise<unknown> {
  const asking = begin(source, operation);
  if (asking === null) return null;
  let step = await asking.next();
  for (let count = 0; step.done !== true; count += 1) {
    if (count > 200) throw new Error('It asks without end.');
    const request = step.value;
    const key = requestKey(request);
    const played = known.get(key) ?? (await source.answer(request));
    known.set(key, played);
    step = await asking.next(toAnswer(source, request, change?.(key, played) ?? played));
  }
  return step.value;
}

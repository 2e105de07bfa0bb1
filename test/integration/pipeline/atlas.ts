import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GatheredListing } from '#domain/listing.ts';
import type { ListingCandidate } from '#domain/publisher-connection.ts';
import { openApiPage } from '#publishers/_api-page.ts';
import { defineBrandPublisher, defineLocationPublisher, SourceFailedError, type LocationPublisher, type Publisher, type PublisherAnswer, type PublisherRequest, type PublisherSettings } from '#publishers/define-publisher.ts';

/** A place as the made-up directory Atlas answers it. */
export interface AtlasPlace {
  id: string;
  name: string;
  street: string;
  locality: string;
  postalCode: string;
  phone: string;
  storeCode?: string;
  review?: { id: string; author: string; text: string };
}

/** Atlas on a loopback port: what it holds, what it was asked, and what it refuses. */
export interface Atlas {
  readonly port: number;
  readonly asked: string[];
  places: AtlasPlace[];
  key: string;
  /** Answers every request with this instead. */
  refuses: { status: number; body: string } | null;
  close(): Promise<void>;
}

/** Starts Atlas. The key goes in a header; an id that it does not know any longer is answered as stale. */
export async function startAtlas(key: string): Promise<Atlas> {
  const asked: string[] = [];
  const answer = (request: IncomingMessage): { status: number; body: unknown } => {
    const url = new URL(request.url ?? '/', 'http://atlas.example');
    asked.push(`${url.pathname}${url.search}`);
    if (atlas.refuses) return { status: atlas.refuses.status, body: JSON.parse(atlas.refuses.body) as unknown };
    if (request.headers['x-atlas-key'] !== atlas.key) return { status: 401, body: { error: 'key', saw: request.headers['x-atlas-key'] ?? null } };
    // A careless API: the key comes back in what it says.
    if (url.pathname === '/search') return { status: 200, body: { key: atlas.key, places: atlas.places.filter((one) => one.postalCode.slice(0, 3) === url.searchParams.get('near')) } };
    if (url.pathname === '/all') return { status: 200, body: { places: atlas.places } };
    const place = atlas.places.find((one) => url.pathname === `/places/${one.id}`);
    return place ? { status: 200, body: place } : { status: 404, body: { error: 'stale' } };
  };
  const server = createServer((request, response) => {
    const { status, body } = answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const atlas: Atlas = {
    port: (server.address() as AddressInfo).port, asked, places: [], key, refuses: null,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
  return atlas;
}

const DESCRIBED = {
  words: { name: { fr: 'Atlas', en: 'Atlas' }, description: { fr: 'Un annuaire inventé.', en: 'A made-up directory.' }, attribution: null },
  carries: { businessName: 'always', phone: 'always', address: 'optional' },
  pace: { requestsPerSecond: 5000, concurrency: 8 },
  retention: { bodyDays: null, valueDays: null },
  patienceDays: 1,
  fields: [{ key: 'apiKey', kind: 'secret', isRequired: true, label: { fr: 'Clé', en: 'Key' }, hint: { fr: 'De votre compte Atlas.', en: 'From your Atlas account.' } }],
  readRefusal({ status, body }) {
    if (status === 401) return 'key-refused';
    if (status === 404) return 'stale-id';
    return status === 403 && body?.includes('day') === true ? 'quota-spent' : null;
  },
  editUrl: ({ url }) => url,
} satisfies Partial<Publisher>;

/** Atlas as a publisher that is asked per location, by search and then by id. */
export function atlasPublisher(change: Partial<LocationPublisher> = {}): LocationPublisher {
  return defineLocationPublisher({
    id: 'atlas', ...DESCRIBED,
    plan: ({ links, settings }) => links.map((id) => request(`/places/${id}`, settings)),
    async *search({ location, settings }) {
      const answer = yield request(`/search?near=${location.address.postalCode?.slice(0, 3) ?? ''}`, settings);
      return answer.ok ? placesOf(answer).map(candidate) : [];
    },
    async *gather({ links, settings }) {
      const listings: GatheredListing[] = [];
      for (const id of links) {
        const answer = yield request(`/places/${id}`, settings);
        listings.push(listingOf(change.id ?? 'atlas', id, answer));
      }
      return listings;
    },
    async *test({ settings }) {
      const answer = yield request('/search?near=G1R', settings);
      const words = { fr: answer.ok ? 'Atlas répond.' : 'Atlas refuse la clé.', en: answer.ok ? 'Atlas answers.' : 'Atlas refuses the key.' };
      return answer.ok ? { ok: true, words } : { ok: false, trouble: answer.trouble, words };
    },
    ...change,
  });
}

/** Atlas asked once for the whole brand. */
export const atlasForBrand = (): Publisher => defineBrandPublisher({
  id: 'atlas', ...DESCRIBED,
  plan: ({ settings }) => [request('/all', settings)],
  async *search({ settings }) {
    const answer = yield request('/all', settings);
    if (!answer.ok) throw new SourceFailedError(answer.trouble, 'Atlas could not be searched.');
    return placesOf(answer).map(candidate);
  },
  async *gather({ links, settings }) {
    const answer = yield request('/all', settings);
    if (!answer.ok) throw new SourceFailedError(answer.trouble, 'Atlas could not be read.');
    const { url, finalUrl, fetchedAt, bodyHash } = answer;
    const places = new Map(placesOf(answer).map((one) => [one.id, one]));
    const answerFor = (id: string): PublisherAnswer => {
      const place = places.get(id);
      return place ? { ok: true, url, finalUrl, fetchedAt, bodyHash, body: JSON.stringify(place), page: null } : { ok: false, trouble: 'stale-id', url, fetchedAt, status: 200, body: null };
    };
    return new Map([...links].map(([locationId, own]) => [locationId, own.map((id) => listingOf('atlas', id, answerFor(id)))]));
  },
});

function request(path: string, settings: PublisherSettings): PublisherRequest {
  return { url: `http://atlas.example${path}`, method: 'GET', headers: { 'x-atlas-key': settings['apiKey'] ?? '' }, accept: 'json', obeysRobots: false, withResources: false };
}

function placesOf(answer: PublisherAnswer): AtlasPlace[] {
  return answer.ok ? (JSON.parse(answer.body ?? '{}') as { places: AtlasPlace[] }).places : [];
}

const urlOf = (id: string): string => `http://atlas.example/p/${id}`;

function candidate({ id, name, street, locality, postalCode, phone, storeCode }: AtlasPlace): ListingCandidate {
  return { externalId: id, url: urlOf(id), name, address: { street, locality, postalCode, region: 'QC', country: 'CA' }, phone, website: null, coordinates: null, storeCode: storeCode ?? null };
}

function listingOf(publisherId: string, id: string, answer: PublisherAnswer): GatheredListing {
  const listing = { publisherId, externalId: id, url: urlOf(id), absent: false };
  if (!answer.ok) return { ...listing, pages: [{ url: urlOf(id), language: 'fr', observations: [], reviews: [], trouble: answer.trouble, fetchedAt: answer.fetchedAt, bodyHash: null }] };
  const place = JSON.parse(answer.body ?? '{}') as AtlasPlace;
  const page = openApiPage({ url: urlOf(id), language: 'fr' }, answer);
  page.add('businessName', '$.name', place.name, place.name);
  page.add('phone', '$.phone', place.phone, { e164: place.phone, role: 'main' });
  page.add('address', '$.street', place.street, { street: place.street, locality: place.locality, postalCode: place.postalCode, region: 'QC', country: 'CA' });
  if (place.review) page.addReview({ externalId: place.review.id, publishedAt: '2026-10-01', rating: 5, text: place.review.text, authorName: place.review.author, reply: null }, '$.review');
  return { ...listing, pages: [page.read()] };
}

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** A review of an invented brand, as the private API shows it. */
export type TrustpilotReview = Record<string, unknown> & { id: string; createdAt: string; location?: { id: string; name: string; urlFormattedName: string } | null };

/** What goes wrong in place of the next answer. */
export interface TrustpilotFault {
  status: number;
  /** Code of the gateway. */
  code?: string;
  body?: string;
}

export interface TrustpilotOptions {
  key?: string;
  token?: string;
  faults?: TrustpilotFault[];
  /** Replies that were taken, by review. */
  replies?: Map<string, string>;
  /** What goes over the members of the invented brand. */
  unit?: Record<string, unknown>;
}

const UNIT = { id: '5000000000000000000000aa', domain: 'lunetterie.example' };

/**
 * The API on loopback, as strict as it is described: the key in its header for what is public, a bearer for what is private
 * (and neither in an address), pages from 1, at most a hundred reviews of one answer, in the order that is asked for.
 */
export function trustpilotApi(reviews: () => readonly TrustpilotReview[], options: TrustpilotOptions = {}): RequestListener {
  return (request, response) => {
    const fault = options.faults?.shift();
    if (fault !== undefined) return refuse(response, fault);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'https://api.trustpilot.com');
    const { key = 'tp-key', token = 'tp-token' } = options;
    if ((request.url ?? '').includes(key) || (request.url ?? '').includes(token)) return refuse(response, { status: 400 });
    const isPrivate = pathname.startsWith('/v1/private/');
    if (isPrivate && request.headers.authorization !== `Bearer ${token}`) return refuse(response, { status: 401, code: 'keymanagement.service.invalid_access_token' });
    if (!isPrivate && request.headers['apikey'] !== key) return refuse(response, { status: 401, code: 'oauth.v2.InvalidApiKey' });
    if (pathname === '/v1/business-units/find') return searchParams.get('name') === UNIT.domain ? send(response, ownUnit(options.unit)) : refuse(response, { status: 404 });
    const replied = /^\/v1\/private\/reviews\/([^/]+)\/reply$/.exec(pathname)?.[1];
    if (replied !== undefined) return void takeReply(request, response, replied, reviews(), options.replies ?? new Map());
    const single = /^\/v1\/private\/reviews\/([^/]+)$/.exec(pathname)?.[1];
    if (single !== undefined && request.method === 'GET') return answerReview(response, reviews().find((one) => one.id === single), options.replies?.get(single));
    if (pathname !== `/v1/private/business-units/${UNIT.id}/reviews` || request.method !== 'GET') return refuse(response, { status: 404 });
    answerReviews(response, reviews(), searchParams);
  };
}

const KNOWN = new Set(['page', 'perPage', 'orderBy', 'internalLocationId', 'language', 'stars']);

function answerReviews(response: ServerResponse, reviews: readonly TrustpilotReview[], given: URLSearchParams): void {
  const [page, perPage] = [Number(given.get('page') ?? 1), Number(given.get('perPage') ?? 20)];
  const isFine = [...given.keys()].every((name) => KNOWN.has(name)) && Number.isInteger(page) && page >= 1 && perPage >= 1 && perPage <= 100 && /^(?:createdat|stars)\.(?:asc|desc)$/.test(given.get('orderBy') ?? 'createdat.desc');
  if (!isFine) return refuse(response, { status: 400 });
  const location = given.get('internalLocationId');
  const sorted = reviews.filter((one) => location === null || one.location?.id === location).toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  send(response, { reviews: sorted.slice((page - 1) * perPage, page * perPage), links: [] });
}

function answerReview(response: ServerResponse, review: TrustpilotReview | undefined, text: string | undefined): void {
  if (review === undefined) return refuse(response, { status: 404 });
  send(response, text === undefined ? review : { ...review, companyReply: { text, createdAt: '2026-11-22T10:00:00Z', updatedAt: null } });
}

async function takeReply(request: IncomingMessage, response: ServerResponse, id: string, reviews: readonly TrustpilotReview[], replies: Map<string, string>): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const message = (JSON.parse(body === '' ? '{}' : body) as { message?: unknown }).message;
  if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json' || typeof message !== 'string' || message === '') return refuse(response, { status: 400 });
  if (!reviews.some((one) => one.id === id)) return refuse(response, { status: 404 });
  replies.set(id, message);
  response.writeHead(201).end();
}

function send(response: ServerResponse, json: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(json));
}

function refuse(response: ServerResponse, { status, code, body }: TrustpilotFault): void {
  const fault = code === undefined ? { message: 'Played.' } : { fault: { faultstring: 'Played.', detail: { errorcode: code } } };
  response.writeHead(status, { 'content-type': body === undefined ? 'application/json' : 'text/html' }).end(body ?? JSON.stringify(fault));
}

/** The invented brand as the API knows it. */
export function ownUnit(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: UNIT.id, displayName: 'Lunetterie Exemple', name: { identifying: UNIT.domain, referring: [UNIT.domain, `www.${UNIT.domain}`] }, websiteUrl: `https://www.${UNIT.domain}`, country: 'CA',
    numberOfReviews: { total: 3, usedForTrustScoreCalculation: 3, oneStar: 0, twoStars: 0, threeStars: 1, fourStars: 1, fiveStars: 1 }, score: { stars: 4, trustScore: 4.1 }, status: 'active', links: [], ...changes,
  };
}

export const ROSEMONT = { id: '11111111-0000-4000-8000-000000000001', name: 'Rosemont MTL-01', urlFormattedName: 'rosemont-mtl-01' };
export const LAVAL = { id: '11111111-0000-4000-8000-000000000002', name: 'Laval', urlFormattedName: 'laval' };

/** A review of the invented brand; changes go over its members. */
export function ownReview(changes: Partial<TrustpilotReview> = {}): TrustpilotReview {
  return {
    id: 'tp1', stars: 5, title: 'Très bon accueil', text: 'On a pris le temps de bien ajuster mes lunettes.', language: 'fr', createdAt: '2026-02-20T13:37:00Z', updatedAt: null, numberOfLikes: 0, isVerified: true,
    companyReply: { text: 'Merci à vous!', createdAt: '2026-02-21T09:00:00', updatedAt: null }, consumer: { id: 'c1', displayName: 'Camille R.', displayLocation: 'Montréal, CA', numberOfReviews: 1 }, referenceId: 'order-1', email: 'camille@mail.example', location: ROSEMONT, ...changes,
  };
}

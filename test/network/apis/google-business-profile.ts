import type { IncomingMessage, RequestListener } from 'node:http';
import { googleError } from './google-contract.ts';
import { sendReply, textOf, type Reply } from './google-places.ts';

/** An invented profile: what its owner wrote, and all that the APIs tell beside it. */
export interface InventedProfile {
  account: string;
  /** `locations/1`. */
  name: string;
  owner: Record<string, unknown>;
  /** What customers see in its place, with the masks; without it the owner's words are shown. */
  shown?: { changes: Record<string, unknown>; diffMask?: string; pendingMask?: string };
  /** VoiceOfMerchantState; without it the profile has it. */
  standing?: object;
  media?: readonly object[];
  reviews?: readonly Record<string, unknown>[];
  /** It was never verified: the older API knows no reviews of it, and spoils a batch. */
  isUnverified?: boolean;
}

export interface ProfileOptions {
  token?: string;
  accounts?: readonly Record<string, unknown>[];
  /** The project was not let in yet: a quota of zero everywhere, or the older API unseen. */
  isApproved?: boolean;
  hasV4?: boolean;
  /** Profiles and reviews per page at most, whatever is asked. */
  pageLimit?: number;
  /** What goes wrong in place of the next answers whose address (and method) matches; `taken-without-answer`: it is done, and the connection breaks. */
  faults?: { at: RegExp; reply: Reply | 'taken-without-answer'; method?: string }[];
  photo?: Uint8Array;
  /** Others by their path, which go before `photo`. */
  photos?: Readonly<Record<string, Uint8Array>>;
}

const LOCATION_FIELDS = new Set([
  'name', 'languageCode', 'storeCode', 'title', 'phoneNumbers', 'categories', 'storefrontAddress', 'websiteUri', 'regularHours', 'specialHours', 'serviceArea', 'labels', 'adWordsLocationExtensions', 'latlng', 'openInfo', 'metadata', 'profile',
  'relationshipData', 'moreHours', 'serviceItems',
]);
const HOSTS = { accounts: 'mybusinessaccountmanagement.googleapis.com', profiles: 'mybusinessbusinessinformation.googleapis.com', standing: 'mybusinessverifications.googleapis.com', v4: 'mybusiness.googleapis.com', photos: 'photos.googleapis.com' };

const REFUSED = {
  token: googleError(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.'),
  quota: googleError(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for quota metric \'Requests\'.', { reason: 'RATE_LIMIT_EXCEEDED', metadata: { quota_limit_value: '0' } }),
  v4: googleError(403, 'PERMISSION_DENIED', 'Google My Business API has not been used in project 0 before or it is disabled.', { reason: 'SERVICE_DISABLED' }),
  unknown: googleError(404, 'NOT_FOUND', 'Requested entity was not found.'),
  argument: googleError(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.'),
};

/** The five hosts of Business Profile on loopback: a token, a read mask of known fields, page sizes and tokens as the contracts have them. */
export function profileApi(profiles: readonly InventedProfile[], options: ProfileOptions = {}): { listener: RequestListener; replies: Map<string, string> } {
  const replies = new Map<string, string>();
  const faults = [...(options.faults ?? [])];
  return {
    replies,
    listener: (request, response) => {
      const fault = faults.findIndex(({ at, method }) => at.test(`${request.headers.host ?? ''}${request.url ?? ''}`) && (method === undefined || method === request.method));
      const [broken] = fault < 0 ? [] : faults.splice(fault, 1);
      const photo = options.photos?.[request.url ?? ''] ?? options.photo;
      if (request.headers.host === HOSTS.photos) response.writeHead(photo ? 200 : 404, { 'content-type': 'image/png' }).end(photo);
      else if (broken?.reply === 'taken-without-answer') void answerTo(request, profiles, options, replies).then(() => response.destroy());
      else void sendReply(response, broken ? Promise.resolve(broken.reply) : answerTo(request, profiles, options, replies));
    },
  };
}

async function answerTo(request: IncomingMessage, profiles: readonly InventedProfile[], options: ProfileOptions, replies: Map<string, string>): Promise<Reply> {
  const url = new URL(request.url ?? '/', `https://${request.headers.host ?? ''}`);
  if (request.headers.authorization !== `Bearer ${options.token ?? 'test-token'}`) return REFUSED.token;
  if (options.isApproved === false) return REFUSED.quota;
  switch (url.host) {
    case HOSTS.accounts: return url.pathname === '/v1/accounts' ? page(url, 'accounts', options.accounts ?? ACCOUNTS, 20, options.pageLimit) : REFUSED.unknown;
    case HOSTS.profiles: return profilesApi(url, profiles, options);
    case HOSTS.standing: return standingApi(url, profiles);
    case HOSTS.v4: return options.hasV4 === false ? REFUSED.v4 : v4Api(request, url, profiles, options, replies);
    default: return REFUSED.unknown;
  }
}

function profilesApi(url: URL, profiles: readonly InventedProfile[], options: ProfileOptions): Reply {
  const mask = (url.searchParams.get('readMask') ?? '').split(',');
  if (mask.some((one) => !LOCATION_FIELDS.has(one.split('.')[0] ?? ''))) return googleError(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.', { reason: 'INVALID_READ_MASK' });
  const masked = (whole: Record<string, unknown>) => Object.fromEntries(Object.entries(whole).filter(([field]) => mask.includes(field)));
  const account = /^\/v1\/(accounts\/[^/]+)\/locations$/.exec(url.pathname)?.[1];
  if (account !== undefined) return page(url, 'locations', profiles.filter((one) => one.account === account).map((one) => masked({ name: one.name, ...one.owner })), 100, options.pageLimit);
  const [, name, verb] = /^\/v1\/(locations\/[^/:]+)(:getGoogleUpdated)?$/.exec(url.pathname) ?? [];
  const profile = profiles.find((one) => one.name === name);
  if (profile === undefined) return REFUSED.unknown;
  const owner = { name: profile.name, ...profile.owner };
  if (verb === undefined) return good(masked(owner));
  const { changes = {}, ...masks } = profile.shown ?? {};
  return good({ location: masked(Object.fromEntries(Object.entries({ ...owner, ...changes }).filter(([, value]) => value !== undefined))), ...masks });
}

function standingApi(url: URL, profiles: readonly InventedProfile[]): Reply {
  const name = /^\/v1\/(locations\/[^/]+)\/VoiceOfMerchantState$/.exec(url.pathname)?.[1];
  const profile = profiles.find((one) => one.name === name);
  return profile === undefined ? REFUSED.unknown : good(profile.standing ?? { hasVoiceOfMerchant: true, hasBusinessAuthority: true });
}

async function v4Api(request: IncomingMessage, url: URL, profiles: readonly InventedProfile[], options: ProfileOptions, replies: Map<string, string>): Promise<Reply> {
  const path = url.pathname.replace(/^\/v4\//, '');
  const own = (v4: string) => profiles.find((one) => `${one.account}/${one.name}` === v4);
  if (request.method === 'POST' && /^accounts\/[^/]+\/locations:batchGetReviews$/.test(path)) return batch(JSON.parse(await textOf(request)) as Batch, own, options);
  const [, v4 = '', rest = ''] = /^(accounts\/[^/]+\/locations\/[^/]+)\/(.+)$/.exec(path) ?? [];
  const profile = own(v4);
  if (profile === undefined) return REFUSED.unknown;
  if (request.method === 'PUT') return putReply(await textOf(request), decodeURIComponent(rest), profile, replies);
  if (rest === 'media') return page(url, 'mediaItems', profile.media ?? [], 2500, options.pageLimit);
  if (!rest.startsWith('reviews') || profile.isUnverified === true) return REFUSED.unknown;
  const reviews = (profile.reviews ?? []).map((one) => named(withReply(one, replies.get(`${profile.name}/${String(one['reviewId'])}`)), v4));
  const single = /^reviews\/([^/]+)$/.exec(decodeURIComponent(rest))?.[1];
  if (single !== undefined) return request.method === 'GET' && url.search === '' ? one(reviews.find(({ reviewId }) => reviewId === single)) : REFUSED.argument;
  if (rest !== 'reviews') return REFUSED.unknown;
  return page(url, 'reviews', reviews, 50, options.pageLimit, ['orderBy']);
}

interface Batch { locationNames?: string[]; pageSize?: number; pageToken?: string; orderBy?: string; ignoreRatingOnlyReviews?: boolean }

function batch(asked: Batch, own: (v4: string) => InventedProfile | undefined, options: ProfileOptions): Reply {
  const isKnown = Object.keys(asked).every((one) => ['locationNames', 'pageSize', 'pageToken', 'orderBy', 'ignoreRatingOnlyReviews'].includes(one));
  const names = asked.locationNames ?? [];
  if (!isKnown || names.length === 0 || names.length > 200 || !/^(?:rating|rating desc|updateTime desc)$/.test(asked.orderBy ?? 'updateTime desc')) return REFUSED.argument;
  if (names.some((one) => own(one) === undefined || own(one)?.isUnverified === true)) return REFUSED.unknown;
  const all = names.flatMap((v4) => (own(v4)?.reviews ?? []).map((review) => ({ name: v4, review: named(review, v4) })));
  const query = new URLSearchParams({ pageSize: String(asked.pageSize ?? 200), ...(asked.pageToken === undefined ? {} : { pageToken: asked.pageToken }) });
  return page(new URL(`https://x.example/?${query.toString()}`), 'locationReviews', all, 200, options.pageLimit);
}

function putReply(body: string, path: string, profile: InventedProfile, replies: Map<string, string>): Reply {
  const id = /^reviews\/([^/]+)\/reply$/.exec(path)?.[1];
  const given = JSON.parse(body) as { comment?: string };
  if (id === undefined || !(profile.reviews ?? []).some(({ reviewId }) => reviewId === id)) return REFUSED.unknown;
  if (typeof given.comment !== 'string' || Object.keys(given).length !== 1 || Buffer.byteLength(given.comment) > 4096) return REFUSED.argument;
  replies.set(`${profile.name}/${id}`, given.comment);
  return good({ comment: given.comment, updateTime: '2026-11-22T10:00:00Z' });
}

/** What was posted is shown from then on. */
function withReply(review: Record<string, unknown>, comment: string | undefined): Record<string, unknown> {
  return comment === undefined ? review : { ...review, reviewReply: { comment, updateTime: '2026-11-22T10:00:00Z' } };
}

function one(found: object | undefined): Reply {
  return found === undefined ? REFUSED.unknown : good(found);
}

function named(review: Record<string, unknown>, v4: string): Record<string, unknown> {
  return { name: `${v4}/reviews/${String(review['reviewId'])}`, ...review };
}

/** One page of a list; a token is good for the question that it came of. An empty list is left out, as proto3 does. */
function page(url: URL, list: string, all: readonly unknown[], most: number, limit = most, more: readonly string[] = []): Reply {
  const size = Number(url.searchParams.get('pageSize') ?? 10);
  const unknown = [...url.searchParams.keys()].some((one) => !['pageSize', 'pageToken', 'readMask', 'filter', ...more].includes(one));
  if (unknown || !Number.isInteger(size) || size < 1 || size > most) return REFUSED.argument;
  const token = url.searchParams.get('pageToken');
  const start = token === null ? 0 : Number(/^page-(\d+)$/.exec(token)?.[1]);
  if (!Number.isInteger(start)) return REFUSED.argument;
  const end = start + Math.min(size, limit);
  const shown = all.slice(start, end);
  return good({ ...(shown.length === 0 ? {} : { [list]: shown }), ...(end < all.length ? { nextPageToken: `page-${end}` } : {}) });
}

function good(body: object): Reply {
  return { status: 200, body: JSON.stringify(body) };
}

/** A person's own account comes first, and lists what a group shares with it as well. */
export const ACCOUNTS = [
  { name: 'accounts/100', accountName: 'Personne Essai', type: 'PERSONAL', role: 'PRIMARY_OWNER', verificationState: 'UNVERIFIED', vettedState: 'NOT_VETTED' },
  { name: 'accounts/200', accountName: 'Lunetterie Exemple', type: 'LOCATION_GROUP', role: 'MANAGER', permissionLevel: 'OWNER_LEVEL', verificationState: 'UNVERIFIED', vettedState: 'NOT_VETTED' },
];

/** A Location as its owner wrote it. */
export function inventedOwner(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const day = (openDay: string, from: object, to: object, closeDay = openDay) => ({ openDay, openTime: from, closeDay, closeTime: to });
  return {
    languageCode: 'fr', storeCode: 'MTL-01', title: 'Lunetterie Exemple', phoneNumbers: { primaryPhone: '(514) 555-0101', additionalPhones: ['(514) 555-0102'] },
    categories: { primaryCategory: { name: 'categories/gcid:optician', displayName: 'Opticien' }, additionalCategories: [{ name: 'categories/gcid:optometrist', displayName: 'Optométriste' }] },
    storefrontAddress: { regionCode: 'CA', languageCode: 'fr', postalCode: 'H2S 1A1', administrativeArea: 'QC', locality: 'Montréal', addressLines: ['1234 Bd Rosemont'] },
    websiteUri: 'https://www.lunetterie.example/fr/rosemont',
    regularHours: { periods: [day('MONDAY', { hours: 9 }, { hours: 12 }), day('MONDAY', { hours: 13 }, { hours: 17, minutes: 30 }), day('FRIDAY', { hours: 18 }, { hours: 2 }, 'SATURDAY')] },
    specialHours: { specialHourPeriods: [{ startDate: { year: 2026, month: 12, day: 25 }, closed: true }] },
    moreHours: [{ hoursTypeId: 'ONLINE_SERVICE_HOURS', periods: [day('MONDAY', { hours: 8 }, { hours: 20 })] }],
    latlng: { latitude: 45.54, longitude: -73.59 }, openInfo: { status: 'OPEN', canReopen: true, openingDate: { year: 2015, month: 4 } },
    profile: { description: 'Lunetterie de quartier.' },
    metadata: { placeId: 'ChIJinventedRosemont', mapsUri: 'https://maps.google.com/maps?cid=1', hasVoiceOfMerchant: true },
    ...changes,
  };
}

/** A review as the older API has it. */
export function inventedReview(reviewId: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    reviewId, reviewer: { displayName: 'A. Essai', profilePhotoUrl: 'https://photos.example/a' }, starRating: 'FOUR', comment: 'Service rapide.', createTime: '2026-10-02T10:00:00.123456Z', updateTime: '2026-10-02T10:00:00.123456Z', ...changes,
  };
}

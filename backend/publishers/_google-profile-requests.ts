import type { PublisherRequest, PublisherSettings } from './define-publisher.ts';

const ACCOUNTS = 'https://mybusinessaccountmanagement.googleapis.com/v1';
const PROFILES = 'https://mybusinessbusinessinformation.googleapis.com/v1';
const STANDING = 'https://mybusinessverifications.googleapis.com/v1';
/** Reviews and photos have stayed in the API of before. */
const V4 = 'https://mybusiness.googleapis.com/v4';
const ACCOUNTS_PER_PAGE = '20';
const PROFILES_PER_PAGE = '100';
const PHOTOS_PER_PAGE = '2500';
const REVIEWS_PER_PAGE = 200;
const REVIEWS_PER_LIST = '50';

/** A read mask is required, and each field asked by its name. */
const READ_MASK = 'name,languageCode,storeCode,title,phoneNumbers,categories,storefrontAddress,websiteUri,regularHours,specialHours,moreHours,latlng,openInfo,metadata,profile';
const SEARCH_MASK = 'name,storeCode,title,phoneNumbers,storefrontAddress,websiteUri,latlng,openInfo,metadata';

/** Both names of one profile: `locations/2` since v1, `accounts/1/locations/2` where reviews and photos are. The link is the longer one. */
export interface ProfileName { account: string; v1: string; v4: string }

/** Reads a link; null where it is no name of a profile. */
export function readProfileName(link: string): ProfileName | null {
  const [, account, v1] = /^(accounts\/[^/?#]+)\/(locations\/[^/?#]+)$/.exec(link) ?? [];
  return account === undefined || v1 === undefined ? null : { account, v1, v4: link };
}

/** Where an owner edits the profile. */
export function profileUrl(v1: string): string {
  return `https://business.google.com/n/${encodeURIComponent(v1.split('/').at(-1) ?? '')}/profile`;
}

/** The accounts of who signed in. */
export function listAccounts(settings: PublisherSettings, pageToken: string | null): PublisherRequest {
  return get(settings, `${ACCOUNTS}/accounts`, { pageSize: ACCOUNTS_PER_PAGE }, pageToken);
}

/** The profiles of an account: all that is read of each, or what tells whose they are. */
export function listProfiles(settings: PublisherSettings, account: string, pageToken: string | null, isSearch = false): PublisherRequest {
  return get(settings, `${PROFILES}/${account}/locations`, { readMask: isSearch ? SEARCH_MASK : READ_MASK, pageSize: PROFILES_PER_PAGE }, pageToken);
}

export function getProfile(settings: PublisherSettings, { v1 }: ProfileName): PublisherRequest {
  return get(settings, `${PROFILES}/${v1}`, { readMask: READ_MASK });
}

/** What customers see, where that is not what the owner wrote. */
export function getShown(settings: PublisherSettings, { v1 }: ProfileName): PublisherRequest {
  return get(settings, `${PROFILES}/${v1}:getGoogleUpdated`, { readMask: READ_MASK });
}

export function getStanding(settings: PublisherSettings, { v1 }: ProfileName): PublisherRequest {
  return get(settings, `${STANDING}/${v1}/VoiceOfMerchantState`, {});
}

export function listPhotos(settings: PublisherSettings, { v4 }: ProfileName, pageToken: string | null): PublisherRequest {
  return get(settings, `${V4}/${v4}/media`, { pageSize: PHOTOS_PER_PAGE }, pageToken);
}

/** A photo's address is open to anybody, and is nobody's to hold a token of. */
export function getPhoto(url: string): PublisherRequest {
  return { url, method: 'GET', accept: 'html', isImage: true, obeysRobots: false, withResources: false };
}

/** Reviews of many profiles of one account, the last changed first. */
export function batchReviews(settings: PublisherSettings, account: string, names: readonly string[], pageToken: string | null): PublisherRequest {
  return send(settings, 'POST', `${V4}/${account}/locations:batchGetReviews`, { locationNames: names, pageSize: REVIEWS_PER_PAGE, orderBy: 'updateTime desc', ...(pageToken === null ? {} : { pageToken }) });
}

export function listReviews(settings: PublisherSettings, v4: string, pageToken: string | null): PublisherRequest {
  return get(settings, `${V4}/${v4}/reviews`, { pageSize: REVIEWS_PER_LIST, orderBy: 'updateTime desc' }, pageToken);
}

/** One review with what its owner answered. */
export function getReview(settings: PublisherSettings, review: { listingId: string; externalId: string }): PublisherRequest {
  return get(settings, `${V4}/${review.listingId}/reviews/${encodeURIComponent(review.externalId)}`, {});
}

/** Puts the owner's answer in place of the one that stands, if any. */
export function putReply(settings: PublisherSettings, review: { listingId: string; externalId: string; text: string }): PublisherRequest {
  return { ...send(settings, 'PUT', `${V4}/${review.listingId}/reviews/${encodeURIComponent(review.externalId)}/reply`, { comment: review.text }), isOnce: true };
}

function get(settings: PublisherSettings, address: string, parameters: Record<string, string>, pageToken: string | null = null): PublisherRequest {
  const query = new URLSearchParams({ ...parameters, ...(pageToken === null ? {} : { pageToken }) }).toString();
  return { url: query === '' ? address : `${address}?${query}`, method: 'GET', headers: leave(settings), ...SHARED };
}

function send(settings: PublisherSettings, method: 'POST' | 'PUT', url: string, body: object): PublisherRequest {
  return { url, method, body: JSON.stringify(body), headers: { ...leave(settings), 'content-type': 'application/json' }, ...SHARED };
}

const SHARED = { accept: 'json', obeysRobots: false, withResources: false } as const;

function leave(settings: PublisherSettings): Record<string, string> {
  return { authorization: `Bearer ${settings['accessToken'] ?? ''}` };
}

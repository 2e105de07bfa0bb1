import { normalizeUrl } from './url.ts';

export interface SocialHandle {
  network: string;
  /** Lower case, without `@`. */
  handle: string;
}

/** Hosts of networks; the same profile answers on several. */
const NETWORKS: Readonly<Record<string, string>> = {
  'facebook.com': 'facebook', 'fb.com': 'facebook', 'fb.me': 'facebook', 'instagram.com': 'instagram', 'instagr.am': 'instagram', 'linkedin.com': 'linkedin',
  'twitter.com': 'x', 'x.com': 'x', 'youtube.com': 'youtube', 'tiktok.com': 'tiktok', 'pinterest.com': 'pinterest', 'threads.net': 'threads', 'threads.com': 'threads',
  'bsky.app': 'bluesky', 'snapchat.com': 'snapchat', 'vimeo.com': 'vimeo',
};
/** Addresses that share a page rather than show a profile. */
const SHARING = /^\/(?:share(?:r|\.php)?|sharer\.php|sharer\/sharer\.php|dialog|intent|home|plugins|shareArticle|pin\/create|watch|hashtag|login)(?:\/|$)/i;
/** Steps of a path that name a kind of profile, not whose it is. */
const KINDS = new Set(['pages', 'pg', 'people', 'company', 'in', 'school', 'showcase', 'c', 'user', 'channel', 'profile', 'add', 'p', 'groups']);

/** The network and the handle of a profile, however its address is written (m., www., fr-ca., trailing parts); null for any other address. */
export function readSocialHandle(url: string): SocialHandle | null {
  const plain = normalizeUrl(url, []);
  const parsed = plain === null ? null : URL.parse(plain);
  if (!parsed) return null;
  const host = parsed.hostname.split('.').slice(/\.(?:[a-z]{2,3}\.[a-z]{2})$/.test(parsed.hostname) ? -3 : -2).join('.');
  const network = NETWORKS[host] ?? (host.startsWith('pinterest.') ? 'pinterest' : undefined);
  if (network === undefined) return null;
  const id = parsed.searchParams.get('id');
  if (network === 'facebook' && /^\/(?:profile\.php)$/.test(parsed.pathname) && id) return { network, handle: id };
  const person = network === 'facebook' ? /^\/(?:people|p)\/[^/]*?[/-](\d{8,})\/?$/.exec(parsed.pathname)?.[1] : undefined;
  if (person !== undefined) return { network, handle: person };
  if (SHARING.test(parsed.pathname)) return null;
  const numbered = network === 'facebook' ? /^\/people\/[^/]+\/(\d+)/.exec(parsed.pathname)?.[1] : undefined;
  if (numbered !== undefined) return { network, handle: numbered };
  const channel = network === 'youtube' ? /^\/channel\/([\w-]+)/.exec(parsed.pathname)?.[1] : undefined;
  // Ids of channels are told apart by their capitals, names are not.
  if (channel !== undefined) return { network, handle: channel };
  const steps = parsed.pathname.split('/').filter((step) => step !== '' && !KINDS.has(step.toLowerCase()));
  const handle = decodeStep(steps[0] ?? '').replace(/^@/, '').toLowerCase();
  return handle === '' ? null : { network, handle: network === 'facebook' ? handle.replaceAll('.', '') : handle };
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

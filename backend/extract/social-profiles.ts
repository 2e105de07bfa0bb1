import { placeOf, type WebPlace } from './find-provider.ts';

/** A social network: its hosts, and the first steps of its paths that lead to no profile (share buttons, posts, log-in pages, help). */
interface Network {
  name: string;
  hosts: readonly string[];
  others: readonly string[];
  /** Second steps that make a path of a profile that of one post. */
  posts?: readonly string[];
  /** First steps under which profiles stand; without any, the first step is the profile itself. */
  folders?: readonly string[];
}

const NETWORKS: readonly Network[] = [
  { name: 'Facebook', hosts: ['facebook.com', 'fb.com', 'fb.me', 'facebook.fr'], others: ['sharer', 'sharer.php', 'share', 'share.php', 'dialog', 'plugins', 'login', 'login.php', 'hashtag', 'tr', 'policies', 'policy.php', 'privacy', 'help', 'photo', 'photo.php', 'watch', 'story.php', 'permalink.php', 'v2.0', 'l.php', 'recover', 'reg', 'r.php', 'legal', 'terms.php', 'business', 'ads', 'settings', 'home.php', 'sharer.html', 'messages', 'marketplace', 'reel', 'events', 'media', 'groups.php', 'about', 'campaign', 'brandlift.php', 'ajax', 'connect', 'widgets', 'badges', 'feed', 'notes', 'games'], posts: ['posts', 'photos', 'videos', 'reels', 'reviews_tab'] },
  { name: 'Instagram', hosts: ['instagram.com', 'instagr.am'], others: ['p', 'reel', 'reels', 'explore', 'tv', 'stories', 'accounts', 'about', 'legal', 'developer', 'share', 'direct'], posts: ['p', 'reel'] },
  { name: 'X', hosts: ['twitter.com', 'x.com'], others: ['intent', 'share', 'home', 'search', 'hashtag', 'i', 'login', 'signup', 'privacy', 'tos', 'about', 'widgets', 'explore', 'settings', 'statuses', 'download'], posts: ['status', 'statuses', 'lists'] },
  { name: 'LinkedIn', hosts: ['linkedin.com'], others: ['sharearticle', 'sharing', 'share', 'feed', 'login', 'uas', 'cws', 'legal', 'help', 'jobs', 'pulse', 'posts', 'learning', 'psettings'], folders: ['company', 'in', 'school', 'showcase', 'pub', 'groups', 'company-beta', 'organization', 'profile', 'companies', 'edu'] },
  { name: 'YouTube', hosts: ['youtube.com'], others: ['watch', 'embed', 'playlist', 'shorts', 'results', 't', 'feed', 'redirect', 'v', 'live', 'howyoutubeworks', 'about', 'static', 'account', 'gaming', 'premium', 'subscription_center', 'yt', 'iframe_api', 'player_api', 'post'] },
  { name: 'TikTok', hosts: ['tiktok.com'], others: ['embed', 'tag', 'music', 'share', 'legal', 'login', 'foryou', 'explore', 'discover', 'video', 't'], posts: ['video', 'photo'] },
  { name: 'Pinterest', hosts: ['pinterest.com', 'pinterest.ca', 'pinterest.fr', 'pinterest.co.uk', 'pinterest.ch', 'pinterest.be', 'pinterest.de', 'pinterest.es', 'pinterest.com.au'], others: ['pin', 'search', 'login', 'ideas', 'policy', 'explore', 'about', 'js', 'settings'] },
  { name: 'Threads', hosts: ['threads.net', 'threads.com'], others: ['intent', 'search', 'login', 't'], posts: ['post'] },
  { name: 'Bluesky', hosts: ['bsky.app'], others: ['intent', 'search', 'settings', 'hashtag', 'support'], folders: ['profile'] },
  { name: 'Snapchat', hosts: ['snapchat.com'], others: ['share', 'scan', 'discover', 'spotlight', 'l', 'p', 'lens', 'unlock', 'download'], folders: ['add', '@'] },
  { name: 'Vimeo', hosts: ['vimeo.com'], others: ['channels', 'watch', 'upgrade', 'log_in', 'join', 'search', 'features', 'terms', 'privacy', 'help', 'categories', 'album', 'showcase', 'groups', 'event', 'ondemand'] },
  { name: 'Mastodon', hosts: ['mastodon.social', 'mastodon.online', 'mastodon.quebec', 'piaille.fr', 'mamot.fr'], others: ['about', 'share', 'explore', 'tags', 'public'] },
  { name: 'WhatsApp', hosts: ['whatsapp.com'], others: ['send', 'legal', 'download', 'contact', 'business'], folders: ['channel'] },
  { name: 'Nextdoor', hosts: ['nextdoor.com', 'nextdoor.ca', 'nextdoor.fr'], others: ['sharekit', 'login', 'share'] },
];

const BY_HOST = new Map(NETWORKS.flatMap((network) => network.hosts.map((host) => [host, network] as const)));
const SUBDOMAINS = new Set(['www', 'm', 'fr', 'en', 'ca', 'fr-ca', 'fr-fr', 'en-gb', 'en-ca', 'web', 'touch', 'mobile', 'nl', 'de', 'es', 'it', 'uk', 'us', 'be', 'ch', 'nl-nl', 'nl-be', 'fr-be', 'en-us', 'en-en', 'fr-ch']);
/** Accounts that a template points to until its owner fills in another. */
const NOT_FILLED_IN = new Set(['yourpage', 'yourprofile', 'yourusername', 'your-page', 'username', 'votrepage', 'wix', 'squarespace', 'wordpress', 'wordpressdotcom', 'wordpresscom', 'shopify', 'weebly', 'godaddy', 'jimdo', 'elementor', 'envato', 'themeforest', 'home', 'index.php', 'undefined', 'null', 'user', 'profile', 'facebook', 'instagram', 'twitter', 'youtube', 'linkedin', 'pages', '@', '#']);

/** The network on which a web address is somebody's page; null for share buttons, posts, log-in pages, and anything else. */
export function socialNetworkOf({ host, path }: WebPlace): string | null {
  const network = networkAt(host);
  if (!network) return null;
  if (path.startsWith('/#!/')) return socialNetworkOf({ host, path: path.slice(3) });
  const end = path.search(/[?#]/);
  const steps = (end < 0 ? path : path.slice(0, end)).toLowerCase().split('/').filter(Boolean);
  const [first, second] = steps;
  if (first === undefined || network.others.includes(first)) return null;
  if (first === 'profile.php') return /[?&]id=\d/.test(path) ? network.name : null;
  if (network.folders) return second !== undefined && !NOT_FILLED_IN.has(second) && network.folders.includes(first) || (network.folders.includes('@') && first.startsWith('@')) ? network.name : null;
  if (NOT_FILLED_IN.has(first) && !(first === 'pages' && second !== undefined)) return null;
  if (network.name === 'Vimeo' && /^\d+$/.test(first)) return null;
  return second !== undefined && network.posts?.includes(second) && steps.length > 2 ? null : network.name;
}

/** True when the address is somebody's page on a social network. */
export function isSocialProfile(url: string): boolean {
  const place = placeOf(url);
  return place !== null && socialNetworkOf(place) !== null;
}

function networkAt(host: string): Network | undefined {
  const dot = host.indexOf('.');
  return BY_HOST.get(SUBDOMAINS.has(host.slice(0, dot)) ? host.slice(dot + 1) : host);
}

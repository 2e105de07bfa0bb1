import { rememberLatest } from '#normalize/remember.ts';
import { KNOWN_PROVIDERS, WIDGET_SCRIPTS, type KnownProvider } from './known-providers.ts';

/** Where a web address goes, cut from its text: a page has hundreds, and reading each by `URL` costs more than all other reading of it. */
export interface WebPlace {
  /** Lower case, without port. */
  host: string;
  /** From the first `/`, `?` or `#` after the host. */
  path: string;
}

type Entries = { path: string; provider: KnownProvider }[];
interface Index {
  entries: ReadonlyMap<string, Entries>;
  /** The pages of a site link to the same few hosts. */
  remembered(host: string, make: () => Entries): Entries;
}

const HOSTS_REMEMBERED = 2_000;
const HOST_CHARACTERS_MAX = 253;

const LINKS = indexOf(KNOWN_PROVIDERS);
const SCRIPTS = indexOf(WIDGET_SCRIPTS);

/** The service that a link, a frame or a form's target leads to; null when it is none that is known. */
export function findProvider(place: WebPlace): KnownProvider | null {
  return find(LINKS, place);
}

/** The service whose widget a script draws. */
export function findWidget(place: WebPlace): KnownProvider | null {
  return find(SCRIPTS, place);
}

/** Host and path of an absolute or protocol-relative address; null for one without a host. */
export function placeOf(address: string, slashes = address.indexOf('//')): WebPlace | null {
  if (slashes < 0 || (slashes > 0 && address.charCodeAt(slashes - 1) !== COLON)) return null;
  const start = slashes + 2;
  let end = start;
  while (end < address.length && end - start <= HOST_CHARACTERS_MAX && isHostCharacter(address.charCodeAt(end))) end += 1;
  const host = address.slice(start, end).toLowerCase();
  if (!host.includes('.')) return null;
  const path = address.charCodeAt(end) === COLON ? address.slice(end).replace(/^:\d*/, '') : address.slice(end);
  return { host, path };
}

const COLON = 58;

/** Letters, digits, hyphen, dot; "@" ends what was taken for a host. */
function isHostCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 46 || (code >= 65 && code <= 90);
}

function find(index: Index, { host, path }: WebPlace): KnownProvider | null {
  const entries = index.remembered(host, () => collect(index.entries, host));
  if (entries.length === 0) return null;
  const lower = path.toLowerCase();
  return entries.find((one) => lower.startsWith(one.path) || (one.path.startsWith('/*/') && lower.includes(one.path.slice(2))))?.provider ?? null;
}

/** What is known of a host and of the domains above it, the nearest first: as written, then with any ending. */
function collect(index: ReadonlyMap<string, Entries>, host: string): Entries {
  const found: Entries = [];
  for (let at = 0; at >= 0 && at < host.length;) {
    const rest = host.slice(at);
    const dot = rest.indexOf('.');
    if (dot < 0) break;
    found.push(...(index.get(rest) ?? []));
    if (isEnding(rest.slice(dot + 1))) found.push(...(index.get(`${rest.slice(0, dot)}.*`) ?? []));
    at += dot + 1;
  }
  return found;
}

/** "fr", "co.uk", "com.au": what may stand for the asterisk. */
function isEnding(ending: string): boolean {
  const dot = ending.indexOf('.');
  return dot < 0 || (dot <= 3 && ending.length <= 6);
}

function indexOf(providers: readonly KnownProvider[]): Index {
  const index = new Map<string, Entries>();
  for (const provider of providers) {
    for (const address of provider.addresses) {
      const slash = address.indexOf('/');
      const host = slash < 0 ? address : address.slice(0, slash);
      const entries = index.get(host) ?? [];
      entries.push({ path: slash < 0 ? '' : address.slice(slash), provider });
      // The longest path first: a service may book under one address and sell under another.
      entries.sort((a, b) => b.path.length - a.path.length);
      index.set(host, entries);
    }
  }
  return { entries: index, remembered: rememberLatest(HOSTS_REMEMBERED) };
}

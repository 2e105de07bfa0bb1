import { unwrapLink } from './unwrap-link.ts';

/**
 * The form of a web address in which two ways of writing one page are equal: https, host without `www.`, no default
 * port, no fragment, no trailing slash, parameters sorted and the ignored ones dropped; a network's own door on the way out
 * (see unwrap-link.ts) is taken away. For comparing, not for fetching.
 * `ignoredParameters` are names in which a `*` at the end matches any rest ("utm_*"). Null when the text is no web address.
 */
export function normalizeUrl(raw: string, ignoredParameters: readonly string[]): string | null {
  const url = readUrl(raw.trim());
  if (url === null) return null;
  const host = url.hostname.toLowerCase().replace(/^www\./, '').replace(/\.$/, '');
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const parameters = [...url.searchParams].filter(([name]) => !isIgnored(name, ignoredParameters));
  // By code unit, so that the order is the same on every machine.
  parameters.sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  const query = new URLSearchParams(parameters).toString();
  const path = readablePath(url.pathname).replace(/\/(?:index\.(?:html?|php|aspx?))?$/i, '').replace(/\/{2,}/g, '/');
  return `https://${host}${port}${path}${query === '' ? '' : `?${query}`}`;
}

/** True when both are web addresses of one page (see normalizeUrl). */
export function isSameUrl(a: string, b: string, ignoredParameters: readonly string[]): boolean {
  const left = normalizeUrl(a, ignoredParameters);
  return left !== null && left === normalizeUrl(b, ignoredParameters);
}

/** Servers refuse longer addresses (characters). */
const LONGEST_URL = 8000;

function readUrl(text: string): URL | null {
  if (text === '' || text.length > LONGEST_URL || /\s/.test(text)) return null;
  const withScheme = text.startsWith('//') ? `https:${text}` : /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
  const parsed = URL.parse(withScheme);
  const url = parsed === null ? null : unwrapLink(parsed);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[') ? url : null;
}

function isIgnored(name: string, ignored: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return ignored.some((one) => (one.endsWith('*') ? lower.startsWith(one.slice(0, -1).toLowerCase()) : lower === one.toLowerCase()));
}

/** %C3%A9 and é are one letter; %2F is not a slash. */
function readablePath(path: string): string {
  return path
    .split('/')
    .map((part) => {
      try {
        return encodeURIComponent(decodeURIComponent(part).normalize('NFC'));
      } catch {
        return part;
      }
    })
    .join('/');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What one file of a site's map names. */
export interface Sitemap {
  /** Pages, their other languages included, as absolute addresses. */
  pages: string[];
  /** Further files of the map. */
  sitemaps: string[];
}

/** No file may name more (sitemaps.org, 2026-11). */
const MOST_ADDRESSES = 50_000;
const LONGEST_ADDRESS = 4000;
// Every pattern below stops at the next "<": a file that is built against it is read in the time of its length.
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads a sitemap: XML of pages or of further sitemaps, an RSS or Atom feed in its place, or plain lines. Tolerant: what
 * is no http(s) address is left out, a file that is something else names nothing.
 */
export function readSitemap(text: string): Sitemap {
  const body = text.replace(/^\uFEFF/, '').trimStart();
  if (!body.startsWith('<')) return { pages: addresses(body.split(/\r\n|\r|\n/)), sitemaps: [] };
  // A page that says "not found" names no pages, whatever links it has.
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+)?html\b/i.test(body)) return { pages: [], sitemaps: [] };
  const isIndex = /<(?:\w+:)?sitemapindex\b/i.test(body.slice(0, 2000));
  const locations = [...body.matchAll(/<(?:\w{1,20}:)?(?:loc|link|guid)\b[^<>]*>([^<]*(?:<!\[CDATA\[[^\]<]*\]\]>[^<]*)?)</gi)].map((found) => found[1] ?? '');
  const named = addresses(locations);
  if (isIndex) return { pages: [], sitemaps: named };
  const others = [...body.matchAll(/<(?:\w{1,20}:)?link\b([^<>]*)>/gi)].filter((found) => !/rel\s*=\s*["'](?:stylesheet|self)/i.test(found[1] ?? '')).map((found) => /\bhref\s*=\s*["']([^"']*)["']/i.exec(found[1] ?? '')?.[1] ?? '');
  return { pages: [...new Set([...named, ...addresses(others)])].slice(0, MOST_ADDRESSES), sitemaps: [] };
}

function addresses(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    if (text.length > LONGEST_ADDRESS) continue;
    const url = URL.parse(unescape(text.replace(/<!\[CDATA\[([^\]<]*)\]\]>/g, '$1')).trim());
    if (url !== null && /^https?:$/.test(url.protocol)) found.add(url.href);
    if (found.size >= MOST_ADDRESSES) break;
  }
  return [...found];
}

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

import type { Trouble } from '#domain/trouble.ts';
import { readSitemap } from '#extract/sitemap.ts';
import { decodeText } from './decode-text.ts';
import { PageNotFoundError, RefusedRequestError, troubleOf } from './errors.ts';
import type { WireAnswer } from './exchange.ts';
import { publicUrl } from './follow-redirects.ts';
import { decompressBody } from './read-body.ts';

/** Files of one site's map that are read; a map of a chain's stores is one or two. */
const MOST_FILES = 50;
const MOST_PAGES = 200_000;

/** What a site's own map names. */
export interface SiteMap {
  /** Pages on the site's own host, `www.` or not. */
  pages: string[];
  files: number;
  /** Files that could not be read, and why. */
  troubles: { url: string; trouble: Trouble }[];
}

export interface SitemapMeans {
  /** Asks for a file of the map, by the rules and at the pace of its host. */
  ask: (url: URL) => Promise<WireAnswer>;
  /** The maps that the site's robots.txt names. */
  named: (site: URL) => Promise<readonly string[]>;
  /** Largest file, decompressed. */
  maxBytes: number;
}

/** Reads a site's map: what its robots.txt names, else /sitemap.xml, and the files that these name. Never rejects for what a site does. */
export async function readSiteMap(site: string, { ask, named, maxBytes }: SitemapMeans): Promise<SiteMap> {
  const home = publicUrl(site);
  const given = await named(home);
  const waiting = (given.length > 0 ? given : ['/sitemap.xml']).flatMap((one) => URL.parse(one, home)?.href ?? []);
  const seen = new Set<string>();
  const pages = new Set<string>();
  const troubles: SiteMap['troubles'] = [];
  for (let url = waiting.shift(); url !== undefined && seen.size < MOST_FILES && pages.size < MOST_PAGES; url = waiting.shift()) {
    if (seen.has(url)) continue;
    seen.add(url);
    try {
      const map = readSitemap(await textOf(await ask(publicUrl(url)), maxBytes));
      waiting.push(...map.sitemaps);
      // A map speaks for its own site; what it says of others is an advertisement.
      for (const page of map.pages) if (isSameSite(page, home)) pages.add(page);
    } catch (error) {
      troubles.push({ url, trouble: troubleOf(error) });
    }
  }
  return { pages: [...pages].slice(0, MOST_PAGES), files: seen.size, troubles };
}

async function textOf(answer: WireAnswer, maxBytes: number): Promise<string> {
  if (answer.status === 404 || answer.status === 410) throw new PageNotFoundError(String(answer.status));
  if (answer.status < 200 || answer.status > 299) throw new RefusedRequestError(String(answer.status));
  // "sitemap.xml.gz" comes compressed by itself, without a word about it in the head.
  const isPacked = answer.bytes[0] === 0x1f && answer.bytes[1] === 0x8b;
  return decodeText(isPacked ? await decompressBody(answer.bytes, 'gzip', maxBytes) : answer.bytes, isPacked ? null : (answer.headers['content-type'] ?? null));
}

function isSameSite(page: string, home: URL): boolean {
  const bare = (host: string): string => host.replace(/^www\./, '');
  return bare(new URL(page).host) === bare(home.host);
}

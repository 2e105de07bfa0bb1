import { normalizeUrl } from '#normalize/url.ts';

/** The address that a location's page was asked at, and the one that the page itself calls its own (`rel=canonical`). */
export interface CanonicalPage {
  locationId: string;
  url: string;
  canonical: string;
}

/** A page's own address, to be declared in place of the one that leads to it. */
export interface OwnAddress {
  locationId: string;
  /** As it is declared now. */
  declared: string;
  url: string;
}

/**
 * Pages that call another address of their site their own: a hint (RFC 6596), which search engines follow where it is plausible.
 * So it is here: not where it names the home page, or one that pages of several locations or languages call their own (a template's
 * mistake). `ignoredParameters` tell no two pages apart.
 */
export function findOwnAddresses(pages: readonly CanonicalPage[], ignoredParameters: readonly string[]): OwnAddress[] {
  const plain = (url: string): string => normalizeUrl(url, ignoredParameters) ?? url;
  const declared = new Set(pages.map((one) => plain(one.url)));
  const callers = Map.groupBy(pages, (one) => plain(one.canonical));
  return pages.flatMap(({ locationId, url, canonical }) => {
    const own = plain(canonical);
    const isElsewhere = hostOf(own) !== hostOf(plain(url));
    const isHome = URL.parse(own)?.pathname === '/';
    // One page, written in two ways, is read once and needs no other address.
    if (own === plain(url) || isElsewhere || isHome || declared.has(own) || new Set(callers.get(own)?.map((one) => plain(one.url))).size > 1) return [];
    return [{ locationId, declared: url, url: canonical }];
  });
}

/** Addresses that name one page each: written in two ways, or called its own by a page that is known, a page is named once, as it calls itself. */
export function onePerPage(urls: readonly string[], known: readonly CanonicalPage[], ignoredParameters: readonly string[]): string[] {
  const plain = (url: string): string => normalizeUrl(url, ignoredParameters) ?? url;
  const own = new Map(findOwnAddresses(known, ignoredParameters).map((one) => [plain(one.declared), one.url]));
  const pages = urls.map((url) => own.get(plain(url)) ?? url);
  return [...new Map(pages.toReversed().map((url) => [plain(url), url])).values()].toReversed();
}

function hostOf(url: string): string | null {
  return URL.parse(url)?.host ?? null;
}

import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';

/** Is this address on one of these hosts, with or without `www.`? */
export function isOnHost(url: string, hosts: readonly string[]): boolean {
  const host = bareHost(URL.parse(url)?.hostname ?? '');
  return hosts.some((one) => bareHost(one) === host);
}

/** Is this page the brand's own: on a host that the standard names, or that of the location's page? */
export function isOwnSite(url: string, { location, standard }: { location: Location; standard: BrandStandard }): boolean {
  const pages = Object.values(location.websiteUrls).map((page) => URL.parse(page)?.hostname ?? '');
  return isOnHost(url, [...standard.website.hosts, ...pages].filter((host) => host !== ''));
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

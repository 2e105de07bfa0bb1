import { PrivateAddressError } from './errors.ts';
import { matchesHost, type FetcherSettings } from './fetcher-settings.ts';

/**
 * Throws PrivateAddressError where a page's scripts ask for a host that only an operator's permission makes reachable
 * (an intranet) and the page is not itself of those hosts: a page from outside must not look into the house.
 */
export function refuseForeignHouse(settings: Pick<FetcherSettings, 'allowedPrivateHosts' | 'resolve'>, page: string, asked: URL): void {
  const pageHost = URL.parse(page)?.hostname ?? '';
  const opens = [...settings.allowedPrivateHosts, ...settings.resolve.map((one) => one.suffix)].filter((pattern) => matchesHost(pattern, asked.hostname));
  if (opens.length > 0 && !opens.some((pattern) => matchesHost(pattern, pageHost))) throw new PrivateAddressError(`${asked.hostname} is no host for a page of ${pageHost}.`);
}

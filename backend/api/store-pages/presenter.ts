import type { StorePageView } from '#contract/store-pages.ts';
import { formatAddress } from '#normalize/address/format-address.ts';
import type { StorePageRow } from '#records/store-pages.ts';

/** A proposed page beside the location whose it may be. */
export function presentStorePage({ id, locationId, url, language, reason, confidence, seen, state, decidedAt, record }: StorePageRow): StorePageView {
  const { storeCode, businessName, branch, address, phone } = record;
  return { id, locationId, storeCode, name: branch ?? businessName, address: formatAddress(address, 'one-line'), phone: phone ?? null, url, language, reason, confidence, seen, state, decidedAt };
}

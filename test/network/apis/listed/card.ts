import type { PostalAddress } from '#domain/address.ts';
import type { SpecialDay, WeekHours } from '#domain/opening-hours.ts';
import { BRAND_NAMES, type Store } from '../../chain.ts';

/** What can be wrong with a store at a publisher that is asked by an API; what only one of them knows is said by its own words. */
export type ListedKind =
  | 'wrong-phone' | 'old-name' | 'wrong-hours' | 'wrong-postal-code' | 'other-website' | 'closed-for-now' | 'closed-for-good' | 'not-listed'
  | 'public-edit' | 'edit-pending' | 'suspended' | 'retired-logo' | 'flagged-closed' | 'flagged-duplicate' | 'consumer-warning';

/** One store as a publisher shows it, before any publisher's own form. */
export interface Card {
  store: Store;
  /** The name that the store goes by, and both where the brand has two. */
  name: string;
  names: Record<string, string>;
  address: PostalAddress;
  phone: string;
  website: string;
  week: WeekHours;
  specialDays: readonly SpecialDay[];
  wrong: ReadonlySet<ListedKind>;
}

const OLD_NAME = 'Optique Nordik';

/** The master record with what is wrong with it there. */
export function cardOf(store: Store, wrong: ReadonlySet<ListedKind>): Card {
  const { record, languages } = store;
  const phone = record.phone ?? '';
  const last = Number(phone.slice(-1));
  const names: Record<string, string> = store.area === 'FR' ? { fr: BRAND_NAMES.fr } : { ...BRAND_NAMES };
  return {
    store, wrong,
    name: wrong.has('old-name') ? OLD_NAME : record.businessName,
    names: wrong.has('old-name') ? { fr: OLD_NAME } : names,
    address: wrong.has('wrong-postal-code') ? { ...record.address, postalCode: otherPostalCode(record.address) } : record.address,
    phone: wrong.has('wrong-phone') ? `${phone.slice(0, -1)}${(last + 5) % 10}` : phone,
    website: wrong.has('other-website') ? 'https://www.opticiens-reunis.example/' : (record.websiteUrls[languages[0]] ?? ''),
    // Wednesday's morning begins an hour late: hours of last winter.
    week: wrong.has('wrong-hours') ? { ...record.regularHours, we: (record.regularHours.we ?? []).map(([from, to], index) => [index === 0 ? from + 60 : from, to] as const).map(([from, to]) => [from, to]) } : record.regularHours,
    specialDays: record.specialHours,
  };
}

function otherPostalCode({ postalCode = '', country }: PostalAddress): string {
  return country === 'FR' ? `${Number(postalCode.slice(0, 2)) === 13 ? '69' : '13'}008` : `V6B ${postalCode.slice(-3)}`;
}

/** "+1 514 555 0123" as its country writes it nationally. */
export function nationalPhone(e164: string): string {
  return e164.startsWith('+33') ? `0${e164.slice(3)}`.replace(/(\d{2})(?=\d)/g, '$1 ') : `(${e164.slice(2, 5)}) ${e164.slice(5, 8)}-${e164.slice(8)}`;
}

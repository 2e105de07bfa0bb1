import type { PostalAddress } from '#domain/address.ts';
import { compareAddresses } from '#normalize/address.ts';
import { foldText } from '#normalize/text.ts';
import { businessKind } from './business-types.ts';
import type { Candidate } from './reading.ts';
import type { SchemaItem } from './schema-item.ts';

/**
 * Marks what a site-wide Organization says as the company's where the page itself tells of a place: its headline names
 * more than the company, or its address is another one (the template repeats the head office on every store's page).
 */
export function ofCompanyBehind(item: SchemaItem, facts: readonly Candidate[], visible: readonly Candidate[]): Candidate[] {
  if (businessKind(item) !== 'organization') return [...facts];
  const [own, seen] = [facts, visible].map((all) => all.find(({ field, value }) => field === 'address' && isWhole(value as PostalAddress | null))?.value as PostalAddress | undefined);
  if (own !== undefined && seen !== undefined && !compareAddresses(own, { ...own, ...seen }).same) return facts.map((one) => ({ ...one, isOfCompany: true }));
  const headline = foldText(visible.find(({ field }) => field === 'businessName')?.raw ?? '');
  const isBrandAlone = (name: string): boolean => headline.length > name.length && headline.includes(name) && /\s[-–—|:,]\s|\s\(|, /.test(headline);
  return facts.map((one) => (one.field === 'businessName' && isBrandAlone(foldText(one.raw)) ? { ...one, isOfCompany: true } : one));
}

function isWhole(value: PostalAddress | null): boolean {
  return value?.street !== undefined && (value.postalCode !== undefined || value.locality !== undefined);
}

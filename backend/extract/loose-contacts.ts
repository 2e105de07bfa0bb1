import { businessKind } from './business-types.ts';
import { hasType, type SchemaItem, type SchemaValue } from './schema-item.ts';

/**
 * Ties an address and a contact point that stand by themselves to the business that they were meant for: publishers
 * forget the property that joins them, or the business around them. Items with several such addresses, or several
 * businesses, stay as they are. Answers the items, with a business of its own where the page marks up none.
 */
export function tieLooseContacts(items: readonly SchemaItem[]): readonly SchemaItem[] {
  const addresses = items.filter((item) => item.isTop && hasType(item, /^(?:PostalAddress|Address)$/));
  const contacts = items.filter((item) => item.isTop && hasType(item, /^ContactPoint$/) && item.properties.size > 0);
  if (addresses.length + contacts.length === 0 || addresses.length > 1 || contacts.length > 3) return items;
  const businesses = items.filter((item) => businessKind(item) !== null);
  const [business, other] = businesses;
  if (other) return items;
  const [address] = addresses;
  if (business) {
    if (address && !business.properties.has('address') && !business.properties.has('location')) business.properties.set('address', [valueOf(address)]);
    if (contacts.length > 0 && !business.properties.has('contactPoint') && !business.properties.has('telephone')) business.properties.set('contactPoint', contacts.map(valueOf));
    return items;
  }
  const [holder] = [...addresses, ...contacts];
  return holder ? [...items, createBusiness(holder, address, contacts)] : items;
}

function createBusiness(holder: SchemaItem, address: SchemaItem | undefined, contacts: readonly SchemaItem[]): SchemaItem {
  const properties = new Map<string, SchemaValue[]>();
  const name = [address, ...contacts].flatMap((one) => one?.properties.get('name') ?? []);
  if (name.length > 0) properties.set('name', name.slice(0, 1));
  if (address) properties.set('address', [valueOf(address)]);
  if (contacts.length > 0) properties.set('contactPoint', contacts.map(valueOf));
  return {
    // vCard's word for whoever an address belongs to: no category of business is claimed from it.
    method: holder.method, types: ['VCard'], id: null, properties, isTop: true,
    get locator() {
      return holder.locator;
    },
  };
}

function valueOf(item: SchemaItem): SchemaValue {
  return {
    item, text: '',
    get locator() {
      return item.locator;
    },
    excerpt: () => [...item.properties.values()].flatMap((values) => values.map((value) => value.text)).filter(Boolean).join(', '),
  };
}

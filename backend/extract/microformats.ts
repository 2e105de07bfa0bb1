import { foldText } from '#normalize/text.ts';
import { MARKS, isElement, textOf, walkNodes, type HtmlElement } from './dom.ts';
import type { HtmlPage } from './html-page.ts';
import type { SchemaItem, SchemaValue } from './schema-item.ts';

/** Class names of hCard and h-card, each with schema.org's name of the same fact. http://microformats.org/wiki/hcard */
const PROPERTIES: Readonly<Record<string, string>> = {
  fn: 'name', 'p-name': 'name', org: 'org', 'p-org': 'org', 'organization-name': 'org', tel: 'telephone', 'p-tel': 'telephone', email: 'email', 'u-email': 'email', url: 'url', 'u-url': 'url',
  adr: 'address', 'p-adr': 'address', 'h-adr': 'address', geo: 'geo', 'p-geo': 'geo', 'u-geo': 'geo', 'h-geo': 'geo', note: 'description', 'p-note': 'description',
  'street-address': 'streetAddress', 'p-street-address': 'streetAddress', locality: 'addressLocality', 'p-locality': 'addressLocality', region: 'addressRegion', 'p-region': 'addressRegion',
  'postal-code': 'postalCode', 'p-postal-code': 'postalCode', 'country-name': 'addressCountry', 'p-country-name': 'addressCountry', latitude: 'latitude', 'p-latitude': 'latitude', longitude: 'longitude', 'p-longitude': 'longitude',
  'given-name': 'givenName', 'p-given-name': 'givenName', 'family-name': 'givenName', 'p-family-name': 'givenName', n: 'givenName',
};
const CARDS = new Set(['vcard', 'h-card']);
const PARTS: Readonly<Record<string, string>> = { address: 'PostalAddress', geo: 'GeoCoordinates' };
/** Cards of people and places that a page speaks of in passing. */
const OTHERS = new Set(['author', 'p-author', 'reviewer', 'attendee', 'organizer', 'contributor', 'location', 'comment-author', 'p-location', 'agent']);
const ELEMENTS_MAX = 20_000;
const CLIMB_MAX = 300;

/**
 * The page's hCards, as items whose types are empty for a business and `Person` for a person. None when cards of more
 * than one address stand side by side: class names don't say which of them the page is about.
 */
export function readMicroformats(page: HtmlPage, body: string): SchemaItem[] {
  if (!page.hasCards || (!body.includes('vcard') && !body.includes('h-card'))) return [];
  const items = new Map<HtmlElement, SchemaItem>();
  for (const element of page.elements.slice(0, ELEMENTS_MAX)) {
    if ((element.marks & MARKS.class) === 0) continue;
    const classes = (element.attribs['class'] ?? '').split(/\s+/);
    const isCard = classes.some((one) => CARDS.has(one));
    const owner = ownerOf(element, items);
    if (isCard && !classes.some((one) => OTHERS.has(one)) && !owner) items.set(element, createItem(page, element, []));
    if (owner) addProperties(page, element, classes, owner, items);
  }
  const cards = [...items.values()].filter((item) => item.isTop);
  for (const card of cards) settleName(card);
  // A footer repeats the card of the page.
  const addresses = new Set(cards.flatMap((card) => card.properties.get('address')?.slice(0, 1) ?? []).map((value) => foldText(streetOf(value)).replace(/[^a-z0-9]/g, '')));
  return addresses.size > 1 ? [] : [...items.values()];
}

function createItem(page: HtmlPage, element: HtmlElement, types: string[]): SchemaItem {
  return {
    method: 'microformat', types, id: null, properties: new Map(), isTop: types.length === 0,
    get locator() {
      return page.locate(element);
    },
  };
}

function ownerOf(element: HtmlElement, items: ReadonlyMap<HtmlElement, SchemaItem>): SchemaItem | null {
  if (items.size === 0) return null;
  let steps = 0;
  for (let at = element.parent; at && steps < CLIMB_MAX; at = at.parent) {
    const item = items.get(at);
    if (item) return item;
    steps += 1;
  }
  return null;
}

function addProperties(page: HtmlPage, element: HtmlElement, classes: readonly string[], owner: SchemaItem, items: Map<HtmlElement, SchemaItem>): void {
  for (const name of new Set(classes.map((one) => PROPERTIES[one]).filter((one) => one !== undefined))) {
    const type = PARTS[name];
    const item = type && element.children.some(isElement) ? createItem(page, element, [type]) : null;
    if (item) items.set(element, item);
    const text = item ? '' : valueText(element, name);
    if (!item && !text) continue;
    const property = name === 'telephone' && isFax(element) ? 'faxNumber' : name;
    const value: SchemaValue = {
      item, text,
      get locator() {
        return page.locate(element);
      },
      excerpt: () => textOf(element) || text,
    };
    owner.properties.set(property, [...(owner.properties.get(property) ?? []).slice(0, 20), value]);
  }
}

/** The parts marked as `value`, the title of an abbreviation, the address of a link, else what people read. */
function valueText(element: HtmlElement, name: string): string {
  const { attribs } = element;
  if (element.name === 'abbr' && attribs['title']) return attribs['title'].trim();
  if ((name === 'url' || (name === 'email' && !textOf(element).includes('@'))) && attribs['href']) return attribs['href'].trim();
  if (element.name === 'data' && attribs['value']) return attribs['value'].trim();
  const values = within(element, (classes) => classes.includes('value') || classes.includes('value-title'));
  return values.length > 0 ? values.map((one) => one.attribs['title'] ?? textOf(one)).join(' ').trim() : textOf(element);
}

function streetOf({ item, text }: SchemaValue): string {
  return item ? ['streetAddress', 'postalCode'].flatMap((name) => item.properties.get(name)?.[0]?.text ?? []).join(' ') : text;
}

function isFax(element: HtmlElement): boolean {
  return within(element, (classes) => classes.includes('type')).some((one) => /fax|t[ée]l[ée]cop/i.test(one.attribs['title'] ?? textOf(one)))
    || /^\s*(?:fax|t[ée]l[ée]cop)/i.test(textOf(element)) || /\bfax\b/i.test(element.attribs['class'] ?? '');
}

function within(element: HtmlElement, isWanted: (classes: string[]) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  walkNodes(element, (node) => {
    if (isElement(node) && (node.marks & MARKS.class) !== 0 && isWanted((node.attribs['class'] ?? '').split(/\s+/))) found.push(node);
    return found.length < 5;
  });
  return found;
}

/** A card whose `fn` is its `org` is that organisation's; with another `fn` it is a person's there, whose number is the organisation's. */
function settleName(card: SchemaItem): void {
  const names = card.properties.get('name') ?? [];
  const organisations = card.properties.get('org') ?? [];
  if (organisations.length > 0) card.properties.set('name', organisations.slice(0, 1));
  else if (card.properties.has('givenName')) card.types = ['Person'];
  else if (names.length > 1) card.properties.set('name', names.slice(0, 1));
}

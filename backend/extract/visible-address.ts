import type { PostalAddress } from '#domain/address.ts';
import { parseAddress } from '#normalize/address.ts';
import { readCountry } from '#normalize/address/read-area.ts';
import { foldText } from '#normalize/text.ts';
import { collectBlock, cutBefore, isProse, type PostalBlock } from './address-blocks.ts';
import { commonAncestor } from './dom-paths.ts';
import { isInside, type HtmlElement } from './dom.ts';
import { findCodeAlone, findPostalCode, findTown } from './postal-lines.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import { isNamedWay, isPostBox, isStreetLine } from './street-lines.ts';
import type { TextLine } from './visible-lines.ts';

const LINE_CHARACTERS_MAX = 260;
const CANDIDATES_MAX = 30;
const BLOCKS_MAX = 80;
const HEAD_OFFICE = /(?<![a-z])(?:siege(?: social)?|head office|headquarters|registered (?:office|address)|corporate (?:office|headquarters)|adresse legale|legal address|editeur|publisher|hebergeur|hebergement|hosted by|mailing address|adresse postale|web ?design|conception)(?![a-z])/;
const COUNTRY_BEFORE_CODE = /(?:^|[\s,]+)(?:UK|U\.K\.|United Kingdom|England|Scotland|Wales|Northern Ireland|Great Britain|Canada|USA|U\.S\.A\.|United States|Australia|Ireland)[\s.,]*$/i;
const ADDRESS_LABEL = /^(?:(?:notre |our |the )?(?:adresse|address|adres)|situe(?:e)? (?:au|a)|retrouvez-nous au|visit us at) ?[:–-]? ?/;
const ADDRESS_LABEL_ALONE = /^(?:(?:notre |our )?(?:adresse|address|adres)(?: postale| civique)?|nous trouver|ou nous trouver|find us|visit us|where to find us) ?:?$/;
const BEFORE_NUMBER = /^(?=[^\d,]{3,60} \d)(?:[^\d,#]+?)\s(?=\d{1,6}[A-Za-z]?(?:-[A-Za-z\d]{1,4})?[\s,]+(?:[NSEW]\.? )?[A-Z\d])/;

interface Found {
  value: PostalAddress;
  raw: string;
  element: HtmlElement;
  weight: number;
}

/** Addresses in the visible text, most likely the page's own first. */
export function readVisibleAddresses(reading: Reading): Candidate[] {
  const { lines } = reading.page;
  const found = new Map<string, Found>();
  const read = new Map<string, Found | null>();
  let words: string | null = null;
  const home = reading.country;
  for (let index = 0; index < lines.length && found.size < BLOCKS_MAX; index += 1) {
    const line = lines[index] as TextLine;
    const above = lines[index - 1];
    if (line.isElsewhere || line.text.length > LINE_CHARACTERS_MAX) continue;
    if (!line.hasDigit) {
      const town = above?.hasDigit && line.level === 0 ? findTown(line.text) : null;
      if (!town || !isStreetLine(above?.text ?? '') || findCodeAlone(lines[index + 1]?.text ?? '', line)) continue;
      addBlock(collectBlock(lines, index, town), line, index);
      continue;
    }
    const match = findPostalCode(line.text, home, () => above !== undefined && above.text.length < 80 && isEuropeanStreet(above.text)) ?? findCodeAlone(line.text, above);
    if (!match) continue;
    addBlock(collectBlock(lines, index, match), line, index);
  }
  if (found.size === 0) readLabelled(lines, home, found);
  return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, CANDIDATES_MAX)
    .map(({ value, raw, element }) => candidate('address', value, { raw, method: 'visible-text', locator: reading.page.locate(element) }));

  function addBlock(block: PostalBlock, line: TextLine, index: number): void {
    // A page says its address in the body and in the footer: read once.
    const said = `${block.match.country ?? ''}|${block.raw}`;
    const known = read.get(said);
    if (known !== undefined) {
      if (known) add(found, { ...known, weight: known.weight - 1 });
      return;
    }
    const value = readBlock(block, home);
    read.set(said, null);
    if (!isPlausible(value)) return;
    words ??= foldText(`${reading.page.title} ${lines.filter((one) => one.level === 1).map((one) => one.text).join(' ')}`);
    const elements = block.lines.map((one) => one.element);
    const one = { value, raw: block.raw, element: commonAncestor(elements) ?? line.element, weight: weightOf(value, line, lines[index - block.lines.length], words, block) - found.size * 0.5 };
    read.set(said, one);
    add(found, one);
  }
}

/** "Adresse : 12, rue Principale, Laval": where no address has a code, one that is announced counts without. */
function readLabelled(lines: readonly TextLine[], country: string | undefined, found: Map<string, Found>): void {
  lines.forEach((line, index) => {
    if (!line.hasDigit || line.isElsewhere || line.text.length > 160 || found.size >= 5) return;
    const isAnnounced = ADDRESS_LABEL.test(line.folded) || ADDRESS_LABEL_ALONE.test(lines[index - 1]?.folded ?? '') || line.element.name === 'address' || isProse(line.text);
    if (!isAnnounced) return;
    const raw = cutBefore(line.text);
    if (!isStreetLine(raw)) return;
    const value = tidy(parseAddress(raw, country));
    if (isPlausible(value)) add(found, { value, raw, element: line.element, weight: 10 - found.size });
  });
}

/** The same place told twice is one candidate, with the fuller of both readings. */
function add(found: Map<string, Found>, one: Found): void {
  const { street = '', postalCode = '' } = one.value;
  const words = foldText(street.split(',')[0] ?? '').match(/[a-z]+|\d+/g)?.toSorted((a, b) => b.length - a.length) ?? [];
  const key = `${foldText(postalCode).replace(/[\s-].*$/, '')}|${/\d+/.exec(street)?.[0] ?? ''}|${words.find((word) => /[a-z]/.test(word)) ?? ''}`;
  const known = found.get(key);
  if (!known) found.set(key, one);
  else if (Object.keys(one.value).length > Object.keys(known.value).length) found.set(key, { ...one, weight: Math.max(one.weight, known.weight) + 2 });
  else known.weight = Math.max(known.weight, one.weight) + 2;
}

function weightOf(value: PostalAddress, line: TextLine, above: TextLine | undefined, words: string, block: PostalBlock): number {
  let weight = (value.street ? 20 : 0) + (value.postalCode ? 10 : 0) + (value.locality ? 5 : 0);
  if (line.element.name === 'address' || isInside(line.element, 'address')) weight += 8;
  if (line.area === 'footer') weight -= 12;
  if (line.area === 'aside' || line.area === 'nav') weight -= 4;
  if (value.locality && words.includes(foldText(value.locality))) weight += 10;
  if (value.street && isPostBox(value.street)) weight -= 6;
  if (HEAD_OFFICE.test(foldText(`${above && above.text.length < 80 ? above.text : ''} ${block.lines[0]?.text ?? ''} ${line.level === 0 && line.heading.length < 60 ? line.heading : ''}`))) weight -= 15;
  return weight;
}

/** "Rue des Moulins 7", "Zeedijk 589": four digits below it are a code. */
function isEuropeanStreet(text: string): boolean {
  return isStreetLine(text) || /^\p{L}[\p{L}.'’ -]{3,50}\s\d{1,4}\s?[a-z]?$/iu.test(text);
}

/** The parts of a block: the code, region and country by their form, the rest by the words. */
function readBlock(block: PostalBlock, country: string | undefined): PostalAddress {
  const { match } = block;
  // "London, UK EC3A 7DB": the country is no town.
  const before = match.isLast ? block.before.replace(COUNTRY_BEFORE_CODE, '') : block.before;
  const home = match.country ?? country;
  // The reader of addresses knows no Australian codes; they are written like the American ones.
  if (match.country === 'AU') {
    const parts = parseAddress(`${before}, CA 99999`, 'US');
    return tidy({ ...parts, region: match.region ?? '', postalCode: match.code, country: 'AU' });
  }
  const code = match.isLast ? [match.region, match.code].filter(Boolean).join(' ') : match.code;
  const raw = match.isLast ? `${before}${match.region === undefined && match.country === 'US' ? '' : ','} ${code}` : `${before === '' ? '' : `${before}, `}${code} ${block.after}`;
  // Where nobody knows the country, the number of digits tells how such an address is written.
  const parts = parseAddress(raw.replace(/^[\s,]+/, ''), home ?? (match.code.length === 4 ? 'BE' : 'FR'));
  const value = { ...parts, postalCode: match.code, country: home ?? '' };
  return tidy(home === 'US' || home === 'CA' ? withoutNames(value) : value);
}

/** "Hugh Smith 8105 Birch Bay Square St.": in North America a street begins with its number. */
function withoutNames(value: PostalAddress): PostalAddress {
  const { street } = value;
  if (street === undefined || isPostBox(street)) return value;
  const plain = street.replace(BEFORE_NUMBER, '');
  return plain !== street && isNamedWay(foldText(plain)) && !isNamedWay(foldText(street.slice(0, street.length - plain.length))) ? { ...value, street: plain } : value;
}

function tidy(value: PostalAddress): PostalAddress {
  const boxed: PostalAddress = value.street === undefined && value.unit !== undefined && isPostBox(value.unit) ? { ...value, street: value.unit, unit: '' } : value;
  const clean = Object.entries(boxed).map(([key, part = '']) => [key, key === 'country' ? part : part.replace(/^[\s.,;:–—-]+|[\s,;:–—-]+$/g, '').replace(/\s*\.$/, (dot) => (/(?:\b[A-Z]|St|Ave|Rd|Dr|Blvd|Ln|Ct|Pl|boul|av)\.$/i.test(part) ? dot : ''))] as const);
  const parts = Object.fromEntries(clean.filter(([, part]) => part !== '')) as PostalAddress;
  return parts.locality !== undefined && readCountry(parts.locality) === parts.country && parts.locality.length > 3 ? Object.fromEntries(Object.entries(parts).filter(([key]) => key !== 'locality')) : parts;
}

/** A street has words, and a number or a word for a way; without a street a code needs its place. */
function isPlausible({ street, locality, postalCode, country }: PostalAddress): boolean {
  if ((street ?? '').length > 110 || (locality ?? '').split(/\s+/).length > 6) return false;
  if (street && isPostBox(street)) return postalCode !== undefined;
  if (street) return /\p{L}{2}/u.test(street) && (/\d/.test(street) || isNamedWay(foldText(street)));
  return postalCode !== undefined && (locality !== undefined || country === 'CA' || country === 'GB');
}

/** How many different postal codes a page shows outside of its sections about other places. */
export function countPlaces(candidates: readonly Candidate[]): number {
  const keys = candidates.flatMap((one) => {
    const value = one.value as { street?: string; postalCode?: string } | null;
    return value?.street && value.postalCode ? [foldText(`${value.street}${value.postalCode}`).replace(/[^a-z0-9]/g, '')] : [];
  });
  return new Set(keys).size;
}

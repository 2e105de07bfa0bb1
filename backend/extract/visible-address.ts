import type { PostalAddress } from '#domain/address.ts';
import { parseAddress } from '#normalize/address.ts';
import { foldText } from '#normalize/text.ts';
import { isInside } from './dom.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import type { TextLine } from './visible-lines.ts';
import { commonAncestor } from './visible-hours.ts';

const CANADA = /(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[A-Z][\s-]?\d[A-Z]\d(?![\p{L}\d])/iu;
const BRITAIN = /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?![\p{L}\d])/u;
const STATES = /,?\s(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])\.?,?\s+\d{5}(?:-\d{4})?(?!\d)/;
const STATE_NAMES = /,?\s(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|Wyoming),?\s+\d{5}(?:-\d{4})?(?!\d)/;
/** "75011 Paris", "F-69002 Lyon", "1000 Bruxelles": a code before a place. */
const EUROPE = /(?<![\p{L}\d.,/-])(?:(?:F|B|CH|L|D|FR|BE)-)?\d{4,5}(?:\s+[-–]\s*|\s+)(?!(?:rue|avenue|av|boulevard|boul|bd|route|chemin|place|street|st|ave|road|rd|drive|dr|blvd|euros?|m2|km|clients?|avis|ans|reviews?|produits?|heures?)\b)(?:[A-ZÀ-Ý]|l['’]|d['’]|le |la |les )[\p{L}'’ -]{1,40}/u;
const STREET_FR = /(?<![\p{L}])(?:rue|r\.|boulevard|boul\.?|bd|bvd|avenue|av\.?|chemin|ch\.|route|rte|place|pl\.|allee|all\.|quai|cours|impasse|imp\.|square|montee|cote|rang|autoroute|promenade|terrasse|passage|esplanade|faubourg|fbg|voie|z\.?a\.?c?\.?|zone|centre commercial|rond-point|galerie|carrefour|sentier|ruelle|croissant|grande[- ]allee|chaussee|lieu-dit|residence|parc)(?![\p{L}])/iu;
const STREET_EN = /(?<![\p{L}])(?:street|st\.?|avenue|ave\.?|road|rd\.?|drive|dr\.?|boulevard|blvd\.?|lane|ln\.?|way|court|ct\.?|highway|hwy\.?|parkway|pkwy\.?|place|square|sq\.?|terrace|crescent|cres\.?|close|row|pike|circle|cir\.?|trail|turnpike|plaza|broadway|mews|route|mall|wharf|quay|us-\d+)(?![\p{L}])/iu;
const STREET_NL = /\p{L}{3,}(?:straat|laan|weg|plein|dijk|steenweg|dreef|kaai|markt|strand|gasse|strasse|straße)(?:[-\s]\p{L}+)?\s+\d{1,4}/iu;
const LABEL = /^(?:(?:adresse|address|adres)\s+(?=\p{Lu}|\d)|(?:notre|our|l['’])?\s*(?:adresse|address|adres|coordonnées|où nous trouver|where to find us|location|situé(?:e)? au|visit us(?: at)?|find us(?: at)?|retrouvez-nous(?: au)?|magasin|boutique|siège)\s*(?:postale|civique|du magasin|de la boutique)?\s*[:–—-]\s*|[•·|,–—-]\s*)/iu;
const COUNTRY_LINE = /^(?:canada|france|belgique|belgium|belgië|suisse|switzerland|luxembourg|maroc|morocco|united states|usa|u\.s\.a\.|united kingdom|uk|ireland)\.?$/i;
const NOT_ADDRESS = /©|copyright|all rights|tous droits|\bsi[re]+t\b|\brcs\b|capital de|€|\$/i;
const FOUR_DIGITS = new Set(['BE', 'CH', 'LU', 'NL', 'DK', 'NO', 'AT', 'AU', 'NZ']);
const LINE_CHARACTERS_MAX = 260;
const CANDIDATES_MAX = 12;

/** Addresses in the visible text, most likely the page's own first. */
export function readVisibleAddresses(reading: Reading): Candidate[] {
  const { lines } = reading.page;
  const found: { candidate: Candidate; weight: number }[] = [];
  const words = foldText(`${reading.page.title} ${lines.filter((line) => line.level === 1).map((line) => line.text).join(' ')}`);
  lines.forEach((line, index) => {
    if (found.length >= 60 || line.isElsewhere || !isPostalLine(line, reading.country)) return;
    const block = collectBlock(lines, index);
    const raw = block.map((one) => one.text.replace(LABEL, '')).map(cutAround).join(', ').replace(/(?:,\s*){2,}/g, ', ').replace(/^[\s,]+|[\s,]+$/g, '');
    const value = parseAddress(raw, reading.country);
    if (!isPlausible(value)) return;
    const elements = block.map((one) => one.element);
    const element = commonAncestor(elements) ?? line.element;
    let weight = (value.street ? 20 : 0) + (value.postalCode ? 10 : 0) + (value.locality ? 5 : 0);
    if (line.element.name === 'address' || isInside(line.element, 'address')) weight += 8;
    if (line.area === 'footer') weight -= 12;
    if (line.area === 'aside' || line.area === 'nav') weight -= 4;
    if (value.locality && words.includes(foldText(value.locality))) weight += 10;
    found.push({ candidate: candidate('address', value, { raw, method: 'visible-text', locator: reading.page.locate(element) }), weight: weight - found.length * 0.5 });
  });
  return found.sort((a, b) => b.weight - a.weight).slice(0, CANDIDATES_MAX).map((one) => one.candidate);
}

function isPostalLine(line: TextLine, country: string | undefined): boolean {
  const { text } = line;
  if (text.length > LINE_CHARACTERS_MAX) return false;
  if (CANADA.test(text) || STATES.test(text) || STATE_NAMES.test(text) || BRITAIN.test(text)) return true;
  if (country === 'CA' || country === 'US' || country === 'GB') return false;
  const code = /\d{4,5}/.exec(EUROPE.exec(text)?.[0] ?? '')?.[0];
  if (!code || NOT_ADDRESS.test(text)) return false;
  // Four digits are a year more often than a Belgian or Swiss code.
  return code.length === 5 || isFourDigit(country) || /^(?:CH|B|L)-\d{4}\s/.test(text);
}

function isFourDigit(country: string | undefined): boolean {
  return country !== undefined && FOUR_DIGITS.has(country);
}

/** A street has words, and a number or a word for a way; without a street a code needs its place. */
function isPlausible({ street, locality, postalCode }: PostalAddress): boolean {
  if ((street ?? '').length > 90 || (locality ?? '').split(/\s+/).length > 6) return false;
  if (street) return /\p{L}{2}/u.test(street) && (/\d/.test(street) || isNamedWay(street));
  return postalCode !== undefined && (locality !== undefined || CANADA.test(postalCode) || BRITAIN.test(postalCode));
}

function isStreetLine(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false;
  return isNamedWay(text) || STREET_NL.test(text);
}

function isNamedWay(text: string): boolean {
  const folded = foldText(text);
  return STREET_FR.test(folded) || STREET_EN.test(folded);
}

/** The postal line with the street lines above it and the country below it. */
function collectBlock(lines: readonly TextLine[], index: number): TextLine[] {
  const line = lines[index];
  if (!line) return [];
  const block = [line];
  if (!isStreetLine(beforeCode(line.text))) {
    for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
      const above = lines[at];
      if (!above || above.level > 0 || above.text.length > 120 || /@|https?:|www\./.test(above.text)) break;
      block.unshift(above);
      if (isStreetLine(above.text)) break;
    }
    // Nothing above is a street: the postal line stands alone.
    if (!block.slice(0, -1).some((one) => isStreetLine(one.text))) keepFromPlainNumber(block);
  }
  const below = lines[index + 1];
  if (below && COUNTRY_LINE.test(below.text)) block.push(below);
  return block;
}

/** "12 Grand-Rue" or "4476 Glen Este": a number and words one or two lines above a postal line is a street without its word. */
function keepFromPlainNumber(block: TextLine[]): void {
  const at = block.findLastIndex((one, index) => index < block.length - 1 && index >= block.length - 3 && PLAIN_STREET.test(one.text.replace(LABEL, '')));
  block.splice(0, at < 0 ? block.length - 1 : at);
}

const PLAIN_STREET = /^\d{1,5}[a-z]?(?:\s?(?:bis|ter|quater))?[,\s-]+\p{L}[\p{L}\d.'’ -]{2,60}$/iu;

function beforeCode(text: string): string {
  const code = [CANADA, STATES, STATE_NAMES, BRITAIN, EUROPE].map((one) => one.exec(text)?.index ?? -1).find((at) => at >= 0);
  return code === undefined ? text : text.slice(0, code);
}

/** Drops what stands around an address in one line: a phone, an e-mail, a sentence before it. */
function cutAround(text: string): string {
  const cut = text
    .replace(/\s*[|•·]\s*/g, ' | ').split(' | ').find((part) => isStreetLine(part) || CANADA.test(part) || STATES.test(part) || BRITAIN.test(part) || EUROPE.test(part)) ?? text;
  return cut
    .replace(/\s*(?:[-–—,;.]\s*)?(?:tél(?:éphone|\.)?|tel\.?|phone|ph\.?|fax|téléc\w*\.?|courriel|e-?mail|t\s?:)\s*[.:]?\s*[+(\d].*$/iu, '')
    .replace(/\s*[,;]?\s*\+?\d?[\s.-]?\(?\d{3}\)[\s.-]?\d{3}[\s.-]\d{4}.*$/, '')
    .replace(/\s\S+@\S+.*$/, '')
    .trim();
}

/** How many different postal codes a page shows outside of its sections about other places. */
export function countPlaces(candidates: readonly Candidate[]): number {
  const keys = candidates.flatMap((one) => {
    const value = one.value as { street?: string; postalCode?: string } | null;
    return value?.street && value.postalCode ? [foldText(`${value.street}${value.postalCode}`).replace(/[^a-z0-9]/g, '')] : [];
  });
  return new Set(keys).size;
}

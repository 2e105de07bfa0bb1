import type { PhoneValue } from '#domain/observation.ts';
import { dialWord } from '#normalize/dial-letters.ts';
import { parentElement, textOf, type HtmlElement } from './dom.ts';
import { decodeTel, isDialled, LETTERED, readPhone } from './phone-text.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import type { TextLine } from './visible-lines.ts';

/** Digits with what is written between them; linear, because no sign can be read in two ways. */
const DIGITS = /[+(]{0,2}\d(?:[ ()./\-–—]{0,3}\d){6,40}/g;
const HAS_DIGITS = /\d(?:[ ()./\-–—]{0,3}\d){6}/;
const NORTH_AMERICAN = /(?<!\d)(?:\+?1[ .-]{0,3})?\(?[2-9]\d{2}\)?[ ./-]{0,3}[2-9]\d{2}[ .-]{0,3}\d{4}(?!\d)/g;
const IN_PAIRS = /(?<!\d)(?:\+33 ?(?:\(0\) ?)?[1-9]|0[1-9])(?:[ .-]?\d{2}){4}(?!\d)/g;
const EXTENSION = /^\s*[,(]?\s*(?:poste|ext\.?|extension|#|x)\s*[.:#]?\s*\d{1,6}(?!\d)/i;
const PARTED = /\s*[/–—]\s*(?=[+(\d])|\s-\s(?=[+(\d])/;
const FAX_WORDS = /(?:fax|facsimile|telec(?:opieur|opie|\.|:)?|(?:^|[\s|·,;/])f\s?[.:]|faxnummer)\s*(?:[.:#]|no\.?|num(?:ber|ero)\.?)?\s*$/;
const BOTH_WORDS = /(?:tel|phone)[a-z.]*\s*(?:\/|&|et|and|ou|or)\s*(?:fax|telec)[a-z.]*\s*:?\s*$/;
const FAX_AFTER = /^\s*(?:\(\s*(?:[a-z]+ ){0,3}|[,–-]\s*)?(?:e?fax|telecopieur|telec\.)(?!\s*(?:[:.#]|no\.?|numero|number)?\s*[+(\d])/i;
const FAX_LINE = /^(?:e?fax|telecopieur|telecopie|telec\.?|fax (?:numbers?|lines?)|numero de (?:fax|telecopieur))\s*:?$/;
const MOBILE_WORDS = /(?:mobile|portable|cell(?:ulaire)?|gsm)\.?\s*:?\s*$/;
const PHONE_WORDS = /(?:tel(?:ephone|efoon)?|phone|call|appelez|appeler|telephonez|contact|ph|t|p|☎|📞|📱|mobile|portable|gsm|cell(?:ulaire)?|numero|sans frais|toll[- ]free|office|bureau|direct|ligne|line)\.?\s*(?:[:.]|au|us at|at)?\s*(?:\+?\d?\s*)?$/;
const NOT_PHONE_WORDS = /(?<![a-z])(?:siret|siren|tva|vat|rcs|neq|rbq|licen[cs]e|lic|permis|isbn|iban|ean|sku|upc|n° ?de|ref|reference|cp|code|kvk|btw|ape|naf|ice|patente|©|copyright|no\.? d'entreprise|(?:order|account|registration|charity|company|model|item|part|serial|commande|dossier|facture|adherent|agrement)(?: (?:number|no|num|n°))?|abn|acn|bin|reg(?:istered)?(?: in [a-z]+)?|rc|cnss|bce)\s*\.?\s*(?:n°|no\.?|:|#)?\s*[\w\s]{0,6}$/;
const TAX_PREFIX = /(?:^|[^a-z])(?:be|fr|che|lu|nl|gb|ie|de)[\s-]?$/;
const DATE = /(?<!\d)(?:[0-3]?\d[./-][01]?\d|[01]?\d[./-][0-3]?\d)[./-](?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}[./-][01]?\d[./-][0-3]?\d(?!\d)|(?<!\d)(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}(?!\d)/g;
const MONEY_BEFORE = /[$€£]\s*$/;
const MONEY_AFTER = /^\s*(?:[$€£%]|euros?|cad\b|,\d{2}\s?[$€])/i;
const LINE_CHARACTERS_MAX = 2_000;
const FOUND_MAX = 80;
const CANDIDATES_MAX = 30;

/** What a label in the page's own words is worth above none; and the letters of a word that tells. */
const [OWN_LABEL, OWN_WORD_MIN] = [5, 5];

interface Found {
  raw: string;
  value: PhoneValue | null;
  weight: number;
  element: HtmlElement;
  excerpt: string;
}

/** Phone numbers in `tel:` links and in the text, main numbers first. */
export function readVisiblePhones(reading: Reading): Candidate[] {
  const found = new Map<string, Found>();
  readLinks(reading, found);
  reading.page.lines.forEach((line, index) => {
    if (line.isElsewhere || !line.hasDigit || found.size > FOUND_MAX || line.text.length > LINE_CHARACTERS_MAX) return;
    readLine(line, reading.page.lines[index - 1], reading, found);
  });
  const all = [...found.values()].sort((a, b) => b.weight - a.weight);
  // A number that can't be read matters only where none can.
  const readable = all.filter((one) => one.value?.e164);
  return (readable.length > 0 ? readable : all).slice(0, CANDIDATES_MAX)
    .map(({ raw, value, element, excerpt }) => candidate('phone', value, { raw, method: 'visible-text', locator: reading.page.locate(element), excerpt }));
}

function add(found: Map<string, Found>, one: Found): void {
  const digits = one.raw.replace(/\D/g, '');
  const key = one.value?.e164 ?? digits;
  // What a link dials and its label shows is one number, whatever country the label alone would make it of.
  const known = found.get(key) ?? found.values().find((other) => other.raw.replace(/\D/g, '') === digits);
  if (known) {
    // Said again: one number more at ease, not another number; the place that calls it a fax is right.
    known.weight += 1;
    if (known.value && one.value?.role === 'fax' && known.value.role !== 'fax') {
      known.value = { ...known.value, role: 'fax' };
      known.weight += ROLE_WEIGHT.fax;
    }
    if (known.value && one.value?.extension && !known.value.extension) known.value = { ...known.value, extension: one.value.extension };
    return;
  }
  found.set(key, { ...one, weight: one.weight + ROLE_WEIGHT[one.value?.role ?? 'other'] - found.size * 0.1 });
}

const ROLE_WEIGHT: Readonly<Record<PhoneValue['role'], number>> = { main: 0, 'toll-free': -6, mobile: -3, other: -10, fax: -30 };

function readLinks({ page, country }: Reading, found: Map<string, Found>): void {
  let places: Map<HtmlElement, TextLine> | null = null;
  for (const link of page.named('a')) {
    const href = link.attribs['href'] ?? '';
    if (!/^\s*(?:tel|callto):/i.test(href) || found.size > FOUND_MAX) continue;
    places ??= new Map(page.lines.map((line) => [line.element, line]));
    const label = textOf(link);
    const dialled = decodeTel(href);
    const shown = (label.match(/\d/g) ?? []).length >= 6 ? label : dialled;
    let line: TextLine | undefined;
    for (let at: HtmlElement | null = link; at && !line; at = parentElement(at)) line = places.get(at);
    if (line?.isElsewhere) continue;
    const at = line ? line.text.indexOf(label) : -1;
    const [before, after] = line && at >= 0 ? [line.text.slice(Math.max(0, at - 30), at), line.text.slice(at + label.length, at + label.length + 30)] : ['', ''];
    const fromLink = readPhone(dialled, country);
    const value = fromLink?.e164 ? fromLink : readPhone(shown, country);
    if (!value) continue;
    const extension = value.extension === undefined ? /\d{1,6}/.exec(EXTENSION.exec(after)?.[0] ?? '')?.[0] : undefined;
    add(found, {
      raw: shown, value: withRole(extension === undefined ? value : { ...value, extension }, before, after, ''), weight: 20 + areaWeight(line),
      element: link, excerpt: line && line.text.length < 300 ? line.text : shown,
    });
  }
}

function readLine(line: TextLine, above: TextLine | undefined, { country, page }: Reading, found: Map<string, Found>): void {
  const text = line.text.replaceAll('\u2011', '-');
  const label = above && above.text.length <= 40 && !above.hasDigit ? above.folded : '';
  for (const match of /[A-Z]{3}/.test(text) ? text.matchAll(LETTERED) : []) {
    const digits = match[0].slice(0, match[0].length - (match[1]?.length ?? 0)).replace(/\D/g, '').slice(-3) + dialWord(match[1] ?? '');
    const value = readPhone(digits, 'US');
    if (value?.e164) add(found, { raw: match[0], value, weight: 12 + areaWeight(line), element: line.element, excerpt: excerptOf(text, match.index) });
  }
  if (!HAS_DIGITS.test(text)) return;
  const undated = text.replace(DATE, (date) => '~'.repeat(date.length));
  for (const match of undated.matchAll(DIGITS)) {
    for (const { number, at } of partNumbers(match[0], match.index)) readNumber({ number, at, text: undated, line, label, country, headline: page.headline }, found);
  }
}

/** One run of digits is one number, several that stand side by side, or none. */
function partNumbers(run: string, at: number): { number: string; at: number }[] {
  const count = run.replace(/\D/g, '').length;
  const forms = count > 11 ? [...run.matchAll(NORTH_AMERICAN), ...run.matchAll(IN_PAIRS)] : [];
  if (forms.length > 1) return forms.map((one) => ({ number: one[0], at: at + one.index }));
  if (count <= 15 && (count < 13 || !PARTED.test(run))) return [{ number: run, at }];
  const parts: { number: string; at: number }[] = [];
  let from = 0;
  for (const part of run.split(PARTED)) {
    const start = run.indexOf(part, from);
    from = start + part.length;
    if (part.replace(/\D/g, '').length >= 7) parts.push({ number: part, at: at + start });
  }
  return parts;
}

function readNumber({ number, at, text, line, label, country, headline }: { number: string; at: number; text: string; line: TextLine; label: string; country: string | undefined; headline: string }, found: Map<string, Found>): void {
  const digits = number.replace(/\D/g, '');
  const start = text[at - 1] ?? ' ';
  const rest = text.slice(at + number.length);
  if (digits.length < 7 || digits.length > 15 || /[\p{L}\d/,@_=-]/u.test(start) && !/[:./]$/.test(start) || /^[\p{L}\d@_]/u.test(rest) || isOtherNumber(number)) return;
  const before = foldEnd(text.slice(Math.max(0, at - 32), at));
  if (NOT_PHONE_WORDS.test(before) || TAX_PREFIX.test(before) || MONEY_BEFORE.test(before) || MONEY_AFTER.test(rest)) return;
  const heard = before.trim() === '' ? label : before;
  const isNamed = PHONE_WORDS.test(heard) || FAX_WORDS.test(heard) || FAX_LINE.test(heard);
  const extension = EXTENSION.exec(rest)?.[0] ?? '';
  const value = isDialled(number, country) ? readPhone(number.trim() + extension, country) : null;
  // Ten digits in a row are more often the number of a file than one to dial.
  const isBare = /^\d+$/.test(number) && text.length > 40;
  if (!value?.e164 ? !isNamed : isBare && !isNamed) return;
  add(found, {
    raw: (number + extension).trim(), value: withRole(value?.e164 ? value : { e164: null, role: 'main' }, heard, rest, label),
    weight: (isNamed ? 14 : 10) + (isOwnLabel(heard, headline) ? OWN_LABEL : 0) + areaWeight(line), element: line.element, excerpt: excerptOf(text, at),
  });
}

/** "Lunetterie : 418 555-0101" on the page of a Lunetterie, beside the number of its clinic. */
function isOwnLabel(heard: string, headline: string): boolean {
  const label = /([a-z][a-z' -]{3,30}?)\s*[:–-]?\s*$/.exec(heard)?.[1];
  return label !== undefined && !PHONE_WORDS.test(heard) && label.split(/[^a-z]+/).some((word) => word.length >= OWN_WORD_MIN && headline.includes(word));
}

function withRole(value: PhoneValue, before: string, after: string, label: string): PhoneValue {
  const folded = foldEnd(before);
  if (BOTH_WORDS.test(folded)) return { ...value, role: value.role === 'fax' ? 'main' : value.role };
  if (FAX_WORDS.test(folded) || FAX_LINE.test(label.trim()) || FAX_AFTER.test(after.normalize('NFD').replace(/\p{M}/gu, ''))) return { ...value, role: 'fax' };
  return value.role === 'main' && MOBILE_WORDS.test(folded) ? { ...value, role: 'mobile' } : value;
}

/** Lower case without accents, its end left as it is. */
function foldEnd(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function excerptOf(text: string, at: number): string {
  return text.slice(Math.max(0, at - 100), at + 150);
}

function areaWeight(line: TextLine | undefined): number {
  if (!line) return -2;
  return line.area === 'main' ? 3 : line.area === 'footer' ? -3 : 0;
}

/** Years, times, prices and long identifiers are written with digits too. */
function isOtherNumber(text: string): boolean {
  const trimmed = text.trim();
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(trimmed) || (/^\d{9,}$/.test(trimmed) && !/^0\d{9}$|^1?\d{10}$/.test(trimmed)) || /^\d{3} \d{3} \d{3} \d{5}$/.test(trimmed);
}

import type { BusinessStatus } from '#domain/location.ts';
import type { PhoneValue } from '#domain/observation.ts';
import { foldText } from '#normalize/text.ts';
import { parentElement, textOf, type HtmlElement } from './dom.ts';
import { decodeTel, readPhone } from './phone-text.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import { decodeMail } from './touchpoints.ts';
import type { TextLine } from './visible-lines.ts';

const PHONE = /(?<![\d\p{L}/.,-])(?:\+|00)?\(?\d{1,4}\)?(?:[\s\u00A0\u202F.\-–/]{0,3}\(?\d{1,4}\)?){2,6}(?:\s*(?:,?\s*(?:poste|ext\.?|extension|#|x)\s*\.?\s*\d{1,6}))?(?![\d\p{L}])/giu;
const FAX_WORDS = /(?:fax|téléc(?:opieur|opie|\.)?)\s*[.:]?\s*$/iu;
const PHONE_WORDS = /(?:tél(?:éphone)?|tel|phone|call|appelez|appeler|téléphonez|contact|ph|t|p|☎|📞|📱|mobile|portable|gsm|cell|numéro)\.?\s*(?:[:.]|au|us at|at)?\s*(?:\+?\d?\s*)?$/iu;
const NOT_PHONE_WORDS = /(?:siret|siren|tva|vat|rcs|neq|rbq|license|licence|permis|isbn|iban|ean|n° ?de|réf|ref|cp|code|kvk|btw|ape|naf|ice|patente|©|copyright|no\.? d'entreprise)\s*\.?\s*(?:n°|no\.?|:|#)?\s*[\w\s]{0,6}$/iu;
const EMAIL = /(?<![\w.+-])[a-z0-9][\w.+-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,12}(?![\w@])/gi;
const NOT_EMAIL = /\.(?:png|jpe?g|gif|svg|webp|css|js)$|@(?:example|domain|domaine|email|sentry|\dx)\b|^(?:votre|your|nom|name|user|john|jane)[\w.]*@/i;
const STATUSES: [BusinessStatus, RegExp][] = [
  ['closed-permanently', /\b(?:definitivement ferme|ferme definitivement|fermeture definitive|permanently closed|closed permanently|closed for good|a ferme ses portes|avons ferme nos portes|est (?:maintenant )?ferme pour de bon|has closed its doors|have closed our doors|n'est plus en activite|a cesse ses activites|is now closed|no longer in business|out of business)/],
  ['closed-temporarily', /\b(?:temporairement ferme|ferme temporairement|fermeture temporaire|actuellement ferme pour|(?:ferme|fermeture) pour (?:travaux|renovations?|cause de)|ferme jusqu'a nouvel ordre|provisoirement ferme|temporarily closed|closed temporarily|temporary closure|closed (?:until further notice|for renovations?|due to))/],
  ['opening-soon', /\b(?:ouverture prochaine(?:ment)?|prochaine ouverture|ouvre bientot|bientot ouvert|ouvrira (?:bientot|ses portes|prochainement)|nouvelle boutique bientot|opening soon|coming soon|grand opening (?:on|in|soon)|will be opening|opens? (?:its doors )?in (?:january|february|march|april|may|june|july|august|september|october|november|december))/],
];
/** A notice is short; a story that mentions a closing is not one. */
const NOTICE_CHARACTERS_MAX = 240;
const CANDIDATES_MAX = 15;

/** Phone numbers in `tel:` links and in the text, main numbers first. */
export function readVisiblePhones(reading: Reading): Candidate[] {
  const found: { candidate: Candidate; weight: number }[] = [];
  const known = new Map<string, number>();
  const add = (raw: string, value: PhoneValue | null, weight: number, locator: () => string, excerpt: string): void => {
    const key = value?.e164 ?? raw.replace(/\D/g, '');
    const before = known.get(key);
    // Said again: one number more at ease, not another number.
    if (before !== undefined) {
      const first = found[before];
      if (first) first.weight += 1;
      return;
    }
    known.set(key, found.length);
    const byRole = { main: 0, 'toll-free': -6, mobile: -3, other: -10, fax: -30 }[value?.role ?? 'other'];
    found.push({ candidate: candidate('phone', value, { raw, method: 'visible-text', locator: locator(), excerpt }), weight: weight + byRole - found.length * 0.1 });
  };
  const places = new Map(reading.page.lines.map((line) => [line.element, line]));
  for (const link of reading.page.named('a')) {
    const href = link.attribs['href'] ?? '';
    if (!/^\s*(?:tel|callto):/i.test(href) || found.length > 60) continue;
    const label = textOf(link);
    const shown = (label.match(/\d/g) ?? []).length >= 6 ? label : decodeTel(href);
    let line: TextLine | undefined;
    for (let at: HtmlElement | null = link; at && !line; at = parentElement(at)) line = places.get(at);
    if (line?.isElsewhere) continue;
    const before = line ? line.text.slice(0, Math.max(0, line.text.indexOf(label))).slice(-30) : '';
    const value = withRole(readPhone(decodeTel(href), reading.country) ?? readPhone(label, reading.country), before);
    add(shown, value?.e164 ? value : withRole(readPhone(shown, reading.country), before), 20 + areaWeight(line), () => reading.page.locate(link), line && line.text.length < 300 ? line.text : shown);
  }
  for (const line of reading.page.lines) {
    if (line.isElsewhere || found.length > 60 || line.text.length > 2_000 || !/\d/.test(line.text)) continue;
    for (const match of line.text.matchAll(PHONE)) {
      const digits = match[0].replace(/\D/g, '');
      if (digits.length < 8 || digits.length > 15 || isOtherNumber(match[0])) continue;
      const before = line.text.slice(0, match.index).slice(-30);
      if (NOT_PHONE_WORDS.test(before)) continue;
      const value = withRole(readPhone(match[0], reading.country), before);
      const isNamed = PHONE_WORDS.test(before) || FAX_WORDS.test(before);
      if (!value?.e164 && !isNamed) continue;
      const excerpt = line.text.slice(Math.max(0, match.index - 100), match.index + 150);
      add(match[0].trim(), value, (isNamed ? 14 : 10) + areaWeight(line), () => reading.page.locate(line.element), excerpt);
    }
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, CANDIDATES_MAX).map((one) => one.candidate);
}

function withRole(value: PhoneValue | null, before: string): PhoneValue | null {
  return value && FAX_WORDS.test(before) ? { ...value, role: 'fax' } : value;
}

function areaWeight(line: TextLine | undefined): number {
  if (!line) return -2;
  return line.area === 'main' ? 3 : line.area === 'footer' ? -3 : 0;
}

/** Dates, times, prices and long identifiers are written with digits too. */
function isOtherNumber(text: string): boolean {
  const trimmed = text.trim();
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(trimmed) || /^\d{4}[./-]\d{1,2}[./-]\d{1,2}/.test(trimmed) || /^(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}$/.test(trimmed)
    || (/^\d{9,}$/.test(trimmed) && !/^0\d{9}$|^1?\d{10}$/.test(trimmed)) || /^\d{3} \d{3} \d{3} \d{5}$/.test(trimmed) || /(?:^|\s)\d{1,2}:\d{2}/.test(trimmed);
}

/** E-mail addresses in `mailto:` links and in the text. */
export function readVisibleEmails(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const link of reading.page.named('a')) {
    const href = link.attribs['href']?.trim() ?? '';
    if (!/^mailto:/i.test(href) || found.length >= CANDIDATES_MAX) continue;
    const address = decodeMail(href);
    if (address && !NOT_EMAIL.test(address)) found.push(candidate('email', address, { raw: href.replace(/^mailto:/i, ''), method: 'visible-text', locator: reading.page.locate(link) }));
  }
  for (const line of reading.page.lines) {
    if (line.isElsewhere || found.length >= CANDIDATES_MAX || !line.text.includes('@')) continue;
    for (const [address] of line.text.slice(0, 2_000).matchAll(EMAIL)) {
      if (!NOT_EMAIL.test(address)) found.push(candidate('email', address.toLowerCase(), { raw: address, method: 'visible-text', locator: reading.page.locate(line.element), excerpt: line.text }));
    }
  }
  return found;
}

/** Notices that a place is closed for good, closed for a while or not yet open. A page without one says nothing of it. */
export function readStatusNotices(reading: Reading): Candidate[] {
  for (const line of reading.page.lines) {
    if (line.isElsewhere || line.area === 'nav' || line.text.length > NOTICE_CHARACTERS_MAX) continue;
    const folded = foldText(line.text);
    const [status] = STATUSES.find(([, words]) => words.test(folded)) ?? [];
    if (status) return [candidate('businessStatus', status, { raw: line.text, method: 'visible-text', locator: reading.page.locate(line.element) })];
  }
  return [];
}

import type { HtmlElement } from './dom.ts';
import { SIGNS } from './line-signs.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import { decodeMail } from './touchpoints.ts';

const EMAIL = /(?<![\w.+-])[a-z0-9][\w.+-]{0,63}(?:@| @ )[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,12}(?![\w@])/gi;
/** "info [at] boreale [dot] ca", "info (arobase) boreale (point) ca": told so that machines don't read it; people do. */
const AT_WORD = /\s*(?:[[({<]\s*(?:at|a|arobase|arrobas|@)\s*[\])}>]|(?<=[a-z0-9]) (?:arobase|AT) (?=[a-z0-9]))\s*/i;
const DOT_WORD = /\s*(?:[[({<]\s*(?:dot|point|\.)\s*[\])}>]|(?<=[a-z0-9]) (?:dot|DOT|point) (?=[a-z]{2,}))\s*/gi;
const HIDDEN_SIGN = /[[({<]\s*(?:at|a|arobase|arrobas|@)\s*[\])}>]| arobase | AT /i;
/** Cheap: no line without one of these names an address. */
const SIGN = /[@([{<]| AT |arobas/;
const NOT_EMAIL = /\.(?:png|jpe?g|gif|svg|webp|css|js|avif)$|@(?:example|exemple|domain|domaine|email|sentry|mysite|monsite|yourdomain|votredomaine|\dx)\b|^(?:votre|your|nom|name|user|john|jane|prenom|exemple|example)[\w.]*@|@(?:sentry|wixpress)\./i;
const CANDIDATES_MAX = 15;
const LINE_CHARACTERS_MAX = 2_000;
const LINKS_MAX = 200;

/** E-mail addresses in `mailto:` links, in the text and in the forms that hide them from harvesters. */
export function readVisibleEmails(reading: Reading): Candidate[] {
  const { page } = reading;
  const found = new Map<string, { raw: string; element: HtmlElement; excerpt: string; weight: number }>();
  const add = (address: string | null, raw: string, element: HtmlElement, excerpt: string, weight: number): void => {
    if (!address || NOT_EMAIL.test(address) || found.size >= CANDIDATES_MAX) return;
    const known = found.get(address);
    if (known) known.weight += 1;
    else found.set(address, { raw, element, excerpt, weight: weight - found.size * 0.1 });
  };
  let links = 0;
  for (const link of page.named('a')) {
    const href = link.attribs['href'] ?? '';
    const hidden = link.attribs['data-cfemail'] ?? /\/cdn-cgi\/l\/email-protection#([0-9a-f]{8,})/i.exec(href)?.[1];
    if (hidden === undefined && !/^\s*mailto:/i.test(href)) continue;
    if ((links += 1) > LINKS_MAX) break;
    const address = hidden === undefined ? decodeMail(href.trim()) : uncover(hidden);
    add(address, hidden === undefined ? href.trim().replace(/^mailto:/i, '') : (address ?? hidden), link, address ?? href, 3);
  }
  for (const line of page.lines) {
    if ((line.signs & SIGNS.mail) === 0 || !SIGN.test(line.text) || line.isElsewhere || found.size >= CANDIDATES_MAX) continue;
    if (line.text.includes('[email')) readCovered(page, add);
    const isPlain = line.text.includes('@');
    if (!isPlain && !HIDDEN_SIGN.test(line.text)) continue;
    const text = line.text.slice(0, LINE_CHARACTERS_MAX);
    const weight = line.area === 'footer' ? 0 : 2;
    for (const [address] of isPlain ? text.matchAll(EMAIL) : []) {
      // A space beside the sign is a typist's only where the name stands alone: "Contact @ boutique.ca" is a handle.
      if (!address.includes(' ') || line.text.length < 80) add(address.replaceAll(' ', '').toLowerCase(), address, line.element, text, weight);
    }
    const told = AT_WORD.test(text) ? text.replace(AT_WORD, '@').replace(DOT_WORD, '.') : '';
    for (const [address] of told === '' ? [] : told.matchAll(EMAIL)) if (!text.includes(address) && !address.includes(' ')) add(address.toLowerCase(), text.slice(0, 120), line.element, text, weight);
  }
  return [...found].sort(([, a], [, b]) => b.weight - a.weight)
    .map(([address, { raw, element, excerpt }]) => candidate('email', address, { raw, method: 'visible-text', locator: page.locate(element), excerpt }));
}

/** "[email protected]" stands where a content network has taken an address away, and put it back by a script. */
function readCovered(page: Reading['page'], add: (address: string | null, raw: string, element: HtmlElement, excerpt: string, weight: number) => void): void {
  for (const span of page.named('span')) {
    const hidden = span.attribs['data-cfemail'];
    const address = hidden === undefined ? null : uncover(hidden);
    if (address) add(address, address, span, address, 3);
  }
}

/** What a content network hides behind an exclusive or: its first byte is the key. Null for what hides no address. */
function uncover(hidden: string): string | null {
  const bytes = hidden.match(/[0-9a-f]{2}/gi)?.slice(0, 200).map((byte) => Number.parseInt(byte, 16)) ?? [];
  const [key, ...rest] = bytes;
  if (key === undefined) return null;
  return decodeMail(`mailto:${rest.map((byte) => String.fromCharCode(byte ^ key)).join('')}`);
}

import { foldText } from '#normalize/text.ts';
import { readCountry } from '#normalize/address/read-area.ts';
import type { PostalMatch } from './postal-lines.ts';
import { isNamedWay, isPlainStreet, isStreetLine, isUnitLine, isWayAlone } from './street-lines.ts';
import type { TextLine } from './visible-lines.ts';

/** The lines of one address and what they say before and after the code. */
export interface PostalBlock {
  lines: TextLine[];
  /** All of it as published, labels dropped. */
  raw: string;
  before: string;
  after: string;
  match: PostalMatch;
}

const LABEL_WORD = "(?:adresse?s?|adres|address(?:es)?|coordonn[eé]es|contact(?: information| info)?|o[uù] nous trouver|where to find us|how to find us|locations?|situ[eé]e?s? (?:au|[aà])|visit us(?: at)?|find us(?: at)?|retrouvez[- ]nous(?: au)?|magasins?|boutiques?|store|shop|si[eè]ge(?: social)?|head office|main office|corporate (?:office|headquarters)|registered (?:office|address)|headquarters|mail(?:ing)?(?: address)?|postal address|postcode|post code|zip(?: code)?|code postal|ville|city|lieu|place|venue|showroom|office|bureau|clinique|clinic|nous (?:rendre|trouver) (?:visite)?|directions?|itin[eé]raire)";
/** "Adresse :", "Our address -", "Adresse Address" before what they announce. */
const LABEL = new RegExp(`^(?:(?:notre|nos|our|the|l['’]|central|main|mailing|physical|street|civic|postal)\\s+)?(?:${LABEL_WORD}(?:\\s+(?:postale|civique|du magasin|de la boutique|line ?\\d))?\\s*(?:[:–—|]|-(?=\\s))\\s*|(?:adresse|address|adres|office address|registered office)\\s+(?:address\\s+|adresse\\s+)?(?=\\p{Lu}|\\d)|[•·|,–—›»-]\\s*)+`, 'iu');
/** A sentence that leads to an address: "Venez nous voir au 340, …", "Bienvenue! 340, …", "Nouvelle adresse : 340, …". */
const PROSE = /^[^\d]{2,140}?(?:(?<![\p{L}])(?:au|at|to)|[!:]|\p{Ll}{4}\.)\s+(?=\d{1,6}(?:[A-Za-z]|-\d{1,5})?(?:,\s?|\s)(?:bis|ter)?\s?\p{L})/u;
/** Cheap: what a sentence has right before the number that it leads to. */
const PROSE_SIGN = /(?:au|at|to|[!:.])\s+\d/;
const PHONE = /\s*(?:[-–—,;.|(]\s*)?(?<![\p{L}])(?:t[eé]l(?:[eé]phone|\.)?|phone|ph\.?|fax|t[eé]l[eé]c\w*\.?|courriel|e-?mail|mobile|cell|t\s?:)\s*[.:]?\s*[+(\d].*$/iu;
const BARE_PHONE = /\s*[,;|–-]?\s*\+?\d?[\s.-]?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}.*$/;
const PARTS = /\s*[|•·◊♦●■▪∙⋅]\s*|\s+[–—]\s+|\s{2,}/;
const NOT_BLOCK = /@|https?:|www\./;
const ABOVE_LINES = 4;
/** British addresses name their house, estate, village and county each on a line. */
const ABOVE_LINES_BRITISH = 6;
const LINE_MAX = 120;

/** The postal line with the street lines above it and the country below it. */
export function collectBlock(lines: readonly TextLine[], index: number, match: PostalMatch): PostalBlock {
  const line = lines[index] as TextLine;
  const own = line.text.slice(0, match.start);
  const after = match.isLast ? '' : cutAfter(line.text.slice(codeEnd(line.text, match)));
  const left = cutBefore(own);
  const block = [line];
  if (!isStreetLine(left) && !(left !== '' && isPlainStreet(left.split(',')[0] ?? ''))) {
    const above = linesAbove(lines, index, match);
    block.unshift(...above);
  }
  const below = lines[index + 1];
  const named = below && below.text.length <= 30 && !below.hasDigit ? readCountry(below.text.replace(/[.,]/g, '')) : null;
  const home = named !== null && below !== undefined && below.text.length > 3 ? named : match.country;
  const texts = block.slice(0, -1).map((one) => cutBefore(one.text)).filter(Boolean);
  const before = [...texts, left].filter(Boolean).join(', ').replace(/(?:,\s*){2,}/g, ', ').replace(/^[\s,]+|[\s,]+$/g, '');
  const lastText = match.isLast ? line.text.slice(own.length - left.length >= 0 ? Math.max(0, own.lastIndexOf(left)) : 0, match.end) : `${left === '' ? '' : `${left}, `}${match.code} ${after}`;
  if (home === named && named !== null && below) block.push(below);
  return { lines: block, raw: [...texts, lastText.trim(), ...(named !== null && home === named && below ? [below.text] : [])].join(', '), before, after, match: { ...match, country: home } };
}

/** Where the code itself ends, for forms whose town follows it. */
function codeEnd(text: string, match: PostalMatch): number {
  const plain = text.indexOf(match.code, match.start);
  if (plain >= 0) return plain + match.code.length;
  return match.start + (/^\D*[\d ]+/.exec(text.slice(match.start))?.[0].length ?? 0);
}

function linesAbove(lines: readonly TextLine[], index: number, match: PostalMatch): TextLine[] {
  const far = match.country === 'GB' || match.country === 'IE' ? ABOVE_LINES_BRITISH : ABOVE_LINES;
  const above: TextLine[] = [];
  let street = -1;
  for (let at = index - 1; at >= Math.max(0, index - far); at -= 1) {
    const one = lines[at] as TextLine;
    if (one.level > 0 || one.text.length > LINE_MAX || one.isElsewhere || NOT_BLOCK.test(one.text)) break;
    above.unshift(one);
    if ((one.hasDigit && isStreetLine(one.text.replace(LABEL, ''))) || (far === ABOVE_LINES_BRITISH && isWayAlone(one.text))) {
      street = above.length;
      break;
    }
  }
  if (street < 0) {
    // No word for a way: "12 Grand-Rue" counts right above the code.
    const plain = above.findLastIndex((one, place) => place >= above.length - 3 && isPlainStreet(one.text.replace(LABEL, '')));
    return plain < 0 ? above.slice(-1).filter((one) => isTown(one.text, match)) : above.slice(plain);
  }
  // A suite, a box or a house may stand above its street.
  for (let at = index - above.length - 1; at >= Math.max(0, index - above.length - 2); at -= 1) {
    const one = lines[at] as TextLine;
    const text = one.text.replace(LABEL, '');
    if (one.level > 0 || one.text.length > 60 || NOT_BLOCK.test(one.text) || !(isUnitLine(text) || (isStreetLine(text) && match.country === 'GB'))) break;
    above.unshift(one);
  }
  return above;
}

/** The town alone in the line above its code: "Laval" / "H7V 0A1". */
function isTown(text: string, match: PostalMatch): boolean {
  return match.isLast && text.length <= 40 && /^\p{Lu}[\p{L}'’. ,()-]+$/u.test(text) && match.start === 0;
}

/** What stands around an address in its line is dropped: a label, a phone, an e-mail, other columns. */
export function cutBefore(text: string): string {
  const plain = cutProse(text).replace(/\s*[[(](?:map|carte|plan|directions?|itin[eé]raire|view map|voir la carte)[\])]/gi, '').replace(LABEL, '').replace(LABEL, '');
  const parts = plain.split(PARTS);
  const street = parts.findIndex((part) => isStreetLine(part.replace(LABEL, '')));
  const last = parts.at(-1) ?? '';
  const kept = parts.length < 2 ? plain : street >= 0 ? parts.slice(street).map((part) => part.replace(LABEL, '')).join(', ') : isPlainStreet(last.split(',')[0] ?? '') ? last : plain;
  return kept.replace(PHONE, '').replace(BARE_PHONE, '').replace(/\s\S+@\S+.*$/, '').replace(/^[\s,]+|[\s,(]+$/g, '').trim();
}

/** True for a line that leads into an address with words: it announces one. */
export function isProse(text: string): boolean {
  const lead = PROSE_SIGN.test(text) ? PROSE.exec(text)?.[0] : undefined;
  return lead !== undefined && !isNamedWay(foldText(lead));
}

/** "… est située au 340, rue Saint-Jean à Québec" → "340, rue Saint-Jean, Québec". */
function cutProse(text: string): string {
  if (text.length > LINE_MAX * 2 || !isProse(text)) return text;
  return text.replace(PROSE, '').replace(/\s+(?:à|in|near)\s+(?=\p{Lu})/u, ', ');
}

/** The town after a European code, up to what is no town any more. */
function cutAfter(text: string): string {
  const plain = text.replace(PHONE, '').replace(/^[\s,–-]+/, '').split(/\s*[|•·;(]\s*|\s+[–—-]\s+|,\s*(?=\p{Ll})|\.\s+(?=\p{Lu})/u)[0] ?? '';
  const [town, second] = plain.split(/\s*,\s*/);
  const country = second === undefined ? null : readCountry(second);
  const words = (town ?? '').split(' ');
  // A sentence goes on after the town in small letters.
  const end = words.findIndex((word, place) => place > 0 && /^\p{Ll}{3,}/u.test(word) && !/^(?:les?|la|en|sur|sous|aux?|des?|du|lez|lès|cedex|the|upon|et)$/u.test(foldText(word)) && !/^(?:cedex)/i.test(word));
  const name = end > 0 ? words.slice(0, end).join(' ') : (town ?? '');
  return country === null ? name : `${name}, ${second ?? ''}`;
}

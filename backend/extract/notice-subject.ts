import { foldText, foldWords } from '#normalize/text.ts';
import { OTHER_NOUNS, PLACE_NOUNS, PLAIN_WORDS } from '#normalize/words/notice-subjects.ts';
import type { Candidate, Reading } from './reading.ts';

const [PLACE, OTHER] = [PLACE_NOUNS, OTHER_NOUNS].map((nouns) => new RegExp(`(?<![a-z])(?:${nouns})(?![a-z])`)) as [RegExp, RegExp];
/** Every address has one: it makes no street the shop's. */
const WAYS = new Set(['rue', 'route', 'boulevard', 'pont', 'autoroute', 'street', 'road', 'bridge', 'highway']);
const DENIED = /(?:\b(?:pas|jamais|aucunement|not|never)|n't)(?: [a-z]+){0,2} $/;
const CAPITALISED = /(?<![\p{L}\d'’-])(?:[dlDL]['’])?(\p{Lu}\p{Ll}[\p{L}'’-]*)/gu;
/** After the words of closing only what still belongs to them: "fermeture définitive de notre boutique de Lévis". */
const GOES_ON = /^\s*(?:de|du|des|d['’]|of|at|[:–-])\s*[^,.;!]{2,60}/i;

/** Words of the page's own name and place, folded: what a notice that names a place may name. */
export function ownWords({ page }: Reading, seen: readonly Candidate[]): ReadonlySet<string> {
  return new Set(foldWords([page.headline, ...seen.filter(({ field }) => field === 'businessName' || field === 'address').slice(0, 4).map(({ raw }) => raw)].join(' ')));
}

/**
 * Whether the words found in a notice are said of this place: no question, no denial, no service or neighbour, and no
 * other town or branch than the page's own. `words` is matched against the folded sentence.
 */
export function isSaidOfPlace(notice: string, words: RegExp, own: ReadonlySet<string>): boolean {
  const sentence = notice.split(/(?<=[.!?])\s+/).find((one) => words.test(foldText(one))) ?? notice;
  if (/\?\s*$/.test(sentence)) return false;
  const folded = foldText(sentence);
  const found = words.exec(folded);
  if (found === null) return true;
  const before = folded.slice(0, found.index);
  if (DENIED.test(before)) return false;
  // Folding keeps nearly every letter in its place: near enough to part the sentence.
  const after = GOES_ON.exec(sentence.slice(found.index + found[0].length))?.[0] ?? '';
  const subject = `${sentence.slice(0, found.index)}${after}`;
  const foldedSubject = foldText(subject);
  const other = OTHER.exec(foldedSubject);
  if (other !== null && (WAYS.has(other[0]) || !own.has(other[0]))) {
    const place = PLACE.exec(foldedSubject);
    // "Notre boutique du centre commercial" is a shop; "le stationnement du magasin" is none.
    if (place === null || place.index > other.index) return false;
  }
  return !namesAnother(subject, own);
}

/** "Notre succursale de Lévis", "Kanata: closed" on the page of another place. */
function namesAnother(subject: string, own: ReadonlySet<string>): boolean {
  const plain = subject.replace(/\s(?:pour|en raison|suite à|due to|because|for)\s.*$/iu, '');
  for (const match of plain.matchAll(CAPITALISED)) {
    const [, name = ''] = match;
    const words = foldWords(name).filter((word) => word.length > 2);
    if (words.every((word) => own.has(word) || PLAIN_WORDS.has(word) || PLACE.test(word))) continue;
    // A sentence begins with a capital whatever its first word is: it names a place where it is all there is to name.
    const isFirst = plain.slice(0, match.index).trim() === '';
    if (!isFirst || /^\s*(?:[:–-]|est\b|a\b|is\b|has\b|$)/.test(plain.slice(match.index + match[0].length))) return true;
  }
  return false;
}

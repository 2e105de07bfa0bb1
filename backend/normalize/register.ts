import type { Register } from '#domain/observation.ts';
import { dropOthersWords } from './quoted-text.ts';
import { REGISTER_WORDS as WORDS } from './words/register-fr.ts';

/** What a text holds of each way; `polite` is "s'il vous plaît" alone, a formula that both ways know. */
export interface RegisterMarks {
  vous: number;
  tu: number;
  polite: number;
}

/** The other way counts from this share on: one slip of a long page is a slip. */
const MINOR_SHARE = 0.2;
/** In a text of so few marks one of the other way is enough. */
const FEW_MARKS = 4;
const TEXT_CHARACTERS_MAX = 20_000;

const WORD = /[A-Za-zÀ-ÖØ-öø-ÿŒœ]+/g;
/** Between two words: a new sentence, a list item, a heading's colon. */
const CLAUSE_END = /[.!?:;|•·\n–—…>»(*▸►✓/]/;

interface Word {
  raw: string;
  folded: string;
  /** What stands between it and the word before. */
  gap: string;
  startsClause: boolean;
}

/**
 * "vous", "tu" or "mixed", whichever a French text says to its reader; null when it addresses nobody. Quotations and
 * reviews in the text don't count. Ask of French text only. Total: never throws.
 */
export function readRegister(text: string): Register | null {
  return registerOf(countRegisterMarks(dropOthersWords(text.slice(0, TEXT_CHARACTERS_MAX))));
}

/** The register that marks add up to, from one text or from the blocks of a page. */
export function registerOf({ vous, tu, polite }: RegisterMarks): Register | null {
  const total = vous + tu;
  if (total === 0) return polite > 0 ? 'vous' : null;
  const minor = Math.min(vous, tu);
  if (minor > 0 && minor >= total * MINOR_SHARE && (minor > 1 || total <= FEW_MARKS)) return 'mixed';
  return vous > tu ? 'vous' : 'tu';
}

/** Counts the marks of both registers in the writer's own words. */
export function countRegisterMarks(text: string): RegisterMarks {
  const words = splitWords(text.slice(0, TEXT_CHARACTERS_MAX));
  const isShouted = words.every(({ raw }) => raw === raw.toUpperCase());
  const marks: RegisterMarks = { vous: 0, tu: 0, polite: 0 };
  for (let index = 0; index < words.length; index += 1) {
    const mark = markOf(words, index, isShouted);
    if (mark) marks[mark] += 1;
  }
  return marks;
}

function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    const gap = text.slice(end, match.index);
    words.push({ raw, folded: fold(raw), gap, startsClause: words.length === 0 || CLAUSE_END.test(gap) });
    end = match.index + raw.length;
  }
  return words;
}

function fold(raw: string): string {
  const lower = raw.toLowerCase();
  return /^[a-z]+$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe');
}

const isJoined = (word: Word | undefined): boolean => word?.gap === '-' || word?.gap === '\u2011' || word?.gap === '\u2010';
const isElided = (word: Word | undefined): boolean => word?.gap === "'" || word?.gap === '’';

function markOf(words: readonly Word[], index: number, isShouted: boolean): keyof RegisterMarks | null {
  const word = words[index];
  if (!word) return null;
  const [before, after] = [words[index - 1], words[index + 1]];
  const { folded } = word;
  // "TU" is a size and "TA" a directory, unless the whole text is in capitals.
  const isSign = !isShouted && folded.length <= 3 && word.raw.length > 1 && word.raw === word.raw.toUpperCase();
  switch (folded) {
    case 'vous': return markVous(before, words[index - 2], after);
    case 'votre': case 'vos': case 'votres': case 'etes': return 'vous';
    case 'faites': case 'dites': return word.startsClause || before?.folded === 'ne' || before?.folded === 'n' ? 'vous' : null;
    case 'tu': return isSign ? null : markTu(words, index);
    case 'toi': return isSign || isToiEtMoi(words, index) ? null : 'tu';
    case 'ton': return isSign || isShade(words, index) ? null : 'tu';
    case 'ta': case 'tes': return isSign || !continues(after) || isJoined(word) || isElided(word) ? null : 'tu';
    case 'te': return isSign || !continues(after) || isJoined(word) ? null : 'tu';
    case 't': return isElided(after) && !/^(?:il|ils|elle|elles|on)$/.test(after?.folded ?? '') && !isJoined(word) && /^[aeiouyh]/.test(after?.folded ?? '') ? 'tu' : null;
    case 'tien': case 'tienne': case 'tiens': case 'tiennes': return /^l[ea]s?$/.test(before?.folded ?? '') ? 'tu' : null;
    default: break;
  }
  if (folded.endsWith('ez')) return isFormalVerb(word, after, isShouted) ? 'vous' : null;
  return WORDS.familiarOrders.has(folded) && isOrder(words, index) ? 'tu' : null;
}

function continues(after: Word | undefined): boolean {
  return after !== undefined && !after.startsClause && !after.gap.includes(',');
}

function markVous(before: Word | undefined, beforeThat: Word | undefined, after: Word | undefined): keyof RegisterMarks | null {
  if (before?.folded === 'rendez') return null;
  if (before?.folded === 'il' && beforeThat?.folded === 's' && after?.folded === 'plait') return 'polite';
  return 'vous';
}

/** "-ez" is a verb, but for a few words and for names: "Julie Ximenez". */
function isFormalVerb(word: Word, after: Word | undefined, isShouted: boolean): boolean {
  if (word.folded.length < 4 || WORDS.notVerbs.has(word.folded)) return false;
  if (word.folded === 'rendez' && after?.folded === 'vous') return false;
  const isCapital = word.raw[0] !== word.raw[0]?.toLowerCase();
  return !isCapital || word.startsClause || isShouted || word.raw === word.raw.toUpperCase();
}

/** The pronoun has its verb beside it: "tu veux", "tu ne l'as pas", "veux-tu"; Québec's "c'est-tu" is none. */
function markTu(words: readonly Word[], index: number): 'tu' | null {
  const [word, before] = [words[index], words[index - 1]];
  if (!word) return null;
  if (isJoined(word)) return before && /[sx]$/.test(before.folded) && !isJoined(words[index + 1]) ? 'tu' : null;
  if (before && !word.startsClause && WORDS.beforeHushed.has(before.folded)) return null;
  let next = index + 1;
  while (WORDS.clitics.has(words[next]?.folded ?? '') && next < index + 5) next += 1;
  const verb = words[next];
  return verb !== undefined && !verb.startsClause && (/[sx]$/.test(verb.folded) || verb.folded === 'va') ? 'tu' : null;
}

/** A ring with two stones, and many a shop. */
function isToiEtMoi(words: readonly Word[], index: number): boolean {
  const [next, afterNext] = [words[index + 1], words[index + 2]];
  return (next?.folded === 'et' && afterNext?.folded === 'moi') || (next?.folded === 'moi' && /[&+]/.test(next.gap));
}

function isShade(words: readonly Word[], index: number): boolean {
  const [before, after] = [words[index - 1], words[index + 1]];
  if (!continues(after) || (before?.folded === 'sur' && words[index - 2]?.folded === 'ton')) return true;
  return WORDS.beforeShade.has(before?.folded ?? '') || WORDS.afterShade.has(after?.folded ?? '');
}

/** An order opens its clause. After a comma only what has an -s: "Julie, opticienne, trouve la monture" orders nothing. */
function isOrder(words: readonly Word[], index: number): boolean {
  const [word, before, after] = [words[index], words[index - 1], words[index + 1]];
  if (!word || !after || isJoined(word)) return false;
  if (isJoined(after)) return /^(?:moi|nous|le|la|les|y|en)$/.test(after.folded);
  const isDenied = (before?.folded === 'n' || before?.folded === 'ne') && (words[index - 1]?.startsClause ?? false) && after.folded === 'pas';
  if (isDenied) return true;
  const opens = word.startsClause || (word.folded.endsWith('s') && (word.gap.includes(',') || before?.folded === 'et' || before?.folded === 'puis'));
  if (!opens || !continues(after) && !WORDS.objects.has(after.folded)) return false;
  if (after.folded === 'il' || after.folded === 'elle' || after.folded === 'on') return false;
  if (WORDS.alsoNouns.has(word.folded) && (!WORDS.objects.has(after.folded) || WORDS.daysAndTimes.has(words[index + 2]?.folded ?? ''))) return false;
  return !speaksFormally(words, index);
}

/** "Filtre anti-lumière bleue. Repose vos yeux": a clause that says "vos" tells what a thing does. */
function speaksFormally(words: readonly Word[], index: number): boolean {
  for (let next = index + 1; next < index + 12; next += 1) {
    const word = words[next];
    if (!word || word.startsClause) return false;
    if (word.folded === 'vos' || word.folded === 'votre' || (word.folded === 'vous' && words[next - 1]?.folded !== 'rendez')) return true;
  }
  return false;
}

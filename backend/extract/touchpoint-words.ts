import { foldText } from '#normalize/text.ts';
import { TOUCHPOINT_LANGUAGES } from '#normalize/words/touchpoints/all.ts';
import type { TouchpointWords, WordedTouchpoint } from '#normalize/words/touchpoints/touchpoint-words.ts';

/** A card that is one big link tells a story; an offer is short (characters). */
const LABEL_CHARACTERS_MAX = 80;
/** What a text offers that offers two things ("Contact & rendez-vous"): the more telling first. */
const KINDS: readonly WordedTouchpoint[] = ['booking', 'directions', 'newsletter', 'chat', 'catalogue', 'contact-form'];

const TOO_LONG: Wording = { words: '', offer: null };

interface Phrases<Meaning> {
  byFirst: Map<string, { text: string; meaning: Meaning }[]>;
  /** By the first three characters of a phrase: most words begin none, and are not cut out to be looked up. */
  beginnings: Uint8Array;
}

const BEGINNINGS = 1 << 15;

/** Of the first three characters from there on, those behind the word's end counted as none. */
function beginningAt(words: string, at: number): number {
  let key = 0;
  for (let place = at; place < at + 3; place += 1) {
    const code = place < words.length ? words.charCodeAt(place) : 32;
    key = (key << 5) | (code === 32 ? 0 : code & 31);
    if (code === 32) return key << (5 * (at + 2 - place));
  }
  return key;
}

const LABELS = new Map(pairsOf((words) => words.labels));
const PHRASES = phrasesOf(pairsOf((words) => words.phrases));
const PATHS = new Map(pairsOf((words) => words.paths));
const OTHERWISE = phrasesOf(TOUCHPOINT_LANGUAGES.flatMap((words) => words.otherwise.map((one) => [one, true] as const)));
const SAYS_NOTHING = new Set(TOUCHPOINT_LANGUAGES.flatMap((words) => words.saysNothing));
const STRONG_ACTIONS = phrasesOf(TOUCHPOINT_LANGUAGES.flatMap((words) => words.actions.strong.map((one) => [one, 'strong' as const] as const)));
const WEAK_ACTIONS = phrasesOf(TOUCHPOINT_LANGUAGES.flatMap((words) => words.actions.weak.map((one) => [one, 'weak' as const] as const)));
const MACHINERY = new Set(TOUCHPOINT_LANGUAGES.flatMap((words) => words.machinery));

/** The words of a label or of an address's step as phrases are written: folded, one space between them, nothing else. */
export function plainWords(text: string): string {
  const folded = hasAccents(text) ? foldText(text) : text.toLowerCase();
  if (isPlain(folded)) return folded;
  let plain = '';
  let start = -1;
  for (let at = 0; at <= folded.length; at += 1) {
    const isWord = at < folded.length && isWordCharacter(folded.charCodeAt(at));
    if (isWord && start < 0) start = at;
    else if (!isWord && start >= 0) {
      plain += plain === '' ? folded.slice(start, at) : ` ${folded.slice(start, at)}`;
      start = -1;
    }
  }
  return plain;
}

/** What the text of a link or button comes down to. */
export interface Wording {
  /** See plainWords; empty for a text that is too long to be an offer. */
  words: string;
  /** 'nothing' for a text that leaves what it offers to its surroundings: none at all, or "click here". */
  offer: WordedTouchpoint | 'nothing' | null;
}

/** Reads the text of a link or button as written. Remembering what was read costs more than reading it (2026-11: three times). */
export function readWording(text: string): Wording {
  if (text.length > LABEL_CHARACTERS_MAX * 3) return TOO_LONG;
  const words = plainWords(text);
  return { words, offer: words === '' || SAYS_NOTHING.has(words) ? 'nothing' : offerOf(words) };
}

/** What a link or button with these words (see plainWords) offers; null when its words say nothing of it. */
function offerOf(words: string): WordedTouchpoint | null {
  if (words === '' || words.length > LABEL_CHARACTERS_MAX) return null;
  const exact = LABELS.get(words);
  if (exact !== undefined) return exact;
  let best: WordedTouchpoint | null = null;
  eachWord(words, (at) => {
    const found = phraseAt(PHRASES, words, at);
    if (found !== null && (best === null || KINDS.indexOf(found) < KINDS.indexOf(best))) best = found;
  });
  return best !== null && !holdsAny(OTHERWISE, words) ? best : null;
}

/** What an own page offers by the last step of its address. */
export function offerOfPath(href: string): WordedTouchpoint | null {
  const end = href.search(/[?#]/);
  const path = (end < 0 ? href : href.slice(0, end)).replace(/\/+$/, '');
  const step = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:html?|php|aspx?|jsp)$/i, '');
  return PATHS.get(plainWords(step)) ?? null;
}

/** How much a button's text asks of the visitor; null for the page's own machinery (menu, cookies, search). */
export function actionOf(words: string): 'strong' | 'weak' | 'plain' | null {
  if (words === '' || words.length > LABEL_CHARACTERS_MAX || MACHINERY.has(words)) return null;
  return phraseAt(STRONG_ACTIONS, words, 0) ?? phraseAt(WEAK_ACTIONS, words, 0) ?? 'plain';
}

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Latin letters beyond ASCII; arrows, dashes and hard spaces need no folding to be dropped. */
function hasAccents(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0xbf && (code < 0x370 || (code >= 0x1e00 && code < 0x2000))) return true;
  }
  return false;
}

/** True for a text that is written as phrases are: words with one space between them. */
function isPlain(text: string): boolean {
  let isApart = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32 ? isApart : !isWordCharacter(code)) return false;
    isApart = code === 32;
  }
  return !isApart || text === '';
}

function eachWord(words: string, visit: (at: number) => void): void {
  for (let at = 0; at >= 0 && at < words.length;) {
    visit(at);
    const space = words.indexOf(' ', at);
    if (space < 0) return;
    at = space + 1;
  }
}

function holdsAny(phrases: Phrases<true>, words: string): boolean {
  let isHeld = false;
  eachWord(words, (at) => {
    isHeld ||= phraseAt(phrases, words, at) !== null;
  });
  return isHeld;
}

function phraseAt<Meaning>(phrases: Phrases<Meaning>, words: string, at: number): Meaning | null {
  if (phrases.beginnings[beginningAt(words, at)] === 0) return null;
  const space = words.indexOf(' ', at);
  const found = phrases.byFirst.get(space < 0 ? words.slice(at) : words.slice(at, space))?.find(({ text }) => words.startsWith(text, at) && (at + text.length === words.length || words.charCodeAt(at + text.length) === 32));
  return found?.meaning ?? null;
}

function phrasesOf<Meaning>(pairs: readonly (readonly [string, Meaning])[]): Phrases<Meaning> {
  const phrases: Phrases<Meaning> = { byFirst: new Map(), beginnings: new Uint8Array(BEGINNINGS) };
  for (const [text, meaning] of pairs) {
    const first = text.split(' ')[0] ?? '';
    phrases.beginnings[beginningAt(text, 0)] = 1;
    phrases.byFirst.set(first, [...(phrases.byFirst.get(first) ?? []), { text, meaning }].sort((a, b) => b.text.length - a.text.length));
  }
  return phrases;
}

function pairsOf(pick: (words: TouchpointWords) => Readonly<Partial<Record<WordedTouchpoint, readonly string[]>>>): (readonly [string, WordedTouchpoint])[] {
  return TOUCHPOINT_LANGUAGES.flatMap((words) => KINDS.flatMap((kind) => (pick(words)[kind] ?? []).map((phrase) => [phrase, kind] as const)));
}

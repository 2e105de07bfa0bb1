import type { LanguageValue } from '#domain/observation.ts';
import { judgeLine } from '#normalize/line-language.ts';
import { detectLanguage } from '#normalize/language.ts';
import { dropOthersWords } from '#normalize/quoted-text.ts';
import { countRegisterMarks, registerOf, type RegisterMarks } from '#normalize/register.ts';
import { createOthersTest } from './others-blocks.ts';
import type { TextLine } from './visible-lines.ts';

/** Running text starts here: names, menus and hours say little about a language (characters). */
const PROSE_CHARACTERS_MIN = 25;
/** A button may address the reader: "Réserve ici". */
const LABEL_CHARACTERS_MIN = 8;
/** Of a longer page some lines are judged, drawn from all of it: more tells no more and costs time. */
const JUDGED_CHARACTERS = 2_000;
/** The golden ratio's part: lines drawn by it fall into step with no list or table. */
const SPREAD = 0.618;
const REGISTER_CHARACTERS = 1_000;
/** What the little words don't settle is shown to the n-grams, as far as this. */
const ASKED_CHARACTERS = 200;
/** They are asked where the little words settle less than this: a page in one of the languages that have none here. */
const SETTLED_SHARE_MIN = 0.25;
/** Less running text than this is judged together with all else that the page shows. */
const ENOUGH_CHARACTERS = 80;
/** A language with one line counts from this share on. */
const SHARE_MIN = 0.02;
/** From this share on, whose words the others are makes no difference. */
const CLEAR_SHARE = 0.9;

interface JudgedLine {
  line: TextLine;
  language: string | null;
  mayAddress: boolean;
}

export type WrittenLanguages = Pick<LanguageValue, 'detected' | 'confidence' | 'shares' | 'register'>;

/** The languages of a page's visible text, line by line, and the register of its French. */
export function readWrittenLanguages(lines: readonly TextLine[]): WrittenLanguages {
  const isOthers = createOthersTest();
  const judged = judgeLines(lines);
  const prose = judged.filter(({ line }) => line.text.length >= PROSE_CHARACTERS_MIN);
  const all = tally(prose);
  const shares = all.total < ENOUGH_CHARACTERS ? null : sharesOf(all);
  const register = readPageRegister(judged, all, isOthers);
  const parts = { ...(shares && { shares }), ...(register && { register }) };
  if (all.total < ENOUGH_CHARACTERS) return { ...detectFromAll(lines), ...parts };
  // Reviews and banners in another language don't make the page one of that language.
  const own = all.top.characters < all.total * CLEAR_SHARE ? tally(prose.filter(({ line }) => !isOthers(line))) : all;
  const { top, second, total, confidence } = own.total >= ENOUGH_CHARACTERS ? own : all;
  return { detected: top.language, confidence: top.language === null ? 0 : Math.min(confidence, 0.5 + (top.characters - second.characters) / total / 2), ...parts };
}

function judgeLines(lines: readonly TextLine[]): JudgedLine[] {
  const readable = lines.filter((line) => line.area !== 'nav' && line.text.length >= LABEL_CHARACTERS_MIN);
  const stride = Math.max(1, readable.reduce((sum, line) => sum + line.text.length, 0) / JUDGED_CHARACTERS);
  const judged: JudgedLine[] = [];
  for (let drawn = 0; drawn * stride < readable.length; drawn += 1) {
    const line = readable[Math.floor((drawn + ((drawn * SPREAD) % 1) * (1 - 1 / stride)) * stride)];
    if (line) judged.push({ line, ...judgeLine(line.text) });
  }
  return judged;
}

interface Tally {
  characters: Map<string, number>;
  total: number;
  top: { language: string | null; characters: number };
  second: { language: string | null; characters: number };
  /** 1 unless the n-grams had to be asked. */
  confidence: number;
}

function tally(prose: readonly JudgedLine[]): Tally {
  const characters = new Map<string, number>();
  const add = (language: string, count: number) => characters.set(language, (characters.get(language) ?? 0) + count);
  let [unclear, sample, total, confidence] = [0, '', 0, 1];
  for (const { line, language } of prose) {
    if (language !== null) add(language, line.text.length);
    else {
      unclear += line.text.length;
      if (sample.length < ASKED_CHARACTERS) sample += `${line.text.slice(0, ASKED_CHARACTERS)} `;
    }
  }
  const decided = prose.reduce((sum, { line, language }) => sum + (language === null ? 0 : line.text.length), 0);
  if (unclear > 0 && decided < SETTLED_SHARE_MIN * (decided + unclear)) {
    const found = detectLanguage(sample.slice(0, ASKED_CHARACTERS));
    if (found.language !== null) add(found.language, unclear);
    if (found.language !== null && !(characters.size === 1 && decided > 0)) confidence = Math.max(0.5, found.confidence);
  }
  for (const count of characters.values()) total += count;
  const ranked = [...characters].map(([language, count]) => ({ language, characters: count })).sort((a, b) => b.characters - a.characters);
  const none = { language: null, characters: 0 };
  return { characters, total, top: ranked[0] ?? none, second: ranked[1] ?? none, confidence };
}

function sharesOf({ characters, total }: Tally): Record<string, number> | null {
  const shares = [...characters].map(([language, count]): [string, number] => [language, Math.round((100 * count) / total) / 100]).filter(([, share]) => share >= SHARE_MIN);
  return shares.length === 0 ? null : Object.fromEntries(shares.sort((a, b) => b[1] - a[1]));
}

/** A page of names and numbers: its menus, too, are better than nothing. */
function detectFromAll(lines: readonly TextLine[]): { detected: string | null; confidence: number } {
  let text = '';
  for (const line of lines) {
    text += `${line.text} `;
    if (text.length >= ASKED_CHARACTERS) break;
  }
  const { language, confidence } = detectLanguage(text.slice(0, ASKED_CHARACTERS));
  return { detected: language, confidence };
}

function readPageRegister(judged: readonly JudgedLine[], all: Tally, isOthers: (line: TextLine) => boolean): LanguageValue['register'] | null {
  const isFrench = all.top.language === 'fr';
  const marks: RegisterMarks = { vous: 0, tu: 0, polite: 0 };
  let left = REGISTER_CHARACTERS;
  for (const { line, language, mayAddress } of judged) {
    if (!mayAddress || left <= 0 || (language !== 'fr' && !(language === null && isFrench)) || isOthers(line)) continue;
    left -= line.text.length;
    const found = countRegisterMarks(dropOthersWords(line.text));
    marks.vous += found.vous;
    marks.tu += found.tu;
    marks.polite += found.polite;
  }
  return registerOf(marks);
}

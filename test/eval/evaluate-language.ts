import { existsSync, readFileSync } from 'node:fs';
import { detectLanguage } from '#normalize/language.ts';
import { ENGLISH_LINES, FRENCH_LINES, OTHER_LINES } from '#test/backend/normalize/language-lines.ts';
import type { Evaluation } from './main.ts';
import { share, type Table } from './table.ts';

const CASES = new URL('../../../shared/data/langid/cases.jsonl', import.meta.url);
const REVIEWS = new URL('../../../shared/data/reviews/train/', import.meta.url);
const REVIEW_FILES = [['fr', 'fr_trustpilot'], ['fr', 'fr_allocine'], ['en', 'en_zomato'], ['en', 'en_uci_amazon_cells']] as const;
const REVIEWS_A_FILE = 400;

/** French and English among all languages, texts of this many characters: the target of the product. */
const [SHORTEST, LONGEST] = [20, 60];
const TARGET = 0.98;
/** Texts of other languages that may be taken for French or English. */
const TAKEN_MAX = 0.02;
const OWN_TARGET = 1;

interface Case { lang: string; text: string; kind?: string }

/** Texts of 20–60 characters in 37 languages, windows of longer ones, lines of our own: `npm run eval -- language`. */
export default {
  id: 'language',
  isShort: true,
  run: () => Promise.resolve([measure()]),
} satisfies Evaluation;

function measure(): Table {
  const own = [...FRENCH_LINES.map((text) => ({ lang: 'fr', text })), ...ENGLISH_LINES.map((text) => ({ lang: 'en', text })), ...OTHER_LINES.map(([text, lang]) => ({ lang, text }))];
  const sets: { title: string; cases: Case[]; target?: number }[] = [];
  if (existsSync(CASES)) {
    const cases = readLines<Case>(CASES);
    const isShort = ({ text }: Case) => text.length >= SHORTEST && text.length <= LONGEST;
    sets.push(
      { title: 'whole texts of 20–60 characters', cases: cases.filter(isShort), target: TARGET },
      { title: 'windows of 20–60 characters of sentences and paragraphs', cases: cases.filter(({ kind }) => kind === 'sentence' || kind === 'paragraph').flatMap(cutWindows), target: TARGET },
      { title: 'two words, any length', cases: cases.filter(({ kind }) => kind === 'word-pair') },
      { title: 'one word', cases: cases.filter(({ kind }) => kind === 'word') },
      { title: 'more than 60 characters', cases: cases.filter(({ text }) => text.length > LONGEST), target: TARGET },
    );
  } else process.stdout.write(`skipped: ${CASES.pathname} is missing; lines of our own alone.\n`);
  if (existsSync(REVIEWS)) sets.push({ title: 'windows of reviews (their words trained the word model)', cases: readReviews(), target: TARGET });
  sets.push({ title: 'lines of stores, our own', cases: own, target: OWN_TARGET });
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
  const latin = own.filter(({ lang }) => lang === 'fr' || lang === 'en');
  sets.push({ title: 'the same without accents', cases: latin.map(({ lang, text }) => ({ lang, text: bare(text) })) }, { title: 'the same in capitals', cases: latin.map(({ lang, text }) => ({ lang, text: text.toUpperCase() })) });
  const failures: string[] = [];
  const rows = sets.map(({ title, cases, target }) => rowOf(title, cases, target, failures));
  return { title: 'Language of short texts: French and English among 37', columns: ['set', 'French right', 'English right', 'both', 'others taken for them', 'all right', 'bar'], rows, failures };
}

function rowOf(title: string, cases: readonly Case[], target: number | undefined, failures: string[]): (string | number)[] {
  const found = cases.map(({ lang, text }) => ({ lang, said: detectLanguage(text).language }));
  const count = (lang: string) => found.filter((one) => one.lang === lang);
  const right = (all: readonly { lang: string; said: string | null }[]) => all.filter(({ lang, said }) => lang === said).length;
  const [fr, en] = [count('fr'), count('en')];
  const others = found.filter(({ lang }) => lang !== 'fr' && lang !== 'en');
  const taken = others.filter(({ said }) => said === 'fr' || said === 'en').length;
  const both = right(fr) + right(en);
  if (target !== undefined && both < target * (fr.length + en.length)) failures.push(`${title}: ${share(both, fr.length + en.length)} of French and English right, ${target} wanted`);
  if (target !== undefined && others.length > 0 && taken > TAKEN_MAX * others.length) failures.push(`${title}: ${taken} of ${others.length} other texts taken for French or English`);
  const shown = (part: number, whole: number) => `${share(part, whole)} (${part}/${whole})`;
  return [title, shown(right(fr), fr.length), shown(right(en), en.length), share(both, fr.length + en.length), shown(taken, others.length), shown(right(found), found.length), target === undefined ? '–' : `≥ ${target}`];
}

/** Two windows of a text, four of French and English, on word boundaries where the script has them. */
function cutWindows({ lang, text }: Case, index: number): Case[] {
  const times = lang === 'fr' || lang === 'en' ? 4 : 2;
  const words = text.split(/\s+/);
  return Array.from({ length: times }, (_, turn) => {
    const wanted = SHORTEST + ((index * 7 + turn * 13) % (LONGEST - SHORTEST));
    if (words.length < 3) return text.slice(turn * wanted, (turn + 1) * wanted);
    let at = Math.floor((words.length * ((index * 3 + turn * 5) % 11)) / 11);
    let window = words[at] ?? '';
    while (at + 1 < words.length && window.length + 1 + (words[at + 1]?.length ?? 0) <= wanted) window += ` ${words[(at += 1)] ?? ''}`;
    return window;
  }).filter((window) => window.length >= SHORTEST && window.length <= LONGEST).map((window) => ({ lang, text: window }));
}

function readReviews(): Case[] {
  return REVIEW_FILES.flatMap(([lang, file]) => {
    const rows = readLines<{ text: string }>(new URL(`${file}.jsonl`, REVIEWS));
    const step = Math.max(1, Math.floor(rows.length / REVIEWS_A_FILE));
    return rows.filter((_, index) => index % step === 0).flatMap(({ text }, index) => cutWindows({ lang, text }, index).slice(0, 1));
  });
}

function readLines<Row>(file: URL): Row[] {
  return readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row);
}

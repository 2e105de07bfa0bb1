import { foldText } from '#normalize/text.ts';
import { HOURS_LANGUAGES } from '#normalize/words/all.ts';

/** "3 octobre 2026", "1er octobre 2026", "October 3, 2026", "Oct. 3rd 2026", on folded text. */
const DAY_MONTH_YEAR = /\b(\d{1,2})(?:er|st|nd|rd|th)?\.?\s+(?:de\s+|of\s+)?([a-z]{3,10})\.?,?\s+(\d{4})\b/;
const MONTH_DAY_YEAR = /\b([a-z]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/;
const IN_NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * A date or moment as ISO 8601, from ISO, from words in a known language, or from figures; days stay days, and a
 * moment without a zone is read as UTC. Null when it is not written as one, or when day and month can't be told apart.
 */
export function readMoment(text: string | undefined, language?: string): string | null {
  const trimmed = (text ?? '').trim().slice(0, 60);
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  if (day) return isoDay(day[1], day[2], day[3]);
  const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|[+-]\d{2}:?\d{2})?/.exec(trimmed);
  if (moment) {
    const time = Date.parse(`${moment[1]}T${moment[2]}${moment[3]?.replace('UTC', 'Z') ?? 'Z'}`);
    return Number.isNaN(time) ? null : new Date(time).toISOString();
  }
  const figures = IN_NUMBERS.exec(trimmed);
  if (figures) return readFigures(figures[1] ?? '', figures[2] ?? '', figures[3] ?? '', language);
  return trimmed ? readWords(foldText(trimmed)) : null;
}

/** 25/12 and 12/25 tell themselves; 3/10 is the third of October in French, and nothing certain in English. */
function readFigures(first: string, second: string, year: string, language: string | undefined): string | null {
  if (Number(first) > 12 || first === second || (language !== undefined && !language.startsWith('en'))) return isoDay(year, second, first);
  return Number(second) > 12 ? isoDay(year, first, second) : null;
}

function readWords(folded: string): string | null {
  const dayFirst = DAY_MONTH_YEAR.exec(folded);
  const monthFirst = dayFirst ? null : MONTH_DAY_YEAR.exec(folded);
  const [day, name, year] = dayFirst ? [dayFirst[1], dayFirst[2], dayFirst[3]] : monthFirst ? [monthFirst[2], monthFirst[1], monthFirst[3]] : [];
  const month = name ? monthOf(name) : 0;
  return month > 0 ? isoDay(year, String(month), day) : null;
}

function monthOf(name: string): number {
  for (const words of HOURS_LANGUAGES) {
    const index = words.months.findIndex((forms) => forms.some((form) => foldText(form).replace('.', '') === name));
    if (index >= 0) return index + 1;
  }
  return 0;
}

function isoDay(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

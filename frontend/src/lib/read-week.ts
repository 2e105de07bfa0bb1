import type { Language } from './i18n.ts';

export const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Day = (typeof DAYS)[number];
/** Opening and closing in minutes after midnight of the opening day. `[]` is closed, a missing day unknown. */
export type Week = Partial<Record<Day, [number, number][]>>;

const MINUTES_PER_DAY = 1440;
const NAMES: Readonly<Record<Language, readonly string[]>> = {
  fr: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const WORDS = {
  fr: { closed: 'fermé', wholeDay: '24 h sur 24', always: '24 h sur 24, 7 jours sur 7', midnight: 'minuit', noon: null },
  en: { closed: 'closed', wholeDay: '24 hours', always: '24 hours a day, 7 days a week', midnight: 'midnight', noon: 'noon' },
} as const;

/** The week that our own sentence of hours tells ("lun.–ven. 9 h – 17 h 30 ; dim. fermé"), in either language; null for any other text. */
export function readWeek(text: string): Week | null {
  return readIn(text, 'fr') ?? readIn(text, 'en');
}

function readIn(text: string, language: Language): Week | null {
  if (text === WORDS[language].always) return Object.fromEntries(DAYS.map((day) => [day, [[0, MINUTES_PER_DAY]]]));
  const names = NAMES[language].map((name) => name.replace('.', '\\.')).join('|');
  const clause = new RegExp(`^((?:${names})(?:–(?:${names}))?(?:, (?:${names})(?:–(?:${names}))?)*) (.+)$`);
  const week: Week = {};
  for (const part of text.split(/\s*;\s*/)) {
    const [, runs, times] = clause.exec(part) ?? [];
    const ranges = times === undefined ? null : readRanges(times, language);
    if (runs === undefined || ranges === null) return null;
    for (const day of daysOf(runs, language)) week[day] = ranges;
  }
  return week;
}

/** "lun.–mer., ven." as days. */
function daysOf(runs: string, language: Language): Day[] {
  return runs.split(', ').flatMap((run) => {
    const [first = '', last = first] = run.split('–');
    return DAYS.slice(NAMES[language].indexOf(first), NAMES[language].indexOf(last) + 1);
  });
}

function readRanges(times: string, language: Language): [number, number][] | null {
  if (times === WORDS[language].closed) return [];
  if (times === WORDS[language].wholeDay) return [[0, MINUTES_PER_DAY]];
  const ranges: [number, number][] = [];
  for (const part of times.split(', ')) {
    const [from, to, more] = part.split(' – ').map((time) => readTime(time, language));
    if (from === undefined || to === undefined || from === null || to === null || more !== undefined) return null;
    ranges.push([from, to <= from ? to + MINUTES_PER_DAY : to]);
  }
  return ranges;
}

/** Minutes after midnight; null for what is no time. */
function readTime(time: string, language: Language): number | null {
  if (time === WORDS[language].midnight) return 0;
  if (time === WORDS[language].noon) return MINUTES_PER_DAY / 2;
  const [, hours, minutes, half] = (language === 'fr' ? /^(\d{1,2}) h(?: (\d{2}))?$/ : /^(\d{1,2}):(\d{2}) (am|pm)$/).exec(time) ?? [];
  if (hours === undefined) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  return hour * 60 + Number(minutes ?? 0);
}

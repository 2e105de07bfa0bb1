import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WEEK_DAYS, type WeekHours } from '#domain/opening-hours.ts';
import { compareWeeks, parseHoursText, parseOsmHours, toOsm } from '#normalize/opening-hours.ts';

interface Case { id: string; lang: string; input: string | string[]; expected?: string | null; expected_days?: Record<string, string[]>; ambiguous_ampm?: boolean }

const file = new URL('../../../../../shared/data/hours/natural.jsonl', import.meta.url);
const isMissing = !existsSync(file);
if (isMissing && process.env.CI) throw new Error(`labelled hours are missing: ${file.pathname}`);

describe.skipIf(isMissing)('labelled opening hours in French and English (skipped where ../shared is missing)', () => {
  const cases = isMissing ? [] : readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case).filter(({ lang }) => lang === 'fr' || lang === 'en');

  it('reads them, and never wrongly', () => {
    const labelled = cases.filter((one) => one.ambiguous_ampm !== true && (one.expected ?? one.expected_days) != null);
    const outcomes = labelled.map((one) => ({ one, outcome: judge(one) }));
    const right = outcomes.filter(({ outcome }) => outcome === 'right').length;
    console.log(`hours in words: ${right} of ${labelled.length} right (${(right / labelled.length).toFixed(3)})`, outcomes.filter(({ outcome }) => outcome !== 'right').map(({ one, outcome }) => `${one.id} ${outcome}`));
    expect(outcomes.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
    expect(right / labelled.length).toBeGreaterThanOrEqual(0.97);
  });

  it('claims nothing of texts that say nothing sure', () => {
    const vague = cases.filter((one) => one.expected === null && one.expected_days === undefined);
    expect(vague.filter(({ input, lang }) => parseHoursText([input].flat().join('\n'), lang) !== null)).toEqual([]);
  });
});

function judge(one: Case): 'right' | 'wrong' | 'unread' {
  const read = parseHoursText([one.input].flat().join('\n'), one.lang);
  if (read === null) return 'unread';
  const osm = [toOsm(read.week), read.rule].filter(Boolean).join('; ');
  if (osm === one.expected) return 'right';
  const expected = one.expected_days === undefined ? parseOsmHours(one.expected ?? '') : { week: weekOf(one.expected_days) };
  const observed = parseOsmHours(osm);
  if (expected === null || observed === null) return 'wrong';
  // A week without days says nothing that could be the same.
  if (Object.keys(observed.week).length === 0) return expected.rule === observed.rule && expected.rule !== undefined ? 'right' : 'wrong';
  return compareWeeks(expected.week, observed.week, 0).same ? 'right' : 'wrong';
}

function weekOf(days: Record<string, string[]>): WeekHours {
  return Object.fromEntries(WEEK_DAYS.map((day) => {
    const ranges = Object.entries(days).find(([name]) => name.toLowerCase() === day)?.[1] ?? [];
    return [day, ranges.map((range) => range.split('-').map((end) => Number(end.slice(0, 2)) * 60 + Number(end.slice(3))))];
  }));
}

import { existsSync, readFileSync } from 'node:fs';
import { WEEK_DAYS, type WeekHours } from '#domain/opening-hours.ts';
import { extractPage } from '#extract/extract-page.ts';
import { answerHours, compareWeeks, parseOsmHours } from '#normalize/opening-hours.ts';
import type { Evaluation } from './main.ts';
import { share, type Table } from './table.ts';
import { textsWithoutHours } from './text-without-hours.ts';

interface Case { id: string; lang: string; input: string | string[]; expected?: string | null; expected_days?: Record<string, string[]>; expected_simplified?: string; ambiguous_ampm?: boolean }

const FOLDER = new URL('../../../shared/data/hours/', import.meta.url);
const BAR = 0.97;

/** Hours in words against their labels, and what is claimed of texts that hold none. Skipped parts say so. */
export default {
  id: 'hours',
  isShort: true,
  async run(): Promise<Table[]> {
    const negatives = textsWithoutHours();
    const claimed = negatives.filter((text) => Object.keys(answerHours(text).week ?? {}).length > 0);
    const cases = readCases();
    const rows = [['French', 'fr'], ['English', 'en'], ['OSM strings, loose ones too', 'osm'], ['other languages', '']].map(([title = '', lang = '']) => countRow(title, cases.filter((one) => one.ambiguous_ampm !== true && isLabelled(one) && (lang === '' ? !['fr', 'en', 'osm'].includes(one.lang) : one.lang === lang))));
    const structured = await countStructured();
    const unsure = cases.filter((one) => (one.lang === 'fr' || one.lang === 'en') && (one.ambiguous_ampm === true || !isLabelled(one))).map((one) => judge(one));
    const both = cases.filter((one) => (one.lang === 'fr' || one.lang === 'en') && one.ambiguous_ampm !== true && isLabelled(one)).map(judge);
    const right = both.filter((one) => one === 'right').length;
    const failures = [
      ...(both.length > 0 && right < BAR * both.length ? [`${share(right, both.length)} of the French and English cases are right, the bar is ${BAR}`] : []),
      ...claimed.slice(0, 10).map((text) => `hours are claimed of ${JSON.stringify(text)}`),
      ...(structured !== null && structured[2] !== structured[1] ? ['some structured hours are not read right'] : []),
      ...(unsure.includes('wrong') ? ['a case without a sure label is read against its label'] : []),
    ];
    return [{
      title: cases.length === 0 ? 'Hours in words (the labelled set is missing: only our own texts without hours)' : 'Hours in words',
      columns: ['texts', 'n', 'right', 'wrong', 'unread', 'share right'],
      rows: [...(cases.length === 0 ? [] : rows),
        ['French and English without a sure label', unsure.length, unsure.filter((one) => one === 'right').length, unsure.filter((one) => one === 'wrong').length, unsure.filter((one) => one === 'unread').length, '–'],
        ...(structured === null ? [] : [structured]),
        ['texts without hours', negatives.length, negatives.length - claimed.length, claimed.length, '–', share(negatives.length - claimed.length, negatives.length)]],
      failures,
    }];
  },
} satisfies Evaluation;

function readCases(): Case[] {
  const file = new URL('natural.jsonl', FOLDER);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case).filter(({ input }) => [input].flat().join('').trim() !== '') : [];
}

/** Odd schema.org objects: the hours that are read from each, against those meant; one that means none must give none. */
async function countStructured(): Promise<(string | number)[] | null> {
  const file = new URL('jsonld_alltheplaces.jsonl', FOLDER);
  if (!existsSync(file)) return null;
  const outcomes = await Promise.all(readFileSync(file, 'utf8').trim().split('\n').map(async (line) => {
    const { id, jsonld, expected } = JSON.parse(line) as { id: string; jsonld: object; expected: { opening_hours?: string } };
    // A reader of pages takes no item for a place that says neither what nor where it is.
    const item = { '@type': 'Store', name: 'Store', address: '1 Main St', ...jsonld };
    const page = await extractPage({
      url: 'https://store.example/', finalUrl: 'https://store.example/', status: 200, contentType: 'text/html', headers: {}, fetchedAt: '2026-11-22T00:00:00Z', bodyHash: '', resources: [],
      body: `<html><body><h1>Store</h1><script type="application/ld+json">${JSON.stringify(item)}</script></body></html>`,
    }, {});
    const read = page.observations.find((one) => one.field === 'regularHours' && one.method === 'json-ld');
    const week = read?.field === 'regularHours' ? read.value?.week : undefined;
    const meant = expected.opening_hours === undefined ? null : parseOsmHours(expected.opening_hours);
    const outcome = week === undefined ? (meant === null ? 'right' : 'unread') : meant !== null && compareWeeks(meant.week, week, 0).same ? 'right' : 'wrong';
    if (process.env['SHOW_HOURS'] && outcome !== 'right') process.stdout.write(`  ${outcome} ${id} ${expected.opening_hours ?? ''} ${JSON.stringify(week)}\n`);
    return outcome;
  }));
  const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
  return ['odd JSON-LD', outcomes.length, count('right'), count('wrong'), count('unread'), share(count('right'), outcomes.length)];
}

function isLabelled(one: Case): boolean {
  return (one.expected ?? one.expected_days) != null;
}

function countRow(title: string, cases: readonly Case[]): (string | number)[] {
  const outcomes = cases.map((one) => ({ one, outcome: judge(one) }));
  const count = (outcome: string): number => outcomes.filter((one) => one.outcome === outcome).length;
  if (process.env['SHOW_HOURS']) for (const { one, outcome } of outcomes) if (outcome !== 'right') process.stdout.write(`  ${outcome} ${one.id} ${JSON.stringify(one.input)} expected ${one.expected ?? ''}, read ${answerHours([one.input].flat().join('\n'), one.lang).osm ?? ''}\n`);
  return [title, cases.length, count('right'), count('wrong'), count('unread'), share(count('right'), cases.length)];
}

/** Right is the same string, or the same week and rule; a case without a label is `right` only where nothing is claimed. */
function judge(one: Case): 'right' | 'wrong' | 'unread' {
  const { osm } = answerHours([one.input].flat().join('\n'), one.lang === 'osm' ? undefined : one.lang);
  if (osm === null) return isLabelled(one) ? 'unread' : 'right';
  if (!isLabelled(one)) return 'wrong';
  if (osm === one.expected || osm === one.expected_simplified) return 'right';
  const expected = one.expected_days === undefined ? parseOsmHours(one.expected ?? '') : { week: weekOf(one.expected_days), rule: undefined };
  const observed = parseOsmHours(osm);
  if (expected === null || observed === null) return 'wrong';
  // A week without days says nothing that could be the same.
  if (Object.keys(observed.week).length === 0 || Object.keys(expected.week).length === 0) return expected.rule !== undefined && plainRule(expected.rule) === plainRule(observed.rule ?? '') ? 'right' : 'wrong';
  return compareWeeks(expected.week, observed.week, 0).same ? 'right' : 'wrong';
}

function plainRule(rule: string): string {
  return rule.replaceAll('closed', 'off').replace(/\s+/g, ' ').trim();
}

function weekOf(days: Record<string, string[]>): WeekHours {
  return Object.fromEntries(WEEK_DAYS.map((day) => {
    const ranges = Object.entries(days).find(([name]) => name.toLowerCase() === day)?.[1] ?? [];
    return [day, ranges.map((range) => range.split('-').map((end) => Number(end.slice(0, 2)) * 60 + Number(end.slice(3))))];
  }));
}

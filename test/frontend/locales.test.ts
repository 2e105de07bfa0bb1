import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import en from '../../frontend/src/locales/en.json' with { type: 'json' };
import fr from '../../frontend/src/locales/fr.json' with { type: 'json' };

const SOURCE = new URL('../../frontend/src/', import.meta.url);

function flatten(words: object, prefix = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]: [string, unknown]) => (typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flatten(value as object, `${prefix}${key}.`)])));
}

async function readSource(): Promise<string> {
  const files = (await readdir(SOURCE, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  return (await Promise.all(files.map((name) => readFile(new URL(name, SOURCE), 'utf8')))).join('\n');
}

const english = flatten(en);
const french = flatten(fr);
const source = await readSource();
// A key is written out ('ranking.title') or built from a written beginning (`outcome.${outcome}`).
const written = new Set([...source.matchAll(/'([a-z][A-Za-z]*(?:\.[A-Za-z-]+)+)'/g)].map((match) => match[1] ?? ''));
const beginnings = [...source.matchAll(/\bt\(`([A-Za-z.]+\.)\$\{/g)].map((match) => match[1] ?? '');
const withoutPlural = (key: string): string => key.replace(/_(one|other)$/, '');
const parameters = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

describe('words of the dashboard', () => {
  it('has the same keys in French and in English', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('has no key that the pages do not use', () => {
    const unused = [...english.keys()].filter((key) => !written.has(withoutPlural(key)) && !beginnings.some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });

  it('has every key that the pages ask for', () => {
    const known = new Set([...english.keys()].map(withoutPlural));
    const asked = [...source.matchAll(/\bt\('([^']+)'/g)].map((match) => match[1] ?? '');
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
    expect(beginnings.filter((start) => ![...known].some((key) => key.startsWith(start)))).toEqual([]);
  });

  it('has both plural forms wherever it has one', () => {
    const plural = [...english.keys()].filter((key) => key !== withoutPlural(key)).map(withoutPlural);
    expect(plural.filter((key) => !english.has(`${key}_one`) || !english.has(`${key}_other`))).toEqual([]);
  });

  it('leaves no sentence empty or untranslated by accident', () => {
    const sameOnPurpose = new Set(['inbox.sentiment', 'nav.label', 'watch.minutes', 'watch.hoursMinutes', 'act.cause', 'overview.distribution.band', 'overview.publishers.source', 'overview.publishers.title', 'location.lost.points', 'location.lost.source', 'plan.sources', 'runs.pages', 'runs.asOf', 'setup.code', 'overview.sentiment', 'formula.example.applicable', 'formula.publishers.source', 'formula.versions.version', 'ranking.column.sentiment', 'ranking.facet.publisher', 'location.record.page', 'overview.rating', 'standard.version', 'standard.what', 'nav.sources', 'sources.title', 'glossary.words.sentiment.name', 'glossary.words.source.name', 'glossary.words.finding.name', 'overview.month.points', 'work.by.publishers', 'work.causes.title', 'proposals.field.coordinates', 'work.file.xlsx', 'journal.file.jsonl', 'journal.member.cause', 'journal.member.correction', 'journal.member.deliveries', 'journal.member.notes', 'journal.member.publisherId', 'journal.member.pages', 'journal.member.question', 'journal.member.version']);
    expect([...english].filter(([key, text]) => text.trim() === '' || (french.get(key) === text && text.length > 4 && /\p{L}{3}/u.test(text.replace(/\{\{\w+\}\}/g, '')) && !sameOnPurpose.has(key))).map(([key]) => key)).toEqual([]);
  });

  it('fills the same parameters in both languages', () => {
    // A singular may say the number in words ("once") in one language and not in the other.
    const different = [...english].filter(([key, text]) => !key.endsWith('_one') && parameters(text).join() !== parameters(french.get(key) ?? '').join()).map(([key]) => key);
    expect(different).toEqual([]);
  });
});

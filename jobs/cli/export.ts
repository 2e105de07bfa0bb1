import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { describeBrandFile } from '#backend/brand-file-schema.ts';
import { buildRanking } from '#backend/build-ranking.ts';
import { csvLine } from '#backend/csv-line.ts';
import { PEER_KINDS } from '#domain/score.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { writeLocations } from '#imports/write-locations.ts';
import { loadPublishers } from '#publishers/run.ts';
import { listFindings } from '#records/findings.ts';
import { listLocations } from '#records/locations.ts';
import { listCorrections } from '#records/review-corrections.ts';
import { listReviews } from '#records/reviews.ts';
import { scoreHistory } from '#records/scores.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { takeOriginal } from '#reviews/split-translation.ts';
import { chooseBrand } from './_brand.ts';
import { writeEverything, writeEverythingCsv } from './_everything.ts';
import { headingOf } from './_export-words.ts';
import { sayWithheld, withoutWithheld } from './_tell-withheld.ts';
import { terminalLanguage } from './_terminal-language.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

/** What can be exported, each as rows of plain values; ids of the database are left out where a store code says the same. */
const KINDS: Record<string, (brandId: string) => Promise<object[]>> = {
  ranking: async (brandId) => (await buildRanking(SYSTEM_VIEWER, brandId)).rows.map(({ weakest, sentiment, rating, regionPath, peers, trend: _trend, findings: _findings, locationId: _id, regionId: _region, regionIds: _regions, ...row }) => ({
    ...row, region: regionPath.join(' > '), ...Object.fromEntries(PEER_KINDS.map((kind) => [`${kind}Rank`, peers.find((one) => one.kind === kind)?.rank ?? null])), weakestPublisher: weakest?.publisherId ?? null, weakestScore: weakest?.score ?? null,
    sentiment: sentiment.value, sentimentLow: sentiment.low, sentimentHigh: sentiment.high, sentimentSampleSize: sentiment.sampleSize,
    rating: rating.value, ratingSampleSize: rating.sampleSize,
  })),
  locations: async (brandId) => (await listLocations(SYSTEM_VIEWER, brandId)).map(({ id: _id, brandId: _brand, ...record }) => record),
  verdicts: (brandId) => perLocation(brandId, (id) => standingVerdicts(SYSTEM_VIEWER, id)),
  findings: (brandId) => perLocation(brandId, (locationId) => listFindings(SYSTEM_VIEWER, { locationId })),
  reviews: (brandId) => perLocation(brandId, (id) => listReviews(SYSTEM_VIEWER, id, Number.MAX_SAFE_INTEGER)),
  scores: async (brandId) => {
    const history = await scoreHistory(SYSTEM_VIEWER, brandId);
    return perLocation(brandId, async (id) => (history.get(id) ?? []).map(({ day, value, coverage, isRanked, formulaVersion }) => ({ day, value, coverage, isRanked, formulaVersion })));
  },
  // Examples for the next training: the author's own words, and what a person reads in them.
  corrections: async (brandId) => (await listCorrections(SYSTEM_VIEWER, brandId)).map(({ text, language, reading }) => ({ text: takeOriginal(text), lang: language, ...reading })),
};

/** All kinds in one stream, each row with its kind and without ids that are made anew in each database: what a comparison of two crawls needs. */
async function exportComparison(brandId: string): Promise<object[]> {
  const lists = [];
  for (const [kind, list] of Object.entries(KINDS)) lists.push(...(await list(brandId)).map((row) => ({ kind, ...row })));
  return lists;
}

export default defineCommand({
  id: 'export',
  summary: `Writes what is known of a brand as JSON lines or CSV: ${Object.keys(KINDS).join(', ')}, or all of these in one, a row a line with its kind, to lay two crawls beside each other (comparison). locations as CSV is a locations file, which import reads again. "everything" is all that the brand is, for import --everything into another instance; as CSV it is a folder with a file per kind. --with-captures adds pages as they were read, --with-names the names of reviewers. --schema says what the lines of that file are, as JSON Schema.`,
  usage: 'export KIND|everything|--corrections|--schema [--brand NAME] [--format jsonl|csv] [--language fr|en] [--with-captures] [--with-names] [--out FILE]',
  options: {
    brand: { type: 'string' }, corrections: { type: 'boolean' }, schema: { type: 'boolean' }, 'with-captures': { type: 'boolean' }, 'with-names': { type: 'boolean' },
    format: { type: 'string', default: 'jsonl' }, language: { type: 'string' }, out: { type: 'string' },
  },
  needsDatabase: true,
  async run(input) {
    if (input.options['schema'] === true) return write(textOption(input, 'out'), [`${JSON.stringify(describeBrandFile(), null, 2)}\n`]);
    const wanted = input.options['corrections'] === true ? 'corrections' : (input.positionals[0] ?? '');
    const kind = wanted === 'comparison' ? exportComparison : KINDS[wanted];
    if (!kind && wanted !== 'everything') throw new UsageError(`Name what to export: ${Object.keys(KINDS).join(', ')}, comparison, everything.`);
    const format = textOption(input, 'format');
    if (format !== 'jsonl' && format !== 'csv') throw new UsageError(`--format is jsonl or csv, not "${format ?? ''}".`);
    const brand = await chooseBrand(textOption(input, 'brand'));
    const out = textOption(input, 'out');
    if (!kind) {
      const choice = { captures: input.options['with-captures'] === true, names: input.options['with-names'] === true };
      if (format === 'jsonl') return writeEverything(brand.id, choice, out);
      if (out === undefined) throw new UsageError('As CSV, everything is a folder with a file per kind: name it with --out FOLDER.');
      return writeEverythingCsv(brand.id, choice, out);
    }
    // Headings follow what was asked for alone: what reads the file must not depend on whose terminal wrote it.
    const asked = textOption(input, 'language');
    const language = asked ?? terminalLanguage();
    if (language !== 'fr' && language !== 'en') throw new UsageError(`--language is fr or en, not "${language}".`);
    const headings = asked === 'fr' ? 'fr' : 'en';
    // The one table that is also read: as CSV it is a locations file again.
    if (wanted === 'locations' && format === 'csv') return write(out, writeLocations(await listLocations(SYSTEM_VIEWER, brand.id), headings).map(csvLine));
    const rows = await kind(brand.id);
    const names = new Map((await loadPublishers()).map(({ id, words }) => [id, words.name]));
    const nameOf = (id: string): Words => names.get(id) ?? { fr: id, en: id };
    await write(out, format === 'csv' ? csvLines(rows.map((row) => sayWithheld(row, language, nameOf)), headings) : rows.map((row) => `${JSON.stringify(withoutWithheld(row))}\n`));
  },
});

async function perLocation<T extends object>(brandId: string, list: (locationId: string) => Promise<T[]>): Promise<object[]> {
  const locations = await listLocations(SYSTEM_VIEWER, brandId);
  const lists = [];
  for (const location of locations) lists.push(...(await list(location.id)).map((row) => ({ storeCode: location.storeCode, ...withoutIds(row) })));
  return lists;
}

function withoutIds(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'id' && key !== 'locationId'));
}

function csvLines(rows: readonly object[], headings: UiLanguage): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [csvLine(columns.map((column) => headingOf(column, headings))), ...rows.map((row) => csvLine(columns.map((column) => (row as Record<string, unknown>)[column])))];
}

async function write(file: string | undefined, lines: readonly string[]): Promise<void> {
  if (file !== undefined) {
    return writeFile(file, lines).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${file} can't be written (${error.code ?? error.message}).`);
    });
  }
  for (const line of lines) if (!process.stdout.write(line)) await once(process.stdout, 'drain');
}

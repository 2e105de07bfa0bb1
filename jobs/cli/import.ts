import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { applyBrandFiles, previewBrandFiles, type BrandFiles, type ImportFile } from '#backend/import-brand.ts';
import { InvalidInputError } from '#backend/errors.ts';
import { findLastCrawl } from '#backend/preview-standard.ts';
import { loadChecks } from '#checks/run.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { SCORE_SCALES, type ScoreScale } from '#imports/reviews-file.ts';
import { loadPublishers } from '#publishers/run.ts';
import { brandFigures } from '#records/audit-states.ts';
import { judgeAgain } from '../pipeline/judge-again.ts';
import { importReviews } from '../pipeline/import-reviews.ts';
import { watchReviews } from '../pipeline/watch-reviews.ts';
import { brandModelsFor } from '../sentiment/brand-models.ts';
import { auditCommand } from './_audit.ts';
import { chooseBrand } from './_brand.ts';
import { readEverything } from './_everything.ts';
import { isRefused, writeOutcome, writePreview, writeReviews } from './_import-lines.ts';
import { PRINTED } from './_import-words.ts';
import { terminalLanguage } from './_terminal-language.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'import',
  summary: 'Imports a locations file (CSV, XLSX), a brand standard (YAML, JSON) or reviews and survey answers (CSV). --dry-run shows what would change and writes nothing. --everything reads a whole brand from the file that export everything wrote, into an instance that has no such brand.',
  usage: 'import --everything FILE | [--locations FILE] [--standard FILE] [--reviews FILE] [--scale stars|stars-10|nps|csat|csat-7|csat-10] [--brand NAME] [--dry-run] [--archive-missing] [--json]',
  options: {
    everything: { type: 'string' },
    locations: { type: 'string' }, standard: { type: 'string' }, reviews: { type: 'string' }, scale: { type: 'string' }, brand: { type: 'string' },
    'dry-run': { type: 'boolean', default: false }, 'archive-missing': { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
  },
  needsDatabase: true,
  async run(input) {
    const everything = textOption(input, 'everything');
    if (everything !== undefined) {
      if (['locations', 'standard', 'reviews', 'brand', 'scale'].some((name) => textOption(input, name) !== undefined)) throw new UsageError('A whole brand is imported by itself: --everything goes with no other file and no --brand.');
      process.stdout.write(`${await readEverything(everything, terminalLanguage())}\n`);
      return;
    }
    const [locations, standard, reviews] = await Promise.all(['locations', 'standard', 'reviews'].map((name) => readOption(textOption(input, name))));
    if (!locations && !standard && !reviews) throw new UsageError('Name at least one file: --locations, --standard, --reviews or --everything.');
    if (reviews && (locations || standard)) throw new UsageError('Import reviews by themselves: --reviews goes with neither --locations nor --standard.');
    const scale = textOption(input, 'scale');
    if (scale !== undefined && !(scale in SCORE_SCALES)) throw new UsageError(`--scale is one of ${Object.keys(SCORE_SCALES).join(', ')}.`);
    const wanted = textOption(input, 'brand');
    const brandId = wanted || !standard ? (await chooseBrand(wanted)).id : null;
    const language = terminalLanguage();
    const isDryRun = input.options['dry-run'] === true;
    const print = (value: unknown, lines: readonly string[]) => process.stdout.write(input.options['json'] === true ? `${JSON.stringify(value, null, 2)}\n` : `${lines.join('\n')}\n`);
    if (reviews) {
      const into = brandId ?? (await chooseBrand(wanted)).id;
      const models = await brandModelsFor({ env: input.settings, viewer: SYSTEM_VIEWER, tell: (sentence) => process.stderr.write(`${sentence}\n`) }, into);
      const done = await importReviews(SYSTEM_VIEWER, into, reviews, new Date(), { isDryRun, scale: scale as ScoreScale | undefined, models });
      if (!isDryRun) {
        const figures = await brandFigures(into);
        await auditCommand('import', { noun: 'imports', act: 'import', before: null, after: figures && { ...figures, state: { files: [reviews.name], reviews: done.saved } }, at: new Date() });
      }
      if (!isDryRun) await watchReviews({ viewer: SYSTEM_VIEWER, publishers: await loadPublishers() }, into, new Date());
      print(done, writeReviews(done, isDryRun, language));
      if (isDryRun && done.saved === 0) throw new Error(PRINTED.wouldFail[language]);
      return;
    }
    const folder = path.dirname(textOption(input, 'standard') ?? '.');
    const files: BrandFiles = { brandId, locations: locations ?? null, standard: standard ?? null, readBeside: (name) => readFile(path.resolve(folder, name)) };
    if (isDryRun) {
      const preview = await previewBrandFiles(SYSTEM_VIEWER, files);
      print(preview, writePreview(preview, language));
      if (isRefused(preview)) throw new Error(PRINTED.wouldFail[language]);
      return;
    }
    const before = brandId === null ? null : await brandFigures(brandId);
    const done = await applyBrandFiles(SYSTEM_VIEWER, files, { archiveMissing: input.options['archive-missing'] === true, now: new Date() }).catch((error: unknown) => {
      if (!(error instanceof InvalidInputError)) throw error;
      const told = error.inLanguage(language);
      throw new InvalidInputError({ fr: told.title, en: told.title }, told.problems);
    });
    const after = await brandFigures(done.brandId);
    await auditCommand('import', { noun: 'imports', act: 'import', before, after: after && { ...after, state: { ...after.state, files: [locations?.name, standard?.name].filter((one) => one !== undefined) } }, at: new Date() });
    const judged = await judgeImported(done.brandId);
    print({ ...done, judgedAgain: judged }, [...writeOutcome(done, language), PRINTED[JUDGED_WORDS[judged]][language]]);
  },
});

const JUDGED_WORDS = { done: 'judgedAgain', waiting: 'judgedByCrawl', 'nothing-read': 'judgedFirst' } as const;

/** Judges what is stored by the standard and the master records as they are now, as publishing on the screen does. */
async function judgeImported(brandId: string): Promise<keyof typeof JUDGED_WORDS> {
  const { askedBy } = await findLastCrawl(SYSTEM_VIEWER, brandId);
  if (askedBy === null) return 'nothing-read';
  const [checks, publishers] = await Promise.all([loadChecks(), loadPublishers()]);
  return (await judgeAgain({ checks, publishers, viewer: SYSTEM_VIEWER }, brandId, new Date())) ? 'done' : 'waiting';
}

async function readOption(file: string | undefined): Promise<ImportFile | null> {
  if (file === undefined) return null;
  try {
    return { name: path.basename(file), bytes: await readFile(file) };
  } catch (error) {
    throw new UsageError(`${file} can't be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
}

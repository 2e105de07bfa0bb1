import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { applyBrandFiles, previewBrandFiles, type BrandFiles, type ImportFile } from '#backend/import-brand.ts';
import { placeProblem } from '#imports/import-problem.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { importReviews } from '../pipeline/import-reviews.ts';
import { chooseBrand } from './_brand.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'import',
  summary: 'Imports a locations file (CSV, XLSX), a brand standard (YAML, JSON) or reviews (CSV). --dry-run shows what would change.',
  usage: 'import [--locations FILE] [--standard FILE] [--reviews FILE] [--brand NAME] [--dry-run] [--archive-missing]',
  options: {
    locations: { type: 'string' }, standard: { type: 'string' }, reviews: { type: 'string' }, brand: { type: 'string' },
    'dry-run': { type: 'boolean', default: false }, 'archive-missing': { type: 'boolean', default: false },
  },
  needsDatabase: true,
  async run(input) {
    const [locations, standard, reviews] = await Promise.all(['locations', 'standard', 'reviews'].map((name) => readOption(textOption(input, name))));
    if (!locations && !standard && !reviews) throw new UsageError('Name at least one file: --locations, --standard or --reviews.');
    const wanted = textOption(input, 'brand');
    const brandId = wanted || !standard ? (await chooseBrand(wanted)).id : null;
    if (reviews) return printJson(await importReviews(SYSTEM_VIEWER, brandId ?? (await chooseBrand(wanted)).id, reviews, new Date()));
    const folder = path.dirname(textOption(input, 'standard') ?? '.');
    const files: BrandFiles = { brandId, locations: locations ?? null, standard: standard ?? null, readBeside: (name) => readFile(path.resolve(folder, name)) };
    if (input.options['dry-run'] === true) return printJson(await previewBrandFiles(SYSTEM_VIEWER, files));
    const done = await applyBrandFiles(SYSTEM_VIEWER, files, { archiveMissing: input.options['archive-missing'] === true, now: new Date() });
    for (const problem of done.problems) process.stderr.write(`${placeProblem(problem).en}\n`);
    const { problems, ...counts } = done;
    printJson({ ...counts, problems: problems.length });
  },
});

async function readOption(file: string | undefined): Promise<ImportFile | null> {
  if (file === undefined) return null;
  try {
    return { name: path.basename(file), bytes: await readFile(file) };
  } catch (error) {
    throw new UsageError(`${file} can't be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
}

function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readDraft } from '#backend/draft-standard.ts';
import { InvalidInputError } from '#backend/errors.ts';
import { loadChecks } from '#checks/run.ts';
import type { PreviewResult } from '#domain/standard-preview.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { roundShown } from '#scoring/round-shown.ts';
import { runPreview } from '../pipeline/run-preview.ts';
import { chooseBrand } from './_brand.ts';
import { NOT_KEPT } from './_tell-withheld.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

const MOVERS_SHOWN = 10;

export default defineCommand({
  id: 'preview',
  summary: 'Previews a draft of the brand standard: which findings would appear, vanish or change, and how scores and ranks would move. Nothing is written.',
  usage: 'preview --standard FILE [--brand NAME] [--json]',
  options: { standard: { type: 'string' }, brand: { type: 'string' }, json: { type: 'boolean' } },
  needsDatabase: true,
  async run(input) {
    const file = textOption(input, 'standard');
    if (file === undefined) throw new UsageError('Name the draft: preview --standard FILE.');
    const brand = await chooseBrand(textOption(input, 'brand'));
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${file} can't be read (${error.code ?? error.message}).`);
    });
    const draft = await readDraft(SYSTEM_VIEWER, brand.id, text, new Date().toISOString().slice(0, 10), (name) => readFile(path.resolve(path.dirname(file), name)));
    if (!draft.standard) throw new InvalidInputError({ fr: `${file} n’est pas une norme de marque.`, en: `${file} is no brand standard.` }, draft.problems);
    const isWatched = process.stderr.isTTY;
    const result = await runPreview(brand.id, draft.standard, { onProgress: ({ done, total }) => { if (isWatched) process.stderr.write(`\r${done} of ${total} locations`); } });
    if (isWatched) process.stderr.write('\r\u001B[K');
    process.stdout.write(input.options['json'] === true ? `${JSON.stringify(result)}\n` : await describe(result, draft.isUnchanged));
  },
});

async function describe(result: PreviewResult, isUnchanged: boolean): Promise<string> {
  const titles = new Map((await loadChecks()).map((one) => [one.id, one.words.title.en]));
  const { counts, brand, checks, locations } = result;
  const lines = [
    `Against version ${result.baseVersion ?? 'none'}${isUnchanged ? ' (the draft says the same)' : ''}, on what was read on ${result.asOf}: ${counts.locations} locations, ${counts.listings} listings, ${counts.verdicts} verdicts.`,
    `Findings: ${counts.appear} appear, ${counts.vanish} vanish, ${counts.change} change.`,
    `Brand score: ${scoreOf(brand.before.score)} to ${scoreOf(brand.after.score)}; ranked locations: ${brand.before.rankedCount} to ${brand.after.rankedCount}.`,
    ...(counts.otherwise > 0 ? [`Whatever the draft says, ${counts.otherwise} findings move at the next judging: master records were edited, or the product is newer.`] : []),
  ];
  for (const check of checks) {
    lines.push(`\n${titles.get(check.checkId) ?? check.checkId} (${check.checkId}): +${check.appear} -${check.vanish} ~${check.change}`);
    const samples = [...check.appearing.map((one) => ['+', one] as const), ...check.vanishing.map((one) => ['-', one] as const), ...check.changing.map((one) => ['~', one] as const)];
    for (const [sign, one] of samples) {
      const said = one.after ?? one.before;
      lines.push(`  ${sign} ${one.storeCode}  ${one.publisherId} (${one.subject}): ${said?.reason ?? ''}, expected ${said?.expected ?? '–'}, observed ${said?.isWithheld === true ? NOT_KEPT.en : (said?.observed ?? '–')}`);
    }
  }
  const movers = locations.filter((one) => one.before.score !== one.after.score).sort((a, b) => distance(b) - distance(a));
  if (movers.length > 0) lines.push(`\n${movers.length} scores move${movers.length > MOVERS_SHOWN ? `, the ${MOVERS_SHOWN} that move most` : ''}:`);
  for (const one of movers.slice(0, MOVERS_SHOWN)) lines.push(`  ${one.storeCode}  ${one.name}: ${scoreOf(one.before.score)} to ${scoreOf(one.after.score)}, rank ${one.before.rank ?? '–'} to ${one.after.rank ?? '–'}`);
  return `${lines.join('\n')}\n`;
}

const scoreOf = (score: number | null): string => (score === null ? 'not enough seen' : roundShown(score).toFixed(1));
const distance = ({ before, after }: PreviewResult['locations'][number]): number => (before.score === null || after.score === null ? Infinity : Math.abs(after.score - before.score));

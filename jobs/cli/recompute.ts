import { recomputeScores } from '#backend/recompute-scores.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { chooseBrand } from './_brand.ts';
import { defineCommand, textOption } from './define-command.ts';

export default defineCommand({
  id: 'recompute',
  summary: 'Computes every stored score again from its verdicts, by the formula and the standard of its day, and names those that differ.',
  usage: 'recompute [--brand NAME]',
  options: { brand: { type: 'string' } },
  needsDatabase: true,
  async run(input) {
    const brand = await chooseBrand(textOption(input, 'brand'));
    const scores = await recomputeScores(SYSTEM_VIEWER, brand.id);
    const differing = scores.filter((one) => !one.isSame);
    for (const one of differing) process.stdout.write(`${JSON.stringify(one)}\n`);
    const days = scores.map((one) => one.day).toSorted();
    process.stdout.write(`${scores.length} stored scores${scores.length === 0 ? '' : ` from ${days[0]} to ${days.at(-1)}`}: ${scores.length - differing.length} the same to the last digit, ${differing.length} not.\n`);
    if (differing.length > 0) process.exitCode = 1;
  },
});

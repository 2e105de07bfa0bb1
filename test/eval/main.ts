// `npm run eval` prints every table of this folder; `-- --short` runs the short form that is part of `npm test`;
// `-- NAME…` runs some of them.
import { readdir } from 'node:fs/promises';
import { formatTable, type Table } from './table.ts';

export interface Evaluation {
  id: string;
  /** False: left out of the short form. */
  isShort: boolean;
  /** All tables at once, or each as it is ready. */
  run(options: { isShort: boolean }): Promise<Table[]> | AsyncIterable<Table>;
}

const args = process.argv.slice(2);
const isShort = args.includes('--short');
const wanted = args.filter((one) => !one.startsWith('--'));

const files = (await readdir(new URL('./', import.meta.url))).filter((file) => file.startsWith('evaluate-')).sort();
let failed = 0;
let passed = 0;
for (const file of files) {
  const { default: evaluation } = (await import(new URL(file, import.meta.url).href)) as { default: Evaluation };
  if (wanted.length > 0 ? !wanted.includes(evaluation.id) : isShort && !evaluation.isShort) continue;
  const told = evaluation.run({ isShort });
  for await (const table of Symbol.asyncIterator in told ? told : await told) {
    process.stdout.write(`\n${formatTable(table)}`);
    for (const failure of table.failures) process.stdout.write(`  BELOW THE BAR: ${failure}\n`);
    if (table.failures.length > 0) failed += 1;
    else passed += 1;
  }
}
process.stdout.write(`\nevaluation: ${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);

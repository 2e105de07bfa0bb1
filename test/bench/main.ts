// `npm run bench` prints the cost of the product's hot paths beside something measured in the same run; `-- NAME…` runs
// some. Absolute figures are this machine's; the ratios are what to compare over time. Nothing passes or fails here.
import { readdir } from 'node:fs/promises';
import os from 'node:os';
import { formatTable, type Table } from '#test/eval/table.ts';

export interface Bench {
  /** Equals the file's name after `bench-`. */
  id: string;
  run(): Promise<Table>;
}

const wanted = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const files = (await readdir(new URL('./', import.meta.url))).filter((file) => file.startsWith('bench-')).sort();
process.stdout.write(`${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.availableParallelism()} × ${os.cpus()[0]?.model ?? 'unknown processor'}, load ${os.loadavg()[0]?.toFixed(1)}\n`);
for (const file of files) {
  const { default: bench } = (await import(new URL(file, import.meta.url).href)) as { default: Bench };
  if (wanted.length > 0 && !wanted.includes(bench.id)) continue;
  process.stdout.write(`\n${formatTable(await bench.run())}`);
}
process.exit(0);

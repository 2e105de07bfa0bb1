import { setTimeout as sleep } from 'node:timers/promises';
import { orderRun } from '#backend/order-run.ts';
import { RUN_ORDERS, type RunOrder } from '#domain/run.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { readRow } from '#records/audit-states.ts';
import { openDatabaseUrl } from '#records/connection.ts';
import { openQueue } from '#records/queue.ts';
import { getRun, listRuns, runningRun, runProgress, type RunRow } from '#records/runs.ts';
import { countWorkers } from '#records/worker-processes.ts';
import { auditCommand } from './_audit.ts';
import { chooseBrand } from './_brand.ts';
import { runLine } from './_run-line.ts';
import { drawProgress } from './_watch-run.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

const SHOWN = 10;
const LOOK_MS = 1_000;

export default defineCommand({
  id: 'runs',
  summary: 'Shows the crawls of a brand and how far the present one is; pauses, resumes or cancels it, or watches it to its end.',
  usage: 'runs [--brand NAME] [--pause | --resume | --cancel] [--watch]',
  options: { brand: { type: 'string' }, watch: { type: 'boolean', default: false }, ...Object.fromEntries(RUN_ORDERS.map((one) => [one, { type: 'boolean' as const, default: false }])) },
  needsDatabase: true,
  async run({ options, ...input }) {
    const brand = await chooseBrand(textOption({ options, ...input }, 'brand'));
    const orders = RUN_ORDERS.filter((one) => options[one] === true);
    if (orders.length > 1) throw new UsageError(`One of ${orders.map((one) => `--${one}`).join(', ')} at a time.`);
    const [order] = orders;
    const present = await runningRun(SYSTEM_VIEWER, brand.id);
    if (order) {
      if (!present) throw new UsageError(`No crawl of ${brand.name} goes on.`);
      await give(present.id, order);
    }
    if (options['watch'] === true && present) await watch(present.id);
    const runs = await listRuns(SYSTEM_VIEWER, brand.id, SHOWN);
    if (runs.length === 0) process.stdout.write(`${brand.name} has not been crawled yet.\n`);
    for (const run of runs) process.stdout.write(`${await describe(run)}\n`);
  },
});

async function give(runId: string, order: RunOrder): Promise<void> {
  const queue = await openQueue(openDatabaseUrl());
  const before = await runState(runId);
  try {
    await orderRun(SYSTEM_VIEWER, queue, runId, order, new Date());
    await auditCommand('runs', { noun: 'crawls', act: order === 'cancel' ? 'cancel' : 'change', before, after: await runState(runId), at: new Date() });
  } finally {
    await queue.close();
  }
  if (order !== 'pause' && (await countWorkers()) === 0) process.stderr.write('No worker is running: what is left is done when one starts, or by "crawl".\n');
}

const runState = (id: string) => readRow('AuditRun', { id }, { name: 'trigger', members: ['state', 'pausedAt'] });

async function watch(runId: string): Promise<void> {
  const line = drawProgress(runId, { inLines: true });
  while ((await getRun(SYSTEM_VIEWER, runId)).finishedAt === null) await sleep(LOOK_MS);
  line.stop();
}

async function describe(run: RunRow): Promise<string> {
  const head = `${run.asOf.slice(0, 16).replace('T', ' ')}  ${run.pausedAt === null ? run.state : 'paused'}`;
  if (run.finishedAt === null) return `${head}  ${runLine(await runProgress(SYSTEM_VIEWER, run.id), { isPaused: run.pausedAt !== null })}`;
  const { summary } = run;
  return `${head}  ${run.locationsDone}/${run.locationsTotal} locations${run.locationsFailed > 0 ? `, ${run.locationsFailed} given up` : ''}${summary ? `, ${summary.pages} pages, score ${summary.score === null ? 'not enough seen' : summary.score.toFixed(1)}` : ''}`;
}

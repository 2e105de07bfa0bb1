import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError } from '#backend/errors.ts';
import { planCrawl } from '#backend/plan-crawl.ts';
import { loadPlanKnowledge } from '#backend/plan-knowledge.ts';
import type { AuditSubject } from '#domain/audit-entry.ts';
import type { StandardVersion } from '#domain/brand-standard.ts';
import type { RunSummary } from '#domain/run.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { readRow } from '#records/audit-states.ts';
import { confirmCrawl } from '#records/brands.ts';
import { openDatabaseUrl } from '#records/connection.ts';
import { listLocations } from '#records/locations.ts';
import { openQueue } from '#records/queue.ts';
import { getRun, isReread, RECHECK, runningRun, type RunRow } from '#records/runs.ts';
import { currentStandard } from '#records/standards.ts';
import { countWorkers } from '#records/worker-processes.ts';
import { crawlBrand } from '../pipeline/crawl-brand.ts';
import { askForLate } from '../pipeline/late-readings.ts';
import { openToolbox, type Toolbox } from '../pipeline/toolbox.ts';
import { auditCommand } from './_audit.ts';
import { chooseBrand } from './_brand.ts';
import { endOf, summaryLines } from './_run-words.ts';
import { terminalLanguage } from './_terminal-language.ts';
import { drawProgress } from './_watch-run.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

const LOOK_MS = 1_000;

export default defineCommand({
  id: 'crawl',
  summary: 'Crawls a brand now, judges and scores it. The first time it shows what it would fetch and wants --yes.',
  usage: 'crawl [--brand NAME] [--yes] [--as-of 2026-11-21T06:00:00Z] [--json]',
  options: { brand: { type: 'string' }, yes: { type: 'boolean', default: false }, 'as-of': { type: 'string' }, json: { type: 'boolean', default: false } },
  needsDatabase: true,
  async run(input) {
    const brand = await chooseBrand(textOption(input, 'brand'));
    const asOf = momentOf(textOption(input, 'as-of'));
    const shift = asOf.getTime() - Date.now();
    const before = await confirmedState(brand.id);
    const toolbox = await openToolbox(input.settings, () => new Date(Date.now() + shift), (line) => process.stderr.write(`${line}\n`));
    try {
      if (brand.crawlConfirmedAt === null) {
        const standard = await currentStandard(SYSTEM_VIEWER, brand.id);
        const plan = standard ? await planFor(toolbox, brand.id, standard) : null;
        if (plan) for (const host of plan.hosts) process.stdout.write(`${host.host}: ${host.requests} requests, about ${Math.ceil(host.seconds)} s\n`);
        if (plan && plan.linksAtMost > 0) process.stdout.write(`and at most ${plan.linksAtMost} links of these pages, each once\n`);
        if (plan && plan.rendersAtMost > 0) process.stdout.write(`of which at most ${plan.rendersAtMost} pages are rendered in a browser, if they say nothing without their scripts\n`);
        for (const { publisherId, requests, amount, currency, perThousand, asOf: since } of plan?.paid ?? []) process.stdout.write(`${publisherId} bills each request: ${requests}, about ${amount.toFixed(2)} ${currency} at ${perThousand} per 1,000 (${since})\n`);
        if (input.options['yes'] !== true) throw new UsageError('Nothing was fetched. If this is what you want, say it again with --yes.');
        await confirmCrawl(SYSTEM_VIEWER, brand.id, new Date());
      }
      // Who only watches what workers are at has changed nothing.
      const watched = await waitForWorkers(brand.id);
      if (watched === null) await auditCommand('crawl', { noun: 'crawls', act: 'start', before, after: await startedState(brand.id, asOf), at: new Date() });
      const { run, summary } = watched ?? (await crawlHere(toolbox, brand.id, asOf));
      const end = endOf(run, summary);
      const lines = summaryLines(brand.name, summary, terminalLanguage(), end);
      const told = end === 'ended' ? lines : lines.slice(0, -1);
      const printed = input.options['json'] === true ? [JSON.stringify(summary)] : told;
      process.stdout.write(printed.map((line) => `${line}\n`).join(''));
      // Whoever starts this by a clock must hear that it was no whole crawl.
      if (end !== 'ended') throw new ConflictError({ fr: lines.at(-1) ?? '', en: lines.at(-1) ?? '' });
    } finally {
      await toolbox.fetcher.close();
    }
  },
});

/** The first crawl is confirmed once: of the crawls that follow the log does not say so again. */
async function confirmedState(id: string): Promise<AuditSubject | null> {
  const state = await readRow('Brand', { id }, { name: 'name', members: ['crawlConfirmedAt'] });
  return state && { ...state, id: null };
}

async function startedState(id: string, asOf: Date): Promise<AuditSubject | null> {
  const state = await confirmedState(id);
  return state && { ...state, state: { ...state.state, asOf: asOf.toISOString() } };
}

async function planFor({ publishers, env, box, viewer, now }: Toolbox, brandId: string, version: StandardVersion) {
  const locations = await listLocations(viewer, brandId);
  return planCrawl(publishers, env, version.standard, locations, await loadPlanKnowledge(viewer, box, brandId, env, version, publishers, locations, now()));
}

/** A crawl that has come to an end, and how it stood then. */
interface EndedCrawl {
  run: RunRow;
  summary: RunSummary;
}

async function crawlHere(toolbox: Toolbox, brandId: string, asOf: Date): Promise<EndedCrawl> {
  let line = { stop: () => {} };
  let runId = '';
  try {
    const summary = await crawlBrand(toolbox, brandId, {
      asOf, trigger: 'by-hand',
      onRun: (run) => {
        runId = run.id;
        line.stop();
        line = drawProgress(run.id);
      },
      onPause: (isPaused) => process.stderr.write(isPaused ? '\nPaused: it goes on when somebody resumes it ("runs --resume", or the dashboard).\n' : 'Resumed.\n'),
    });
    if (summary.late) await leaveToWorkers(summary, { id: runId, brandId }, toolbox.now());
    return { run: await getRun(SYSTEM_VIEWER, runId), summary };
  } finally {
    line.stop();
  }
}

/** What may be read in some hours only is no reason to sit and wait at a terminal. */
async function leaveToWorkers(summary: RunSummary, run: { id: string; brandId: string }, now: Date): Promise<void> {
  const queue = await openQueue(openDatabaseUrl());
  try {
    await askForLate(summary, run, queue.enqueue, now);
  } finally {
    await queue.close();
  }
}

/** Where workers are at a crawl of this brand already, it is watched to its end; null: there is none, or none of them is left. */
async function waitForWorkers(brandId: string): Promise<EndedCrawl | null> {
  const running = await runningRun(SYSTEM_VIEWER, brandId);
  if (!running || running.trigger === RECHECK || isReread(running) || (await countWorkers()) === 0) return null;
  process.stderr.write('Workers are at a crawl of this brand already: this waits for its end.\n');
  const line = drawProgress(running.id);
  try {
    while ((await countWorkers()) > 0) {
      const run = await getRun(SYSTEM_VIEWER, running.id);
      if (run.summary) return { run, summary: run.summary };
      await sleep(LOOK_MS);
    }
    return null;
  } finally {
    line.stop();
  }
}

function momentOf(text: string | undefined): Date {
  const moment = text === undefined ? new Date() : new Date(text);
  if (Number.isNaN(moment.getTime())) throw new UsageError(`--as-of "${text}" is no moment; write it as 2026-11-21T06:00:00Z.`);
  return moment;
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { RunSummary } from '#domain/run.ts';
import type { Words } from '#domain/words.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { openDatabaseUrl } from '#records/connection.ts';
import { openQueue } from '#records/queue.ts';
import { getRun, type RunRow } from '#records/runs.ts';
import { countWorkers } from '#records/worker-processes.ts';
import { openReread, rereadHere } from '../pipeline/reread-brand.ts';
import { openToolbox } from '../pipeline/toolbox.ts';
import { auditCommand } from './_audit.ts';
import { chooseBrand } from './_brand.ts';
import { sayIn, terminalLanguage } from './_terminal-language.ts';
import { drawProgress } from './_watch-run.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

const LOOK_MS = 500;

const WORDS = {
  ended: {
    fr: 'Pages enregistrées de {brand} relues : {pages}; constats qui apparaissent : {opened}, retirés : {withdrawn}. Aucun site n’a été interrogé.',
    en: 'Stored pages of {brand} read again: {pages}; findings that appear: {opened}, withdrawn: {withdrawn}. No site was asked.',
  },
  unkept: { fr: 'Pages qui ne sont plus conservées, et restent comme elles ont été lues : {count}', en: 'Pages that are no longer kept, and stay as they were read: {count}' },
  failed: { fr: 'Lieux abandonnés : {count}. « runs » et le journal disent pourquoi.', en: 'Locations given up: {count}. "runs" and the log say why.' },
  crawls: { fr: 'Une collecte de cette marque est en cours, et lit elle-même avec les lecteurs d’aujourd’hui : rien n’a été relu.', en: 'A crawl of this brand is running, and reads by today’s readers itself: nothing was read again.' },
  nothing: { fr: '{brand} n’a pas encore été collectée : rien n’est enregistré.', en: '{brand} has not been crawled yet: nothing of it is in store.' },
} satisfies Record<string, Words>;

export default defineCommand({
  id: 'reread',
  summary: 'Reads the stored pages of a brand again by today’s readers, and judges by that; asks no site. Workers share it where some run. --all: also pages of which no reader has changed.',
  usage: 'reread [--brand NAME] [--all] [--json]',
  options: { brand: { type: 'string' }, all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  needsDatabase: true,
  async run(input) {
    const brand = await chooseBrand(textOption(input, 'brand'));
    const all = input.options['all'] === true;
    const toolbox = await openToolbox(input.settings, () => new Date(), (line) => process.stderr.write(`${line}\n`));
    let line = { stop: () => {} };
    try {
      const run = await openReread(toolbox, brand.id, { asOf: new Date(), all });
      if (run === 'crawl-runs') throw new UsageError(WORDS.crawls[terminalLanguage()]);
      if (run === null) throw new UsageError(sayIn(terminalLanguage(), WORDS.nothing, { brand: brand.name }));
      await auditCommand('reread', { noun: 'crawls', act: 'start', before: null, after: { brandId: brand.id, id: run.id, name: 'reread', state: { asOf: run.asOf, all } }, at: new Date() });
      line = drawProgress(run.id);
      const { summary, failed } = (await byWorkers(run)) ?? { summary: await rereadHere(toolbox, run), failed: 0 };
      line.stop();
      tell(brand.name, summary, failed, input.options['json'] === true);
    } finally {
      line.stop();
      await toolbox.fetcher.close();
    }
  },
});

/** Where workers run they do it, and this waits; null: there is none, or none of them is left. */
async function byWorkers(run: RunRow): Promise<{ summary: RunSummary; failed: number } | null> {
  if ((await countWorkers()) === 0) return null;
  const queue = await openQueue(openDatabaseUrl());
  try {
    await queue.enqueue('reread', run.brandId, { brandId: run.brandId });
  } finally {
    await queue.close();
  }
  let failed = 0;
  while ((await countWorkers()) > 0) {
    const now = await getRun(SYSTEM_VIEWER, run.id);
    if (now.summary) return { summary: now.summary, failed };
    failed = now.locationsFailed;
    await sleep(LOOK_MS);
  }
  return null;
}

function tell(brand: string, summary: RunSummary, failed: number, isJson: boolean): void {
  const language = terminalLanguage();
  const { pages, opened, withdrawn = 0, troubles } = summary;
  const unkept = troubles['not-read-yet'];
  const lines = [
    ...(unkept === undefined ? [] : [sayIn(language, WORDS.unkept, { count: unkept })]),
    ...(failed === 0 ? [] : [sayIn(language, WORDS.failed, { count: failed })]),
    sayIn(language, WORDS.ended, { brand, pages, opened, withdrawn }),
  ];
  process.stdout.write(isJson ? `${JSON.stringify(summary)}\n` : `${lines.join('\n')}\n`);
}

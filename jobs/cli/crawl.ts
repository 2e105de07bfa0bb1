import { planCrawl } from '#backend/plan-crawl.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { confirmCrawl } from '#records/brands.ts';
import { listLocations } from '#records/locations.ts';
import { currentStandard } from '#records/standards.ts';
import { crawlBrand } from '../pipeline/crawl-brand.ts';
import { openToolbox } from '../pipeline/toolbox.ts';
import { chooseBrand } from './_brand.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'crawl',
  summary: 'Crawls a brand now, judges and scores it. The first time it shows what it would fetch and wants --yes.',
  usage: 'crawl [--brand NAME] [--yes] [--as-of 2026-11-21T06:00:00Z]',
  options: { brand: { type: 'string' }, yes: { type: 'boolean', default: false }, 'as-of': { type: 'string' } },
  needsDatabase: true,
  async run(input) {
    const brand = await chooseBrand(textOption(input, 'brand'));
    const asOf = momentOf(textOption(input, 'as-of'));
    const shift = asOf.getTime() - Date.now();
    const toolbox = await openToolbox(input.settings, () => new Date(Date.now() + shift), (line) => process.stderr.write(`${line}\n`));
    try {
      if (brand.crawlConfirmedAt === null) {
        const standard = await currentStandard(SYSTEM_VIEWER, brand.id);
        const plan = standard ? planCrawl(toolbox.publishers, input.settings, standard.standard, await listLocations(SYSTEM_VIEWER, brand.id)) : null;
        if (plan) for (const host of plan.hosts) process.stdout.write(`${host.host}: ${host.requests} requests, about ${Math.ceil(host.seconds)} s\n`);
        if (plan && plan.linksAtMost > 0) process.stdout.write(`and at most ${plan.linksAtMost} links of these pages, each once\n`);
        if (input.options['yes'] !== true) throw new UsageError('Nothing was fetched. If this is what you want, say it again with --yes.');
        await confirmCrawl(SYSTEM_VIEWER, brand.id, new Date());
      }
      const isLive = process.stderr.isTTY;
      const summary = await crawlBrand(toolbox, brand.id, {
        asOf, trigger: 'by-hand',
        onProgress: ({ stage, done, total }) => {
          if (isLive) process.stderr.write(`\r${stage === 'second-reading' ? 'second reading' : 'reading'} ${done}/${total}   `);
        },
      });
      if (isLive) process.stderr.write('\n');
      process.stdout.write(`${JSON.stringify(summary)}\n`);
    } finally {
      await toolbox.fetcher.close();
    }
  },
});

function momentOf(text: string | undefined): Date {
  const moment = text === undefined ? new Date() : new Date(text);
  if (Number.isNaN(moment.getTime())) throw new UsageError(`--as-of "${text}" is no moment; write it as 2026-11-21T06:00:00Z.`);
  return moment;
}

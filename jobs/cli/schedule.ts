import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { getBrand, scheduleCrawl } from '#records/brands.ts';
import { isTimeZone, readCron } from '#backend/cron-times.ts';
import { readRow } from '#records/audit-states.ts';
import { auditCommand } from './_audit.ts';
import { chooseBrand } from './_brand.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'schedule',
  summary: 'Shows or sets when the clock crawls a brand: a cron expression in its time zone, or --off for by hand only.',
  usage: 'schedule [--brand NAME] [--cron "0 4 * * *"] [--time-zone America/Toronto] [--off]',
  options: { brand: { type: 'string' }, cron: { type: 'string' }, 'time-zone': { type: 'string' }, off: { type: 'boolean', default: false } },
  needsDatabase: true,
  async run(input) {
    const brand = await chooseBrand(textOption(input, 'brand'));
    const cron = input.options['off'] === true ? null : (textOption(input, 'cron') ?? brand.crawlSchedule);
    const timeZone = textOption(input, 'time-zone') ?? brand.timeZone;
    if (cron !== null && readCron(cron) === null) throw new UsageError(`"${cron}" is no cron expression; "0 4 * * *" is every night at four.`);
    if (!isTimeZone(timeZone)) throw new UsageError(`There is no time zone "${timeZone}"; write it like America/Toronto.`);
    if (cron !== brand.crawlSchedule || timeZone !== brand.timeZone) {
      const before = await scheduleState(brand.id);
      await scheduleCrawl(SYSTEM_VIEWER, brand.id, { crawlSchedule: cron, timeZone });
      await auditCommand('schedule', { noun: 'settings', act: 'change', before, after: await scheduleState(brand.id), at: new Date() });
    }
    const now = await getBrand(SYSTEM_VIEWER, brand.id);
    process.stdout.write(now.crawlSchedule === null ? `${now.name} is crawled by hand only.\n` : `${now.name} is crawled at "${now.crawlSchedule}", ${now.timeZone}${now.crawlConfirmedAt === null ? ', once the first crawl is confirmed' : ''}.\n`);
  },
});

const scheduleState = (id: string) => readRow('Brand', { id }, { name: 'name', members: ['crawlSchedule', 'timeZone'] });

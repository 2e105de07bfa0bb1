import { z } from 'zod';
import { forgetIdleHosts } from '#records/host-turns.ts';
import { forgetMovedAddresses } from '#records/moved-addresses.ts';
import { purgeBodies } from '#records/readings.ts';
import { purgeSessions } from '#records/users.ts';
import { defineTask } from './define-task.ts';

/** Longer than a redirect is believed: a brand that is crawled by the month learns it once. */
const MOVED_KEPT_DAYS = 60;

export default defineTask({
  id: 'purge-expired',
  summary: 'Deletes what may not be kept longer: bodies past their publisher’s limit, sessions and links that ran out.',
  payload: z.object({}),
  concurrency: 1,
  cron: '20 2 * * *',
  async run(_payload, { toolbox, now, log }) {
    const limits = toolbox.publishers.flatMap((one) => (one.retention.bodyDays === null ? [] : [{ publisherId: one.id, days: one.retention.bodyDays }]));
    const bodies = await purgeBodies(toolbox.viewer, limits, now());
    const sessions = await purgeSessions(toolbox.viewer, now());
    const hosts = await forgetIdleHosts();
    const moved = await forgetMovedAddresses(new Date(now().getTime() - MOVED_KEPT_DAYS * 86_400_000));
    log.info({ bodies, sessions, hosts, moved }, 'Expired content deleted');
  },
});

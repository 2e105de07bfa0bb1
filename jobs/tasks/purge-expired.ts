import { z } from 'zod';
import { purgeAuditLog } from '#records/audit-entries.ts';
import { writeAuditEntry } from '#records/audit-log.ts';
import { resealChannels } from '#records/channels.ts';
import { purgeDeliveries } from '#records/delivery-tries.ts';
import { forgetIdleHosts } from '#records/host-turns.ts';
import { purgeNotes } from '#records/location-notes.ts';
import { forgetMovedAddresses } from '#records/moved-addresses.ts';
import { resealSecrets } from '#records/publisher-settings.ts';
import { forgetSignIns, resealTokens } from '#records/publisher-sign-ins.ts';
import { forgetOldUses } from '#records/publisher-uses.ts';
import { purgeValues } from '#records/purge-values.ts';
import { purgeBodies } from '#records/readings.ts';
import { purgeSessions } from '#records/users.ts';
import { letGoOfBrandSources } from '../pipeline/let-go.ts';
import { defineTask } from './define-task.ts';

/** Longer than a redirect is believed: a brand that is crawled by the month learns it once. */
const MOVED_KEPT_DAYS = 60;
/** Quotas are of a day or a month; last year’s same month is worth a look. */
const USES_KEPT_DAYS = 400;

/** Long enough to see what a quarter’s mails came to. */
const DELIVERIES_KEPT_DAYS = 100;

export default defineTask({
  id: 'purge-expired',
  summary: 'Deletes what may not be kept longer: bodies and values past their publisher’s limit, deleted notes, old messages and entries of the audit log, sessions and links that ran out; seals secrets with the present key.',
  payload: z.object({}),
  concurrency: 1,
  cron: '20 2 * * *',
  async run(_payload, { toolbox, now, log }) {
    const { viewer, publishers, box, env } = toolbox;
    // A page holds its values: it may outlive them by nothing.
    const limits = publishers.flatMap(({ id: publisherId, retention: { bodyDays, valueDays } }) => (bodyDays === null && valueDays === null ? [] : [{ publisherId, days: Math.min(bodyDays ?? Infinity, valueDays ?? Infinity) }]));
    const bodies = await purgeBodies(viewer, limits, now());
    const values = await purgeValues(viewer, publishers.flatMap(({ id: publisherId, retention: { valueDays } }) => (valueDays === null ? [] : [{ publisherId, days: valueDays }])), now());
    const waiting = await letGoOfBrandSources(toolbox, now(), 'all');
    const signIns = await forgetSignIns(now());
    await forgetOldUses(new Date(now().getTime() - USES_KEPT_DAYS * 86_400_000).toISOString().slice(0, 7));
    const sealed = (await resealSecrets(box)) + (await resealTokens(box)) + (await resealChannels(box));
    const deliveries = await purgeDeliveries(viewer, new Date(now().getTime() - DELIVERIES_KEPT_DAYS * 86_400_000));
    const sessions = await purgeSessions(viewer, now());
    const notes = await purgeNotes(viewer, now());
    const auditEntries = await purgeAuditLog(viewer, new Date(now().getTime() - env.AUDIT_LOG_DAYS * 86_400_000));
    const hosts = await forgetIdleHosts();
    const moved = await forgetMovedAddresses(new Date(now().getTime() - MOVED_KEPT_DAYS * 86_400_000));
    const gone = Object.entries({ bodies, values, waiting, notes, deliveries, auditEntries, sessions, signIns }).filter(([, count]) => count > 0);
    // One entry a night that took something away: how much, never what.
    if (gone.length > 0) await writeAuditEntry({ actor: { kind: 'job', name: 'purge-expired' }, noun: 'retention', act: 'purge', before: null, after: { brandId: null, id: null, name: null, state: Object.fromEntries(gone) }, at: now() });
    log.info({ bodies, values, waiting, sessions, signIns, notes, hosts, moved, deliveries, auditEntries, sealed }, 'Expired content deleted');
  },
});

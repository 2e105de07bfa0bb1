import type { z } from 'zod';
import type { listCauses, listFindings } from '#contract/finding-queue.ts';
import type { listReadings } from '#contract/findings.ts';
import { PEOPLE } from './mock-finding.ts';
import type { createBrand } from './mock-brand.ts';

type Locations = ReturnType<typeof createBrand>['locations'];
const LIVING = new Set(['open', 'acknowledged', 'fix-claimed', 'reopened']);

/** The queue of the seeded brand, its first check's findings as a cluster. */
export function createQueue(locations: Locations, part: string): z.infer<typeof listFindings.response> {
  const isPart = (state: string): boolean => (part === 'living' ? LIVING.has(state) : state === (part === 'accepted' ? 'accepted' : 'verified'));
  const rows = locations.flatMap(({ record, regionPath: _path, findings, locationId }) => findings.filter((one) => isPart(one.state)).map((one, at) => {
    const { id, publisherId, checkId, subject, reason, params, expected, observed, isWithheld, impact, state, isConfirmed, isObservable, firstSeenAt, reopenedCount } = one;
    return {
      id, locationId, storeCode: record.storeCode, name: record.branch ?? record.businessName, regionId: null, publisherId, checkId, subject, reason, params, expected, observed, isWithheld, impact, state, isConfirmed, isObservable, firstSeenAt, reopenedCount,
      openDays: 4 + at * 9, isLate: at > 0, dueOn: at > 0 ? '2026-11-10' : '2026-11-26', isDueByHand: at === 0, escalated: at > 1 ? { at: '2026-11-10T05:40:00.000Z', by: 'rule' as const } : null, assignee: null, team: at === 0 ? 'inscriptions' : null, cause: null,
    };
  }));
  const [first] = rows;
  const members = part === 'living' && first ? rows.filter((one) => one.checkId === first.checkId && one.publisherId === first.publisherId) : [];
  const rest = rows.filter((one) => !members.includes(one));
  const clusters = members.length < 2 || !first ? [] : [{ checkId: first.checkId, reason: first.reason, observed: first.observed, isWithheld: first.isWithheld, publisherIds: [first.publisherId], locations: members.length, since: first.firstSeenAt, isSameTemplate: true, findingIds: members.map((one) => one.id) }];
  return { rows: [...members, ...rest], clusters, viewerId: 'u1', myTeams: [], may: ['acknowledge', 'claim-fixed', 'check-again', 'note', 'assign', 'escalate', 'name-cause', 'set-due', 'accept'], people: PEOPLE, week: part === 'living' ? { since: '2026-11-14T06:00:00.000Z', closed: 17, opened: 9, left: rows.length, late: rows.filter((one) => one.isLate).length } : null };
}

/** Readings that were asked for: one waits, one is read, one came back wrong, one right. */
export function createReadings(locations: Locations): z.infer<typeof listReadings.response>['readings'] {
  const found = locations.flatMap(({ record, findings }) => findings.filter((one) => LIVING.has(one.state)).map((one) => ({ ...one, storeCode: record.storeCode, name: record.branch ?? record.businessName }))).slice(0, 4);
  const ends = [{ stage: 'queued', outcome: null }, { stage: 'reading', outcome: null }, { stage: 'read', outcome: 'still-wrong' }, { stage: 'read', outcome: 'right' }] as const;
  return found.map(({ id, locationId, storeCode, name, publisherId, checkId, subject, reason, params, observed, isWithheld }, at) => ({
    findingId: id, locationId, storeCode, name, publisherId, checkId, subject, reason, params, observed, isWithheld, ...(ends[at] ?? ends[0]),
    askedAt: '2026-11-21T09:00:00.000Z', readAt: at < 2 ? null : '2026-11-21T09:01:00.000Z',
  }));
}

export const CAUSES: z.infer<typeof listCauses.response> = {
  unnamed: 8,
  causes: [
    { cause: 'relocation', findings: 5, locations: 5, occasions: 5, regions: [{ regionId: 'a', path: ['Canada', 'Québec', 'Montérégie'], findings: 3, locations: 3, occasions: 3 }, { regionId: 'b', path: ['Canada', 'Ontario'], findings: 2, locations: 2, occasions: 2 }] },
    { cause: 'web-template', findings: 14, locations: 14, occasions: 1, regions: [{ regionId: 'a', path: ['Canada', 'Québec', 'Montérégie'], findings: 14, locations: 14, occasions: 1 }] },
  ],
};

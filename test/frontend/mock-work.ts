import type { z } from 'zod';
import type { getCalendar } from '#contract/calendar.ts';
import type { getProposal, listProposals, ProposalView } from '#contract/proposals.ts';
import type { getRecordHistory } from '#contract/record-history.ts';
import type { getRouting, previewRouting } from '#contract/routing.ts';
import type { WorkGroup, WorkReport } from '#contract/work-report.ts';

const group = (fixed: number, medianDays: number, late = 0.2): WorkGroup => ({
  fixed, isFew: fixed < 5, medianDays, slowDays: fixed < 5 ? null : medianDays * 2.4, inTime: { cases: fixed, share: 1 - late }, cameBack: { cases: Math.round(fixed / 12), share: Math.round(fixed / 12) / fixed },
});

export const WORK: WorkReport = {
  from: '2026-08-24T12:00:00.000Z', to: '2026-11-22T12:00:00.000Z', days: 90, all: group(164, 5.4), before: group(132, 8.1),
  regions: [{ regionId: 'a', path: ['Canada', 'Québec'], ...group(96, 4.8) }, { regionId: 'b', path: ['Canada', 'Ontario'], ...group(41, 7.2, 0.31) }, { regionId: 'c', path: ['France'], ...group(24, 6) }, { regionId: null, path: [], ...group(3, 19.5, 0.7) }],
  checks: [{ checkId: 'regular-hours', ...group(71, 4.2) }, { checkId: 'phone', ...group(48, 6.6) }], publishers: [{ publisherId: 'brand-website', ...group(99, 3.1) }, { publisherId: 'city-directory', ...group(65, 11.8, 0.42) }],
  teams: [{ team: 'inscriptions', ...group(110, 6) }, { team: null, ...group(54, 4.4) }],
  causes: [{ cause: 'web-template', fixed: 62 }, { cause: 'data-aggregator', fixed: 39 }, { cause: null, fixed: 38 }, { cause: 'master-record-wrong', fixed: 25 }],
  ages: [{ band: 'week', open: 31, late: 0 }, { band: 'month', open: 44, late: 12 }, { band: 'quarter', open: 18, late: 15 }, { band: 'longer', open: 6, late: 6 }], open: 99, late: 33, unassigned: 41,
  targets: [{ regionId: 'a', path: ['Canada', 'Québec'], target: 95, by: '2027-03-31', before: 88.2, score: 91.4, missing: 3.6, rankedCount: 64 }, { regionId: 'c', path: ['France'], target: 90, by: '2027-03-31', before: 90.3, score: 90.8, missing: 0, rankedCount: 22 }, { regionId: 'd', path: ['Belgique'], target: 90, by: '2027-03-31', before: null, score: null, missing: null, rankedCount: 0 }],
};

const ROY = { id: 'u2', name: 'Amélie Tremblay' };
const WEEK = { mo: [[540, 1080]], tu: [[540, 1080]], we: [[540, 1080]], th: [[540, 1260]], fr: [[540, 1260]], sa: [[600, 1020]], su: [] };
const ASKED: ProposalView = {
  id: 'p1', locationId: 'loc-003', storeCode: 'QC-003', name: 'Rosemont', field: 'regularHours', before: WEEK, after: { ...WEEK, su: [[720, 1020]] }, isStale: false, reason: 'Nous ouvrons le dimanche depuis novembre.', findingId: 'f1', state: 'waiting',
  author: ROY, createdAt: '2026-11-20T14:10:00.000Z', decidedAt: null, decidedBy: null, answer: null, may: ['decide'],
};
const PHONE: ProposalView = { ...ASKED, id: 'p2', field: 'phone', before: '+15145550100', after: '+15145550177', reason: 'Ligne déplacée.', findingId: null, isStale: true, storeCode: 'QC-011', name: 'Laval' };
const REFUSED: ProposalView = { ...PHONE, id: 'p3', isStale: false, state: 'rejected', decidedAt: '2026-11-21T09:00:00.000Z', decidedBy: { id: 'u1', name: 'Camille Roy' }, answer: 'Le numéro actuel sonne encore.', may: [] };

export const PROPOSALS: z.infer<typeof listProposals.response> = { rows: [ASKED, PHONE], next: null, waiting: 2 };
export const DECIDED: z.infer<typeof listProposals.response> = { rows: [REFUSED], next: null, waiting: 2 };
export const PROPOSAL: z.infer<typeof getProposal.response> = {
  proposal: ASKED, effect: { closes: [{ publisherId: 'city-directory', checkId: 'regular-hours', subject: 'fr', reason: 'mismatch', expected: null, observed: null, isWithheld: false }], opens: [], scoreBefore: 86.4, scoreAfter: 91.2 },
};
export const RECORD_HISTORY: z.infer<typeof getRecordHistory.response> = {
  may: ['propose', 'change'], proposals: [REFUSED],
  changes: [
    { id: 'c3', field: 'regularHours', before: WEEK, after: { ...WEEK, fr: [[540, 1080]] }, at: '2026-11-02T15:00:00.000Z', source: 'proposal', actor: { id: 'u1', name: 'Camille Roy' }, proposedBy: ROY, file: null, line: null, reason: 'Le vendredi ferme plus tôt.' },
    { id: 'c2', field: 'address', before: { street: '1200 boul. Saint-Laurent', locality: 'Montréal' }, after: { street: '1200 boul. Saint-Laurent', unit: 'bur. 101', locality: 'Montréal' }, at: '2026-10-12T10:00:00.000Z', source: 'import', actor: { id: 'u1', name: 'Camille Roy' }, proposedBy: null, file: 'magasins.csv', line: 14, reason: null },
    { id: 'c1', field: 'storeCode', before: null, after: 'QC-003', at: '2026-09-30T10:00:00.000Z', source: 'import', actor: null, proposedBy: null, file: 'magasins.csv', line: 14, reason: null },
  ],
};
export const ROUTING: z.infer<typeof getRouting.response> = {
  version: 3, mayManage: true, isOwnEscalation: true, unrouted: 7, regions: ['Canada', 'Québec', 'Ontario', 'France'],
  rules: [{ checks: ['regular-hours', 'special-hours'], regions: ['Québec'], team: 'Magasins du Québec' }, { publishers: ['brand-website'], team: 'Web' }],
  escalation: [{ afterDays: 0, to: 'team-lead' }, { afterDays: 7, to: 'regional-manager' }, { afterDays: 14, to: 'head-office' }],
  teams: [{ name: 'Magasins du Québec', assigneeId: 'u2', members: [{ id: 'u2', name: 'Amélie Tremblay', isLead: true }], isRouted: true, isKept: true, open: 41 }, { name: 'Web', assigneeId: null, members: [], isRouted: true, isKept: false, open: 18 }],
  people: [{ id: 'u1', name: 'Camille Roy', role: 'head-office' }, { id: 'u2', name: 'Amélie Tremblay', role: 'regional-manager' }],
};
export const MOVES: z.infer<typeof previewRouting.response> = { teams: [{ team: 'Magasins du Québec', before: 41, after: 38 }, { team: 'Web', before: 18, after: 21 }, { team: null, before: 7, after: 7 }], caught: [38, 21, 0], moved: 3 };
export const CALENDAR: z.infer<typeof getCalendar.response> = { isOn: true, createdAt: '2026-11-02T12:00:00.000Z', readAt: '2026-11-22T06:00:00.000Z' };

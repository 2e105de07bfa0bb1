import type { ApiKeys } from '../../frontend/src/features/api-keys/use-api-keys.ts';
import type { AuditEntry, AuditPage } from '../../frontend/src/features/audit-log/use-audit-log.ts';

/** Keys of the brand: one in use, one within a region, one that ended. */
export const API_KEYS: ApiKeys = {
  keys: [
    { id: 'k2', name: 'Tableau de bord des ventes', ending: 'x7Qp', scopes: ['read:locations', 'read:findings', 'read:reviews'], region: null, maker: 'Camille Roy', createdAt: '2026-11-02T14:20:00.000Z', expiresAt: '2027-11-03T00:00:00.000Z', lastUsedAt: '2026-11-22T11:04:00.000Z', revokedAt: null },
    { id: 'k3', name: 'Import de nuit', ending: 'M9ab', scopes: ['write:imports'], region: ['Canada', 'Québec'], maker: 'Dominique Bédard', createdAt: '2026-10-11T09:00:00.000Z', expiresAt: null, lastUsedAt: null, revokedAt: null },
    { id: 'k1', name: 'Essai', ending: 'aa01', scopes: ['read:locations'], region: null, maker: 'Camille Roy', createdAt: '2026-09-01T09:00:00.000Z', expiresAt: null, lastUsedAt: '2026-09-02T10:00:00.000Z', revokedAt: '2026-09-03T12:00:00.000Z' },
  ],
  regions: [{ id: 'r1', path: ['Canada'] }, { id: 'r2', path: ['Canada', 'Québec'] }],
};

const CAMILLE = { kind: 'person', id: 'u1', name: 'Camille Roy' } as const;
const NOBODY = { id: null, name: null, locationId: null };
const findingIds = [1, 2, 3, 4, 5, 6, 7].map((at) => `0194f0c6-0000-7000-8000-00000000000${at}`);

const ENTRIES: Omit<AuditEntry, 'id' | 'requestId'>[] = [
  { at: '2026-11-22T15:42:00.000Z', actor: CAMILLE, noun: 'api-keys', act: 'create', subject: { id: 'k2', name: 'Tableau de bord des ventes', locationId: null }, changes: [{ member: 'ending', before: null, after: 'x7Qp' }, { member: 'scopes', before: null, after: ['read:locations', 'read:findings'] }, { member: 'expiresAt', before: null, after: '2027-11-03T00:00:00.000Z' }] },
  { at: '2026-11-22T15:10:00.000Z', actor: CAMILLE, noun: 'findings', act: 'act', subject: { id: null, name: '7 × phone', locationId: null }, changes: findingIds.map((id) => ({ member: id, before: { state: 'open', assigneeId: null }, after: { state: 'acknowledged', assigneeId: 'u2' } })) },
  { at: '2026-11-22T14:58:00.000Z', actor: { kind: 'key', id: 'k3', name: 'Import de nuit' }, noun: 'imports', act: 'import', subject: { id: 'boreale', name: 'Lunetterie Boréale', locationId: null }, changes: [{ member: 'locations', before: 118, after: 120 }, { member: 'files', before: null, after: ['magasins.csv'] }] },
  { at: '2026-11-21T20:31:00.000Z', actor: { kind: 'person', id: 'u2', name: 'Amélie Tremblay' }, noun: 'location-notes', act: 'change', subject: { id: 'n1', name: 'LB-003', locationId: 'loc-003' }, changes: [{ member: 'text', before: 'La boutique ferme à 17 h pendant les travaux du métro.', after: 'La boutique ferme à 18 h pendant les travaux du métro, sauf le jeudi.' }] },
  { at: '2026-11-21T13:00:00.000Z', actor: CAMILLE, noun: 'settings', act: 'change', subject: { id: 'boreale', name: 'Lunetterie Boréale', locationId: null }, changes: [{ member: 'crawlSchedule', before: '0 4 * * 1', after: '0 4 * * *' }, { member: 'timeZone', before: 'Europe/Paris', after: 'America/Toronto' }] },
  { at: '2026-11-20T18:05:00.000Z', actor: CAMILLE, noun: 'channels', act: 'change', subject: { id: 'c1', name: 'Slack', locationId: null }, changes: [{ member: 'isEnabled', before: true, after: false }, { member: 'regionIds', before: null, after: ['canada-quebec'] }] },
  { at: '2026-11-20T09:12:00.000Z', actor: CAMILLE, noun: 'sessions', act: 'sign-in', subject: { ...NOBODY, id: 'u1', name: 'Camille Roy' }, changes: [] },
  { at: '2026-11-19T03:00:00.000Z', actor: { kind: 'command', id: null, name: 'delete-reviewer' }, noun: 'people', act: 'purge', subject: NOBODY, changes: [] },
  { at: '2026-11-18T03:00:00.000Z', actor: { kind: 'job', id: null, name: 'purge' }, noun: 'deliveries', act: 'purge', subject: NOBODY, changes: [] },
];

/** The log's first page, of those that are asked for; and that there is more. */
export function createAuditPage(query: URLSearchParams): AuditPage {
  const [noun, actor] = [query.get('noun'), query.get('actor')];
  const entries = ENTRIES.map((one, at): AuditEntry => ({ ...one, id: `a${at}`, requestId: null })).filter((one) => (noun === null || one.noun === noun) && (actor === null || one.actor.id === actor));
  return { entries, actors: [{ id: 'u2', name: 'Amélie Tremblay' }, { id: 'u1', name: 'Camille Roy' }, { id: 'k3', name: 'Import de nuit' }], next: noun === null && actor === null ? '2026-11-18T03:00:00.000Z,a8' : null };
}

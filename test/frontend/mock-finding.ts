import type { FindingDetails } from '#contract/findings.ts';
import type { createBrand } from './mock-brand.ts';

export const PEOPLE: FindingDetails['people'] = [{ id: 'u1', name: 'Camille Roy', role: 'head-office' }, { id: 'u2', name: 'Maude Tremblay', role: 'regional-manager' }];

/** A finding of the seeded brand with a story: seen, given to somebody, said to be fixed, and back again. */
export function createFinding(locations: ReturnType<typeof createBrand>['locations'], findingId: string): FindingDetails | undefined {
  const location = locations.find((one) => one.findings.some((finding) => finding.id === findingId));
  const found = location?.findings.find((one) => one.id === findingId);
  if (!location || !found) return undefined;
  const { events: _events, ...finding } = found;
  const others = locations.filter((one) => one.locationId !== location.locationId).slice(0, 5);
  const [camille, maude] = PEOPLE.map(({ id, name }) => ({ id, name }));
  const said = (kind: FindingDetails['events'][number]['kind'], at: string, more: Partial<FindingDetails['events'][number]> = {}) => ({ mentions: [], kind, at, by: more.actor ? 'person' as const : 'reading' as const, actor: null, named: null, details: {}, withheld: [], ...more });
  return {
    finding, lostPoints: 6.25, unreadable: null, openDays: 48, targetDays: 7, due: { on: '2026-10-10', standardOn: '2026-10-10', isByHand: false, isLate: true }, reading: null, cause: 'data-aggregator', team: 'inscriptions', assignee: maude ?? null, isChecking: false, accepted: null, people: PEOPLE,
    location: { id: location.locationId, brandId: location.brandId, storeCode: location.record.storeCode, name: location.record.branch ?? '', regionPath: location.regionPath },
    cluster: {
      locations: 14, findings: 17, publisherIds: [finding.publisherId, 'openstreetmap'], since: '2026-10-03T06:00:00.000Z', isSameTemplate: true,
      members: others.map((one, at) => ({ findingId: `m${at}`, locationId: one.locationId, storeCode: one.record.storeCode, name: one.record.branch ?? '', publisherId: finding.publisherId, subject: 'fr' })),
    },
    claim: finding.state === 'fix-claimed' ? { at: '2026-11-18T14:02:00.000Z', patienceUntil: '2026-11-25T14:02:00.000Z' } : null,
    events: [
      said('opened', finding.firstSeenAt), said('confirmed', finding.firstSeenAt),
      said('assigned', '2026-10-20T13:00:00.000Z', { actor: camille ?? null, named: maude ?? null }),
      said('noted', '2026-10-22T15:30:00.000Z', { actor: maude ?? null, details: { text: 'Le magasin dit que l’annuaire a repris une ancienne adresse. Rappelé l’annuaire le 22.' } }),
      said('fix-claimed', '2026-10-29T09:10:00.000Z', { actor: maude ?? null }), said('verified', '2026-10-31T06:00:00.000Z', { details: { because: 'read-right' } }),
      said('reopened', '2026-11-14T06:00:00.000Z', { details: { because: 'came-back', count: 1 } }), said('cause-named', '2026-11-16T10:00:00.000Z', { actor: camille ?? null, details: { cause: 'data-aggregator' } }),
    ],
    pair: finding.checkId !== 'duplicate' ? null : {
      kept: { url: 'https://city-directory.example/1', values: [{ field: 'businessName', text: 'Lunetterie Boréale' }, { field: 'phone', text: '514 555-0142' }] },
      other: { url: 'https://city-directory.example/2', values: [{ field: 'businessName', text: 'Lunetterie Boreale inc.' }, { field: 'phone', text: '514 555-0199' }] },
    },
    may: ['acknowledge', 'claim-fixed', 'check-again', 'accept', 'note', 'assign', 'escalate', 'name-cause', 'set-due'],
  };
}

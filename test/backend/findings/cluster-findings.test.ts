import { expect, it } from 'vitest';
import { clusterFindings, countElsewhere } from '#findings/cluster-findings.ts';
import { finding } from './standing.ts';

const sunday = { checkId: 'regular-hours', reason: 'mismatch', observed: 'dimanche : 10 h – 17 h' };

it('the same wrong Sunday at several locations is one job, since its first', () => {
  const found = clusterFindings([
    finding({ id: '1', locationId: 'b', ...sunday, firstSeenAt: '2026-03-10T00:00:00Z' }), finding({ id: '2', locationId: 'a', ...sunday, firstSeenAt: '2026-03-03T00:00:00Z' }),
    finding({ id: '3', locationId: 'a', ...sunday, subject: 'en', firstSeenAt: '2026-03-05T00:00:00Z' }), finding({ id: '4', locationId: 'c' }),
  ]);
  expect(found).toEqual([{ publisherId: 'site', ...sunday, locations: 2, since: '2026-03-03T00:00:00Z', locationIds: ['a', 'b'], findingIds: ['1', '2', '3'] }]);
});

it('a pattern that the check names counts before the whole value: other days may differ', () => {
  const pattern = { checkId: 'regular-hours', reason: 'mismatch', params: { pattern: 'Su 10:00-17:00' } };
  const findings = [finding({ id: '1', locationId: 'a', ...pattern, observed: 'lundi …' }), finding({ id: '2', locationId: 'b', ...pattern, observed: 'mardi …' })];
  expect(clusterFindings(findings)).toMatchObject([{ observed: 'Su 10:00-17:00', locations: 2 }]);
  expect(countElsewhere(findings.slice(0, 1), findings)).toEqual(new Map([['1', 1]]));
});

it.each<[string, Parameters<typeof finding>[0]]>([
  ['another publisher', { publisherId: 'maps' }], ['another reason', { reason: 'missing' }], ['another value', { observed: '12 h – 17 h' }], ['another check', { checkId: 'phone' }],
  ['mended', { state: 'verified' }], ['accepted', { state: 'accepted' }], ['the same location', { locationId: 'L1' }],
])('%s is no part of it', (_case, over) => {
  expect(clusterFindings([finding({ id: '1', ...sunday }), finding({ id: '2', locationId: 'L2', ...sunday, ...over })])).toEqual([]);
});

it('what is missing everywhere clusters without a value', () => {
  const missing = { reason: 'missing', observed: null };
  expect(clusterFindings([finding({ id: '1', ...missing }), finding({ id: '2', locationId: 'L2', ...missing })])).toMatchObject([{ observed: null, locations: 2 }]);
});

it('largest first, then oldest', () => {
  const at = (id: string, checkId: string, firstSeenAt: string) => finding({ id, locationId: id, checkId, firstSeenAt });
  const found = clusterFindings([at('1', 'phone', '2026-05'), at('2', 'phone', '2026-05'), at('3', 'logo', '2026-04'), at('4', 'logo', '2026-04'), at('5', 'address', '2026-06'), at('6', 'address', '2026-06'), at('7', 'address', '2026-06')]);
  expect(found.map((one) => one.checkId)).toEqual(['address', 'logo', 'phone']);
});

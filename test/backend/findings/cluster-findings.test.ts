import { expect, it } from 'vitest';
import { CLUSTER_WINDOW_DAYS, clusterFindings, clustersOf, countElsewhere, isSameTemplate } from '#findings/cluster-findings.ts';
import { finding } from './standing.ts';

const sunday = { checkId: 'regular-hours', reason: 'mismatch', observed: 'dimanche : 10 h – 17 h' };

it('the same wrong Sunday at several locations is one job, since its first', () => {
  const found = clusterFindings([
    finding({ id: '1', locationId: 'b', ...sunday, firstSeenAt: '2026-03-10T00:00:00Z' }), finding({ id: '2', locationId: 'a', ...sunday, firstSeenAt: '2026-03-03T00:00:00Z' }),
    finding({ id: '3', locationId: 'a', ...sunday, subject: 'en', firstSeenAt: '2026-03-05T00:00:00Z' }), finding({ id: '4', locationId: 'c' }),
  ]);
  expect(found).toEqual([{ publisherIds: ['site'], ...sunday, locations: 2, since: '2026-03-03T00:00:00Z', until: '2026-03-10T00:00:00Z', locationIds: ['a', 'b'], findingIds: ['2', '3', '1'] }]);
});

it('a pattern that the check names counts before the whole value: other days may differ', () => {
  const pattern = { checkId: 'regular-hours', reason: 'mismatch', params: { pattern: 'Su 10:00-17:00' } };
  const findings = [finding({ id: '1', locationId: 'a', ...pattern, observed: 'lundi …' }), finding({ id: '2', locationId: 'b', ...pattern, observed: 'mardi …' })];
  expect(clusterFindings(findings)).toMatchObject([{ observed: 'Su 10:00-17:00', locations: 2 }]);
  expect(countElsewhere(findings.slice(0, 1), findings)).toEqual(new Map([['1', 1]]));
});

it.each<[string, Parameters<typeof finding>[0]]>([
  ['another reason', { reason: 'missing' }], ['another value', { observed: '12 h – 17 h' }], ['another check', { checkId: 'phone' }],
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

it('the same wrong number on several publishers is one job, however each writes it, even for one store', () => {
  const phone = { checkId: 'phone', reason: 'mismatch' };
  const findings = [
    finding({ id: '1', ...phone, observed: '514 555-0199' }), finding({ id: '2', ...phone, publisherId: 'maps', observed: '(514) 555-0199' }), finding({ id: '3', ...phone, publisherId: 'pages', observed: '514.555.0198' }),
  ];
  expect(clusterFindings(findings)).toMatchObject([{ publisherIds: ['maps', 'site'], locations: 1, findingIds: ['1', '2'] }]);
  expect(countElsewhere(findings, findings)).toEqual(new Map([['1', 0], ['2', 0], ['3', 0]]));
});

it('what two publishers each lack is two stories', () => {
  const missing = { reason: 'missing', observed: null };
  expect(clusterFindings([finding({ id: '1', ...missing }), finding({ id: '2', publisherId: 'maps', ...missing })])).toEqual([]);
});

it('a window: the same value long after the last case is another story, and one that joins in time prolongs it', () => {
  const day = (days: number) => new Date(Date.parse('2026-03-01T00:00:00Z') + days * 86_400_000).toISOString();
  const at = (id: string, days: number) => finding({ id, locationId: id, ...sunday, firstSeenAt: day(days) });
  const W = CLUSTER_WINDOW_DAYS;
  const findings = [at('a', 0), at('b', W), at('c', 2 * W), at('d', 3 * W + 1), at('e', 3 * W + 2)];
  expect(clusterFindings(findings).map((one) => one.locationIds)).toEqual([['a', 'b', 'c'], ['d', 'e']]);
  expect(countElsewhere(findings, findings)).toEqual(new Map([['a', 2], ['b', 2], ['c', 2], ['d', 1], ['e', 1]]));
});

it('a closed finding is told of those that still stand', () => {
  const closed = finding({ id: '1', ...sunday, state: 'verified' });
  const living = [finding({ id: '2', locationId: 'L2', ...sunday }), finding({ id: '3', locationId: 'L3', ...sunday })];
  expect(clustersOf([closed], living).get('1')).toMatchObject({ locations: 3 });
  expect(clustersOf([finding({ id: '9', checkId: 'logo' })], living).size).toBe(0);
});

it.each<[string, boolean, Partial<{ publisherId: string; host: string; locator: string }> | undefined]>([
  ['the same spot of the same host', true, {}], ['another host', false, { host: 'b.example' }], ['another spot', false, { locator: 'footer > p' }], ['one without proof', false, undefined],
])('page template: %s', (_case, isSame, over) => {
  const spot = { publisherId: 'site', host: 'a.example', locator: 'main > dl' };
  expect(isSameTemplate([spot, over && { ...spot, ...over }])).toBe(isSame);
});
it('page template: the whole page is no spot, one finding no pattern', () => {
  const whole = { publisherId: 'site', host: 'a.example', locator: 'html' };
  expect([isSameTemplate([whole, whole]), isSameTemplate([{ ...whole, locator: 'p' }]), isSameTemplate([])]).toEqual([false, false, false]);
});

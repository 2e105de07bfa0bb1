import { describe, expect, it } from 'vitest';
import { presentTouchpoints, type OfferedTouchpoint } from '#api/touchpoints/presenter.ts';
import { TOUCHPOINT_KINDS, type TouchpointValue } from '#domain/observation.ts';
import type { StoredVerdict } from '#domain/verdict.ts';

const URL_OF = 'https://boreale.example/rendez-vous';
const verdict = (change: Partial<StoredVerdict>): StoredVerdict => ({
  id: 'v1', locationId: 'l1', publisherId: 'brand-website', listingId: 'a', checkId: 'booking', subject: '*', outcome: 'pass', reason: 'ok', params: {}, expected: null, observed: URL_OF, evidence: null, weight: 6,
  isConfirmed: true, unreadable: null, validFrom: '2026-03-01T06:00:00.000Z', ...change,
});
const offer = (kind: TouchpointValue['kind'], target = URL_OF, language: string | null = 'fr'): OfferedTouchpoint => ({ publisherId: 'brand-website', language, value: { kind, target, label: 'Prendre rendez-vous' } });
const stateOf = (verdicts: StoredVerdict[], offered: OfferedTouchpoint[] = []) =>
  presentTouchpoints({ checkOf: new Map([['booking', 'booking']]), verdicts, offered }).map((one) => one.state);

describe('a touchpoint', () => {
  it.each<[string, StoredVerdict[], OfferedTouchpoint[], string]>([
    ['asked for and there', [verdict({})], [offer('booking')], 'right'],
    ['asked for and missing', [verdict({ outcome: 'fail', reason: 'missing', observed: null })], [], 'missing'],
    ['missing in one language', [verdict({ subject: 'fr' }), verdict({ id: 'v2', subject: 'en', outcome: 'fail', reason: 'missing', observed: null })], [offer('booking')], 'missing'],
    ['leading elsewhere', [verdict({ outcome: 'fail', reason: 'wrong-target' })], [offer('booking')], 'wrong'],
    ['whose link is dead', [verdict({}), verdict({ id: 'v2', checkId: 'broken-link', outcome: 'fail', reason: 'broken', subject: 'boreale.example/rendez-vous' })], [offer('booking')], 'broken'],
    ['of a page that could not be read', [verdict({ outcome: 'cannot-tell', reason: 'timeout', observed: null })], [], 'unread'],
    ['of a page that can’t be read any more', [verdict({ unreadable: { since: '2026-03-08', reason: 'timeout' } })], [], 'unread'],
    ['there though nobody asks', [], [offer('booking')], 'offered'],
    ['not there, and nobody asks', [], [], 'not-asked'],
    ['that does not apply here', [verdict({ outcome: 'not-applicable', reason: 'absent' })], [], 'not-asked'],
  ])('%s', (_case, verdicts, offered, expected) => expect(stateOf(verdicts, offered)).toEqual([expected]));

  it('offered by both language versions of a page is one', () => {
    const [shown] = presentTouchpoints({ checkOf: new Map([['booking', 'booking']]), verdicts: [], offered: [offer('booking'), offer('booking', URL_OF, 'en')] });
    expect(shown?.offers).toEqual([{ target: URL_OF, label: 'Prendre rendez-vous', provider: null, isBroken: false, publisherId: 'brand-website', languages: ['en', 'fr'] }]);
  });
});

it('stages come in the order in which a customer meets them', () => {
  const stages = presentTouchpoints({ checkOf: new Map(TOUCHPOINT_KINDS.map((kind) => [kind, kind])), verdicts: [], offered: [] }).map((one) => one.stage);
  expect([...new Set(stages)]).toEqual(['before', 'during', 'after']);
  expect(stages).toEqual(stages.toSorted((a, b) => ['before', 'during', 'after'].indexOf(a) - ['before', 'during', 'after'].indexOf(b)));
});

import { describe, expect, it } from 'vitest';
import { blindSources } from '../../../../frontend/src/features/locations/blind-sources.ts';
import { sayOutcome } from '../../../../frontend/src/features/locations/check-outcome.ts';
import { roundLostPoints, spreadLostPoints } from '../../../../frontend/src/features/locations/lost-points.ts';
import { openState } from '../../../../frontend/src/features/locations/open-state.ts';
import { sayTarget } from '../../../../frontend/src/features/locations/say-target.ts';
import type { ListingView, VerdictView } from '../../../../frontend/src/features/locations/use-location.ts';
import type { ValueLine } from '../../../../frontend/src/features/locations/use-value-history.ts';
import { filterLines, hasMoved, readFilter } from '../../../../frontend/src/features/locations/value-filter.ts';
import { createBrand } from '../../mock-brand.ts';

describe('lost points as shown', () => {
  it('make 100 with the rest, to the digit', () => {
    for (const { listings, score } of createBrand(120, 11).locations) {
      if (score === null) continue;
      const points = spreadLostPoints(listings).map((one) => one.points);
      const { lines, rest } = roundLostPoints(points, score);
      expect(lines.reduce((sum, one) => sum + one, 0) + rest).toBe(10_000);
      for (const [at, one] of lines.entries()) expect(Math.abs(one - 100 * (points[at] ?? 0))).toBeLessThanOrEqual(1);
    }
  });
  it('are none where all is right', () => expect(roundLostPoints([], 100)).toEqual({ lines: [], rest: 10_000 }));
});

describe('the door of a store', () => {
  const hours = { timeZone: 'America/Toronto', regularHours: { mo: [[540, 1080]], fr: [[1200, 1560]], su: [] } as Record<string, [number, number][]>, specialHours: [{ date: '2026-03-16', ranges: [] as [number, number][] }] };
  it.each([
    ['open on a Monday at noon', '2026-03-09T16:00:00Z', { isOpen: true, until: 1080 }],
    ['not yet open', '2026-03-09T12:00:00Z', { isOpen: false, opensAt: 540 }],
    ['closed for the day', '2026-03-09T23:30:00Z', { isOpen: false, opensAt: null }],
    ['closed on a date of its own', '2026-03-16T16:00:00Z', { isOpen: false, opensAt: null }],
    ['open after midnight', '2026-03-14T05:30:00Z', { isOpen: true, until: 120 }],
    ['unknown on a day of which nothing is said', '2026-03-10T16:00:00Z', null],
  ])('%s', (_case, now, expected) => expect(openState(hours, new Date(now))).toEqual(expected));
});

describe('what a reading changed', () => {
  it.each([
    [{ score: 91.5, findings: 4 }, { score: 91.5, findings: 4 }, 'same'],
    [{ score: 91.52, findings: 4 }, { score: 91.54, findings: 4 }, 'same'],
    [{ score: 90, findings: 4 }, { score: 92.5, findings: 2 }, { score: 2.5, findings: -2 }],
    [{ score: null, findings: 0 }, { score: 92.5, findings: 1 }, { score: null, findings: 1 }],
  ])('%o → %o', (before, after, expected) => expect(sayOutcome(before, after)).toEqual(expected));
});

it('sources that can’t be read are told once each, the oldest first', () => {
  const verdict = (since: string | null): VerdictView => ({ unreadable: since === null ? null : { since, reason: 'timeout' } }) as VerdictView;
  const listing = (publisherId: string, ...since: (string | null)[]): ListingView => ({ publisherId, verdicts: since.map(verdict) }) as unknown as ListingView;
  expect(blindSources({ listings: [listing('a', '2026-03-08', '2026-03-05'), listing('b', null), listing('c', '2026-03-01')] })).toEqual([
    { publisherId: 'c', since: '2026-03-01', reason: 'timeout' }, { publisherId: 'a', since: '2026-03-05', reason: 'timeout' },
  ]);
});

it.each([
  ['tel:+15145550142', '+1 514 555-0142'], ['mailto:a@b.example', 'a@b.example'], ['https://www.b.example/rdv/?utm=x#top', 'b.example/rdv'],
  [`https://b.example/${'x'.repeat(80)}`, `b.example/${'x'.repeat(49)}…`],
])('a way is shown without what readers skip: %s', (target, shown) => expect(sayTarget(target)).toBe(shown));

describe('the history of values', () => {
  const line = (checkId: string, moves: number, change: Partial<ValueLine> = {}): ValueLine => ({
    publisherId: 'a', listingId: null, checkId, subject: '*', ...change,
    periods: Array.from({ length: moves + 1 }, (_, at) => ({ from: `2026-0${3 - at}-01`, to: at === 0 ? null : 'x', outcome: 'pass' as const, reason: 'ok', params: {}, expected: null, observed: String(at), isWithheld: false, url: null })),
  });
  const lines = [line('phone', 1), line('email', 0), line('phone', 1, { publisherId: 'b' })];
  it('shows what changed, and the rest when asked', () => {
    expect(filterLines(lines, readFilter(new URLSearchParams(''))).map((one) => one.checkId)).toEqual(['phone', 'phone']);
    expect(filterLines(lines, readFilter(new URLSearchParams('values=all')))).toHaveLength(3);
  });
  it('is narrowed to one check and one source', () => expect(filterLines(lines, readFilter(new URLSearchParams('field=phone&source=b')))).toHaveLength(1));
  it('a date that has passed is no change', () => {
    const ended = (subject: string) => ({ ...line('special-hours', 0, { subject }), periods: line('x', 0).periods.map((one) => ({ ...one, to: '2026-03-02' })) });
    expect([hasMoved(ended('2026-03-02')), hasMoved(ended('*'))]).toEqual([false, true]);
  });
});

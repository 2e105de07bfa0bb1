import { describe, expect, it } from 'vitest';
import type { ReviewWarning, WarningSign } from '#domain/review-figures.ts';
import { changesIn } from '../../../../frontend/src/features/review-watch/changes-in.ts';

const sign = (since: string, change: Partial<WarningSign> = {}): WarningSign => ({ kind: 'rating', topic: null, since, before: 4.5, after: 3.8, reviews: 20, telling: 7, strength: 5, ...change });
const warning = (...signs: WarningSign[]): ReviewWarning => ({ id: 'w', locationId: 'l', since: signs[0]?.since ?? '', raisedAt: '2026-09-01T00:00:00.000Z', seenAt: '2026-09-01T00:00:00.000Z', endedAt: null, ending: null, signs, reviewIds: [] });
const months = ['2026-06-01', '2026-07-01', '2026-08-01'].map((month) => ({ month, rating: 4, reviews: 3 }));

describe('changesIn', () => {
  it('marks drops of the stars and a rise in the order of their days, each with a letter', () => {
    const marked = changesIn({ months, warnings: [warning(sign('2026-08-03')), warning(sign('2026-06-20'))], recovery: sign('2026-07-15', { after: 4.9 }) });
    expect(marked.map((one) => [one.mark, one.month, one.sign.since])).toEqual([['A', '2026-06-01', '2026-06-20'], ['B', '2026-07-01', '2026-07-15'], ['C', '2026-08-01', '2026-08-03']]);
  });

  it('leaves out what is no change of the stars, and what began before the first month drawn', () => {
    expect(changesIn({ months, warnings: [warning(sign('2026-08-03', { kind: 'topic', topic: 'waiting' })), warning(sign('2026-01-03'))], recovery: null })).toEqual([]);
  });
});

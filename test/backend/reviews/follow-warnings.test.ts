import { describe, expect, it } from 'vitest';
import type { ReviewWarning } from '#domain/review-figures.ts';
import { followWarnings, toldUntil } from '#reviews/follow-warnings.ts';
import type { Sign } from '#reviews/watch-store.ts';

const sign = (change: Partial<Sign>): Sign => ({ kind: 'rating', topic: null, since: '2026-03-03', before: 4.5, after: 3.2, reviews: 14, telling: 6, strength: 5, reviewIds: ['a', 'b', 'c', 'd'], isRaised: true, ...change });
const follow = (known: readonly ReviewWarning[], signs: readonly Sign[], day: string) =>
  followWarnings(known, signs, { locationId: 'L', now: `${day}T06:00:00.000Z`, makeId: (since, { kind, topic }) => [since, kind, topic].join(' ') });
const only = (list: readonly ReviewWarning[]): ReviewWarning => {
  const [first] = list;
  if (first === undefined || list.length > 1) throw new Error(`${list.length} warnings`);
  return first;
};

describe('followWarnings', () => {
  it('warns once per cause: stars that fall and complaints in the same reviews are one', () => {
    const warning = only(follow([], [sign({}), sign({ kind: 'topic', topic: 'waiting', since: '2026-03-01', reviewIds: ['b', 'c', 'd', 'e'] }), sign({ kind: 'burst', reviewIds: ['c', 'd'] })], '2026-03-20'));
    expect(warning).toMatchObject({ since: '2026-03-01', raisedAt: '2026-03-20T06:00:00.000Z', endedAt: null });
    expect(warning.signs.map((one) => one.kind)).toEqual(['rating', 'topic', 'burst']);
    expect(warning.reviewIds).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('warns of two causes apart', () => {
    expect(follow([], [sign({ kind: 'topic', topic: 'waiting' }), sign({ kind: 'topic', topic: 'price', reviewIds: ['x', 'y', 'z'] })], '2026-03-20')).toHaveLength(2);
  });

  it('does not tell what is not sure yet', () => {
    expect(follow([], [sign({ isRaised: false })], '2026-03-20')).toEqual([]);
  });

  it('lets a warning live while it is still seen, though less sure, with the day on which it began', () => {
    const first = only(follow([], [sign({})], '2026-03-20'));
    const later = only(follow([first], [sign({ since: '2026-03-10', isRaised: false, strength: 2, reviewIds: ['a', 'f'] })], '2026-03-27'));
    expect(later).toMatchObject({ id: first.id, since: '2026-03-03', raisedAt: first.raisedAt, seenAt: '2026-03-27T06:00:00.000Z', endedAt: null });
  });

  it('takes into a living warning what shows in the same reviews, and begins another for what does not', () => {
    const first = only(follow([], [sign({})], '2026-03-20'));
    expect(only(follow([first], [sign({}), sign({ kind: 'topic', topic: 'waiting', reviewIds: ['a', 'b', 'z'] })], '2026-03-27')).signs).toHaveLength(2);
    expect(follow([first], [sign({}), sign({ kind: 'topic', topic: 'price', reviewIds: ['x', 'y', 'z'] })], '2026-03-27')).toHaveLength(2);
  });

  it('ends when it is seen no more, and is told anew when it comes back', () => {
    const first = only(follow([], [sign({})], '2026-03-20'));
    const over = only(follow([first], [], '2026-05-20'));
    expect(over).toMatchObject({ endedAt: '2026-05-20T06:00:00.000Z', ending: 'recovered' });
    expect(only(follow([over], [sign({ since: '2026-08-01' })], '2026-08-20')).raisedAt).toBe('2026-08-20T06:00:00.000Z');
  });

  it('is how things are after a year, and what lies before its end is told', () => {
    const first = only(follow([], [sign({})], '2026-03-20'));
    const settled = only(follow([first], [sign({})], '2027-03-10'));
    expect(settled.ending).toBe('settled');
    const day = Date.parse('2027-03-10') / 86_400_000;
    expect(toldUntil([first, settled])).toEqual(new Map([['rating ', day]]));
  });
});

import { expect, it } from 'vitest';
import { meanOf, scoreGroup, scorePublishers, scoreRegions } from '#scoring/score-group.ts';
import { located } from './scored.ts';

const scores = [located('a', 100, 1), located('b', 50, 0.5), located('c', 0, 0.25, false), located('d', null, 0)];

it('is the mean over ranked locations, its coverage that of all', () => expect(scoreGroup(scores)).toEqual({ value: 75, coverage: 0.4375, rankedCount: 2 }));

it('is null where no location is ranked', () => expect(scoreGroup([located('c', 80, 0.2, false)])).toEqual({ value: null, coverage: 0.2, rankedCount: 0 }));

it('is null of nothing', () => expect(scoreGroup([])).toEqual({ value: null, coverage: null, rankedCount: 0 }));

it('counts a location in every region of its path, once', () => {
  const found = scoreRegions(scores, new Map([['a', ['ca', 'qc']], ['b', ['ca', 'on', 'on']], ['d', ['fr']]]));
  expect(found).toEqual(new Map([
    ['ca', { value: 75, coverage: 0.75, rankedCount: 2 }], ['qc', { value: 100, coverage: 1, rankedCount: 1 }],
    ['on', { value: 50, coverage: 0.5, rankedCount: 1 }], ['fr', { value: null, coverage: 0, rankedCount: 0 }],
  ]));
});

it('averages each publisher’s listings, unread ones in the coverage only', () => {
  const listing = (publisherId: string, value: number | null, coverage: number) => ({ publisherId, listingId: 'x', publisherWeight: 1, value, coverage, isRequired: false });
  const two = [{ ...located('a', 1), listings: [listing('site', 80, 1), listing('maps', null, 0)] }, { ...located('b', 1), listings: [listing('site', 60, 0.5), listing('maps', 0, 1)] }];
  expect(scorePublishers(two)).toEqual([{ publisherId: 'maps', value: 0, coverage: 0.5, listings: 2 }, { publisherId: 'site', value: 70, coverage: 0.75, listings: 2 }]);
});

it('the mean of equal numbers is that number, to the digit', () => expect(meanOf([66.66666666666667, 66.66666666666667, 66.66666666666667, null])).toBe(66.66666666666667));

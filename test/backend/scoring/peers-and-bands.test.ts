import { describe, expect, it } from 'vitest';
import { loadChecks } from '#checks/run.ts';
import type { BandId, ListingScore, LocationScore } from '#domain/score.ts';
import { impactOf, type Impact } from '#domain/verdict.ts';
import { loadPublishers } from '#publishers/run.ts';
import { bandOf } from '#scoring/band-of.ts';
import { rankPeers } from '#scoring/rank-peers.ts';
import { scoreListing } from '#scoring/score-location.ts';
import { splitPresence } from '#scoring/split-presence.ts';
import { verdict } from './scored.ts';

const score = (locationId: string, value: number | null, isRanked = value !== null): LocationScore => ({ locationId, value, coverage: 1, listings: [], weakest: null, isRanked });
const listing = (publisherId: string, value: number | null, publisherWeight = 1, listingId: string | null = publisherId): ListingScore => ({ publisherId, listingId, value, coverage: 1, publisherWeight, isRequired: false });

describe('want 18: rankPeers', () => {
  const scores = [score('a', 90), score('b', 80), score('c', 95), score('d', 80), score('e', null)];
  const groups = new Map([
    ['a', { format: 'mall', region: 'Québec', language: 'fr' }], ['b', { format: 'mall', region: 'Québec', language: 'fr' }], ['c', { format: 'street', region: 'Québec', language: 'en' }],
    ['d', { format: 'mall', language: 'fr' }], ['e', { format: 'mall', region: 'Québec', language: 'fr' }],
  ]);
  const peers = rankPeers(scores, groups);

  it('ranks each location among its like, ties together', () => {
    expect(peers.get('a')).toEqual([{ kind: 'format', group: 'mall', rank: 1, of: 3 }, { kind: 'region', group: 'Québec', rank: 2, of: 3 }, { kind: 'language', group: 'fr', rank: 1, of: 3 }]);
    expect([peers.get('b')?.[0], peers.get('d')?.[0]]).toEqual([{ kind: 'format', group: 'mall', rank: 2, of: 3 }, { kind: 'format', group: 'mall', rank: 2, of: 3 }]);
  });
  it('leaves out a group of one and a kind without a group, and ranks nothing that was not seen', () => {
    expect(peers.get('c')).toEqual([{ kind: 'region', group: 'Québec', rank: 1, of: 3 }]);
    expect(peers.get('d')?.map((one) => one.kind)).toEqual(['format', 'language']);
    expect(peers.get('e')?.map((one) => one.rank)).toEqual([null, null, null]);
  });
});

describe('splitPresence', () => {
  it.each<[string, ListingScore[], string[], { presence: number | null; accuracy: number | null }]>([
    ['all there and right', [listing('site', 100), listing('map', 100)], ['site', 'map'], { presence: 100, accuracy: 100 }],
    ['one of two missing', [listing('site', 80), listing('map', 0, 1, null)], ['site', 'map'], { presence: 50, accuracy: 80 }],
    ['the heavier one missing', [listing('site', 80), listing('map', 0, 3, null)], ['site', 'map'], { presence: 25, accuracy: 80 }],
    ['none required', [listing('site', 60), listing('map', 100, 3)], [], { presence: null, accuracy: 90 }],
    ['nothing judged', [listing('site', null)], ['site'], { presence: null, accuracy: null }],
  ])('%s', (_case, listings, required, expected) => expect(splitPresence({ listings: listings.map((one) => ({ ...one, isRequired: required.includes(one.publisherId) })) })).toEqual(expected));
});

// What one fault on every listing does to the score is what the bands are named for. A listing as directories carry it:
// the fields that the plainest directory publisher always shows, that it is there at all, and how complete it is.
describe('the limits of the bands follow from the weights of the checks', async () => {
  const [checks, publishers] = await Promise.all([loadChecks(), loadPublishers()]);
  const directory = publishers.find((one) => one.id === 'web-directory');
  const carried = checks.filter((one) => (one.kind === 'field' ? directory?.carries[one.field] === 'always' : ['listing-present', 'completeness'].includes(one.id)));
  const heaviest = (impact: Impact) => carried.filter((one) => one.id !== 'listing-present' && impactOf(one.weight) === impact).toSorted((a, b) => b.weight - a.weight)[0]?.id ?? '';
  const scoreWithout = (wrong: readonly string[]) => scoreListing(carried.map((one) => verdict(wrong.includes(one.id) ? 'fail' : 'pass', one.weight, one.id))).value;
  it.each<[string, Impact[], BandId]>([
    ['nothing', [], 'exemplary'], ['a detail', ['minor'], 'exemplary'], ['a doubt', ['moderate'], 'good'], ['a way for nothing', ['critical'], 'to-watch'], ['that, and a store out of reach', ['critical', 'serious'], 'to-fix'],
  ])('%s wrong on every listing', (_what, impacts, band) => expect(bandOf(scoreWithout(impacts.map(heaviest)))?.id).toBe(band));
});

it.each([[100, 'exemplary'], [95, 'exemplary'], [94.95, 'exemplary'], [94.94, 'good'], [85, 'good'], [70, 'to-watch'], [69.9, 'to-fix'], [0, 'to-fix'], [null, undefined]])('bandOf %s', (value, id) => {
  expect(bandOf(value)?.id).toBe(id);
});

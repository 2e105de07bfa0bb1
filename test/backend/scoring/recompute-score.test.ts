import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { recomputeScore, verdictsOn, type DatedVerdict } from '#scoring/recompute-score.ts';
import { scoreGroup } from '#scoring/score-group.ts';
import type { ScoreYear } from '#test/golden/score-year.ts';
import { verdict } from './scored.ts';

const year = JSON.parse(await readFile(new URL('../../golden/score-year.json', import.meta.url), 'utf8')) as ScoreYear;
const dated = year.locations.flatMap((location) => location.scores.map((stored) => ({ location, stored, name: `${location.id} ${stored.day}` })));

function standardOf(version: number) {
  const publishers = Object.entries(year.standards.find((one) => one.version === version)?.publishers ?? {});
  return { publisherWeights: new Map(publishers.map(([id, one]) => [id, one.weight])), requiredPublishers: new Set(publishers.filter(([, one]) => one.required).map(([id]) => id)) };
}
const recompute = ({ location, stored }: (typeof dated)[number], formulaVersion = stored.formulaVersion, standardVersion = stored.standardVersion) =>
  recomputeScore({ locationId: location.id, day: stored.day, formulaVersion, basis: stored.basis }, location.verdicts, standardOf(standardVersion));

describe('want 16: a stored year', () => {
  it('holds a change of standard, of formula and of publishers, places that closed, listings that went missing and sources that could not be read', () => {
    expect(dated).toHaveLength(52);
    expect(new Set(dated.map((one) => one.stored.formulaVersion))).toEqual(new Set([1, 2]));
    expect(new Set(dated.map((one) => one.stored.standardVersion))).toEqual(new Set([1, 2]));
    expect(dated.some((one) => one.stored.basis.businessStatus !== 'open')).toBe(true);
    expect(dated.some((one) => one.stored.basis.unread.length > 0)).toBe(true);
    expect(dated.some((one) => one.stored.listings.some((listing) => listing.listingId === null))).toBe(true);
  });

  it.each(dated)('is computed again from its verdicts, to the digit: $name', (one) => {
    const { value, coverage, isRanked, listings } = recompute(one);
    const { stored } = one;
    expect({ value, coverage, isRanked, listings }).toEqual({ value: stored.value, coverage: stored.coverage, isRanked: stored.isRanked, listings: stored.listings });
  });

  it('gives the brand’s score of each day, too', () => {
    for (const day of new Set(dated.map((one) => one.stored.day))) {
      const today = dated.filter((one) => one.stored.day === day);
      const stored = today.map(({ location, stored: one }) => ({ ...one, locationId: location.id, weakest: null }));
      expect(scoreGroup(today.map((one) => recompute(one)))).toEqual(scoreGroup(stored));
    }
  });

  it('needs the version of the formula and of the standard that each score carries', () => {
    const byOtherFormula = dated.filter((one) => recompute(one, 3 - one.stored.formulaVersion).value !== one.stored.value);
    const byOtherStandard = dated.filter((one) => recompute(one, one.stored.formulaVersion, 3 - one.stored.standardVersion).value !== one.stored.value);
    expect(byOtherFormula.length).toBeGreaterThan(0);
    expect(byOtherStandard.length).toBeGreaterThan(40);
  });

  // Worked out by hand: on the map 30 of 39 passed, 25 read; on the site, in thirds of its three languages, 76 of 106 judged of 117.
  it('says of its first day what paper and pencil say', () => {
    const first = dated[0]?.stored;
    expect(dated[0]?.name).toBe('plateau 2025-10-04');
    expect(first?.value).toBeCloseTo((1.3 * (3000 / 39) + 2 * (7600 / 106)) / 3.3, 9);
    expect(first?.coverage).toBeCloseTo((1.3 * (25 / 39) + 2 * (106 / 117)) / 3.3, 9);
  });
});

describe('verdictsOn', () => {
  const dates = (validFrom: string, validTo: string | null): DatedVerdict => ({ ...verdict('pass', 1, 'phone'), validFrom, validTo });
  it.each<[string, string, string | null, boolean]>([
    ['began that day', '2026-03-02T06:00:00.000Z', null, true], ['began the day after', '2026-03-03T00:00:00.000Z', null, false], ['ended that day', '2026-03-01T06:00:00.000Z', '2026-03-02T23:59:59.999Z', false],
    ['ended at midnight', '2026-03-01T06:00:00.000Z', '2026-03-03T00:00:00.000Z', true], ['came and went within the day', '2026-03-02T06:00:00.000Z', '2026-03-02T06:00:00.000Z', false],
  ])('%s', (_case, from, to, stands) => expect(verdictsOn('2026-03-02', [dates(from, to)])).toHaveLength(stands ? 1 : 0));
});

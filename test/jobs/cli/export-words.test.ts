import { expect, it } from 'vitest';
import { PEER_KINDS } from '#domain/score.ts';
import { RankingRow } from '#contract/ranking.ts';
import { MasterRecord } from '#domain/location.ts';
import { Verdict } from '#domain/verdict.ts';
import { headingOf } from '#jobs/cli/_export-words.ts';

/** Taken apart, or left out, when a ranking is exported. */
const APART = new Set(['locationId', 'regionId', 'regionIds', 'peers', 'weakest', 'findings', 'trend']);
const COLUMNS = [...Object.keys(RankingRow.shape).filter((one) => !APART.has(one)), ...PEER_KINDS.map((one) => `${one}Rank`), ...Object.keys(MasterRecord.shape), ...Object.keys(Verdict.shape).filter((one) => one !== 'locationId')];

it.each([...new Set(COLUMNS)])('%s has a French heading, and keeps its key in English', (column) => {
  expect([headingOf(column, 'fr') === column && !['latitude', 'longitude'].includes(column), headingOf(column, 'en')]).toEqual([false, column]);
});

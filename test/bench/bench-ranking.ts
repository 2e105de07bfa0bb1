import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Client } from 'pg';
import { pageRanking } from '#api/ranking/page-ranking.ts';
import { buildRanking } from '#backend/build-ranking.ts';
import { listRanking } from '#contract/ranking.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { openRecords } from '#records/connection.ts';
import { fillBrand } from './fill-brand.ts';
import { hearStatements } from './hear-statements.ts';
import { shown, takeTurns, wallOf, cpuOf } from './measure.ts';
import type { Bench } from './main.ts';

const LOCATIONS = 10_000;
const SCORE_DAYS = 12;
const REVIEWS_EACH = 30;
const ROUNDS = 7;
const MB = 1024 * 1024;

const squeeze = promisify(brotliCompress);

const bench: Bench = {
  id: 'ranking',
  async run() {
    const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-bench-'));
    const records = await openRecords({ home });
    const client = new Client({ connectionString: records.url });
    try {
      const { brandId } = await fillBrand({ locations: LOCATIONS, scoreDays: SCORE_DAYS, daysApart: 1, reviewsEach: REVIEWS_EACH, hasFindings: true });
      const questions = await hearStatements(() => buildRanking(SYSTEM_VIEWER, brandId));
      await client.connect();
      const spent = await takeTurns(ROUNDS, {
        sql: async () => {
          for (const question of questions) await (client.query(...question) as unknown as Promise<unknown>);
        },
        ranking: () => buildRanking(SYSTEM_VIEWER, brandId),
        answer: () => answer(brandId),
      });
      const text = await answer(brandId);
      const sent = await squeeze(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });

      const sql = wallOf(spent.sql);
      const row = (name: string, rounds: typeof spent.sql) => [name, shown(wallOf(rounds)), shown(cpuOf(rounds)), shown(wallOf(rounds) / sql)];
      return {
        title: `Ranking of ${LOCATIONS} locations, ${SCORE_DAYS} scores, ${REVIEWS_EACH} reviews and 3 findings each (median of ${ROUNDS} rounds in turns); the answer is ${(text.length / MB).toFixed(1)} MB, ${(sent.length / MB).toFixed(2)} MB as sent`,
        columns: ['work', 'ms', 'CPU ms of this process', 'ratio'],
        rows: [row(`its ${questions.length} SQL statements alone, one after the other`, spent.sql), row('buildRanking', spent.ranking), row('the whole answer: packed, checked and written as JSON', spent.answer)],
        failures: [],
      };
    } finally {
      await client.end();
      await records.close();
      await rm(home, { recursive: true, force: true });
    }
  },
};
export default bench;

/** What the route does between the question and the wire. */
async function answer(brandId: string): Promise<string> {
  return JSON.stringify(listRanking.response.parse(pageRanking(await buildRanking(SYSTEM_VIEWER, brandId), { offset: 0, limit: 500 })));
}

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { presentMatrix } from '#api/matrix/presenter.ts';
import { getMatrix } from '#contract/matrix.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { createBrand } from '#records/brands.ts';
import { db, openRecords } from '#records/connection.ts';
import { applyLocations } from '#records/locations.ts';
import { readMatrix } from '#records/matrix.ts';
import { publishStandard } from '#records/standards.ts';
import { makeRecord, MADE_AT, STANDARD } from '#test/integration/records/sample.ts';
import { cpuOf, shown, takeTurns, wallOf } from './measure.ts';
import type { Bench } from './main.ts';

const LOCATIONS = 10_000;
const CHECKS = 40;
const PUBLISHERS = 2;
const ROUNDS = 3;
const MB = 1024 * 1024;
const squeeze = promisify(brotliCompress);

const bench: Bench = {
  id: 'matrix',
  async run() {
    const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-bench-'));
    const records = await openRecords({ home });
    try {
      const brandId = await fill();
      const answer = async (): Promise<string> => JSON.stringify(getMatrix.response.parse(presentMatrix('checks', await readMatrix(SYSTEM_VIEWER, brandId, 'checks'))));
      const spent = await takeTurns(ROUNDS, {
        // The counting alone, of which one number is sent.
        sql: () => db().$queryRaw`SELECT count(*)::int FROM (SELECT "locationId", "checkId", count(*) FILTER (WHERE outcome = 'pass'), count(*) FILTER (WHERE outcome = 'fail') FROM "Verdict" WHERE "validTo" IS NULL GROUP BY 1, 2 OFFSET 0) AS cell`,
        matrix: () => answer(),
      });
      const text = await answer();
      const sent = await squeeze(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
      const sql = wallOf(spent.sql);
      const row = (name: string, rounds: typeof spent.sql) => [name, shown(wallOf(rounds)), shown(cpuOf(rounds)), shown(wallOf(rounds) / sql)];
      return {
        title: `Matrix of ${LOCATIONS} locations × ${CHECKS} checks on ${PUBLISHERS} publishers (median of ${ROUNDS} rounds in turns); the answer is ${(text.length / MB).toFixed(1)} MB, ${(sent.length / MB).toFixed(2)} MB as sent`,
        columns: ['work', 'ms', 'CPU ms of this process', 'ratio'],
        rows: [row('the verdicts counted in PostgreSQL alone', spent.sql), row('the whole answer: counted, packed, checked and written as JSON', spent.matrix)],
        failures: [],
      };
    } finally {
      await records.close();
      await rm(home, { recursive: true, force: true });
    }
  },
};
export default bench;

async function fill(): Promise<string> {
  const brandId = await createBrand(SYSTEM_VIEWER, { name: STANDARD.brand, at: MADE_AT });
  const { id: standardVersionId } = await publishStandard(SYSTEM_VIEWER, brandId, STANDARD, MADE_AT);
  const created = Array.from({ length: LOCATIONS }, (_, index) => makeRecord(`LB-${index}`, ['Canada', `Région ${index % 40}`]));
  await applyLocations(SYSTEM_VIEWER, brandId, { created, changed: [] }, MADE_AT);
  await db().$executeRaw`
    INSERT INTO "Verdict" (id, "locationId", "publisherId", "checkId", subject, outcome, reason, params, weight, "standardVersionId", "runId", "validFrom")
    SELECT l.id || '-' || c || '-' || p, l.id, 'publisher-' || p, 'check-' || c, '*', (ARRAY['pass', 'pass', 'pass', 'pass', 'fail', 'cannot-tell'])[1 + floor(random() * 6)::int], 'ok', '{}', 5, ${standardVersionId}, 'bench', ${MADE_AT}::timestamptz
    FROM "Location" AS l, generate_series(1, ${CHECKS}::int) AS c, generate_series(1, ${PUBLISHERS}::int) AS p`;
  await db().$executeRawUnsafe('VACUUM ANALYZE');
  return brandId;
}

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { buildWorkReport } from '#backend/build-work-report.ts';
import { WorkReport } from '#contract/work-report.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { db, openRecords } from '#records/connection.ts';
import { MADE_AT } from '#test/integration/records/sample.ts';
import { fillBrand } from './fill-brand.ts';
import { hearStatements } from './hear-statements.ts';
import { cpuOf, shown, takeTurns, wallOf } from './measure.ts';
import type { Bench } from './main.ts';

const LOCATIONS = 10_000;
const SCORE_DAYS = 12;
const REPORT_DAYS = 90;
const ROUNDS = 5;
const DAY_MS = 86_400_000;
const NOW = new Date(Date.parse(MADE_AT) + 60 * DAY_MS);

const bench: Bench = {
  id: 'work-report',
  async run() {
    const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-bench-'));
    const records = await openRecords({ home });
    const client = new Client({ connectionString: records.url });
    try {
      const { brandId } = await fillBrand({ locations: LOCATIONS, scoreDays: SCORE_DAYS, daysApart: 7, reviewsEach: 0, hasFindings: true });
      await mendSome();
      const build = () => buildWorkReport(SYSTEM_VIEWER, brandId, REPORT_DAYS, NOW);
      const questions = await hearStatements(build);
      await client.connect();
      const report = await build();
      const spent = await takeTurns(ROUNDS, {
        sql: async () => {
          for (const question of questions) await (client.query(...question) as unknown as Promise<unknown>);
        },
        report: build,
        answer: async () => JSON.stringify(WorkReport.parse(await build())),
      });
      const sql = wallOf(spent.sql);
      const row = (name: string, rounds: typeof spent.sql) => [name, shown(wallOf(rounds)), shown(cpuOf(rounds)), shown(wallOf(rounds) / sql)];
      return {
        title: `Report of the work on ${LOCATIONS} locations over ${REPORT_DAYS} days: ${report.all.fixed} findings mended, ${report.open} open, ${SCORE_DAYS} scores each (median of ${ROUNDS} rounds in turns)`,
        columns: ['work', 'ms', 'CPU ms of this process', 'ratio'],
        rows: [row(`its ${questions.length} SQL statements alone, one after the other`, spent.sql), row('buildWorkReport', spent.report), row('the whole answer: checked and written as JSON', spent.answer)],
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

/** A third of the findings was mended within two months, one in ten of these after it had come back; one in five of the others was given a day by hand. */
async function mendSome(): Promise<void> {
  const event = (kind: string, details: string, days: string, where: string) => db().$executeRawUnsafe(`
    INSERT INTO "FindingEvent" (id, "findingId", kind, at, details)
    SELECT id || '-${kind}-' || '${days.length}', id, '${kind}', "firstSeenAt" + (${days}) * interval '1 day', '${details}'::jsonb FROM "Finding" WHERE ${where}`);
  await db().$executeRaw`UPDATE "Finding" SET state = 'verified', "closedAt" = "firstSeenAt" + interval '30 days', "isConfirmed" = true, cause = 'web-template' WHERE abs(hashtext(id)) % 3 = 0`;
  const mended = `state = 'verified'`;
  await event('fix-claimed', '{}', '1 + abs(hashtext(id)) % 9', mended);
  await event('verified', '{"because": "read-right"}', '10 + abs(hashtext(id)) % 20', mended);
  await event('reopened', '{"because": "came-back"}', '31', `${mended} AND abs(hashtext(id)) % 30 = 0`);
  await event('verified', '{"because": "read-right"}', '40 + abs(hashtext(id)) % 9', `${mended} AND abs(hashtext(id)) % 30 = 0`);
  await event('due-set', '{"dueOn": "2026-04-01", "text": "soon"}', '3', `state = 'open' AND abs(hashtext(id)) % 5 = 0`);
  await db().$executeRawUnsafe('VACUUM ANALYZE');
}

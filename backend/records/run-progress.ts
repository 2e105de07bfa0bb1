import type { RunProgress } from '#domain/run.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { slowestHosts } from './run-hosts.ts';
import { requireRun } from './runs.ts';
import { countWorkers } from './worker-processes.ts';

/** The pace is that of the last minutes: an hour ago says little of the next. */
const PACE_SECONDS = 300;
/** Before this nothing is said of the pace. */
const LEAST_SECONDS = 5;

interface Counts {
  done: number;
  failed: number;
  left: number;
  secondDone: number;
  recent: number;
  seconds: number;
}

/** How far a run is, how fast it goes and what it meets: counted from its rows, in some milliseconds for thousands of locations. */
export async function runProgress(viewer: Viewer, runId: string): Promise<RunProgress> {
  const run = await requireRun(viewer, runId);
  const [[counts], read, hosts, workers] = await Promise.all([
    db().$queryRaw<Counts[]>`
      WITH since AS (SELECT id, GREATEST("startedAt", "resumedAt", now() - make_interval(secs => ${PACE_SECONDS})) AS at FROM "AuditRun" WHERE id = ${runId})
      SELECT count(*) FILTER (WHERE l.state = 'done')::int AS done, count(*) FILTER (WHERE l.state = 'failed')::int AS failed, count(*) FILTER (WHERE l.state = 'waiting')::int AS left,
        count(*) FILTER (WHERE l.summary ? 'second')::int AS "secondDone", count(*) FILTER (WHERE l.state <> 'waiting' AND l."finishedAt" > since.at)::int AS recent,
        COALESCE(EXTRACT(EPOCH FROM now() - min(since.at)), 0)::float8 AS seconds
      FROM since LEFT JOIN "AuditRunLocation" l ON l."runId" = since.id`,
    db().$queryRaw<{ reason: string | null; times: number }[]>`
      SELECT t.key AS reason, sum(t.value::int)::int AS times FROM "AuditRunLocation" l
        CROSS JOIN LATERAL jsonb_each(l.summary) AS reading CROSS JOIN LATERAL jsonb_each_text(reading.value -> 'troubles') AS t
      WHERE l."runId" = ${runId} AND jsonb_typeof(reading.value) = 'object' GROUP BY 1
      UNION ALL SELECT NULL, COALESCE(sum((reading.value ->> 'pages')::int), 0)::int FROM "AuditRunLocation" l CROSS JOIN LATERAL jsonb_each(l.summary) AS reading
      WHERE l."runId" = ${runId} AND jsonb_typeof(reading.value) = 'object'`,
    slowestHosts(viewer, runId), countWorkers(),
  ]);
  const { done, failed, left, secondDone, recent, seconds } = counts ?? { done: 0, failed: 0, left: 0, secondDone: 0, recent: 0, seconds: 0 };
  const isReading = run.state === 'running' && run.pausedAt === null;
  const perMinute = isReading && seconds >= LEAST_SECONDS && recent > 0 ? (recent / seconds) * 60 : null;
  return {
    done, failed, left, perMinute, secondsLeft: perMinute === null ? null : Math.round((left / perMinute) * 60),
    second: run.state === 'second-reading' && run.secondTotal !== null ? { done: Math.min(secondDone, run.secondTotal), total: run.secondTotal } : null,
    pages: read.find((one) => one.reason === null)?.times ?? 0,
    troubles: Object.fromEntries(read.flatMap((one) => (one.reason === null ? [] : [[one.reason, one.times] as const]))),
    hosts, workers, isHeld: run.heldUntil !== null && run.heldUntil > new Date(),
  };
}

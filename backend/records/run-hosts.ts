import type { RunHost } from '#domain/run.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { canonicalJson } from './ids.ts';

/** What a host has cost since this was last noted. */
export interface HostCost {
  host: string;
  requests: number;
  /** From asking to having the answer, summed. */
  milliseconds: number;
  troubles: Record<string, number>;
}

/** Hosts named of one run: those that cost most of its time. */
const NAMED_MAX = 8;

/** Adds to what hosts have cost a run; nothing is noted of one that has ended. */
export async function noteHosts(_viewer: Viewer, runId: string, costs: readonly HostCost[]): Promise<void> {
  if (costs.length === 0) return;
  // In one order, so that two workers that note the same hosts wait for each other and not in a ring.
  const sorted = costs.toSorted((a, b) => (a.host < b.host ? -1 : 1));
  await db().$executeRaw`
    INSERT INTO "AuditRunHost" ("runId", host, requests, milliseconds, troubles)
    SELECT r.id, c.host, c.requests, c.milliseconds, c.troubles
    FROM "AuditRun" r, jsonb_to_recordset(${canonicalJson(sorted)}::jsonb) AS c(host text, requests int, milliseconds float8, troubles jsonb)
    WHERE r.id = ${runId} AND r."finishedAt" IS NULL
    ON CONFLICT ("runId", host) DO UPDATE SET
      requests = "AuditRunHost".requests + EXCLUDED.requests, milliseconds = "AuditRunHost".milliseconds + EXCLUDED.milliseconds,
      troubles = (SELECT COALESCE(jsonb_object_agg(key, total), '{}') FROM (
        SELECT key, sum(value::int) AS total FROM (SELECT * FROM jsonb_each_text("AuditRunHost".troubles) UNION ALL SELECT * FROM jsonb_each_text(EXCLUDED.troubles)) AS noted GROUP BY key) AS summed)`;
}

/** The hosts that cost a run most of its time so far, the costliest first. */
export async function slowestHosts(_viewer: Viewer, runId: string): Promise<RunHost[]> {
  const rows = await db().auditRunHost.findMany({ where: { runId }, orderBy: [{ milliseconds: 'desc' }, { host: 'asc' }], take: NAMED_MAX });
  return rows.map(({ host, requests, milliseconds, troubles }) => ({ host, requests, seconds: Math.round(milliseconds / 100) / 10, troubles: troubles as Record<string, number> }));
}

import type { HostTurns } from '#domain/host-turns.ts';
import { db } from './connection.ts';

/** No pause or queue of turns is longer: a clock that was set back must not close a host for its whole jump. */
const LONGEST_AHEAD_SECONDS = 600;
/** A host that asks for more than this is not waited for: no turn is given meanwhile. */
const LONGEST_PAUSE_SECONDS = 60;
/** A host that has not been asked for so long owes no wait and no count. */
const FORGOTTEN_AFTER_DAYS = 30;

interface Row {
  granted: number;
  startsInMs: number;
  pausedForMs: number;
}

/**
 * The turns of every host, in the table HostPace: one statement for each reservation, on the host's one row, by the
 * database's clock. Two workers that ask at once get turns one after the other.
 */
export const hostTurns: HostTurns = {
  async reserve(host, { wanted, intervalMs, dailyBudget }) {
    const [row] = await db().$queryRaw<Row[]>`
      INSERT INTO "HostPace" AS h (host, "nextAt", day, spent, granted)
      VALUES (${host}, clock_timestamp() + LEAST(${wanted}::int, ${dailyBudget}::int) * ${intervalMs}::float8 * interval '1 millisecond', (clock_timestamp() AT TIME ZONE 'UTC')::date, LEAST(${wanted}::int, ${dailyBudget}::int), LEAST(${wanted}::int, ${dailyBudget}::int))
      ON CONFLICT (host) DO UPDATE SET (granted, spent, day, "nextAt") = (
        SELECT g.granted, t.spent + g.granted, t.day,
          CASE WHEN g.granted = 0 THEN h."nextAt" ELSE
            GREATEST(t.now, LEAST(h."nextAt", t.now + ${LONGEST_AHEAD_SECONDS}::int * interval '1 second'), h."pausedUntil") + g.granted * ${intervalMs}::float8 * interval '1 millisecond' END
        FROM (SELECT s.now, s.day, CASE WHEN h.day = s.day THEN h.spent ELSE 0 END AS spent
          FROM (SELECT clock_timestamp() AS now, (clock_timestamp() AT TIME ZONE 'UTC')::date AS day) s) t,
        LATERAL (SELECT CASE WHEN h."pausedUntil" > t.now + ${LONGEST_PAUSE_SECONDS}::int * interval '1 second' THEN 0
          ELSE GREATEST(0, LEAST(${wanted}::int, ${dailyBudget}::int - t.spent)) END AS granted) g)
      RETURNING granted,
        (EXTRACT(EPOCH FROM "nextAt" - clock_timestamp()) * 1000 - granted * ${intervalMs}::float8)::float8 AS "startsInMs",
        GREATEST(0, COALESCE(EXTRACT(EPOCH FROM "pausedUntil" - clock_timestamp()) * 1000, 0))::float8 AS "pausedForMs"`;
    if (!row) throw new Error('The database gave no turn.');
    return row;
  },

  async pause(host, milliseconds) {
    await db().$executeRaw`
      INSERT INTO "HostPace" AS h (host, "nextAt", "pausedUntil", day, spent, granted)
      VALUES (${host}, clock_timestamp(), clock_timestamp() + ${milliseconds}::float8 * interval '1 millisecond', (clock_timestamp() AT TIME ZONE 'UTC')::date, 0, 0)
      ON CONFLICT (host) DO UPDATE SET "pausedUntil" = GREATEST(h."pausedUntil", EXCLUDED."pausedUntil")`;
  },
};

/** Forgets hosts that nobody has asked for a month; returns how many. */
export async function forgetIdleHosts(): Promise<number> {
  return await db().$executeRaw`
    DELETE FROM "HostPace" WHERE day < (clock_timestamp() AT TIME ZONE 'UTC')::date - ${FORGOTTEN_AFTER_DAYS}::int AND ("pausedUntil" IS NULL OR "pausedUntil" < clock_timestamp())`;
}

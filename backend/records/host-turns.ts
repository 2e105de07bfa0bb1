import type { HostTurns, TurnsGranted, TurnsWanted } from '#domain/host-turns.ts';
import { db } from './connection.ts';
import { inBatches, type Answer } from './in-batches.ts';

/** No pause or queue of turns is longer: a clock that was set back must not close a host for its whole jump. */
const LONGEST_AHEAD_SECONDS = 600;
/** A host that asks for more than this is not waited for: no turn is given meanwhile. */
const LONGEST_PAUSE_SECONDS = 60;
/** A host that has not been asked for so long owes no wait and no count. */
const FORGOTTEN_AFTER_DAYS = 30;

/** Hosts asked for in one statement; more wait for the next one. */
const MOST = 100;

interface Asked extends TurnsWanted {
  host: string;
}

/**
 * The turns of every host, in the table HostPace: one statement for all reservations that are asked for at once, on one
 * row for each host, by the database's clock. Two workers that ask at once get turns one after the other.
 */
export const hostTurns: HostTurns = {
  reserve: (host, asked) => reserve({ host, ...asked }),

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

const reserve = inBatches(async (asked: Asked[]): Promise<Answer<TurnsGranted>[]> => {
  const answers: Answer<TurnsGranted>[] = [];
  let left = asked.map((one, index) => ({ ...one, index }));
  // A host that is asked for twice has its turns one after the other: a statement changes a row once.
  while (left.length > 0) {
    const first = new Map(left.toReversed().map((one) => [one.host, one]));
    const granted = new Map((await reserveEach([...first.values()])).map(({ host, ...one }) => [host, one]));
    for (const { host, index } of first.values()) {
      const value = granted.get(host);
      answers[index] = value ? { value } : { error: new Error(`The database gave no turn for ${host}.`) };
    }
    left = left.filter((one) => first.get(one.host) !== one);
  }
  return answers;
}, MOST);

/** In the order of hosts, so that two workers that ask for the same wait for each other and not in a ring. */
async function reserveEach(asked: readonly Asked[]): Promise<(TurnsGranted & { host: string })[]> {
  return db().$queryRaw<(TurnsGranted & { host: string })[]>`
    WITH asked AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS a(host text, wanted int, "intervalMs" float8, "dailyBudget" int))
    INSERT INTO "HostPace" AS h (host, "nextAt", day, spent, granted)
    SELECT host, clock_timestamp() + LEAST(wanted, "dailyBudget") * "intervalMs" * interval '1 millisecond', (clock_timestamp() AT TIME ZONE 'UTC')::date, LEAST(wanted, "dailyBudget"), LEAST(wanted, "dailyBudget")
    FROM asked ORDER BY host
    ON CONFLICT (host) DO UPDATE SET (granted, spent, day, "nextAt") = (
      SELECT g.granted, t.spent + g.granted, t.day,
        CASE WHEN g.granted = 0 THEN h."nextAt" ELSE
          GREATEST(t.now, LEAST(h."nextAt", t.now + ${LONGEST_AHEAD_SECONDS}::int * interval '1 second'), h."pausedUntil") + g.granted * t."intervalMs" * interval '1 millisecond' END
      FROM (SELECT s.*, a.*, CASE WHEN h.day = s.today THEN h.spent ELSE 0 END AS spent, s.today AS day
        FROM (SELECT clock_timestamp() AS now, (clock_timestamp() AT TIME ZONE 'UTC')::date AS today) s, (SELECT wanted, "intervalMs", "dailyBudget" FROM asked WHERE host = h.host) a) t,
      LATERAL (SELECT CASE WHEN h."pausedUntil" > t.now + ${LONGEST_PAUSE_SECONDS}::int * interval '1 second' THEN 0
        ELSE GREATEST(0, LEAST(t.wanted, t."dailyBudget" - t.spent)) END AS granted) g)
    RETURNING host, granted,
      (EXTRACT(EPOCH FROM "nextAt" - clock_timestamp()) * 1000 - granted * (SELECT a."intervalMs" FROM asked a WHERE a.host = h.host))::float8 AS "startsInMs",
      GREATEST(0, COALESCE(EXTRACT(EPOCH FROM "pausedUntil" - clock_timestamp()) * 1000, 0))::float8 AS "pausedForMs"`;
}

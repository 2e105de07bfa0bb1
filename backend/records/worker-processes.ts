import { db } from './connection.ts';
import { hasDied } from './run-holds.ts';

/** After this without a word a worker is taken for dead. */
const ALIVE_SECONDS = 30;
const KEPT = '1 day';

/** A process that takes jobs. */
export interface WorkerName {
  /** As holderName gives it. */
  id: string;
  host: string;
  pid: number;
}

/** This worker lives. Those that fell silent long ago are forgotten. */
export async function noteWorker({ id, host, pid }: WorkerName): Promise<void> {
  await db().$executeRaw`
    WITH gone AS (DELETE FROM "WorkerProcess" WHERE "seenAt" < now() - ${KEPT}::interval)
    INSERT INTO "WorkerProcess" (id, host, pid, "startedAt", "seenAt") VALUES (${id}, ${host}, ${pid}, now(), now())
    ON CONFLICT (id) DO UPDATE SET "seenAt" = now()`;
}

/** This worker has stopped. */
export async function forgetWorker(id: string): Promise<void> {
  await db().workerProcess.deleteMany({ where: { id } });
}

/** How many workers were heard of just now, on any machine; of those on this one, that live. */
export async function countWorkers(): Promise<number> {
  const rows = await db().$queryRaw<{ id: string }[]>`SELECT id FROM "WorkerProcess" WHERE "seenAt" > now() - make_interval(secs => ${ALIVE_SECONDS})`;
  return rows.filter((one) => !hasDied(one.id)).length;
}

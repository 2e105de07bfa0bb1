import { readdir, readFile } from 'node:fs/promises';
import { db } from '#records/connection.ts';

/** What the open database has cost so far. */
export interface DatabaseSpent {
  /** Processor time of all its processes, in milliseconds; not a number where the system doesn't tell (no /proc). */
  cpuMs: number;
  transactions: number;
}

/** Ticks of /proc are hundredths of a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** Finds the processes of the open database's server, which runs on this machine, and answers how to ask what it has spent. */
export async function watchDatabase(): Promise<() => Promise<DatabaseSpent>> {
  const [own] = await db().$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  const postmaster = own ? (await statOf(own.pid))?.parent : undefined;
  return async () => {
    const [row] = await db().$queryRaw<{ done: number }[]>`SELECT pg_stat_force_next_flush()::text, (xact_commit + xact_rollback)::float8 AS done FROM pg_stat_database WHERE datname = current_database()`;
    let ticks = postmaster === undefined ? Number.NaN : 0;
    for (const name of await readdir('/proc').catch(() => [])) {
      const stat = /^\d+$/.test(name) ? await statOf(Number(name)) : null;
      if (stat && (stat.parent === postmaster || Number(name) === postmaster)) ticks += stat.ticks;
    }
    return { cpuMs: ticks * TICK_MS, transactions: row?.done ?? Number.NaN };
  };
}

/** proc_pid_stat(5): after the name in brackets come the state, the parent, and further on the ticks in user and system mode. */
async function statOf(pid: number): Promise<{ parent: number; ticks: number } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  return { parent: fields[1] ?? -1, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) };
}

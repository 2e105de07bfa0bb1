import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Clock ticks of /proc in a second, on every Linux of today. */
const TICKS_PER_SECOND = 100;

/** Processor time of other processes so far, in seconds, as Linux tells it in /proc; elsewhere it is not a number. */
export async function cpuOf(pids: readonly number[]): Promise<number> {
  const all = await Promise.all(pids.map(timesOf));
  return all.reduce((sum, one) => sum + one.own, 0);
}

/** The same of an embedded PostgreSQL and all its backends, those that have ended included. `home`: where it lives. */
export async function cpuOfDatabase(home: string): Promise<number> {
  const { pid } = JSON.parse(await readFile(path.join(home, 'postgres.json'), 'utf8')) as { pid: number };
  const backends = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')).trim().split(' ').map(Number);
  const { own, ofEnded } = await timesOf(pid);
  return own + ofEnded + (await cpuOf(backends));
}

async function timesOf(pid: number): Promise<{ own: number; ofEnded: number }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Behind the name, which may hold anything, in brackets: the 12th and 13th are its own time, the next two that of ended children.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  const seconds = (from: number): number => ((fields[from] ?? Number.NaN) + (fields[from + 1] ?? Number.NaN)) / TICKS_PER_SECOND;
  return { own: seconds(11), ofEnded: seconds(13) };
}

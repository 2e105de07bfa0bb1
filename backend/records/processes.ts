import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** One process, told apart from a later one that was given the same number. `startTicks` is null where /proc is missing. */
export interface ProcessMark {
  pid: number;
  startTicks: string | null;
}

/** The mark of a running process. */
export function markProcess(pid: number): ProcessMark {
  return { pid, startTicks: readStat(pid)?.startTicks ?? null };
}

/** True while that very process runs; a zombie that nobody has reaped yet counts as ended. */
export function isRunning(mark: ProcessMark): boolean {
  const stat = readStat(mark.pid);
  if (stat) return stat.state !== 'Z' && (mark.startTicks === null || mark.startTicks === stat.startTicks);
  try {
    process.kill(mark.pid, 0);
    return readStat(process.pid) === null;
  } catch (error) {
    // EPERM: it runs, under another user. Where /proc exists we never come here for a living process.
    return (error as NodeJS.ErrnoException).code === 'EPERM' && readStat(process.pid) === null;
  }
}

/** Waits until the process has ended; false when it still runs after `seconds`. */
export async function waitForEnd(mark: ProcessMark, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 1000; waited += 25) {
    if (!isRunning(mark)) return true;
    await sleep(25);
  }
  return !isRunning(mark);
}

/** The command line of a process, words separated by spaces; null where it can't be read. */
export function readCommandLine(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}

function readStat(pid: number): { state: string; startTicks: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second word is the program's name in brackets and may itself hold spaces and brackets.
    const words = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: words[0] ?? '', startTicks: words[19] ?? '' };
  } catch {
    return null;
  }
}

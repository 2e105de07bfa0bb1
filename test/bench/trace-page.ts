import type { CDPSession, Page } from 'playwright-core';
import { median } from './measure.ts';

/** As Chromium writes it; times are microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Processor time of the thread, where this system tells it. */
  tdur?: number;
  args?: { name?: string };
}

/** What the main thread of a page did while something happened to it. */
export interface MainThread {
  /** Of each task, in milliseconds; processor time is null where it is not told. */
  tasks: { wallMs: number; cpuMs: number | null }[];
  /** All work from one frame to the next, the middle of the frames. */
  frameMs: number;
  frames: number;
}

const CATEGORIES = ['devtools.timeline', 'devtools.timeline.frame', 'disabled-by-default-devtools.timeline', 'toplevel'];
const TASK = 'RunTask';
/** The last thing that the main thread does for a frame. */
const FRAME = 'Commit';

/** Records what a page's main thread does during some work. */
export async function tracePage(page: Page, work: () => Promise<void>): Promise<MainThread> {
  const browser = page.context().browser();
  if (!browser) throw new Error('A page without a browser cannot be traced.');
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => { for (const one of value as unknown as TraceEvent[]) events.push(one); });
  await session.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordContinuously' }, transferMode: 'ReportEvents' });
  await work();
  await endTrace(session);
  await session.detach();
  return readTrace(events);
}

async function endTrace(session: CDPSession): Promise<void> {
  const isComplete = new Promise<void>((resolve) => { session.once('Tracing.tracingComplete', () => resolve()); });
  await session.send('Tracing.end');
  await isComplete;
}

/** Of all renderers (Chromium keeps one in reserve), the one that worked. */
function readTrace(events: readonly TraceEvent[]): MainThread {
  const mains = events.filter((one) => one.ph === 'M' && one.name === 'thread_name' && one.args?.name === 'CrRendererMain');
  const threads = mains.map(({ pid, tid }) => events.filter((one) => one.pid === pid && one.tid === tid));
  const own = threads.toSorted((a, b) => tasksOf(b).length - tasksOf(a).length)[0] ?? [];
  const tasks = tasksOf(own);
  const starts = own.filter((one) => one.name === FRAME).map((one) => one.ts).toSorted((a, b) => a - b);
  const work = new Float64Array(starts.length);
  let at = 0;
  for (const task of tasks.toSorted((a, b) => a.ts - b.ts)) {
    // A frame begins within a task: the task belongs to the frame that it ends in.
    while (at + 1 < starts.length && (starts[at + 1] ?? Infinity) <= task.ts + (task.dur ?? 0)) at += 1;
    work[at] = (work[at] ?? 0) + (task.tdur ?? task.dur ?? 0);
  }
  return { tasks: tasks.map((one) => ({ wallMs: (one.dur ?? 0) / 1_000, cpuMs: one.tdur === undefined ? null : one.tdur / 1_000 })), frameMs: median([...work]) / 1_000, frames: starts.length };
}

function tasksOf(events: readonly TraceEvent[]): TraceEvent[] {
  return events.filter((one) => one.name === TASK && one.ph === 'X');
}

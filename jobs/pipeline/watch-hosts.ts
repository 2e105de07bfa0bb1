import { AsyncLocalStorage } from 'node:async_hooks';
import { crawlRequests, crawlRequestSeconds } from '#backend/metrics.ts';
import { noteHosts, type HostCost } from '#records/runs.ts';
import type { Fetcher } from '../http/fetch-page.ts';
import type { Toolbox } from './toolbox.ts';

/** How long costs are gathered before they are written: one small statement a second, whatever the crawl's pace. */
const GATHER_MS = 1_000;

/** For which run this process asks just now. */
const runOfNow = new AsyncLocalStorage<string>();
/** One for each fetcher: who remembers something by the fetcher (which links were asked) finds it again. */
const watchers = new WeakMap<Fetcher, Fetcher>();
const costs = new Map<string, Map<string, HostCost>>();
const timers = new Map<string, NodeJS.Timeout>();

/** Does `work` with the same tools, and a fetcher that notes what each host costs this run. */
export function watchHosts<T>(toolbox: Toolbox, runId: string, work: (watched: Toolbox) => Promise<T>): Promise<T> {
  const watcher = watchers.get(toolbox.fetcher) ?? watch(toolbox);
  watchers.set(toolbox.fetcher, watcher).set(watcher, watcher);
  return runOfNow.run(runId, () => work({ ...toolbox, fetcher: watcher }));
}

function watch(toolbox: Toolbox): Fetcher {
  const { fetcher } = toolbox;
  const fetchPage = async (...asked: Parameters<Fetcher['fetchPage']>) => {
    const began = performance.now();
    const answer = await fetcher.fetchPage(...asked);
    const took = performance.now() - began;
    crawlRequests.inc({ class: answer.ok ? ('isUnchanged' in answer ? 'unchanged' : 'read') : answer.trouble });
    crawlRequestSeconds.observe(took / 1000);
    note(toolbox, asked[0].url, took, answer.ok ? null : answer.trouble);
    return answer;
  };
  const askLink: Fetcher['askLink'] = async (url, pace) => {
    const began = performance.now();
    const answer = await fetcher.askLink(url, pace);
    note(toolbox, url, performance.now() - began, null);
    return answer;
  };
  return { ...fetcher, fetchPage: fetchPage as Fetcher['fetchPage'], askLink };
}

/** Writes what has been gathered of a run. What can't be written now is lost: it is a figure, and no finding. */
export async function flushHosts({ viewer }: Pick<Toolbox, 'viewer'>, runId: string): Promise<void> {
  clearTimeout(timers.get(runId));
  timers.delete(runId);
  const gathered = costs.get(runId);
  costs.delete(runId);
  if (gathered) await noteHosts(viewer, runId, [...gathered.values()]);
}

function note(toolbox: Pick<Toolbox, 'viewer'>, url: string, milliseconds: number, trouble: string | null): void {
  const runId = runOfNow.getStore();
  if (runId === undefined) return;
  const host = URL.parse(url)?.host ?? 'unknown';
  // A file of the operator's own costs nobody anything.
  if (host === '') return;
  const ofRun = costs.get(runId) ?? new Map<string, HostCost>();
  costs.set(runId, ofRun);
  const cost = ofRun.get(host) ?? { host, requests: 0, milliseconds: 0, troubles: {} };
  ofRun.set(host, cost);
  cost.requests += 1;
  cost.milliseconds += milliseconds;
  if (trouble !== null) cost.troubles[trouble] = (cost.troubles[trouble] ?? 0) + 1;
  if (!timers.has(runId)) timers.set(runId, setTimeout(() => void flushHosts(toolbox, runId).catch(() => {}), GATHER_MS).unref());
}

import { Gauge } from 'prom-client';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { countConnections } from '#records/connection.ts';
import type { Queue } from '#records/queue.ts';
import { liveRuns } from '#records/runs.ts';
import { countQuarantined, crawlAges, hostFigures, longestWaits } from '#records/standing-figures.ts';
import { countWorkers } from '#records/worker-processes.ts';
import { registry } from './metrics.ts';

type Collect<L extends string> = (set: (labels: Partial<Record<L, string>>, value: number) => void) => Promise<void>;

/**
 * Adds to this process's metrics what the database knows: jobs, runs, crawls, hosts, connections, workers. Asked only when
 * somebody reads them. `dailyBudget`: requests to one host in a day.
 */
export function measureDatabase(queue: Pick<Queue, 'countJobs'>, dailyBudget: number): void {
  gauge('enseigne_jobs', 'Jobs by task and state: waiting (what is due later among them), active, or failed for good within the last day.', ['task', 'state'], async (set) => {
    for (const { taskId, waiting, active, failed } of await queue.countJobs()) {
      set({ task: taskId, state: 'waiting' }, waiting);
      set({ task: taskId, state: 'active' }, active);
      set({ task: taskId, state: 'failed' }, failed);
    }
  });
  gauge('enseigne_run_locations', 'Locations of the runs that go on, by run and state.', ['run', 'brand', 'state'], async (set) => {
    for (const { id, brandId, locationsDone, locationsFailed, locationsTotal } of await liveRuns(SYSTEM_VIEWER)) {
      set({ run: id, brand: brandId, state: 'done' }, locationsDone);
      set({ run: id, brand: brandId, state: 'failed' }, locationsFailed);
      set({ run: id, brand: brandId, state: 'left' }, locationsTotal - locationsDone - locationsFailed);
    }
  });
  gauge('enseigne_last_crawl_age_seconds', 'Time since the last whole crawl of a brand ended; before its first, since somebody agreed to it. Crawled by the clock where scheduled is true.', ['brand', 'scheduled'], async (set) => {
    for (const { brandId, seconds, isScheduled } of await crawlAges(SYSTEM_VIEWER, new Date())) set({ brand: brandId, scheduled: String(isScheduled) }, seconds);
  });
  gauge('enseigne_oldest_waiting_location_seconds', 'For how long the location of a running crawl that waits longest has waited for its first reading; paused crawls are left out.', ['brand'], async (set) => {
    for (const { brandId, seconds } of await longestWaits(SYSTEM_VIEWER, new Date())) set({ brand: brandId }, seconds);
  });
  gauge('enseigne_quarantined_pages', 'Pages left alone until they change, because reading them cost its thread each time.', ['publisher'], async (set) => {
    for (const { publisherId, pages } of await countQuarantined(SYSTEM_VIEWER)) set({ publisher: publisherId }, pages);
  });
  measureHosts(dailyBudget);
  gauge('enseigne_db_connections', 'Connections to the database of every process of ours, by what they do.', ['state'], async (set) => {
    for (const { state, count } of await countConnections()) set({ state }, count);
  });
  gauge('enseigne_workers', 'Workers heard of within the last half minute, on any machine.', [], async (set) => set({}, await countWorkers()));
}

function measureHosts(dailyBudget: number): void {
  const figures = () => hostFigures(SYSTEM_VIEWER, dailyBudget);
  gauge('enseigne_hosts_paused', 'Hosts that asked to be left alone (429, Retry-After) and are, by all workers.', [], async (set) => set({}, (await figures()).paused));
  gauge('enseigne_host_pause_seconds', 'How long yet a host is left alone; those with the longest pauses only.', ['host'], async (set) => {
    for (const { host, seconds } of (await figures()).longest) set({ host }, seconds);
  });
  gauge('enseigne_hosts_budget_spent', 'Hosts whose requests of today (UTC) are spent: what is left is read another day.', [], async (set) => set({}, (await figures()).spent));
  gauge('enseigne_host_requests_today', 'Requests of today (UTC) to a host, by all workers; the busiest hosts only.', ['host'], async (set) => {
    for (const { host, requests } of (await figures()).busiest) set({ host }, requests);
  });
  gauge('enseigne_host_daily_budget', 'Requests that one host may be asked in a day (DAILY_REQUESTS_PER_HOST).', [], (set) => Promise.resolve(set({}, dailyBudget)));
}

function gauge<L extends string>(name: string, help: string, labelNames: readonly L[], collect: Collect<L>): void {
  registry.removeSingleMetric(name);
  registry.registerMetric(new Gauge({
    name, help, labelNames, registers: [],
    async collect() {
      this.reset();
      // A figure that can't be had now is left out; the others are still worth having.
      await collect((labels, value) => this.set(labels as Record<L, string>, value)).catch(() => {});
    },
  }));
}

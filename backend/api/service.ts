import type { Router } from '@koa/router';
import { Gauge, type Registry } from 'prom-client';
import { isDatabaseReady } from '#records/connection.ts';
import type { AppDeps } from './deps.ts';
import { describeApi } from './openapi.ts';

/** For the operator: is it alive, is it ready, what does it do; and the API's own description. */
export function mountService(router: Router, deps: AppDeps, metrics: Registry): void {
  const jobs = new Gauge({
    name: 'enseigne_jobs', help: 'Jobs that wait or run, by task.', labelNames: ['task', 'state'], registers: [],
    async collect() {
      for (const { taskId, waiting, active } of await deps.queue.countJobs().catch(() => [])) {
        this.set({ task: taskId, state: 'waiting' }, waiting);
        this.set({ task: taskId, state: 'active' }, active);
      }
    },
  });
  metrics.registerMetric(jobs);
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'ok' };
  });
  router.get('/readyz', async (ctx) => {
    const isReady = await isDatabaseReady();
    ctx.status = isReady ? 200 : 503;
    ctx.body = { status: isReady ? 'ready' : 'database does not answer' };
  });
  router.get('/metrics', async (ctx) => {
    ctx.type = metrics.contentType;
    ctx.body = await metrics.metrics();
  });
  router.get('/api/openapi.json', async (ctx) => {
    ctx.body = await describeApi();
  });
}

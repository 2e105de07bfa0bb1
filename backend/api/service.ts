import type { Router } from '@koa/router';
import { NotSignedInError } from '#backend/errors.ts';
import { measureDatabase } from '#backend/measure-database.ts';
import { registry } from '#backend/metrics.ts';
import { mayReadMetrics } from '#backend/metrics-token.ts';
import { readReadiness } from '#backend/readiness.ts';
import type { AppDeps } from './deps.ts';
import { mountDocs } from './docs-page.ts';
import { describeApi } from './openapi.ts';

/** For the operator: is it alive, is it ready, what does it do; and the API's own description, for programs and for people. */
export function mountService(router: Router, deps: AppDeps): void {
  measureDatabase(deps.queue, deps.dailyRequestsPerHost);
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'ok' };
  });
  router.get('/readyz', async (ctx) => {
    const { isReady, sentences } = await readReadiness(deps.queue);
    ctx.status = isReady ? 200 : 503;
    ctx.body = isReady ? { status: 'ready' } : { status: sentences.join(' ') };
  });
  router.get('/metrics', async (ctx) => {
    if (!mayReadMetrics(ctx.get('authorization'), deps.metricsToken)) throw new NotSignedInError({ fr: 'Les mesures demandent un jeton (METRICS_TOKEN) : « Authorization: Bearer … ».', en: 'The metrics want a token (METRICS_TOKEN) as “Authorization: Bearer …”.' });
    ctx.type = registry.contentType;
    ctx.body = await registry.metrics();
  });
  router.get('/api/openapi.json', async (ctx) => {
    ctx.body = await describeApi();
    ctx.set('cache-control', 'no-cache');
  });
  mountDocs(router);
}

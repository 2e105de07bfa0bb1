import { createServer, type Server } from 'node:http';
import { CannotStartError } from '#backend/errors.ts';
import { measureDatabase } from '#backend/measure-database.ts';
import { registry } from '#backend/metrics.ts';
import { mayReadMetrics } from '#backend/metrics-token.ts';
import { readReadiness } from '#backend/readiness.ts';
import type { Queue } from '#records/queue.ts';

/** Where a worker answers, and what it tells. */
export interface WorkerService {
  port: number;
  host: string;
  /** What /metrics wants; undefined: it answers everybody. */
  metricsToken: string | undefined;
  /** Requests to one host in a day. */
  dailyBudget: number;
}

/** For the operator of a worker on its own: `/healthz`, `/readyz` and `/metrics`, and nothing else. */
export function serveWorker({ port, host, metricsToken, dailyBudget }: WorkerService, queue: Pick<Queue, 'countJobs' | 'isReady'>): Promise<Server> {
  measureDatabase(queue, dailyBudget);
  const answers: Record<string, (authorization: string) => Promise<{ status: number; type: string; body: string }>> = {
    '/healthz': () => Promise.resolve({ status: 200, type: 'application/json', body: '{"status":"ok"}' }),
    '/readyz': async () => {
      const { isReady, sentences } = await readReadiness(queue);
      return { status: isReady ? 200 : 503, type: 'application/json', body: JSON.stringify({ status: isReady ? 'ready' : sentences.join(' ') }) };
    },
    '/metrics': async (authorization) => (mayReadMetrics(authorization, metricsToken)
      ? { status: 200, type: registry.contentType, body: await registry.metrics() }
      : { status: 401, type: 'application/json', body: '{"status":"The metrics want a token (METRICS_TOKEN) as “Authorization: Bearer …”."}' }),
  };
  const server = createServer((request, response) => {
    const answer = answers[(request.url ?? '/').split('?')[0] ?? '/'];
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    answer(request.headers.authorization ?? '').then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body), () => response.writeHead(500).end());
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStartError(`The worker can’t listen on ${host}:${port} (${error.code ?? error.message}): choose another WORKER_PORT.`)));
    server.listen(port, host, () => resolve(server));
  });
}

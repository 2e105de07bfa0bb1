import { createServer, type Server } from 'node:http';
import { CannotStartError } from '#backend/errors.ts';
import { measureDatabase } from '#backend/measure-database.ts';
import { registry } from '#backend/metrics.ts';
import { readReadiness } from '#backend/readiness.ts';
import type { Queue } from '#records/queue.ts';

/** For the operator of a worker on its own: `/healthz`, `/readyz` and `/metrics`, and nothing else. */
export function serveWorker(port: number, host: string, queue: Queue, dailyBudget: number): Promise<Server> {
  measureDatabase(queue, dailyBudget);
  const answers: Record<string, () => Promise<{ status: number; type: string; body: string }>> = {
    '/healthz': () => Promise.resolve({ status: 200, type: 'application/json', body: '{"status":"ok"}' }),
    '/readyz': async () => {
      const { isReady, sentences } = await readReadiness(queue);
      return { status: isReady ? 200 : 503, type: 'application/json', body: JSON.stringify({ status: isReady ? 'ready' : sentences.join(' ') }) };
    },
    '/metrics': async () => ({ status: 200, type: registry.contentType, body: await registry.metrics() }),
  };
  const server = createServer((request, response) => {
    const answer = answers[(request.url ?? '/').split('?')[0] ?? '/'];
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    answer().then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body), () => response.writeHead(500).end());
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStartError(`The worker can’t listen on ${host}:${port} (${error.code ?? error.message}): choose another WORKER_PORT.`)));
    server.listen(port, host, () => resolve(server));
  });
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openLog } from './log.ts';
import { createApp } from './app.ts';
import { readDashboard } from './dashboard-build.ts';
import { refreshLogoPrints } from './refresh-logo-prints.ts';
import { env } from './env.ts';
import { CannotStartError } from './errors.ts';
import { readAuthSecret } from './auth-secret.ts';
import { openSecretBox } from './secret-box.ts';
import { readSingleSignOn } from './single-sign-on.ts';
import { readTrustedProxies } from './trusted-proxies.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { fetcherSettings } from '#jobs/http/fetcher-settings.ts';
import { leadsInside } from '#jobs/http/private-address-guard.ts';
import { loadChecks, SHARED_REASONS } from '#checks/run.ts';
import { loadPublishers } from '#publishers/run.ts';
import { createAuth, createSignInLink } from '#records/auth-store.ts';
import { openRecords } from '#records/connection.ts';
import { openQueue } from '#records/queue.ts';
import { needsFirstLink } from '#records/accounts.ts';
import { ensureAdministrator } from '#records/users.ts';
import { startScheduler } from '#jobs/scheduler.ts';
import { startWorker } from '#jobs/worker.ts';

/**
 * The composition root: database, queue, app, worker and scheduler in one process, stopped in the reverse order. The
 * one file that may import both the app and the worker.
 */
async function main(): Promise<void> {
  const log = openLog(env);
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.toReversed()) await close().catch((error: unknown) => log.error({ err: error }, 'Did not stop cleanly'));
  };
  let isStopping = false;
  const stopAndExit = (code: number) => {
    if (isStopping) return;
    isStopping = true;
    void stop().then(() => process.exit(code));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopAndExit(0));
  // Started by a parent over IPC (the demo): when the parent is gone, so are we.
  if (process.send) process.once('disconnect', () => stopAndExit(0));

  try {
    // The port first: a taken one should be said before a database starts.
    const server = createServer();
    const address = await listen(server, env.PORT, env.HOST);
    closers.push(() => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }));
    const records = await openRecords({ ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}), home: env.ENSEIGNE_HOME, log: (line) => log.info(line) });
    closers.push(() => records.close());
    const baseUrl = env.PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${address.port}`;
    const auth = createAuth({ secret: env.AUTH_SECRET ?? (await readAuthSecret(env.ENSEIGNE_HOME)), baseUrl, trustedOrigins: [baseUrl, `http://127.0.0.1:${address.port}`], singleSignOn: readSingleSignOn(env) });
    await ensureAdministrator(env.ADMIN_EMAIL);
    // Before anything is judged: prints of an earlier version would compare with nothing.
    await refreshLogoPrints(SYSTEM_VIEWER, (line) => log.info(line));
    const queue = await openQueue(records.url, (error) => log.debug({ err: error }, 'The queue met an error'));
    closers.push(() => queue.close());
    const [checks, publishers, staticFolder] = await Promise.all([loadChecks(), loadPublishers(), readDashboard(log)]);
    const app = createApp({ auth, checks, publishers, reasons: SHARED_REASONS, staticFolder, log, queue, box: await openSecretBox(env), overpassUrl: env.OVERPASS_URL, requestsPerSecond: env.REQUESTS_PER_SECOND, dailyRequestsPerHost: env.DAILY_REQUESTS_PER_HOST, limits: { perMinute: env.RATE_LIMIT_PER_MINUTE, anonymousPerMinute: env.RATE_LIMIT_ANONYMOUS_PER_MINUTE, heavyPerMinute: env.RATE_LIMIT_HEAVY_PER_MINUTE }, trustedProxies: readTrustedProxies(env.TRUSTED_PROXIES), metricsToken: env.METRICS_TOKEN, mailIsSetUp: env.SMTP_URL !== undefined, leadsInside: (hostname) => leadsInside(fetcherSettings(env), hostname), singleSignOn: readSingleSignOn(env) === null ? null : env.OIDC_NAME, mapTiles: env.MAP_TILE_URL ? { url: env.MAP_TILE_URL, attribution: env.MAP_TILE_ATTRIBUTION } : null });
    const answer = app.callback();
    server.on('request', (request, response) => void answer(request, response));
    if (env.WORKER_INSIDE) {
      const worker = await startWorker(env, queue, log);
      closers.push(() => worker.close());
      const scheduler = await startScheduler(queue, log);
      closers.push(() => scheduler.close());
    }
    // Whoever has chosen a way in needs no link any more, and none lies about in logs.
    const link = (await needsFirstLink(env.ADMIN_EMAIL)) ? await createSignInLink(auth, env.ADMIN_EMAIL) : null;
    process.stdout.write(`\nEnseigne listens on ${baseUrl}\n${link === null ? '' : `Sign in, once, with this link:\n  ${link}\n`}\n`);
    process.send?.({ kind: 'ready', baseUrl, link });
  } catch (error) {
    await stop();
    throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new CannotStartError(`Port ${port} is taken by another program: stop it, or start with PORT=${port + 1}.`));
      else reject(new CannotStartError(`Cannot listen on ${host}:${port} (${error.code ?? error.message}).`));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

try {
  await main();
} catch (error) {
  const isSaid = error instanceof Error && 'id' in error;
  process.stderr.write(`${isSaid || env.LOG_LEVEL !== 'debug' ? (error instanceof Error ? error.message : String(error)) : (error as Error).stack}\n`);
  process.exit(1);
}

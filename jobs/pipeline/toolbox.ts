import type { Check } from '#checks/define-check.ts';
import { loadChecks } from '#checks/run.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import type { Settings } from '#backend/env.ts';
import { openSecretBox, type SecretBox } from '#backend/secret-box.ts';
import { extractionSeconds, measureRendering, pagesRead } from '#backend/metrics.ts';
import type { PageCapture } from '#domain/page-capture.ts';
import { loadPublishers } from '#publishers/run.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { createExtractPool, type ExtractPool, type PageReading } from './extract-pool.ts';
import { hostTurns } from '#records/host-turns.ts';
import { movedAddresses } from '#records/moved-addresses.ts';
import { createFetcher, fetcherSettings, type Fetcher } from '../http/fetch-page.ts';
import { createRenderingFetcher, renderSettings } from '../http/render-fetcher.ts';

/** What every step of a crawl works with. Made once per process; the fetcher holds pace and robots for all of them. */
export interface Toolbox {
  checks: readonly Check[];
  publishers: readonly Publisher[];
  fetcher: Fetcher;
  /** Reads pages off the main thread. */
  pool: ExtractPool;
  env: Settings;
  viewer: typeof SYSTEM_VIEWER;
  /** Opens what was entered for publishers. */
  box: SecretBox;
  /** The clock that the fetcher goes by. */
  now: () => Date;
  /** Takes a sentence that the operator should read. */
  tell?: (sentence: string) => void;
}

/**
 * Loads the registries and opens the way out. `now` lets a crawl count as another moment (the demo's past weeks); `tell`
 * takes the sentence that says why nothing is asked for a while, or what this machine lacks for rendering. Pace and back-off are shared with every worker on the
 * open database.
 */
export async function openToolbox(env: Settings, now: () => Date = () => new Date(), tell?: (sentence: string) => void): Promise<Toolbox> {
  const [checks, publishers, box] = await Promise.all([loadChecks(), loadPublishers(), openSecretBox(env)]);
  const inner = createFetcher(fetcherSettings(env, now), { turns: hostTurns, moved: movedAddresses, ...(tell === undefined ? {} : { tell }) });
  const fetcher = createRenderingFetcher(inner, renderSettings(env), tell);
  measureRendering(() => fetcher.renderStats());
  const pool = (sharedPool ??= createExtractPool({ onRead: measureReading, ...(env.READING_THREADS === undefined ? {} : { threads: env.READING_THREADS }) }));
  return { checks, publishers, fetcher, pool, env, viewer: SYSTEM_VIEWER, box, now, ...(tell === undefined ? {} : { tell }) };
}

/** One for all toolboxes of the process: a thread takes a second to learn to read, and keeps no process alive. */
let sharedPool: ExtractPool | null = null;

function measureReading(_capture: PageCapture, { outcome, cpuMilliseconds }: PageReading): void {
  pagesRead.inc({ outcome });
  if (cpuMilliseconds !== null) extractionSeconds.observe(cpuMilliseconds / 1000);
}

/** Closes the way out and the reading threads. */
export async function closeToolbox({ fetcher, pool }: Toolbox): Promise<void> {
  if (sharedPool === pool) sharedPool = null;
  await Promise.all([fetcher.close(), pool.close()]);
}

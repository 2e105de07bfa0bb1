import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSettings, type Settings } from '#backend/env.ts';
import { applyBrandFiles } from '#backend/import-brand.ts';
import type { RunSummary } from '#domain/run.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { openRecords } from '#records/connection.ts';
import { chainFiles } from '#test/network/chain-files.ts';
import type { StoryName } from '#test/network/offer-defects.ts';
import { startNetwork } from '#test/network/server.ts';
import { copyEmptyHome } from './template-home.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Day 0 of crawls in tests: fixed, so that results can be compared between runs. */
const START_DATE = '2026-09-26';

type Network = Awaited<ReturnType<typeof startNetwork>>;

export interface NetworkCrawl {
  network: Network;
  brandId: string;
  home: string;
  settings: Settings;
  /** Crawls the brand as it stands on a simulated day, at an hour (UTC). */
  crawlOn(day: number, hour?: number): Promise<RunSummary>;
  /** Closes the database and the simulated web, and keeps the home. */
  leave(): Promise<void>;
  /** The same, and throws the home away. */
  close(): Promise<void>;
}

/** The settings with which the product finds the simulated web. */
export function networkSettings(port: number, home: string): Settings {
  return readSettings({
    ENSEIGNE_HOME: home, RESOLVE: `.example=127.0.0.1:${port}`, OVERPASS_URL: 'http://overpass.example/api/interpreter', REQUESTS_PER_SECOND: '5000', LOG_LEVEL: 'silent',
    REQUEST_TIMEOUT_SECONDS: '10', DAILY_REQUESTS_PER_HOST: '1000000000',
  });
}

interface CrawlOptions { seed: number; size: number; startDate?: string; story?: StoryName }

/** A simulated web, a database of its own and the sample brand imported: what pipeline tests and the evaluation start from. */
export async function startNetworkCrawl(options: CrawlOptions): Promise<NetworkCrawl> {
  return openNetworkCrawl(options, await copyEmptyHome('crawl'));
}

/** The same in a home of its own: a brand that was imported there before stands as it was left, its web on the day that is given. */
export async function openNetworkCrawl({ startDate = START_DATE, ...options }: CrawlOptions, home: string, left?: { brandId: string; day: number }): Promise<NetworkCrawl> {
  const firstDay = Date.parse(`${startDate}T00:00:00Z`);
  const network = await startNetwork({ ...options, startDate, day: left?.day ?? 0 });
  const settings = networkSettings(network.port, home);
  const records = await openRecords({ home });
  const brandId = left?.brandId ?? (await importBrand(network, new Date(firstDay)));
  const leave = async () => {
    await records.close();
    await network.close();
  };
  return {
    network, brandId, home, settings,
    async crawlOn(day, hour = 6) {
      network.setDay(day);
      const asOf = new Date(firstDay + day * DAY_MS + hour * HOUR_MS);
      const toolbox = await openToolbox(settings, () => asOf);
      try {
        return await crawlBrand(toolbox, brandId, { asOf, trigger: 'by-hand' });
      } finally {
        await toolbox.fetcher.close();
      }
    },
    leave,
    async close() {
      await leave();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function importBrand(network: Network, now: Date): Promise<string> {
  const files = Object.fromEntries((await chainFiles(network.network.chain)).map((one) => [one.name, one.bytes]));
  const { brandId } = await applyBrandFiles(SYSTEM_VIEWER, {
    brandId: null,
    locations: fileOf(files, 'locations.csv'),
    standard: fileOf(files, 'standard.yaml'),
    readBeside: (name) => Promise.resolve(fileOf(files, name.replace(/^\.\//, '')).bytes),
  }, { archiveMissing: false, now });
  return brandId;
}

function fileOf(files: Record<string, Uint8Array>, name: string): { name: string; bytes: Uint8Array } {
  const bytes = files[name];
  if (!bytes) throw new Error(`The simulated web has no file ${name}; it has ${Object.keys(files).join(', ')}.`);
  return { name, bytes };
}

/** Writes the brand's files into a folder, for commands that read files. */
export async function writeBrandFiles(files: Record<string, Uint8Array>, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), bytes);
  }
}

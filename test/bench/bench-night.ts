import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import type { ExtractPool } from '#jobs/pipeline/extract-pool.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { openRecords } from '#records/connection.ts';
import { useEmbeddedPostgres } from '#records/embedded-postgres.ts';
import { networkSettings } from '#test/integration/network-crawl.ts';
import { cpuOf, cpuOfDatabase } from './cpu-seconds.ts';
import { shown } from './measure.ts';
import { DIRECTORIES, importNightBrand, serveNight } from './night-brand.ts';
import type { Bench } from './main.ts';

const LOCATIONS = 1_000;
/** Requests a second and host: one, scaled. */
const SCALES = [50, 10];
const FIRST_NIGHT = Date.parse('2026-09-26T02:00:00Z');
const HOUR_MS = 3_600_000;

const bench: Bench = {
  id: 'night',
  async run() {
    const sites = await serveNight(LOCATIONS);
    const rows: string[][] = [];
    try {
      for (const scale of SCALES) rows.push(...(await nights(sites, scale)));
    } finally {
      await sites.close();
    }
    return {
      title: `A night of ${LOCATIONS} locations × 6 listings (pages of 50 KB) on 8 directories' hosts, one request a second per host, with the pace scaled; the whole pipeline and PostgreSQL, beside the least time that the pace allows (${os.availableParallelism()} cores, on which the directories run, too)`,
      columns: ['crawl', 'requests', 'least s', 'took s', 'against least', 'CPU s of the crawl', 'of it reading pages', 'of PostgreSQL', 'of the directories', 'load'],
      rows, failures: [],
    };
  },
};
export default bench;

/** A database of its own: the first crawl, one that lets it settle, and a quiet one. */
async function nights(sites: Awaited<ReturnType<typeof serveNight>>, scale: number): Promise<string[][]> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-night-'));
  const postgresHome = path.join(home, 'data');
  const server = await useEmbeddedPostgres(postgresHome, () => {});
  const records = await openRecords({ databaseUrl: server.url, home });
  try {
    const settings = { ...networkSettings(sites.port, home), REQUESTS_PER_SECOND: scale };
    const brandId = await importNightBrand(LOCATIONS, new Date(FIRST_NIGHT).toISOString());
    const crawl = async (name: string, hour: number): Promise<string[]> => {
      const asOf = new Date(FIRST_NIGHT + hour * HOUR_MS);
      const toolbox = await openToolbox(settings, () => asOf);
      await sites.counts();
      const pool = countCpu(toolbox.pool);
      const before = await cpuSeconds(pool, sites.pid, postgresHome);
      const began = performance.now();
      await crawlBrand({ ...toolbox, pool, publishers: DIRECTORIES }, brandId, { asOf, trigger: 'by-hand' });
      const seconds = (performance.now() - began) / 1000;
      const after = await cpuSeconds(pool, sites.pid, postgresHome);
      await toolbox.fetcher.close();
      const counts = Object.values(await sites.counts());
      const least = Math.max(...counts) / scale;
      const spent = (member: keyof CpuSeconds): string => shown(after[member] - before[member]);
      const requests = counts.reduce((sum, one) => sum + one, 0);
      return [`${name}, ${scale} ×`, String(requests), shown(least), shown(seconds), shown(seconds / least), spent('crawl'), spent('reading'), spent('database'), spent('sites'), shown(os.loadavg()[0] ?? Number.NaN)];
    };
    const first = await crawl('the first', 0);
    await crawl('the second', 1);
    return [first, await crawl('a quiet one', 2)];
  } finally {
    await records.close();
    await server.leave();
    await rm(home, { recursive: true, force: true });
  }
}

interface CpuSeconds {
  crawl: number;
  reading: number;
  database: number;
  sites: number;
}

async function cpuSeconds(pool: CountingPool, sitesPid: number, postgresHome: string): Promise<CpuSeconds> {
  const { user, system } = process.cpuUsage();
  return { crawl: (user + system) / 1_000_000, reading: pool.seconds(), database: await cpuOfDatabase(postgresHome), sites: await cpuOf([sitesPid]) };
}

type CountingPool = ExtractPool & { seconds(): number };

/** The same threads, and what they have spent on pages. */
function countCpu(pool: ExtractPool): CountingPool {
  let milliseconds = 0;
  const note = <T extends { reading: { cpuMilliseconds: number | null } }>(answer: T): T => {
    milliseconds += answer.reading.cpuMilliseconds ?? 0;
    return answer;
  };
  return { ...pool, seconds: () => milliseconds / 1000, find: async (...asked) => note(await pool.find(...asked)), read: async (...asked) => note(await pool.read(...asked)) };
}

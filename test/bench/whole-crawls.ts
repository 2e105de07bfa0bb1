import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Agent } from 'undici';
import { applyBrandFiles } from '#backend/import-brand.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { inParallel } from '#jobs/pipeline/in-parallel.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { openRecords } from '#records/connection.ts';
import { networkSettings } from '#test/integration/network-crawl.ts';
import { startNetworkApart } from '#test/network/network-apart.ts';
import { cpuOf, median, shown, spend, wallOf, type Spent } from './measure.ts';
import { watchDatabase } from './watch-database.ts';

const DAY = '2026-09-26';

/** What so many requests took, and what the bare loop took for them. */
interface Loop {
  name: string;
  requests: number;
  spent: Spent;
  bare: Spent;
}

/**
 * Whole crawls, `atOnce` locations at once: sources, links, judging, scores and the database; and in turns with them a loop
 * that only makes the requests of a quiet one. The simulated web and PostgreSQL have processes of their own.
 */
export async function wholeCrawls(locations: number, rounds: number, atOnce: number): Promise<Loop[]> {
  const network = await startNetworkApart({ seed: 7, size: locations, startDate: DAY });
  const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-recrawl-'));
  const records = await openRecords({ home });
  const agent = new Agent({ connections: atOnce });
  const settings = { ...networkSettings(network.port, home), WORKER_CONCURRENCY: atOnce };
  const crawl = async (brandId: string, hour: number) => {
    const asOf = new Date(Date.parse(`${DAY}T00:00:00Z`) + hour * 3_600_000);
    const toolbox = await openToolbox(settings, () => asOf);
    await crawlBrand(toolbox, brandId, { asOf, trigger: 'by-hand' });
    await toolbox.fetcher.close();
  };
  try {
    const [brandId, askDatabase] = [await importBrand(await network.files()), await watchDatabase()];
    const first = await spend(() => crawl(brandId, 0));
    await crawl(brandId, 1);
    const before = await network.requests();
    await crawl(brandId, 2);
    const addresses = Object.entries(await network.requests()).flatMap(([address, count]) => Array.from({ length: count - (before[address] ?? 0) }, () => address));
    const askAll = () => inParallel(addresses, atOnce, async (address) => {
      const { host, pathname } = new URL(`http://${address}`);
      const { body } = await agent.request({ origin: `http://127.0.0.1:${network.port}`, path: pathname, method: 'GET', headers: { host } });
      await body.text();
    });
    await askAll();
    const [bares, quiets, cpuOfDatabase, transactions] = [[] as Spent[], [] as Spent[], [] as number[], [] as number[]];
    for (let round = 0; round < rounds; round += 1) {
      bares.push(await spend(askAll));
      const began = await askDatabase();
      quiets.push(await spend(() => crawl(brandId, 3 + round)));
      const ended = await askDatabase();
      cpuOfDatabase.push(ended.cpuMs - began.cpuMs);
      transactions.push(ended.transactions - began.transactions);
    }
    const each = (figures: readonly number[]) => shown(median(figures) / locations);
    const [requests, bare] = [addresses.length, { cpuMs: cpuOf(bares), wallMs: wallOf(bares) }];
    const quiet = `whole quiet crawls (a location: ${each(quiets.map((one) => one.cpuMs))} ms of CPU here, ${each(cpuOfDatabase)} ms in PostgreSQL, ${each(transactions)} transactions)`;
    return [
      { name: `bare undici, the ${requests} requests of a quiet crawl`, requests, spent: bare, bare },
      { name: quiet, requests, spent: { cpuMs: cpuOf(quiets), wallMs: wallOf(quiets) }, bare },
      { name: 'the whole first crawl', requests, spent: first, bare },
    ];
  } finally {
    await Promise.all([agent.close(), network.close(), records.close()]);
    await rm(home, { recursive: true, force: true });
  }
}

async function importBrand(files: Record<string, Uint8Array>): Promise<string> {
  const fileOf = (name: string) => ({ name, bytes: files[name] ?? new Uint8Array() });
  const { brandId } = await applyBrandFiles(SYSTEM_VIEWER, {
    brandId: null, locations: fileOf('locations.csv'), standard: fileOf('standard.yaml'), readBeside: (name) => Promise.resolve(fileOf(name.replace(/^\.\//, '')).bytes),
  }, { archiveMissing: false, now: new Date(`${DAY}T00:00:00Z`) });
  return brandId;
}

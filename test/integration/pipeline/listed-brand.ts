import { createServer } from 'node:http';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Settings } from '#backend/env.ts';
import { applyBrandFiles } from '#backend/import-brand.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import type { RunSummary } from '#domain/run.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { openToolbox, type Toolbox } from '#jobs/pipeline/toolbox.ts';
import { openRecords } from '#records/connection.ts';
import { listLocations } from '#records/locations.ts';
import { savePublisherSettings } from '#records/publisher-settings.ts';
import { beginSignIn, endSignIn, readSignIn, returnFromSignIn } from '#records/publisher-sign-ins.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { brandStandard, chainFiles } from '#test/network/chain-files.ts';
import type { Store } from '#test/network/chain.ts';
import { serveSources, type ServedSources } from '#test/network/apis/listed/serve-sources.ts';
import { geoJsonFile, listSources, type ListedSource, type WrongAt } from '#test/network/apis/listed/sources.ts';
import { yellowCanada } from '#test/network/apis/listed/yellow-canada.ts';
import { startNetwork, type RunningNetwork } from '#test/network/server.ts';
import { networkSettings } from '../network-crawl.ts';
import { copyEmptyHome } from '../template-home.ts';

const YELLOW_HOST = 'pagesjaunes-canada.example';

/** The sample brand with every publisher connected: the simulated web, every API on loopback, a file, and checks by eye still to be made. */
export interface ListedBrand {
  brandId: string;
  home: string;
  settings: Settings;
  network: RunningNetwork;
  sources: readonly ListedSource[];
  served: ServedSources;
  locations: Location[];
  store(location: Pick<Location, 'storeCode'>): Store;
  withTools<T>(at: Date, work: (toolbox: Toolbox) => Promise<T>): Promise<T>;
  crawl(at: Date): Promise<RunSummary>;
  close(): Promise<void>;
}

/** Starts all of it. `wrongAt` tells what is wrong with a store at a publisher that is no part of the simulated web. */
export async function startListedBrand(options: { seed: number; size: number; startDate: string; wrongAt: WrongAt }): Promise<ListedBrand> {
  const network = await startNetwork({ ...options, day: 0 });
  const { chain } = network.network;
  const home = await copyEmptyHome('listed');
  const records = await openRecords({ home });
  await mkdir(path.join(home, 'files'));
  await writeFile(path.join(home, 'files', 'stores.geojson'), geoJsonFile(chain, options.wrongAt));
  const yellow = await serveYellowPages(chain.stores, options.wrongAt);
  const sources = await listSources(chain, options.wrongAt);
  const served = await serveSources(sources);
  const settings: Settings = { ...networkSettings(network.port, home), RESOLVE: [`${YELLOW_HOST}=127.0.0.1:${yellow.port}`, network.resolve, served.resolve].join(',') };
  const first = new Date(`${options.startDate}T00:00:00Z`);
  const brandId = await importBrand(chain.stores, first, await chainFiles(chain));
  const locations = await listLocations(SYSTEM_VIEWER, brandId);
  const withTools = async <T>(at: Date, work: (toolbox: Toolbox) => Promise<T>): Promise<T> => {
    const toolbox = await openToolbox(settings, () => at);
    try {
      return await work(toolbox);
    } finally {
      await toolbox.fetcher.close();
    }
  };
  await withTools(first, async (toolbox) => {
    for (const source of sources) await connect(toolbox, brandId, source, first);
    await savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId, publisherId: 'geojson', settings: { file: 'stores.geojson' }, secrets: {} }, first);
  });
  return {
    brandId, home, settings, network, sources, served, locations, withTools,
    store({ storeCode }) {
      const store = chain.byCode.get(storeCode);
      if (store === undefined) throw new Error(`There is no store ${storeCode}.`);
      return store;
    },
    crawl: (at) => withTools(at, (toolbox) => crawlBrand(toolbox, brandId, { asOf: at, trigger: 'by-hand' })),
    async close() {
      await records.close();
      await served.close();
      await yellow.close();
      await network.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The brand's own files, with the Canadian yellow pages declared and every publisher named. */
async function importBrand(stores: readonly Store[], at: Date, files: readonly { name: string; bytes: Uint8Array }[]): Promise<string> {
  const bytesOf = (name: string): Uint8Array => files.find((one) => one.name === name)?.bytes ?? new Uint8Array();
  const [head = '', ...rows] = Buffer.from(bytesOf('locations.csv')).toString().trimEnd().split('\r\n');
  const csv = [`${head},listing:yellow-pages:fr`, ...rows.map((row, index) => `${row},${stores[index]?.area === 'CA-QC' ? yellowUrl(stores[index]) : ''}`)].join('\r\n');
  const { brandId } = await applyBrandFiles(SYSTEM_VIEWER, {
    brandId: null, locations: { name: 'locations.csv', bytes: Buffer.from(csv) }, standard: { name: 'standard.yaml', bytes: bytesOf('standard.yaml') }, readBeside: (name) => Promise.resolve(bytesOf(name.replace(/^\.\//, ''))),
  }, { archiveMissing: false, now: at });
  const { standard } = (await currentStandard(SYSTEM_VIEWER, brandId)) ?? { standard: brandStandard() };
  // Every source at every crawl, those that are billed too: each crawl plants something at each.
  const required = ['google-business-profile', 'google-places', 'yelp', 'facebook', 'foursquare', 'trustpilot', 'recherche-entreprises', 'apple-maps', 'bing-maps'];
  const publishers = { ...standard.publishers, openstreetmap: { ...standard.publishers['openstreetmap'], required: true }, ...Object.fromEntries(required.map((id) => [id, { required: true, everyDays: 1 }])), 'all-the-places': {}, geojson: {}, 'yellow-pages': { areas: ['CA-QC'], required: true } };
  await publishStandard(SYSTEM_VIEWER, brandId, BrandStandard.parse({ ...standard, publishers }), at.toISOString());
  return brandId;
}

/** Enters what a person would, and signs in where a key is not enough. */
async function connect({ box }: Toolbox, brandId: string, { publisherId, settings, secrets, accessToken }: ListedSource, at: Date): Promise<void> {
  await savePublisherSettings(SYSTEM_VIEWER, box, { brandId, publisherId, settings, secrets }, at);
  if (accessToken === null) return;
  const state = `state-${publisherId}`;
  await beginSignIn(SYSTEM_VIEWER, box, { brandId, publisherId, userId: 'somebody', redirectUri: 'https://enseigne.example/back', state, verifier: 'verifier' }, at);
  const back = await returnFromSignIn(box, { state, userId: 'somebody', code: 'code', trouble: null }, at);
  const row = back && (await readSignIn(SYSTEM_VIEWER, box, back.id));
  if (!row) throw new Error(`Nobody signed in to ${publisherId}.`);
  await endSignIn(SYSTEM_VIEWER, box, row, { tokens: { accessToken, expiresAt: null, refreshToken: null } }, at);
}

function yellowUrl({ index }: Store): string {
  return `http://${YELLOW_HOST}/bus/${8000 + index}`;
}

/** Listing pages of the Canadian yellow pages: a name, an address and hours in JSON-LD. */
async function serveYellowPages(stores: readonly Store[], wrongAt: WrongAt): Promise<{ port: number; close(): Promise<void> }> {
  const pages = new Map(stores.map((store) => [new URL(yellowUrl(store)).pathname, yellowCanada(store, wrongAt('yellow-pages', store))]));
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    if (request.url === '/robots.txt') response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nAllow: /\n');
    else response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? '<title>404</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

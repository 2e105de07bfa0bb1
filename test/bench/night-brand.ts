import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyBrandFiles } from '#backend/import-brand.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { defineDirectory } from '#publishers/define-directory.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { applyLocations } from '#records/locations.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { buildChain, directoryUrl } from '#test/network/chain.ts';
import { chainFiles } from '#test/network/chain-files.ts';

const SEED = 7;
const START_DATE = '2026-09-26';
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
const LISTINGS = 6;

/** Eight directories, each a host of its own at one request a second: what the night is measured against. */
export const DIRECTORIES: readonly Publisher[] = LETTERS.map((letter) => defineDirectory({ id: `directory-${letter}`, words: { name: { fr: `Annuaire ${letter}`, en: `Directory ${letter}` }, description: { fr: 'Un annuaire du banc d’essai.', en: 'A directory of the bench.' }, attribution: null } }));

export interface NightSites {
  port: number;
  pid: number;
  /** Requests by host since this was last asked. */
  counts(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** The directories in a process of their own. */
export async function serveNight(locations: number): Promise<NightSites> {
  const child = fork(fileURLToPath(new URL('serve-night.ts', import.meta.url)), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const said = async (asked: object): Promise<Record<string, unknown>> => {
    const answer = once(child, 'message');
    child.send(asked);
    return (await answer)[0] as Record<string, unknown>;
  };
  const { port } = (await said({ seed: SEED, size: locations, day: 0, startDate: START_DATE })) as { port: number };
  return {
    port, pid: child.pid ?? 0,
    counts: async () => (await said({ wants: 'counts' }))['counts'] as Record<string, number>,
    async close() {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}

/** Imports a brand of which every location is listed in six of the eight directories, and answers its id. */
export async function importNightBrand(locations: number, at: string): Promise<string> {
  const chain = buildChain(SEED, locations, START_DATE);
  const files = new Map((await chainFiles(chain)).map((one) => [one.name, one.bytes]));
  const fileOf = (name: string) => ({ name, bytes: files.get(path.posix.normalize(name)) ?? new Uint8Array() });
  const { brandId } = await applyBrandFiles(SYSTEM_VIEWER, { brandId: null, locations: fileOf('locations.csv'), standard: fileOf('standard.yaml'), readBeside: (name) => Promise.resolve(fileOf(name).bytes) }, { archiveMissing: false, now: new Date(at) });
  const changed = chain.stores.map((store, index) => {
    const url = new URL(directoryUrl('web-directory', store, store.directoryLanguages[0] ?? 'fr'));
    const letters = Array.from({ length: LISTINGS }, (_, shift) => LETTERS[(index + shift) % LETTERS.length] ?? 'a');
    const listings = letters.map((letter) => ({ publisherId: `directory-${letter}`, url: `http://directory-${letter}.example${url.pathname}`, language: store.directoryLanguages[0] ?? 'fr' }));
    return { ...store.record, websiteUrls: {}, listings };
  });
  await applyLocations(SYSTEM_VIEWER, brandId, { created: [], changed }, at);
  const standard = (await currentStandard(SYSTEM_VIEWER, brandId))?.standard;
  const like = standard?.publishers['web-directory'];
  if (!standard || !like) throw new Error('The sample standard names no web directory.');
  await publishStandard(SYSTEM_VIEWER, brandId, { ...standard, publishers: Object.fromEntries(DIRECTORIES.map(({ id }) => [id, { ...like, required: false }])) }, at);
  return brandId;
}

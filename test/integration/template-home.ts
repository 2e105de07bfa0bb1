import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { openRecords } from '#records/connection.ts';

const LOOK_AGAIN_MS = 100;
const ServerFile = z.looseObject({ folder: z.string() });

/**
 * A new home with an empty database: a copy of one that was made once for this run of the tests. Making one (initdb and
 * all migrations) takes 1.9 s of processor time, copying one 0.4 s (2026-11-22), and some sixty files want their own.
 */
export async function copyEmptyHome(name: string): Promise<string> {
  const home = await mkdtemp(path.join(os.tmpdir(), `enseigne-${name}-`));
  const kept = runFolder();
  if (kept === undefined) return home;
  await copyHome(await makeOnce(path.join(kept, 'empty'), async (template) => { await (await openRecords({ home: template })).close(); }), home);
  return home;
}

/** The folder of this run of the tests; undefined where none was given (a bench, the evaluation). */
export function runFolder(): string | undefined {
  return process.env['TEST_RUN_FOLDER'];
}

/** Makes something once for all processes of a run; those that want it meanwhile wait. What failed once fails for all with its own words. */
export async function makeOnce(folder: string, make: (folder: string) => Promise<void>): Promise<string> {
  const [done, failed] = [`${folder}.done`, `${folder}.failed`];
  const isFirst = await mkdir(folder).then(() => true, () => false);
  if (isFirst) {
    try {
      await make(folder);
      await writeFile(done, '');
    } catch (error) {
      await writeFile(failed, String(error));
      throw error;
    }
    return folder;
  }
  for (;;) {
    if (await isThere(done)) return folder;
    if (await isThere(failed)) throw new Error(`What ${path.basename(folder)} is copied from could not be made: ${await readFile(failed, 'utf8')}`);
    await sleep(LOOK_AGAIN_MS);
  }
}

/**
 * A home as another left it when it closed its database; nobody may use the other meanwhile. False where the database
 * lies elsewhere, since its user can't enter a home: then the copy has none, and makes its own.
 */
export async function copyHome(from: string, to: string): Promise<boolean> {
  const server = ServerFile.parse(JSON.parse(await readFile(path.join(from, 'postgres.json'), 'utf8')));
  await promisify(execFile)('cp', ['-a', `${from}/.`, to]);
  const isWhole = path.basename(server.folder) === path.basename(from);
  if (!isWhole) await rm(path.join(to, 'postgres.json'));
  // Copies start at the same time: each finds a port of its own.
  else await writeFile(path.join(to, 'postgres.json'), JSON.stringify({ ...server, folder: to, port: 0 }), { mode: 0o600 });
  return isWhole;
}

const isThere = (file: string) => readFile(file).then(() => true, () => false);

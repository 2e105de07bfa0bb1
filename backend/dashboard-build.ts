import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Logger } from 'pino';

const FRONTEND = fileURLToPath(new URL('../frontend/', import.meta.url));
const CONTRACT = fileURLToPath(new URL('./contract/', import.meta.url));

/** The folder of the built dashboard; built first when it is missing or older than its sources, which takes a few seconds. */
export async function readDashboard(log: Pick<Logger, 'info'>): Promise<string> {
  const dist = path.join(FRONTEND, 'dist');
  const built = await newest(dist, () => true);
  const changed = Math.max(await newest(FRONTEND, (file) => !file.startsWith('dist')), await newest(CONTRACT, () => true));
  if (built > changed) return dist;
  log.info('Building the dashboard');
  // In a process of its own: the bundler takes a gigabyte that the product should not keep.
  const vite = createRequire(import.meta.url).resolve('vite/package.json').replace('package.json', 'bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', FRONTEND, '--logLevel', 'error']);
  return dist;
}

/** Time of the last change below a folder, in milliseconds; 0 when it is empty or missing. */
async function newest(folder: string, counts: (file: string) => boolean): Promise<number> {
  const files = (await readdir(folder, { recursive: true }).catch(() => [])).filter(counts);
  const times = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).mtimeMs));
  return Math.max(0, ...times);
}

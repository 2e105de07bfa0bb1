import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
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
  const { build } = await import('vite');
  await build({ root: FRONTEND, logLevel: 'warn' });
  return dist;
}

/** Time of the last change below a folder, in milliseconds; 0 when it is empty or missing. */
async function newest(folder: string, counts: (file: string) => boolean): Promise<number> {
  const files = (await readdir(folder, { recursive: true }).catch(() => [])).filter(counts);
  const times = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).mtimeMs));
  return Math.max(0, ...times);
}

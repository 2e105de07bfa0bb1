import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** All that decides what is read of a page: our own readers, and by the lock file what they are built on. */
const SOURCES = ['backend/extract', 'backend/normalize', 'backend/domain', 'package-lock.json'];

let known: string | null = null;

/** Names the code that reads pages: what was read by other code is not remembered. Computed once, from the sources themselves, so that nobody has to think of raising a number. */
export function extractionVersion(): string {
  known ??= versionOf(ROOT, SOURCES);
  return known;
}

/** A hash over files and folders, by their relative paths and contents. */
export function versionOf(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesOf(path.join(root, source))) hash.update(`${path.relative(root, file).replaceAll(path.sep, '/')}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(source: string): string[] {
  if (!existsSync(source)) return [];
  if (statSync(source).isFile()) return [source];
  const entries = readdirSync(source, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  return entries.sort();
}

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PREFIX = '\0#contract/';
/** An import that is there when the program runs, of anything but a neighbour. */
const RUNNING_IMPORT = /^import (?!type\b)[^;]*from '(?!\.\/)/m;

/**
 * Lets the dashboard import the contract as it is written, without shipping zod: of each export only what a browser
 * can use stays, a route's method and address, and plain constants. Types are erased before this runs. A file that needs
 * no schema while it runs (how a list is filtered and sorted, by page and server alike) ships whole.
 */
export function contractWithoutSchemas(): Plugin {
  return {
    name: 'contract-without-schemas',
    enforce: 'pre',
    resolveId(source) {
      if (!source.startsWith('#contract/')) return null;
      const file = fileURLToPath(fileOf(source));
      return RUNNING_IMPORT.test(readFileSync(file, 'utf8')) ? `\0${source}` : file;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const file = fileOf(id);
      this.addWatchFile(file.pathname);
      const exported = (await import(file.href)) as Record<string, unknown>;
      return Object.entries(exported).flatMap(([name, value]) => {
        const plain = keepPlain(value);
        return plain === undefined ? [] : [`export const ${name} = ${plain};`];
      }).join('\n');
    },
  };
}

function fileOf(id: string): URL {
  return new URL(`../backend/contract/${basename(id)}`, import.meta.url);
}

function keepPlain(value: unknown): string | undefined {
  if (isRoute(value)) return JSON.stringify({ method: value.method, path: value.path });
  return isPlain(value) ? JSON.stringify(value) : undefined;
}

/** Constants and tables of words; a schema is an object of a class and stays behind. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'number' || Array.isArray(value)) return true;
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

function isRoute(value: unknown): value is { method: string; path: string } {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'response' in value;
}

import { basename } from 'node:path';
import type { Plugin } from 'vite';

const PREFIX = '\0#contract/';

/**
 * Lets the dashboard import the contract as it is written, without shipping zod: of each export only what a browser
 * can use stays, a route's method and address, and plain constants. Types are erased before this runs.
 */
export function contractWithoutSchemas(): Plugin {
  return {
    name: 'contract-without-schemas',
    enforce: 'pre',
    resolveId: (source) => (source.startsWith('#contract/') ? `\0${source}` : null),
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const file = new URL(`../backend/contract/${basename(id)}`, import.meta.url);
      this.addWatchFile(file.pathname);
      const exported = (await import(file.href)) as Record<string, unknown>;
      return Object.entries(exported).flatMap(([name, value]) => {
        const plain = keepPlain(value);
        return plain === undefined ? [] : [`export const ${name} = ${plain};`];
      }).join('\n');
    },
  };
}

function keepPlain(value: unknown): string | undefined {
  if (isRoute(value)) return JSON.stringify({ method: value.method, path: value.path });
  return typeof value === 'string' || typeof value === 'number' || Array.isArray(value) ? JSON.stringify(value) : undefined;
}

function isRoute(value: unknown): value is { method: string; path: string } {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'response' in value;
}

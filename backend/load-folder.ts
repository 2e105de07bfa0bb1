import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';

/** A file of a registry folder does not declare what the folder holds. Stops the start. */
export class RegistryError extends Error {
  readonly id = 'registry';
}

/**
 * Imports every file of a folder (and its subfolders) and returns their default exports, sorted by id: a folder is
 * a registry, with no list to edit by hand. Files that start with `define-` or `_`, and `run.ts`, are not entries.
 * Throws RegistryError with the file's path when a default export does not fit `shape` or its id is not the file name.
 */
export async function loadFolder<T extends { id: string }>(folder: URL, shape: z.ZodType): Promise<T[]> {
  const root = fileURLToPath(folder);
  const files = (await readdir(root, { recursive: true })).filter(isEntry).sort();
  const entries = await Promise.all(files.map((file) => loadEntry<T>(path.join(root, file), shape)));
  const seen = new Map<string, string>();
  entries.forEach((entry, index) => {
    const file = files[index] ?? '';
    const other = seen.get(entry.id);
    if (other !== undefined) throw new RegistryError(`${file} and ${other} both declare the id "${entry.id}".`);
    seen.set(entry.id, file);
  });
  return entries.sort((a, b) => a.id.localeCompare(b.id));
}

function isEntry(file: string): boolean {
  const name = path.basename(file);
  return name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.startsWith('define-') && !name.startsWith('_') && name !== 'run.ts' && name !== 'main.ts';
}

async function loadEntry<T extends { id: string }>(file: string, shape: z.ZodType): Promise<T> {
  const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
  const parsed = shape.safeParse(module.default);
  if (!parsed.success) throw new RegistryError(`${file}: its default export does not fit.\n${z.prettifyError(parsed.error)}`);
  const entry = module.default as T;
  const name = path.basename(file, '.ts');
  if (entry.id !== name) throw new RegistryError(`${file}: its id is "${entry.id}" and should be the file's name, "${name}".`);
  return entry;
}

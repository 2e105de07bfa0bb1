import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { ApplyMigrationsInput, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** The folder of schema.prisma and migrations/. */
export const PRISMA_FOLDER = fileURLToPath(new URL('../../prisma/', import.meta.url));

/** A migration as it lies in prisma/migrations. */
export interface MigrationScript {
  name: string;
  sql: string;
}

interface Bindings {
  SchemaEngine: { new: (options: { datamodels: [string, string][] }, log: (line: string) => void, adapter: unknown) => Promise<SchemaEngine> };
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
}

let bindings: Promise<Bindings> | null = null;

/**
 * Prisma's schema engine as WebAssembly, over our own connection: no program fetched at run time, which a closed
 * network could not do.
 */
export async function openSchemaEngine(databaseUrl: string): Promise<SchemaEngine> {
  bindings ??= loadBindings();
  const { SchemaEngine: Engine } = await bindings;
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl }));
  return Engine.new({ datamodels: [['schema.prisma', await readSchema()]] }, () => {}, adapter);
}

/** The text of schema.prisma. */
export const readSchema = (): Promise<string> => readFile(path.join(PRISMA_FOLDER, 'schema.prisma'), 'utf8');

/** Every migration of this version, oldest first. */
export async function readMigrations(): Promise<MigrationScript[]> {
  const folders = (await readdir(path.join(PRISMA_FOLDER, 'migrations'), { withFileTypes: true })).filter((one) => one.isDirectory()).map((one) => one.name).sort();
  return Promise.all(folders.map(async (name) => ({ name, sql: await readFile(path.join(PRISMA_FOLDER, 'migrations', name, 'migration.sql'), 'utf8') })));
}

/** Migrations in the shape that the engine takes. */
export function listForEngine(migrations: readonly MigrationScript[]): ApplyMigrationsInput {
  return {
    migrationsList: {
      baseDir: path.join(PRISMA_FOLDER, 'migrations'),
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
      shadowDbInitScript: '',
      migrationDirectories: migrations.map(({ name, sql }) => ({ path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } } })),
    },
    filters: { externalTables: [], externalEnums: [] },
  };
}

async function loadBindings(): Promise<Bindings> {
  const require = createRequire(import.meta.url);
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Bindings;
  const file = path.join(path.dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') (start as () => void)();
  return glue;
}

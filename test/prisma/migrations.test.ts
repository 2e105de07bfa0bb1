import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMigrations } from '#records/schema-engine.ts';

const read = (name: string) => readFileSync(new URL(`../../prisma/${name}`, import.meta.url), 'utf8');
/** Comments say nothing to the database. */
const withoutComments = (schema: string) => schema.split('\n').map((line) => line.replace(/\s*\/\/.*$/, '').replace(/\s+/g, ' ').trim()).filter(Boolean);

describe('migrations', () => {
  it('hold every change of schema.prisma (else: node prisma/write-migration.ts NAME)', () => {
    expect(withoutComments(read('schema.prisma'))).toEqual(withoutComments(read('migrations/schema.prisma')));
  });

  it('are applied in the order of their names', async () => {
    const names = (await readMigrations()).map((one) => one.name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^\d{14}_[a-z0-9_]+$/);
  });
});

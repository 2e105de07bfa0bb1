import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openRecords, type Records } from '#records/connection.ts';
import { copyEmptyHome } from './template-home.ts';

/** The database of a test file. */
export interface TestDatabase {
  readonly home: string;
  readonly records: Records;
}

/** Starts an embedded PostgreSQL in a temporary home before the tests of this file and throws it away after them. */
export function startDatabase(): TestDatabase {
  let home = '';
  let records: Records | null = null;
  beforeAll(async () => {
    home = await copyEmptyHome('test');
    records = await openRecords({ home });
  });
  afterAll(async () => {
    await records?.close();
    await rm(home, { recursive: true, force: true });
  });
  return {
    get home() { return home; },
    get records() {
      if (!records) throw new Error('The database is not open yet.');
      return records;
    },
  };
}

/** A new temporary folder for a database. */
export function makeHome(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'enseigne-test-'));
}

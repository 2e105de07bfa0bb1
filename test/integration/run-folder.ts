import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Gives a run of the tests a folder for what is made once and copied by many files (`template-home.ts`), and throws it away after them. */
export default function setup(): (() => void) | undefined {
  // The projects of one run share it: the first makes it.
  if (process.env['TEST_RUN_FOLDER'] !== undefined) return undefined;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'enseigne-run-'));
  process.env['TEST_RUN_FOLDER'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

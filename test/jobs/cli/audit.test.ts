import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadCommands } from '#jobs/cli/_command-line.ts';

/** Commands that change nothing that is kept of a brand, its people or its findings: they read, print, or write a file of their own. */
const CHANGES_NOTHING = new Set(['audit-log', 'backup', 'compare', 'export', 'extract', 'find-pages', 'hours', 'judge', 'language', 'logo', 'match', 'preview', 'rank', 'recompute', 'report', 'robots', 'sentiment']);

it.each((await loadCommands()).map((one) => one.id))('the command %s tells the audit log what it changes, or is known to change nothing', (id) => {
  const tells = readFileSync(new URL(`../../../jobs/cli/${id}.ts`, import.meta.url), 'utf8').includes(' auditCommand(');
  expect(tells, 'Call auditCommand once it has written, or name the command in CHANGES_NOTHING.').toBe(!CHANGES_NOTHING.has(id));
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeReceipt } from '#jobs/cli/_erasure-words.ts';
import { ROW_WORDS } from '#jobs/cli/_row-words.ts';
import type { ErasureReceipt } from '#domain/erasure.ts';

const models = [...readFileSync(new URL('../../../prisma/schema.prisma', import.meta.url), 'utf8').matchAll(/^model (\w+)/gm)].map(([, name = '']) => name);
/** Of the installation, and of nobody's brand. */
const OF_NONE = new Set(['WorkerProcess', 'Verification', 'RateLimit', 'SignInDelay', 'SecondFactorRule', 'ErasureReceipt']);
const RECEIPT: ErasureReceipt = { kind: 'brand', at: '2026-11-22T12:00:00.000Z', by: 'command', brand: { id: 'b', name: 'Boréale' }, storeCode: null, takesText: true, counts: [{ what: 'Body', before: 12, after: 0 }, { what: 'Location', before: 1200, after: 0 }, { what: 'NotificationSetting', before: 2, after: 0 }] };

it.each(models.filter((name) => !OF_NONE.has(name)))('rows of %s have words in both languages', (name) => {
  expect(ROW_WORDS[name]?.fr).toBeTruthy();
  expect(ROW_WORDS[name]?.en).toBeTruthy();
});

it('there are no words for a table that is gone', () => {
  expect(Object.keys(ROW_WORDS).filter((name) => name !== 'jobs' && !models.includes(name))).toEqual([]);
});

describe('a receipt as a person reads it', () => {
  it.each([['fr', ['magasins : 1 200 avant, 0 après', 'pages et images conservées : 12 avant, 0 après', 'choix de notification et désabonnements : 2 avant, 0 après']], ['en', ['locations: 1,200 before, 0 after', 'stored pages and pictures: 12 before, 0 after', 'choices of notices and unsubscriptions: 2 before, 0 after']]] as const)('speaks of the trade, and of no table (%s)', (language, lines) => {
    const told = writeReceipt(RECEIPT, language).map((line) => line.replaceAll(/\s/g, ' ').trim());
    expect(told.slice(1, 4)).toEqual(lines);
  });
});

import { describe, expect, it } from 'vitest';
import { comparableFields, compareValues } from '#backend/compare-values.ts';
import { CHECKS } from './checks/gathered.ts';
import { ADDRESSES } from './compare-cases/addresses.ts';
import { CONTACTS } from './compare-cases/contacts.ts';
import { HOURS } from './compare-cases/hours.ts';
import { NAMES } from './compare-cases/names.ts';
import { OTHERS } from './compare-cases/others.ts';
import { TRADE_ADDRESSES } from './compare-cases/trade-addresses.ts';
import { TRADE_CONTACTS } from './compare-cases/trade-contacts.ts';
import { TRADE_HOURS } from './compare-cases/trade-hours.ts';
import { TRADE_MORE } from './compare-cases/trade-more.ts';
import { TRADE_NAMES } from './compare-cases/trade-names.ts';
import { TRADE_OTHERS } from './compare-cases/trade-others.ts';
import type { WrittenCase } from './compare-cases/written-case.ts';

const ALL: readonly WrittenCase[] = [...ADDRESSES, ...NAMES, ...CONTACTS, ...HOURS, ...OTHERS, ...TRADE_ADDRESSES, ...TRADE_NAMES, ...TRADE_CONTACTS, ...TRADE_HOURS, ...TRADE_OTHERS, ...TRADE_MORE];

describe.each([...Map.groupBy(ALL, (one) => one.field)])('%s', (_field, cases) => {
  it.each(cases.map((one) => [JSON.stringify(one.expected), JSON.stringify(one.observed), one] as const))('%s / %s', (_expected, _observed, { outcome, ...one }) => {
    expect(compareValues(CHECKS, { ...one, language: one.lang }).outcome).toBe(outcome);
  });
});

it('every field that a check judges has cases', () => {
  expect(comparableFields(CHECKS).filter((field) => !ALL.some((one) => one.field === field))).toEqual([]);
});

it('why the standard’s own value says nothing', () => {
  expect(compareValues(CHECKS, { field: 'phone', expected: 'appelez-nous', observed: '418 555-0142' })).toMatchObject({ outcome: 'cannot-tell', reason: 'unreadable-expected' });
});

it('an unknown field names those that are known', () => {
  expect(() => compareValues(CHECKS, { field: 'colour', expected: 'a', observed: 'b' })).toThrow(/address.*specialHours/);
});

it.each([['name', 'Optique Sainte-Foy'], ['openingHours', 'Mo-Fr 09:00-17:00'], ['website', 'https://boreale.example/'], ['socialProfiles', 'https://www.facebook.com/boreale']])('%s is another name of a field', (field, value) => {
  expect(compareValues(CHECKS, { field, expected: value, observed: value })).toMatchObject({ outcome: 'pass' });
});

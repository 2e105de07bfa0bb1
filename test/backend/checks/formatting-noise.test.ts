import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { comparableFields, compareValues, type ComparedValues } from '#backend/compare-values.ts';
import { compareWeeks } from '#normalize/opening-hours.ts';
import { CHECKS } from './gathered.ts';
import { ADDRESS_CHANGES, someAddress, writeAddress } from './noise/addresses.ts';
import { EMAIL_CHANGES, EMAILS, NAME_CHANGES, NAMES, PAGE_CHANGES, PAGES, PROFILES, someNumber, writeEmail, writeName, writePage, writePhone, writeProfile, type SomeNumber } from './noise/contacts.ts';
import { someHand, type Hand } from './noise/hand.ts';
import { HOURS_CHANGES, someWeek, writeHours } from './noise/hours.ts';
import { DAY_CHANGES, KIND_CHANGES, PLACE_CHANGES, someDay, someKind, somePlace, someState, someText, STATE_CHANGES, TEXT_CHANGES, writeDay, writeKind, writePlace, writeState, writeText, type SomeDay, type SomeText } from './noise/others.ts';

/** The same cases on every machine: a search of 20,000 other addresses and 4,000 others of each other field (2026-11) found none left. */
const RUNS = { numRuns: 300, seed: 20_261_122 };

/** The case stands beside its outcome, so that a failure shows it. */
function judge(values: ComparedValues): { outcome: string; values: ComparedValues } {
  return { outcome: compareValues(CHECKS, values).outcome, values };
}

interface Noisy<T> {
  field: string;
  values: fc.Arbitrary<T>;
  /** As the standard has it. */
  plain(value: T): unknown;
  write(value: T, hand: Hand): unknown;
  /** Null where a value has no such part. */
  changes: Readonly<Record<string, (value: T, at: number) => T | null>>;
  place(value: T): Pick<ComparedValues, 'country' | 'language'>;
}

/** Which changes were tried on which field: printed at the end, so that nobody takes a field without any for one that holds. */
const tried = new Map<string, Map<string, number>>();

function count(field: string, change: string): void {
  const of = tried.get(field) ?? new Map<string, number>();
  tried.set(field, of.set(change, (of.get(change) ?? 0) + 1));
}

function describeNoise<T>(title: string, { field, values, plain, write, changes, place }: Noisy<T>): void {
  describe(`want 7 and 8: ${title}`, () => {
    it('is the same in another hand', () => {
      fc.assert(fc.property(values, someHand, (value, hand) => {
        const pair = { field, expected: plain(value), observed: write(value, hand), ...place(value) };
        if (JSON.stringify(pair.expected) !== JSON.stringify(pair.observed)) count(field, 'formatting');
        expect(judge(pair)).toEqual({ outcome: 'pass', values: pair });
      }), RUNS);
    });
    it.each(Object.entries(changes))('is not the same with %s, in any hand', (name, change) => {
      fc.assert(fc.property(values, someHand, fc.nat(6), (value, hand, at) => {
        const changed = change(value, at);
        fc.pre(changed !== null);
        count(field, name);
        const pair = { field, expected: plain(value), observed: write(changed, hand), ...place(value) };
        expect(judge(pair)).toEqual({ outcome: 'fail', values: pair });
      }), RUNS);
    });
  });
}

const anywhere = (): Pick<ComparedValues, 'country' | 'language'> => ({});
const asIs = (value: string): string => value;

describeNoise('an address', {
  field: 'address', values: someAddress, plain: (parts) => writeAddress(parts, null), write: writeAddress, changes: ADDRESS_CHANGES, place: ({ land }) => ({ country: land.country, language: land.lang }),
});
describeNoise('a name', { field: 'businessName', values: fc.constantFrom<string>(...NAMES), plain: asIs, write: writeName, changes: NAME_CHANGES, place: anywhere });
describeNoise('a phone number', {
  field: 'phone', values: someNumber, plain: (number) => writePhone(number, null), write: writePhone,
  changes: Object.fromEntries([0, 1].map((at) => [`another digit (${String(at)})`, (number: SomeNumber) => ({ ...number, digits: number.digits.map((digit, index) => (index === at ? (digit + 1) % 10 : digit)) })])),
  place: ({ kind }) => ({ country: kind.country }),
});
describeNoise('a mailbox', { field: 'email', values: fc.constantFrom<string>(...EMAILS), plain: asIs, write: writeEmail, changes: EMAIL_CHANGES, place: anywhere });
describeNoise('a web address', { field: 'websiteUrl', values: fc.constantFrom<string>(...PAGES), plain: asIs, write: writePage, changes: PAGE_CHANGES, place: anywhere });
describeNoise('a profile', { field: 'socialProfile', values: fc.constantFrom<string>(...PROFILES), plain: asIs, write: writeProfile, changes: { 'another account': (profile) => `${profile}.laval` }, place: anywhere });
describeNoise('a state', { field: 'businessStatus', values: someState, plain: asIs, write: writeState, changes: STATE_CHANGES, place: anywhere });
describeNoise('a kind of business', { field: 'category', values: someKind, plain: (kind) => writeKind(kind, null), write: writeKind, changes: KIND_CHANGES, place: anywhere });
describeNoise<SomeText>('a description', { field: 'description', values: someText, plain: (text) => writeText(text, null), write: writeText, changes: TEXT_CHANGES, place: ({ language }) => ({ language }) });
describeNoise('a position', { field: 'coordinates', values: somePlace, plain: (place) => place, write: writePlace, changes: PLACE_CHANGES, place: anywhere });
describeNoise<SomeDay>('hours of one date', { field: 'specialHours', values: someDay, plain: (day) => writeDay(day, null), write: writeDay, changes: DAY_CHANGES, place: ({ language }) => ({ country: 'CA', language }) });

describe.each(['fr', 'en'] as const)('want 7 and 8: hours in %s', (language) => {
  it('are the same in two hands', () => {
    fc.assert(fc.property(someWeek, someHand, someHand, (week, one, other) => {
      const pair = { field: 'regularHours', expected: writeHours(week, one, language), observed: writeHours(week, other, language), language };
      if (pair.expected !== pair.observed) count('regularHours', 'formatting');
      expect(judge(pair)).toEqual({ outcome: 'pass', values: pair });
    }), RUNS);
  });
  it.each(Object.entries(HOURS_CHANGES))('are not the same with %s, in any hands', (name, change) => {
    fc.assert(fc.property(someWeek, someHand, someHand, fc.nat(6), (week, one, other, at) => {
      const changed = change(week, at);
      fc.pre(changed !== null && !compareWeeks(week, changed, 0).same);
      count('regularHours', name);
      const pair = { field: 'regularHours', expected: writeHours(week, one, language), observed: writeHours(changed, other, language), language };
      expect(judge(pair)).toEqual({ outcome: 'fail', values: pair });
    }), RUNS);
  });
});

afterAll(() => {
  for (const [field, changes] of tried) console.info(`${field}: ${[...changes].map(([change, times]) => `${change} ${String(times)}`).join(', ')}`);
});

it('every field has its noise and its changes, and each was tried on cases of its own', () => {
  for (const field of comparableFields(CHECKS)) {
    const changes = tried.get(field) ?? new Map<string, number>();
    expect([field, changes.get('formatting') ?? 0, [...changes.keys()].length > 1]).toEqual([field, expect.toSatisfy((times: number) => times >= 100), true]);
    for (const [change, times] of changes) expect([field, change, times >= 100]).toEqual([field, change, true]);
  }
});

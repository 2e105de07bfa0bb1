import { describe, expect, test } from 'vitest';
import { buildChain } from './chain.ts';
import { defectsOn, languagesShown, planDefects } from './defects.ts';
import { OFFER_KINDS, TEMPLATE_CLUSTER_ID } from './offer-defects.ts';
import { dayOfDate } from './story-dates.ts';

const START = '2026-12-05';
const chain = buildChain(5, 300, START);
const dense = planDefects(chain, 'dense');
const all = [...dense.values()].flat();
const kindsOf = (checkId: keyof typeof OFFER_KINDS): readonly string[] => OFFER_KINDS[checkId];
const storeOf = (storeCode: string) => {
  const store = chain.byCode.get(storeCode);
  if (store === undefined) throw new Error(`no store ${storeCode}`);
  return store;
};

describe('defects of what a page offers', () => {
  test('stand only on open stores', () => {
    expect(all.filter((one) => one.checkId in OFFER_KINDS && storeOf(one.storeCode).record.businessStatus !== 'open')).toEqual([]);
  });
  test('of a holiday stand while its notice of fourteen days is due, and are gone the day after', () => {
    const holidays = all.filter((one) => one.checkId === 'holiday-ahead');
    expect(holidays.length).toBeGreaterThan(10);
    expect(holidays.filter(({ date, fromDay, toDay }) => fromDay < dayOfDate(START, date ?? '') - 14 || toDay === null || toDay > dayOfDate(START, date ?? '') + 1)).toEqual([]);
  });
  test('of one language version make the required one the poorer', () => {
    const lacks = all.filter((one) => one.kind === 'no-catalogue' && one.checkId === 'catalogue' && one.cluster === null);
    const isAlone = (one: (typeof lacks)[number]) => lacks.filter((other) => other.storeCode === one.storeCode && other.fromDay === one.fromDay).length === 1;
    const poorer = lacks.filter((one) => isAlone(one) && storeOf(one.storeCode).languages.length > 1 && one.language === storeOf(one.storeCode).languages[0]);
    expect(poorer.length).toBeGreaterThan(0);
    for (const one of poorer) expect(all.some((other) => other.checkId === 'language-parity' && other.storeCode === one.storeCode && other.fromDay === one.fromDay)).toBe(true);
  });
  test('that have one cause are told by every check that sees it', () => {
    const mailboxes = all.filter((one) => one.kind === 'wrong-email' && one.checkId === 'email' && one.publisherId === 'brand-website');
    expect(mailboxes.length).toBeGreaterThan(0);
    for (const one of mailboxes) expect(all).toContainEqual({ ...one, checkId: 'email-link' });
  });
  test('of a template come and go on one day for all stores', () => {
    const clustered = all.filter((one) => one.cluster === TEMPLATE_CLUSTER_ID && one.checkId === 'catalogue');
    expect(new Set(clustered.map((one) => one.storeCode)).size).toBeGreaterThan(5);
    expect(new Set(clustered.map(({ fromDay, toDay }) => `${fromDay}–${String(toDay)}`)).size).toBe(1);
  });
  test('come back after they were mended, in some stores', () => {
    expect(all.some((one) => one.checkId in OFFER_KINDS && all.some((before) => before.storeCode === one.storeCode && before.kind === one.kind && before.toDay !== null && before.toDay < one.fromDay))).toBe(true);
  });
  test('lie on pages that their publisher has', () => {
    expect(all.filter((one) => one.language !== null && !languagesShown(one.publisherId, storeOf(one.storeCode)).includes(one.language))).toEqual([]);
  });
  test('are few in the usual story, many in the dense one', () => {
    const count = (story: 'usual' | 'dense') => [...planDefects(chain, story).values()].flatMap((one) => defectsOn(one, 0)).length;
    expect(count('dense')).toBeGreaterThan(2 * count('usual'));
  });
  test('of every check are dealt in three hundred stores', () => {
    expect(Object.keys(OFFER_KINDS).filter((checkId) => !all.some((one) => one.checkId === checkId && kindsOf(one.checkId as keyof typeof OFFER_KINDS).includes(one.kind)))).toEqual([]);
  });
});

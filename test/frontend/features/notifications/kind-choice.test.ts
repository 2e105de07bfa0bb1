import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '#domain/notice.ts';
import { cadenceNow, choiceOf, chosen, digestOf, type Kind, type Scope } from '../../../../frontend/src/features/notifications/kind-choice.ts';

const kind = (change: Partial<Kind> = {}): Kind => ({ id: 'new-findings', group: 'listings', name: { fr: 'x', en: 'x' }, when: { fr: 'x', en: 'x' }, offers: ['instant', 'daily', 'weekly', 'never'], byDefault: 'daily', isFixed: false, ...change });
const BRAND = { id: 'b1', name: 'Boréale', byDefault: { 'new-findings': 'weekly' as const } };
const everywhere = (cadences: Scope['preferences']['cadences'] = {}): Scope => ({ preferences: { ...DEFAULT_PREFERENCES, cadences }, brand: null });
const inBrand = (own: Scope['preferences']['cadences'], cadences: Scope['preferences']['cadences'] = {}): Scope => ({ preferences: { ...DEFAULT_PREFERENCES, cadences, brandCadences: { b1: own } }, brand: BRAND });

describe('what holds', () => {
  it.each([
    ['nothing chosen: what the role brings along', everywhere(), 'daily'], ['chosen', everywhere({ 'new-findings': 'never' }), 'never'], ['in a brand, nothing chosen: what the role there brings along', inBrand({}), 'weekly'],
    ['in a brand, chosen everywhere', inBrand({}, { 'new-findings': 'instant' }), 'instant'], ['in a brand, chosen there', inBrand({ 'new-findings': 'never' }, { 'new-findings': 'instant' }), 'never'],
  ] as const)('%s', (_case, scope, cadence) => expect(cadenceNow(kind(), scope)).toBe(cadence));
  it.each([['instant', 'instant'], ['daily', 'digest'], ['weekly', 'digest'], ['monthly', 'digest'], ['never', 'never']] as const)('%s is the choice %s', (cadence, choice) => expect(choiceOf(cadence)).toBe(choice));
});

describe('“in the digest” means', () => {
  it.each([
    ['the one it comes with now', kind(), everywhere({ 'new-findings': 'weekly' }), 'weekly'], ['the usual one, where it is told at once now', kind({ byDefault: 'weekly' }), everywhere({ 'new-findings': 'instant' }), 'weekly'],
    ['the soonest, where none is usual', kind({ byDefault: 'instant' }), everywhere(), 'daily'], ['that of the month', kind({ offers: ['monthly', 'never'], byDefault: 'never' }), everywhere(), 'monthly'], ['nothing, where it comes with none', kind({ offers: ['instant', 'never'], byDefault: 'instant' }), everywhere(), null],
  ] as const)('%s', (_case, one, scope, digest) => expect(digestOf(one, scope)).toBe(digest));
});

describe('choosing', () => {
  it('keeps what departs from the usual, and forgets what is as usual', () => {
    expect(chosen(kind(), 'never', everywhere()).cadences).toEqual({ 'new-findings': 'never' });
    expect(chosen(kind(), 'daily', everywhere({ 'new-findings': 'never', summary: 'daily' })).cadences).toEqual({ summary: 'daily' });
  });
  it('for one brand leaves the others alone, and what is as everywhere is forgotten', () => {
    expect(chosen(kind(), 'never', inBrand({}))).toEqual({ cadences: {}, brandCadences: { b1: { 'new-findings': 'never' } } });
    expect(chosen(kind(), 'instant', inBrand({ 'new-findings': 'never' }, { 'new-findings': 'instant' }))).toEqual({ cadences: { 'new-findings': 'instant' }, brandCadences: { b1: {} } });
  });
});

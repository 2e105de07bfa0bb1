import { describe, expect, it } from 'vitest';
import type { FindingDetails } from '../../../../frontend/src/features/findings/use-finding.ts';
import { fillIn, readEntry } from '../../../../frontend/src/features/proposals/entry.ts';
import { proposeFrom, readAsked } from '../../../../frontend/src/features/proposals/propose-from-finding.ts';
import { readRecordField } from '#normalize/record-field.ts';

const details = (finding: object) => ({ finding: { id: 'f1', isWithheld: false, subject: '*', ...finding }, location: { id: 'l1', brandId: 'b1' } }) as unknown as FindingDetails;
const askedBy = (finding: object) => {
  const address = proposeFrom(details(finding));
  return address === null ? null : readAsked(new URL(address, 'http://localhost').searchParams);
};

describe('a change to propose from a finding', () => {
  it('is the field that the check holds values against, with what was seen', () => expect(askedBy({ checkId: 'phone', observed: '+1 514 555 0107' })).toEqual({ field: 'phone', text: '+1 514 555 0107', findingId: 'f1' }));
  it('is none where the record has no such field, or nothing was seen', () => {
    expect(askedBy({ checkId: 'logo', observed: 'a' })).toBeNull();
    expect(askedBy({ checkId: 'special-hours', observed: null, subject: '2026-12-24' })).toBeNull();
  });
  it.each([
    ['special-hours', '24 décembre 2026 : 9 h – 12 h', '2026-12-24: 9 h – 12 h'], ['special-hours', 'December 24, 2026: 9:00 am – noon', '2026-12-24: 9:00 am – noon'],
    ['holiday-ahead', '25 décembre 2026 : fermé', '2026-12-25: fermé'],
  ])('of %s is the day with its hours', (checkId, observed, text) => expect(askedBy({ checkId, observed, subject: text.slice(0, 10) })).toMatchObject({ field: 'specialHours', text }));
});

describe('what is filled in', () => {
  const days = [{ date: '2026-12-24', ranges: [[540, 1020]] }, { date: '2026-12-26', ranges: [] }];
  it('takes the place of its own day, and leaves the others', () => {
    const entry = fillIn('specialHours', days, '2026-12-24: 9 h – 12 h', 'fr');
    expect(entry['text']).toBe('2026-12-24: 9 h – 12 h\n2026-12-26: x');
    expect(readRecordField('specialHours', readEntry('specialHours', entry), { address: { country: 'CA' } }, { language: 'fr', today: '2026-11-22' })).toEqual({ value: [{ date: '2026-12-24', ranges: [[540, 720]] }, { date: '2026-12-26', ranges: [] }] });
  });
  it('stands among the others by its day', () => expect(fillIn('specialHours', days, '2026-12-25: closed', 'en')['text']).toBe('2026-12-24: 09:00-17:00\n2026-12-25: closed\n2026-12-26: x'));
  it('of any other field takes its place', () => expect(fillIn('phone', '+15145550100', '+1 514 555 0107', 'en')).toEqual({ text: '+1 514 555 0107' }));
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, isSamePhone, parsePhone } from '#normalize/phone.ts';

describe('one number as published', () => {
  it.each<[string, string | undefined, unknown]>([
    ['(514) 555-0123', 'CA', { e164: '+15145550123', role: 'main' }],
    ['514.555.0123', 'CA', { e164: '+15145550123', role: 'main' }],
    ['1 514 555-0123', 'CA', { e164: '+15145550123', role: 'main' }],
    ['+1 (514) 555-0123', undefined, { e164: '+15145550123', role: 'main' }],
    ['Tél. : 514 555-0123', 'CA', { e164: '+15145550123', role: 'main' }],
    ['tel:+15145550123;ext=12', undefined, { e164: '+15145550123', extension: '12', role: 'main' }],
    ['514 555-0123, poste 12', 'CA', { e164: '+15145550123', extension: '12', role: 'main' }],
    ['514 555-0123 (poste 12)', 'CA', { e164: '+15145550123', extension: '12', role: 'main' }],
    ['514 555-0123 ext. 12', 'CA', { e164: '+15145550123', extension: '12', role: 'main' }],
    ['514-555-0123 x12', 'CA', { e164: '+15145550123', extension: '12', role: 'main' }],
    ['514 555-0123 #12', 'CA', { e164: '+15145550123', extension: '12', role: 'main' }],
    ['Télécopieur : 514 555-0199', 'CA', { e164: '+15145550199', role: 'fax' }],
    ['Fax 514-555-0199', 'CA', { e164: '+15145550199', role: 'fax' }],
    ['1 800 555-0100', 'CA', { e164: '+18005550100', role: 'toll-free' }],
    ['01 99 00 12 34', 'FR', { e164: '+33199001234', role: 'main' }],
    ['+33 (0)1 99 00 12 34', undefined, { e164: '+33199001234', role: 'main' }],
    ['0033 1 99 00 12 34', 'FR', { e164: '+33199001234', role: 'main' }],
    ['Mobile : 06 39 98 12 34', 'FR', { e164: '+33639981234', role: 'mobile' }],
    ['404/555-0153', 'US', { e164: '+14045550153', role: 'main' }],
    ['514 555-0123 p. 12', 'CA', { e164: '+15145550123', extension: '12', role: 'main' }],
    ['514-555-0123, poste # 12', 'CA', { e164: '+15145550123', extension: '12', role: 'main' }],
    ['514-555-0123 Ext.12', 'CA', { e164: '+15145550123', extension: '12', role: 'main' }],
    ['514-555-0123 extension 12', 'CA', { e164: '+15145550123', extension: '12', role: 'main' }],
    ['514 555-0123 (option 2)', 'CA', { e164: '+15145550123', extension: '2', role: 'main' }],
    ['tel:+1-514-555-0123,12', undefined, { e164: '+15145550123', extension: '12', role: 'main' }],
    ['(+1) 514-555-0123', undefined, { e164: '+15145550123', role: 'main' }],
    ['+1.514.555.0123', undefined, { e164: '+15145550123', role: 'main' }],
    ['514–555–0123', 'CA', { e164: '+15145550123', role: 'main' }],
    ['F. : 514 555-0199', 'CA', { e164: '+15145550199', role: 'fax' }],
    ['F 514 555-0199', 'CA', { e164: '+15145550199', role: 'fax' }],
    ['Sans frais : 1 844 555-0100', 'CA', { e164: '+18445550100', role: 'toll-free' }],
    ['Toll free 1-888-555-0100', 'CA', { e164: '+18885550100', role: 'toll-free' }],
    ['0800 99 00 12', 'FR', { e164: '+33800990012', role: 'toll-free' }],
    ['0820 99 00 12', 'FR', { e164: '+33820990012', role: 'other' }],
    ['1-800-LUNETTES', 'CA', { e164: '+18005863883', role: 'toll-free' }],
    ['1 855 VOIR-BIEN', 'CA', { e164: '+18558647243', role: 'toll-free' }],
    ['(800) GO-OPTIC', 'US', { e164: '+18004667842', role: 'toll-free' }],
    ['Tél. : 514-LUN-ETTE', 'CA', { e164: '+15145863883', role: 'main' }],
    ['514 555-0123 LAVAL', 'CA', { e164: '+15145550123', role: 'main' }],
    ['+33(0)199001234', undefined, { e164: '+33199001234', role: 'main' }],
    ['0033(0)1 99 00 12 34', 'FR', { e164: '+33199001234', role: 'main' }],
    ['0033 1 99 00 12 34', undefined, { e164: '+33199001234', role: 'main' }],
    ['00 33 1 99 00 12 34', 'CA', { e164: '+33199001234', role: 'main' }],
    ['011 33 1 99 00 12 34', 'CA', { e164: '+33199001234', role: 'main' }],
    ['(0)1 99 00 12 34', 'FR', { e164: '+33199001234', role: 'main' }],
    ['02/555.12.12', 'BE', { e164: '+3225551212', role: 'main' }],
    ['+32 (0)2 555 12 12', undefined, { e164: '+3225551212', role: 'main' }],
    ['021 555 12 12', 'CH', { e164: '+41215551212', role: 'main' }],
    ['+44 (0)20 7946 0123', undefined, { e164: '+442079460123', role: 'main' }],
    ['+352 26 55 55 12', undefined, { e164: '+35226555512', role: 'main' }],
    ['Tél. 514.555.0123 / Téléc. 514.555.0199', 'CA', { e164: '+15145550123', role: 'main' }],
    ['T: 514-555-0123 F: 514-555-0199', 'CA', { e164: '+15145550123', role: 'main' }],
    ['(514) 555-0123 ou 1 800 555-0100', 'CA', { e164: '+15145550123', role: 'main' }],
    ['514 555-0123/0124', 'CA', { e164: '+15145550123', role: 'main' }],
    ['Téléc. 514 555-0199 ou 514 555-0198', 'CA', { e164: '+15145550199', role: 'fax' }],
    ['514-555-01234', 'CA', { e164: null, role: 'main' }],
    ['01 99 00 12 3', 'FR', { e164: null, role: 'main' }],
    ['01 99 00 12 345', 'FR', { e164: null, role: 'main' }],
    ['+33 1 99 00 12', undefined, { e164: null, role: 'main' }],
    ['NEQ 1234567890', 'CA', { e164: null, role: 'main' }],
    ['SIRET 123 456 789 00012', 'FR', { e164: null, role: 'main' }],
    ['114 555-0123', 'CA', { e164: null, role: 'main' }],
    ['555-0123', 'CA', { e164: null, role: 'main' }],
    ['514 555-012', 'CA', { e164: null, role: 'main' }],
    ['Appelez-nous', 'CA', null],
    ['', 'CA', null],
  ])('%j of %s', (raw, country, value) => {
    expect(parsePhone(raw, country)).toEqual(value);
  });

  it('of any text is read without throwing', () => {
    fc.assert(fc.property(fc.string(), fc.option(fc.string({ maxLength: 3 }), { nil: undefined }), (raw, country) => {
      expect(() => parsePhone(raw, country)).not.toThrow();
    }), { numRuns: 200 });
  });
});

describe('two numbers', () => {
  const number = { e164: '+15145550123', role: 'main' } as const;
  it('the extension counts when both give one', () => {
    expect(isSamePhone(number, { ...number, extension: '12' })).toBe(true);
    expect(isSamePhone({ ...number, extension: '12' }, { ...number, extension: '13' })).toBe(false);
  });
  it('unreadable ones are never the same', () => {
    expect(isSamePhone({ e164: null, role: 'main' }, { e164: null, role: 'main' })).toBe(false);
  });
  it('another role is the same number', () => {
    expect(isSamePhone(number, { ...number, role: 'mobile' })).toBe(true);
  });
});

it.each([['+15145550123', '(514) 555-0123'], ['+33199001234', '+33 1 99 00 12 34'], ['no number', 'no number']])('%s for people', (e164, shown) => {
  expect(formatPhone(e164)).toBe(shown);
});

import { describe, expect, it } from 'vitest';
import type { RecordField } from '#domain/record-change.ts';
import { readRecordField } from '#normalize/record-field.ts';

const RECORD = { address: { street: '100 rue Principale', locality: 'Montréal', region: 'QC', postalCode: 'H2X 1A1', country: 'CA' } };
const FR = { language: 'fr', today: '2026-11-22' };

describe('a field of the master record as a person enters it', () => {
  it.each<[string, RecordField, unknown, unknown]>([
    ['a phone number as it is dialled', 'phone', '(514) 555-0123', '+15145550123'],
    ['a number with its extension', 'phone', '514 555-0123 poste 42', '+15145550123;ext=42'],
    ['an e-mail address', 'email', ' Rosemont@boreale.example ', 'rosemont@boreale.example'],
    ['an address in one line', 'address', '6224, boul. Saint-Laurent, Montréal (Québec) H2S 3C4', { street: '6224 boul. Saint-Laurent', locality: 'Montréal', region: 'Québec', postalCode: 'H2S 3C4', country: 'CA' }],
    ['an address in parts, one of them cleared', 'address', { street: '1 rue A', unit: ' ', locality: 'Laval', country: 'CA' }, { street: '1 rue A', locality: 'Laval', country: 'CA' }],
    ['hours in words', 'regularHours', 'lundi au vendredi 9 h à 17 h 30', { mo: [[540, 1050]], tu: [[540, 1050]], we: [[540, 1050]], th: [[540, 1050]], fr: [[540, 1050]] }],
    ['dates, one a line', 'specialHours', '2026-12-24: 10:00-16:00\n2026-12-25: x', [{ date: '2026-12-24', ranges: [[600, 960]] }, { date: '2026-12-25', ranges: [] }]],
    ['a state in words', 'businessStatus', 'Fermé temporairement', 'closed-temporarily'],
    ['a point', 'coordinates', '45.5031, -73.5698', { latitude: 45.5031, longitude: -73.5698 }],
    ['a list', 'categories', 'Opticien, Optician; Opticien', ['Opticien', 'Optician']],
    ['one web address', 'websiteUrls', 'https://boreale.example/rosemont', { und: 'https://boreale.example/rosemont' }],
    ['nothing where a list may be empty', 'specialHours', '', []],
    ['nothing where none is needed', 'phone', null, null],
    ['a name', 'businessName', ' Lunetterie Boréale ', 'Lunetterie Boréale'],
  ])('%s', (_case, field, written, value) => expect(readRecordField(field, written, RECORD, FR)).toEqual({ value }));

  it.each<[string, RecordField, unknown, string]>([
    ['words that are no number', 'phone', 'au comptoir', 'unreadable'], ['hours of two seasons', 'regularHours', 'Apr-Sep Mo-Su 09:00-20:00; Oct-Mar Mo-Su 10:00-17:00', 'seasons'],
    ['no name at all', 'businessName', '  ', 'empty'], ['a week of another shape', 'regularHours', { monday: '9-5' }, 'unreadable'], ['members that nobody asked for', 'address', { street: 'a', storeCode: 'QC-9' }, 'unreadable'],
  ])('%s is refused', (_case, field, written, trouble) => expect(readRecordField(field, written, RECORD, FR)).toEqual({ trouble }));
});

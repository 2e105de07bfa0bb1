import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '#backend/import-brand.ts';
import { isRefused, writeOutcome, writePreview, writeReviews } from '#jobs/cli/_import-lines.ts';
import { terminalLanguage } from '#jobs/cli/_terminal-language.ts';

const problem = { line: 3, column: 'phone', message: { fr: 'Mauvais numéro.', en: 'Bad number.' }, level: 'warning' as const };
const preview: ImportPreview = {
  standard: { brand: 'Boréale', isUnchanged: false, problems: [] },
  locations: {
    format: 'enseigne', rows: 3, created: [{ storeCode: 'A-1', name: 'Rosemont' }], changed: [{ storeCode: 'A-2', name: 'Laval', fields: ['phone', 'regularHours'] }],
    unchanged: 1, missing: [{ storeCode: 'A-9', name: 'Lévis' }], problems: [problem],
  },
};

describe('what the import command prints', () => {
  it('names what would be created, changed and missing, and every problem with its line and column', () => {
    expect(writePreview(preview, 'en')).toEqual([
      'Brand standard of Boréale: it fits and would be published as a new version.', 'Rows read: 3 (enseigne)', 'New locations: 1', '  A-1  Rosemont', 'Changed locations: 1', '  A-2  Laval: phone, hours',
      'Unchanged locations: 1', 'Not in the file: 1 (they stay watched unless you give --archive-missing)', '  A-9  Lévis', 'Problems: 1', '  Line 3, phone: Bad number. [value left out]', 'Nothing was written.',
    ]);
    expect(writePreview(preview, 'fr')).toContain('  A-2  Laval\u00a0: téléphone, heures');
  });
  it('says of a file that is none no more than that', () => {
    const refused: ImportPreview = { standard: null, locations: { format: null, rows: 0, created: [], changed: [], unchanged: 0, missing: [], problems: [{ line: null, column: null, message: { fr: 'Vide.', en: 'Empty.' }, level: 'error' }] } };
    expect(writePreview(refused, 'en')).toEqual(['Rows read: 0', 'Problems: 1', '  Empty. [file left out]', 'Nothing was written.']);
    expect(isRefused(refused)).toBe(true);
  });
  it('refuses a standard that does not fit and names its paths', () => {
    const refused: ImportPreview = { ...preview, standard: { brand: null, isUnchanged: false, problems: [{ path: 'brand', message: { fr: 'Il manque.', en: 'Missing.' } }] } };
    expect(writePreview(refused, 'en').slice(0, 2)).toEqual(['The brand standard does not fit (1):', '  brand: Missing.']);
    expect([isRefused(refused), isRefused(preview)]).toEqual([true, false]);
  });
  it('counts what was changed, and reviews', () => {
    expect(writeOutcome({ brandId: 'b', created: 2, changed: 1, unchanged: 0, archived: 0, standardVersion: 4, problems: [] }, 'en')).toEqual([
      'New locations: 2', 'Changed locations: 1', 'Unchanged locations: 0', 'Archived locations: 0', 'Version of the standard in force: 4',
    ]);
    expect(writeReviews({ saved: 5, problems: [] }, true, 'en')).toEqual(['Reviews that would be kept: 5', 'Nothing was written.']);
  });
  it('speaks French where the terminal does', () => {
    expect([terminalLanguage('fr-CA'), terminalLanguage('en-US'), terminalLanguage('de')]).toEqual(['fr', 'en', 'en']);
  });
});

import { describe, expect, it } from 'vitest';
import { brief, judgeField, place, seen, standard } from '../gathered.ts';

const NAMES = standard({
  names: [
    { name: 'Tigre Géant', areas: ['CA-QC'] },
    { name: 'Giant Tiger', areas: ['CA-ON', 'CA-MB'] },
  ],
});
const inOntario = place({ address: { ...place().address, region: 'Ontario' } });

it.each<[string, string, Parameters<typeof judgeField>[2], string]>([
  ['as written', 'Lunetterie Boréale', {}, 'pass ok'],
  ['want 7: case, accents and dashes', 'LUNETTERIE BOREALE', {}, 'pass ok'],
  ['want 12: with its branch', 'Lunetterie Boréale - Sainte-Foy', {}, 'pass ok'],
  ['with another branch', 'Lunetterie Boréale – Lévis', {}, 'fail mismatch'],
  ['another name', 'Optique Boréale', {}, 'fail mismatch'],
  ['the English name on the French page', 'Boréale Optical', {}, 'fail wrong-language-name'],
  ['the English name on the English page', 'Boréale Optical', { pageLanguage: 'en' }, 'pass ok'],
  ['the French name on the English page', 'Lunetterie Boréale – Sainte-Foy', { pageLanguage: 'en' }, 'fail wrong-language-name'],
  ['either name on a page of unknown language, where two languages hold', 'Boréale Optical', { pageLanguage: null, location: inOntario }, 'pass ok'],
  ['the other language’s name on a page of unknown language, where one holds', 'Boréale Optical', { pageLanguage: null }, 'fail wrong-language-name'],
  ['any accepted name on a page in a third language', 'Boréale Optical', { pageLanguage: 'es' }, 'pass ok'],
  ['want 2: Tigre Géant in Québec', 'Tigre Géant', { standard: NAMES }, 'pass ok'],
  ['want 2: Tigre Géant in Ontario', 'Tigre Géant', { standard: NAMES, location: inOntario }, 'fail mismatch'],
  ['want 2: Giant Tiger in Ontario, however the province is written', 'Giant Tiger', { standard: NAMES, location: inOntario }, 'pass ok'],
  ['where no accepted name holds, the master record’s', 'Lunetterie Boréale', { standard: NAMES, location: place({ address: { country: 'FR' } }) }, 'pass ok'],
])('%s', (_case, name, over, expected) => expect(brief(judgeField('business-name', seen('businessName', name), over))).toBe(expected));

describe('what is shown', () => {
  it('the accepted name of the language, and the text as published', () => {
    expect(judgeField('business-name', seen('businessName', 'boreale optical'))).toMatchObject({ expected: 'Lunetterie Boréale', observed: 'boreale optical' });
  });
});

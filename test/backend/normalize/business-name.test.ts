import { describe, expect, it } from 'vitest';
import { compareBusinessNames, normalizeBusinessName } from '#normalize/business-name.ts';

const accepted = [{ name: 'Lunetterie Boréale', branchPattern: ' – {branch}' }, { name: 'Boreal Eyewear' }];

describe('an accepted name', () => {
  it.each([
    ['Lunetterie Boréale', 'Lévis'], ['LUNETTERIE BOREALE', undefined], ['lunetterie  boréale', undefined], ['Lunetterie Boréale inc.', undefined], ['Boreal Eyewear', 'Lévis'],
    ['Lunetterie Boréale – Lévis', 'Lévis'], ['Lunetterie Boréale - Levis', 'Lévis'], ['Lunetterie Boréale (Lévis)', 'Lévis'], ['Lunetterie Boréale | Saint-Roch', 'Saint-Roch'],
  ])('%s of the branch %s', (observed, branch) => {
    expect(compareBusinessNames(observed, accepted, branch)).toBe(true);
  });
});

describe('another name', () => {
  it.each([
    ['Lunetterie Boreal', 'Lévis'], ['Lunetterie Boréale – Gatineau', 'Lévis'], ['Lunetterie Boréale – Lévis', undefined], ['Boreal Eyewear – Lévis', 'Lévis'], ['Lunetterie', 'Lévis'], ['', 'Lévis'],
  ])('%s of the branch %s', (observed, branch) => {
    expect(compareBusinessNames(observed, accepted, branch)).toBe(false);
  });
});

it.each([
  ['L’Opticien & Fils Ltée', 'L\'Opticien et fils'], ['S.O.S. Lunettes', 'SOS Lunettes'], ['Œil + Vision', 'Oeil and Vision'], ['Macy’s', 'MACYS'], ['Eye-Site', 'Eye Site'],
])('%s and %s are one name', (a, b) => {
  expect(normalizeBusinessName(a)).toBe(normalizeBusinessName(b));
});

it('a name of signs only', () => {
  expect(normalizeBusinessName('***')).toBe('***');
});

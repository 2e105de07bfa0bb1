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
    ['Lunetterie Boreal', 'Lévis'], ['Lunetterie Boréale – Gatineau', 'Lévis'], ['Lunetterie Boréale – Lévis', undefined], ['Boreal Eyewear – Lévis', 'Lévis'], ['Lunetterie', 'Lévis'], ['', 'Lévis'], ['Lunetterie Boréale #123', 'Lévis'], ['Lunetterie Boréale – soldes', 'Lévis'], ['Lunetteries Boréale', 'Lévis'],
  ])('%s of the branch %s', (observed, branch) => {
    expect(compareBusinessNames(observed, accepted, branch)).toBe(false);
  });
});

it.each([
  ['L’Opticien & Fils Ltée', 'L\'Opticien et fils'], ['S.O.S. Lunettes', 'SOS Lunettes'], ['Œil + Vision', 'Oeil and Vision'], ['Macy’s', 'MACYS'], ['Eye-Site', 'Eye Site'],
  ['Boréale®', 'BOREALE'], ['Boréale™ Optique', 'Boréale Optique'], ['Lunetterie Boréale (MD)', 'Lunetterie Boréale'], ['👓 Lunetterie Boréale', 'Lunetterie Boréale'], ['Boréale (MC) inc.', 'boreale'],
  ['Optique Dubois S.E.N.C.R.L.', 'Optique Dubois'], ['Optique Dubois s.e.n.c.', 'OPTIQUE DUBOIS'], ['Optique Dubois Ltd./Ltée', 'Optique Dubois'], ['SARL Optique Dubois', 'Optique Dubois'], ['Optique Dubois, SAS', 'Optique Dubois'], ['Optique Dubois (SRL)', 'Optique Dubois'],
  ['Dubois & fils opticiens', 'Dubois et Fils Opticiens'], ['Harbor Optical, L.L.C.', 'Harbor Optical LLC'], ['Harbor Optical Co., Ltd.', 'Harbor Optical'], ['Lunetterie l’Œil', "lunetterie l'oeil"], ['Opti-Vision', 'OPTI VISION'], ['«Optique» Dubois', 'Optique "Dubois"'],
])('%s and %s are one name', (a, b) => {
  expect(normalizeBusinessName(a)).toBe(normalizeBusinessName(b));
});

it('a name of signs only', () => {
  expect(normalizeBusinessName('***')).toBe('***');
});

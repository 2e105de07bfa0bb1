import { alike, judged, unlike, type WrittenCase } from './written-case.ts';

const FR = { lang: 'fr', country: 'CA' };
const EN = { lang: 'en', country: 'CA' };

export const NAMES: readonly WrittenCase[] = [
  ...alike('businessName', FR, [
    ['Lunetterie Boréale', 'LUNETTERIE BOREALE'], ['Lunetterie Boréale', 'lunetterie boréale'], ['Lunetterie Boréale', 'Lunetterie  Boréale inc.'], ['Lunetterie Boréale', 'Lunetterie Boréale Ltée'],
    ['Lunetterie Boréale', 'Lunetterie Boréale®'], ['Lunetterie Boréale', 'Lunetterie Boréale (MC)'], ['Lunetterie Boréale', '« Lunetterie Boréale »'], ['L’Opticien & Fils', "L'Opticien et Fils"],
    ['Dubois & Fils', 'Dubois et fils'], ['Dubois & Fils', 'Dubois &amp; Fils'], ['Opti-Vision', 'Opti Vision'], ['Opti-Vision', 'OptiVision'], ['Rôtisserie Saint-Hubert', 'Rotisserie St-Hubert'], ['Optique Sainte-Foy', 'Optique Ste-Foy'],
    ['S.O.S. Lunettes', 'SOS Lunettes'], ['Œil de Lynx', 'Oeil de lynx'], ['Optique Dubois', 'SARL Optique Dubois'], ['Optique Dubois', 'Optique Dubois SAS'], ['Optique Dubois', 'Optique Dubois S.A.R.L.'], ['Optique Dubois', 'Optique Dubois Sàrl'],
    ['Optique Dubois', 'Optique Dubois S.A.'], ['Optique Dubois', 'Optique Dubois S.E.N.C.R.L.'], ['Optique Dubois', 'Optique Dubois SPRL'], ['Optique Dubois', 'Optique Dubois (SRL)'], ['Optique Dubois', 'Établissements Optique Dubois'], ['Super C', 'SuperC'], ['Vision+', 'Vision Plus'], ['Dubois et Cie', 'Dubois & Compagnie'], ['Optic 2000', 'Optic2000'],
    ['Jean Coutu', 'Jean-Coutu'], ['Jean Coutu', 'JEAN COUTU'], ['Provigo Le Marché', 'Provigo – Le Marché'], ['Café Dépôt', 'Cafe Depot'], ['Marché Adonis', 'Marché Adonis™'], ['Optique 2000', 'OPTIQUE 2000'], ['Dr Lunettes', 'Docteur Lunettes'],
  ]),
  ...alike('businessName', EN, [
    ['Boreal Eyewear', 'BOREAL EYEWEAR'], ['Boreal Eyewear', 'Boreal Eyewear Inc.'], ['Boreal Eyewear', 'Boreal Eyewear, Ltd.'], ['Boreal Eyewear', 'Boreal Eyewear LLC'], ['Boreal Eyewear', 'Boreal Eyewear Co.'], ['Smith & Sons', 'Smith and Sons'], ['Smith & Sons', 'Smith + Sons'],
    ['Macy’s', "Macy's"], ['Macy’s', 'Macys'], ['A.B.C. Optical', 'ABC Optical'], ['Saint John Optical', 'St. John Optical'], ['Boreal Eyewear', 'Boreal Eyewear Corporation'], ['Boreal Eyewear', 'Boreal Eyewear Company'],
  ]),
  ...alike('businessName', { lang: 'fr', country: 'CH' }, [['Optique du Lac', 'Optique du Lac S.à r.l.'], ['Optique du Lac', 'Optique du Lac SA'], ['Optique du Lac', 'Optique du Lac GmbH']]),
  ...unlike('businessName', FR, [
    ['Lunetterie Boréale', 'Lunetterie Australe'], ['Lunetterie Boréale', 'Lunettes Boréal'], ['Lunetterie Boréale', 'Boréale'], ['Lunetterie Boréale', 'Optique Lafleur'], ['Lunetterie Boréale', 'Boreal Eyewear'], ['Lunetterie Boréale', 'Lunetterie Boréale Outlet'],
    ['Tigre Géant', 'Giant Tiger'], ['Optique 2000', 'Optique 3000'], ['Lunetterie Boréale', 'Lunetterie Boréale – soldes jusqu’à −50 %'], ['Pharmaprix', 'Shoppers Drug Mart'], ['Bureau en Gros', 'Staples'], ['Dubois & Fils', 'Dubois & Filles'], ['Lunetterie Boréale', 'Lunetterie Boréale (anciennement Optique Nord)'],
    ['Lunetterie Boréale', 'Lunetteries Boréale'], ['Lunetterie Boréale', 'Lunetterie Boréale | Meilleur opticien à Québec'],
  ]),
  ...unlike('businessName', EN, [['Boreal Eyewear', 'Boreal Optical'], ['Boreal Eyewear', 'Lunetterie Boréale'], ['Boreal Eyewear', 'Boreal'], ['Boreal Eyewear', 'Northern Eyewear'], ['Walmart', 'Walmart Vision Centre']]),
  // Without a pattern in the standard a branch is no part of the name.
  ...judged('businessName', FR, 'fail', [['Lunetterie Boréale', 'Lunetterie Boréale – Sainte-Foy'], ['Lunetterie Boréale', 'Lunetterie Boréale – Laval'], ['Lunetterie Boréale', null]]),
  ...judged('businessName', FR, 'pass', [
    [['Lunetterie Boréale', 'Boreal Eyewear'], 'boreal eyewear'],
    [{ fr: 'Tigre Géant', en: 'Giant Tiger' }, 'TIGRE GEANT'],
    [[{ name: 'Lunetterie Boréale', language: 'fr' }, { name: 'Boreal Eyewear', language: 'en' }], 'Lunetterie Boreale'],
  ]),
  ...judged('businessName', FR, 'fail', [[{ fr: 'Tigre Géant', en: 'Giant Tiger' }, 'Giant Tiger'], [['Lunetterie Boréale', 'Boreal Eyewear'], 'Northern Eyewear']]),
  ...judged('businessName', EN, 'pass', [[{ fr: 'Tigre Géant', en: 'Giant Tiger' }, 'GIANT TIGER']]),
  ...judged('businessName', FR, 'cannot-tell', [['', 'Lunetterie Boréale'], [null, 'Lunetterie Boréale'], [5, 'Lunetterie Boréale'], ['Lunetterie Boréale', 12]]),
];

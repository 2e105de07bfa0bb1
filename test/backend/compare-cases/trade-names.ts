import { alike, judged, unlike, type WrittenCase } from './written-case.ts';

const QC = { lang: 'fr', country: 'CA' };
const FR = { lang: 'fr', country: 'FR' };
const EN = { lang: 'en', country: 'CA' };
const BRANCHED = { name: 'Lunetterie Boréale', branchPattern: ' – {branch}' };

/** Marks, legal forms, conjunctions, elisions and the slips that make another name. */
export const TRADE_NAMES: readonly WrittenCase[] = [
  ...alike('businessName', QC, [
    ['Opto-Réseau', 'OPTO-RESEAU'], ['Opto-Réseau', 'Opto Réseau™'], ['Opto-Réseau', 'Opto‑Réseau inc.'], ['Opto-Réseau', 'Opto-Réseau MD'], ['L’Art de voir', "L'ART DE VOIR"], ['L’Art de voir', 'L`Art de Voir'], ['L’Art de voir', 'L Art de voir'],
    ['Visique Clinique d’optométrie', "Visique clinique d'optométrie"], ['Visique Clinique d’optométrie', 'VISIQUE CLINIQUE D’OPTOMETRIE'], ['Lunetterie Côté & Roy', 'Lunetterie Cote et Roy'], ['Lunetterie Côté & Roy', 'Lunetterie Côté et Roy inc.'], ['Lunetterie Côté & Roy', 'Lunetterie Côté and Roy'],
    ['Les Lunettes du Vieux-Port', 'Les lunettes du Vieux Port'], ['Les Lunettes du Vieux-Port', 'LES LUNETTES DU VIEUX-PORT (ENR.)'], ['Centre visuel Saint-Jérôme', 'Centre visuel St-Jérôme'], ['Centre visuel Saint-Jérôme', 'Centre Visuel St. Jerome'], ['Centre visuel Sainte-Thérèse', 'Centre Visuel Ste Thérèse'],
    ['Clinique visuelle Dr Tremblay', 'Clinique visuelle Dr. Tremblay'], ['Clinique visuelle Dr Tremblay', 'Clinique Visuelle Docteur Tremblay'], ['Lunetterie Boréale', 'Lunetterie Boréale, S.E.N.C.'], ['Lunetterie Boréale', 'Lunetterie Boréale limitée'], 
    ['Lunetterie Boréale', 'Lunetterie Bore\u0301ale'], ['Lunetterie Boréale', 'Lunetterie\u00A0Boréale'], ['Lunetterie Boréale', 'Lunetterie Boréale ⭐'], ['Lunetterie Boréale', '"Lunetterie Boréale"'], ['Lunetterie Boréale', 'Lunetterie Boréale.'],
    ['Optique 20/20', 'Optique 20-20'], ['Optique 20/20', 'OPTIQUE 20/20 INC'], ['IRIS', 'Iris'], ['IRIS', 'I.R.I.S.'], ['New Look', 'NewLook'], ['Greiche & Scaff', 'Greiche et Scaff'], ['Greiche & Scaff', 'GREICHE &amp; SCAFF'], ['Bonlook', 'BonLook'], ['Doyle Optométristes & Opticiens', 'Doyle optométristes et opticiens'],
    ['Zone 3', 'Zone3'], ['Rona L’entrepôt', 'RONA L’Entrepôt'], ['Rona L’entrepôt', "Rona l'Entrepot"], ['Maxi & Cie', 'Maxi et cie'], ['Maxi & Cie', 'MAXI & COMPAGNIE'],
  ]),
  ...alike('businessName', FR, [
    ['Optic Duroc', 'SARL OPTIC DUROC'], ['Optic Duroc', 'Optic Duroc (SARL)'], ['Optic Duroc', 'SAS Optic Duroc'], ['Optic Duroc', 'EURL Optic Duroc'], ['Optic Duroc', 'OPTIC DUROC S.A.S.'], ['Optic Duroc', 'Optic-Duroc®'],
    ['Les Opticiens Mutualistes', 'LES OPTICIENS MUTUALISTES'], ['Alain Mercier Opticien', 'Alain MERCIER opticien'], ['Vision & Cie', 'Vision et Cie'], ['L’Œil du Marais', "L'oeil du marais"], ['L’Œil du Marais', "L'OEIL DU MARAIS"], ['Aux Lunettes de l’Île', "Aux lunettes de l'Ile"], ['Générale d’Optique', "GENERALE D'OPTIQUE"], ['Générale d’Optique', 'Générale d´optique'],
    ['Écouter & Voir', 'Ecouter et voir'], ['Optical Center', 'Optical-Center'], ['Maison Lefèvre', 'MAISON LEFEVRE SARL'], ['Krys', 'KRYS'], ['Opticien Saint-Sulpice', 'Opticien St Sulpice'],
  ]),
  ...alike('businessName', EN, [
    ['Harper’s Optical', 'HARPERS OPTICAL'], ['Harper’s Optical', "Harper's Optical Ltd"], ['Harper’s Optical', 'Harper’s Optical Inc'], ['Hill & Dale Eyecare', 'Hill and Dale Eyecare'], ['Hill & Dale Eyecare', 'Hill &amp; Dale EyeCare'], ['The Optical Shoppe', 'The Optical Shoppe®'], ['Dr. Patel Optometry', 'Dr Patel Optometry'],
  ]),
  ...unlike('businessName', QC, [
    ['Opto-Réseau', 'Opto-Plus'], ['L’Art de voir', 'L’Art de vivre'], ['Lunetterie Côté & Roy', 'Lunetterie Côté'], ['Lunetterie Côté & Roy', 'Lunetterie Roy & Côté'], ['Lunetterie Côté & Roy', 'Lunetterie Côté & Fils'], ['Centre visuel Saint-Jérôme', 'Centre visuel Sainte-Thérèse'], ['Les Lunettes du Vieux-Port', 'La Lunette du Vieux-Port'],
    ['Lunetterie Boréale', 'Lunetterie Borale'], ['Lunetterie Boréale', 'Lunettrie Boréale'], ['Lunetterie Boréale', 'Lunetterie Boréale et Audition'], ['Lunetterie Boréale', 'Lunetterie Boréale 2'], ['Optique 20/20', 'Optique 20/10'], ['Zone 3', 'Zone 4'], ['IRIS', 'Iris Optique Laval'], ['New Look', 'New Look Eyewear'], ['Lunetterie Boréale', 'Lunetterie Boréale (fermé)'],
    ['Lunetterie Boréale', 'Ancienne Lunetterie Boréale'], ['Lunetterie Boréale', 'Lunetterie Boréale - Laval'], ['Lunetterie Boréale', 'Lunetterie Boréale, Lévis'], ['Lunetterie Boréale', 'Lunetterie Boréale (Sainte-Foy)'], ['Centre visuel', 'Centres visuels'], ['Lunetterie Boréale', 'Lunetterie Boréal'], ['Clinique visuelle Dr Tremblay', 'Clinique visuelle Dre Gagnon'],
  ]),
  ...unlike('businessName', FR, [['Optic Duroc', 'Optic Durac'], ['Optic Duroc', 'Optique Duroc'], ['Optic Duroc', 'Duroc'], ['Vision & Cie', 'Vision'], ['Alain Mercier Opticien', 'Alain Mercier Audition'], ['Écouter & Voir', 'Voir & Écouter'], ['Les Opticiens Mutualistes', 'Opticien Mutualiste'], ['Générale d’Optique', 'Optical Center']]),
  ...unlike('businessName', EN, [['Harper’s Optical', 'Harper Optical Group'], ['Hill & Dale Eyecare', 'Hill & Vale Eyecare'], ['Dr. Patel Optometry', 'Dr. Singh Optometry'], ['The Optical Shoppe', 'The Optical Depot']]),
  ...judged('businessName', QC, 'pass', [[[BRANCHED], 'LUNETTERIE BOREALE'], [['Lunetterie Boréale', 'Boréale'], 'boréale'], [[{ name: 'Tigre Géant' }, { name: 'Giant Tiger', language: 'en' }], 'Tigre géant']]),
  ...judged('businessName', QC, 'fail', [[[{ name: 'Tigre Géant' }, { name: 'Giant Tiger', language: 'en' }], 'Giant Tiger'], [[BRANCHED], 'Lunetterie Boréale – Laval'], ['Lunetterie Boréale', '']]),
  ...judged('businessName', QC, 'cannot-tell', [['Lunetterie Boréale', 5], ['', 'Lunetterie Boréale'], ['Lunetterie Boréale', { name: 5 }], ['Lunetterie Boréale', true]]),
];

import type { PageLanguage } from './chain.ts';
import type { AreaCode } from './places.ts';

/** What the head office wants said of the brand. */
export const APPROVED_TEXTS: Record<PageLanguage, string> = {
  fr: 'Lunetterie Boréale réunit des opticiens diplômés, des montures d’ateliers indépendants et un ajustement offert à chaque visite.',
  en: 'Boreal Eyewear brings together qualified opticians, frames from independent workshops and a free fitting at every visit.',
};

/** What it said before, still found here and there. */
export const OLD_TEXTS: Record<PageLanguage, string> = {
  fr: 'Optique Nordik, votre spécialiste de la lunette à petit prix depuis 1987 : deux paires pour une toute l’année.',
  en: 'Nordik Optical, your low-price glasses specialist since 1987: two pairs for one all year round.',
};

/** What must stand on every page of an area. */
export const REQUIRED_PHRASES: readonly { text: string; language: PageLanguage; areas: readonly AreaCode[] }[] = [
  { text: 'Les taxes sont en sus', language: 'fr', areas: ['CA-QC'] },
  { text: 'Taxes are not included', language: 'en', areas: ['CA-ON'] },
  { text: 'Un opticien diplômé vous reçoit en magasin', language: 'fr', areas: ['FR'] },
];

/** What may stand on none, and what only sounds like it. */
export const FORBIDDEN_PHRASES: Record<PageLanguage, string> = { fr: 'garantie à vie', en: 'lifetime guarantee' };
export const FORBIDDEN_PROMISES: Record<PageLanguage, string> = { fr: 'Toutes nos montures ont une Garantie à vie.', en: 'All our frames come with a Lifetime Guarantee.' };
export const HARMLESS_PROMISES: Record<PageLanguage, string> = { fr: 'La garantie dure deux ans, à domicile comme en magasin.', en: 'The guarantee lasts two years, at home and in the store.' };

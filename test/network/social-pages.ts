/** The brand's own profile, as its standard names it. Read in links, never asked for. */
export const BRAND_PROFILE = 'https://www.facebook.com/lunetterie.boreale.exemple';

/** Other ways to write its address. */
export const PROFILE_SPELLINGS = [
  BRAND_PROFILE, `${BRAND_PROFILE}/`, 'https://m.facebook.com/lunetterie.boreale.exemple', 'https://fr-ca.facebook.com/Lunetterie.Boreale.Exemple', `${BRAND_PROFILE}?ref=page_internal`,
] as const;

/** Somebody else's. */
export const FOREIGN_PROFILE = 'https://www.facebook.com/optique.nordik.exemple';

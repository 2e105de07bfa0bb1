/** Host names of the simulated web. All end in .example, so that one override of name resolution catches them. */
export const HOSTS = {
  brand: 'www.lunetterie-boreale.example',
  directory: 'annuaire.example',
  yellow: 'pages-jaunes.example',
  reviews: 'avis.example',
  overpass: 'overpass.example',
  control: 'control.example',
} as const;

/** Publishers of the sample brand, as its standard names them. */
export const PUBLISHER_IDS = ['brand-website', 'web-directory', 'pages-jaunes', 'openstreetmap', 'reviews-page'] as const;
export type PublisherId = (typeof PUBLISHER_IDS)[number];

/** Fictional Wikidata item of the chain. */
export const WIKIDATA_ID = 'Q999000555';

/** OVERPASS_URL for a product that runs against the simulated web. */
export const OVERPASS_ADDRESS = `http://${HOSTS.overpass}/api/interpreter`;

import { defineGeoJson } from './define-geojson.ts';

/** A GeoJSON file of any origin: an extract of a map, a supplier's feed, an export of the brand's own locator. */
export default defineGeoJson({
  id: 'geojson',
  words: {
    name: { fr: 'Fichier GeoJSON', en: 'GeoJSON file' },
    description: {
      fr: 'Les établissements d’un fichier GeoJSON dont les propriétés sont celles d’OpenStreetMap (name, addr:*, phone, website, opening_hours…) : à une adresse publique, ou déposé dans le dossier « files » de l’installation.',
      en: 'The locations of a GeoJSON file whose properties are those of OpenStreetMap (name, addr:*, phone, website, opening_hours…): at a public address, or put into the installation’s folder “files”.',
    },
    attribution: null,
  },
  fields: [
    {
      key: 'file', kind: 'text', isRequired: true,
      label: { fr: 'Adresse ou fichier', en: 'Address or file' },
      hint: { fr: 'Une adresse (https://…), ou le nom d’un fichier du dossier « files » de l’installation, par exemple « magasins.geojson ».', en: 'An address (https://…), or the name of a file in the installation’s folder “files”, for example “stores.geojson”.' },
    },
    {
      key: 'wikidata', kind: 'text', isRequired: false,
      label: { fr: 'Élément Wikidata de la marque', en: 'The brand’s Wikidata item' },
      hint: { fr: 'Par exemple Q123, si le fichier contient plusieurs marques.', en: 'For example Q123, where the file holds several brands.' },
    },
  ],
  // Whoever keeps the file brings it up to date when they see fit.
  patienceDays: 30,
  addressOf: ({ file }) => addressOf(file?.trim() ?? ''),
});

/** A bare name is a file of the operator's folder: `file:///name`, which leads nowhere else. */
function addressOf(file: string): string | null {
  if (/^https?:\/\//i.test(file)) return URL.canParse(file) ? file : null;
  return /^[\p{L}\p{N}][\p{L}\p{N} ._-]*\.(?:geo)?json$/iu.test(file) ? new URL(`file:///${encodeURIComponent(file)}`).href : null;
}

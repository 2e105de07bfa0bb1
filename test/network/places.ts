/** Where the fictional stores stand: real towns, invented doors. */
export type AreaCode = 'CA-QC' | 'CA-ON' | 'FR';

export interface Town {
  name: string;
  /** Region tree, outermost first. */
  regionPath: string[];
  area: AreaCode;
  latitude: number;
  longitude: number;
  /** Canada: forward sortation areas. France: five-digit codes. */
  postal: string[];
  /** Telephone area codes (Canada) or the ARCEP fictional prefix (France). */
  phone: string[];
  timeZone: string;
  /** Share of the chain's stores, relative. */
  weight: number;
  quarters: string[];
}

const qc = (name: string, region: string, latitude: number, longitude: number, postal: string[], phone: string[], weight: number, quarters: string[] = []): Town =>
  ({ name, regionPath: ['Canada', 'Québec', region], area: 'CA-QC', latitude, longitude, postal, phone, timeZone: 'America/Toronto', weight, quarters });
const on = (name: string, region: string, latitude: number, longitude: number, postal: string[], phone: string[], weight: number, quarters: string[] = []): Town =>
  ({ name, regionPath: ['Canada', 'Ontario', region], area: 'CA-ON', latitude, longitude, postal, phone, timeZone: 'America/Toronto', weight, quarters });
const fr = (name: string, region: string, latitude: number, longitude: number, postal: string[], phone: string[], weight: number, quarters: string[] = []): Town =>
  ({ name, regionPath: ['France', region], area: 'FR', latitude, longitude, postal, phone, timeZone: 'Europe/Paris', weight, quarters });

export const TOWNS: readonly Town[] = [
  qc('Montréal', 'Montréal', 45.52, -73.6, ['H2X', 'H2J', 'H3B', 'H1W', 'H4A', 'H3N', 'H2S'], ['514', '438', '263'], 12, ['Plateau', 'Rosemont', 'Centre-Ville', 'Villeray', 'Ahuntsic', 'Hochelaga']),
  qc('Québec', 'Québec', 46.81, -71.24, ['G1R', 'G1K', 'G1V', 'G2B'], ['418', '581', '367'], 7, ['Saint-Roch', 'Sainte-Foy', 'Limoilou', 'Beauport']),
  qc('Lévis', 'Chaudière-Appalaches', 46.74, -71.2, ['G6V', 'G6W'], ['418', '581'], 2),
  qc('Sherbrooke', 'Estrie', 45.4, -71.9, ['J1H', 'J1L'], ['819', '873'], 3),
  qc('Magog', 'Estrie', 45.27, -72.15, ['J1X'], ['819', '873'], 1),
  qc('Granby', 'Estrie', 45.4, -72.73, ['J2G'], ['450', '579'], 1),
  qc('Laval', 'Laval', 45.58, -73.75, ['H7N', 'H7T', 'H7V'], ['450', '579', '354'], 4, ['Chomedey', 'Vimont', 'Sainte-Dorothée']),
  qc('Longueuil', 'Montérégie', 45.53, -73.5, ['J4H', 'J4K', 'J4N'], ['450', '579', '354'], 4),
  qc('Saint-Jean-sur-Richelieu', 'Montérégie', 45.31, -73.26, ['J3A', 'J3B'], ['450', '579'], 1),
  qc('Saint-Hyacinthe', 'Montérégie', 45.63, -72.96, ['J2S', 'J2T'], ['450', '579'], 1),
  qc('Gatineau', 'Outaouais', 45.48, -75.7, ['J8X', 'J8T', 'J9A'], ['819', '873'], 3),
  qc('Trois-Rivières', 'Mauricie', 46.35, -72.55, ['G8Z', 'G9A'], ['819', '873'], 2),
  qc('Saguenay', 'Saguenay–Lac-Saint-Jean', 48.42, -71.06, ['G7H', 'G7J'], ['418', '581'], 2, ['Chicoutimi', 'Jonquière']),
  qc('Rimouski', 'Bas-Saint-Laurent', 48.45, -68.52, ['G5L', 'G5M'], ['418', '581'], 1),
  qc('Terrebonne', 'Lanaudière', 45.7, -73.63, ['J6W', 'J6X'], ['450', '579'], 2),
  qc('Saint-Jérôme', 'Laurentides', 45.78, -74.0, ['J7Y', 'J7Z'], ['450', '579'], 2),
  on('Toronto', 'Grand Toronto', 43.67, -79.39, ['M5V', 'M4W', 'M6K', 'M2N'], ['416', '647', '437'], 5, ['Yorkville', 'Leslieville', 'Annex', 'North York']),
  on('Ottawa', 'Est de l’Ontario', 45.42, -75.69, ['K1P', 'K1N', 'K2P'], ['613', '343', '753'], 4, ['Glebe', 'Orléans', 'ByWard']),
  on('Kingston', 'Est de l’Ontario', 44.23, -76.49, ['K7L', 'K7M'], ['613', '343'], 1),
  on('Hamilton', 'Golden Horseshoe', 43.25, -79.87, ['L8P', 'L8S'], ['905', '289', '365'], 2),
  on('Mississauga', 'Golden Horseshoe', 43.59, -79.64, ['L5B', 'L5M'], ['905', '289', '742'], 2),
  on('London', 'Sud-Ouest de l’Ontario', 42.98, -81.25, ['N6A', 'N6H'], ['519', '226', '548'], 2),
  on('Sudbury', 'Nord de l’Ontario', 46.49, -81.0, ['P3C', 'P3E'], ['705', '249', '683'], 1),
  fr('Paris', 'Île-de-France', 48.86, 2.34, ['75004', '75010', '75011', '75015', '75018'], ['0199'], 5, ['Bastille', 'Montparnasse', 'République', 'Batignolles']),
  fr('Versailles', 'Île-de-France', 48.8, 2.13, ['78000'], ['0199'], 1),
  fr('Lyon', 'Auvergne-Rhône-Alpes', 45.76, 4.84, ['69002', '69003', '69006'], ['0465'], 2, ['Part-Dieu', 'Bellecour']),
  fr('Grenoble', 'Auvergne-Rhône-Alpes', 45.19, 5.72, ['38000'], ['0465'], 1),
  fr('Nantes', 'Pays de la Loire', 47.22, -1.55, ['44000'], ['0261'], 1),
  fr('Rennes', 'Bretagne', 48.11, -1.68, ['35000'], ['0261'], 1),
  fr('Lille', 'Hauts-de-France', 50.63, 3.06, ['59000', '59800'], ['0353'], 1),
  fr('Strasbourg', 'Grand Est', 48.58, 7.75, ['67000'], ['0353'], 1),
  fr('Bordeaux', 'Nouvelle-Aquitaine', 44.84, -0.58, ['33000'], ['0536'], 1),
  fr('Toulouse', 'Occitanie', 43.6, 1.44, ['31000', '31400'], ['0536'], 1),
];

/** What follows "rue" or "boulevard", by area; `turns` marks streets that are cut in an east and a west half. */
export const STREETS: Record<AreaCode, readonly { type: string; name: string; turns?: boolean }[]> = {
  'CA-QC': [
    { type: 'rue', name: 'Saint-Denis' }, { type: 'rue', name: 'Sherbrooke', turns: true }, { type: 'rue', name: 'Sainte-Catherine', turns: true },
    { type: 'boulevard', name: 'Saint-Laurent' }, { type: 'boulevard', name: 'des Érables' }, { type: 'boulevard', name: 'Sainte-Anne', turns: true },
    { type: 'avenue', name: 'du Mont-Royal', turns: true }, { type: 'avenue', name: 'Cartier' }, { type: 'chemin', name: 'Sainte-Foy' },
    { type: 'boulevard', name: 'René-Lévesque', turns: true }, { type: 'rue', name: 'King', turns: true }, { type: 'rue', name: 'Principale' },
    { type: 'boulevard', name: 'Laurier' }, { type: 'rue', name: 'de l’Église' }, { type: 'boulevard', name: 'Saint-Martin', turns: true },
    { type: 'chemin', name: 'de Chambly' }, { type: 'avenue', name: 'Victoria' }, { type: 'rue', name: 'Racine', turns: true },
    { type: 'boulevard', name: 'des Forges' }, { type: 'rue', name: 'd’Argenson' }, { type: 'route', name: 'du Président-Kennedy' }, { type: 'rue', name: 'Saint-Germain', turns: true },
  ],
  'CA-ON': [
    { type: 'Street', name: 'King', turns: true }, { type: 'Street', name: 'Queen', turns: true }, { type: 'Avenue', name: 'Danforth' },
    { type: 'Street', name: 'Bank' }, { type: 'Road', name: 'Merivale' }, { type: 'Street', name: 'Princess' }, { type: 'Street', name: 'Bloor', turns: true },
    { type: 'Avenue', name: 'Eglinton', turns: true }, { type: 'Boulevard', name: 'St. Joseph' }, { type: 'Street', name: 'Main', turns: true },
    { type: 'Drive', name: 'Hurontario' }, { type: 'Street', name: 'Richmond' }, { type: 'Road', name: 'Wellington' },
  ],
  FR: [
    { type: 'rue', name: 'de la République' }, { type: 'boulevard', name: 'Voltaire' }, { type: 'avenue', name: 'Jean-Jaurès' }, { type: 'rue', name: 'Sainte-Anne' },
    { type: 'place', name: 'de la Bourse' }, { type: 'rue', name: 'du Faubourg-Saint-Antoine' }, { type: 'cours', name: 'Gambetta' }, { type: 'rue', name: 'Saint-Michel' },
    { type: 'boulevard', name: 'de la Liberté' }, { type: 'quai', name: 'des Chartrons' }, { type: 'rue', name: 'd’Alsace' }, { type: 'avenue', name: 'de l’Opéra' },
    { type: 'rue', name: 'Nationale' }, { type: 'allée', name: 'des Tilleuls' },
  ],
};

const POSTAL_LETTERS = 'ABCEGHJKLMNPRSTVWXYZ';

/** The half of a Canadian postal code that follows the sortation area, from a number. */
export function localDeliveryUnit(number: number): string {
  const letter = POSTAL_LETTERS[Math.floor(number / 10) % POSTAL_LETTERS.length] ?? 'A';
  return `${number % 10}${letter}${Math.floor(number / 200) % 10}`;
}

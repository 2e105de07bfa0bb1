import * as fc from 'fast-check';
import { choose, inHand, letters, type Hand } from './hand.ts';

/** A street's kind in the writings that mean it; the English one stands behind the name. */
const TYPES = {
  rue: { fr: ['rue', 'Rue', 'r.'], en: ['Street', 'St', 'St.', 'STREET'] }, boulevard: { fr: ['boulevard', 'boul.', 'Boul', 'bd', 'Bd.', 'blvd', 'bld'], en: ['Boulevard', 'Blvd', 'Blvd.'] },
  avenue: { fr: ['avenue', 'av.', 'Av', 'ave', 'Ave.'], en: ['Avenue', 'Ave', 'Ave.', 'Av'] }, chemin: { fr: ['chemin', 'ch.', 'Ch', 'chem.'], en: ['Road', 'Rd', 'Rd.'] },
  place: { fr: ['place', 'pl.', 'Pl'], en: ['Place', 'Pl', 'Pl.'] }, route: { fr: ['route', 'rte', 'Rte.'], en: ['Route', 'Rte'] }, allée: { fr: ['allée', 'all.', 'allee'], en: ['Alley', 'Aly'] },
  impasse: { fr: ['impasse', 'imp.'], en: ['Impasse', 'Impasse'] }, square: { fr: ['square', 'sq.'], en: ['Square', 'Sq', 'Sq.'] }, quai: { fr: ['quai', 'Quai'], en: ['Quay', 'Quay'] }, drive: { fr: ['promenade', 'prom.'], en: ['Drive', 'Dr', 'Dr.'] },
} as const;
type StreetType = keyof typeof TYPES;
const SIDES = { Est: ['Est', 'E', 'E.', 'est', 'East'], Ouest: ['Ouest', 'O', 'O.', 'ouest', 'West', 'W', 'W.'], Nord: ['Nord', 'N', 'N.', 'North'], Sud: ['Sud', 'S', 'S.', 'South'] } as const;
const SIDES_EN = { Est: ['East', 'E', 'E.'], Ouest: ['West', 'W', 'W.'], Nord: ['North', 'N', 'N.'], Sud: ['South', 'S', 'S.'] } as const;
type Side = keyof typeof SIDES;

export interface Place {
  town: string;
  region: readonly [string, ...string[]] | null;
  /** `#` is a digit. */
  code: string;
}
export interface Land {
  country: string;
  lang: 'fr' | 'en';
  types: readonly StreetType[];
  streets: readonly string[];
  places: readonly Place[];
  hasSides: boolean;
  units: readonly [string, ...string[]];
}
const QC = ['QC', '(Québec)', 'Québec', 'Quebec', 'Qc', 'P.Q.'] as const;
const ON = ['ON', '(Ontario)', 'Ontario', 'Ont.'] as const;

export const LANDS: readonly Land[] = [
  {
    country: 'CA', lang: 'fr', types: ['rue', 'boulevard', 'avenue', 'chemin', 'place', 'drive'], hasSides: true, units: ['bureau', 'bur.', 'suite', 'local', 'Unit', 'STE', 'app.', '#'],
    streets: ['Sainte-Foy', 'Laurier', 'des Érables', 'de l’Église', 'd’Youville', 'Principale', 'Saint-Laurent', 'Notre-Dame', 'Saint-Jean-Baptiste', 'du Docteur-Penfield', 'Le Corbusier', 'René-Lévesque', 'du Mont-Royal', 'Henri-Bourassa', 'des Galeries-d’Anjou', 'Curé-Labelle', 'de la Côte-Vertu', 'Monseigneur-Bourget', 'du Vieux-Moulin', 'de Maisonneuve'],
    places: [{ town: 'Québec', region: QC, code: 'G1V 2L#' }, { town: 'Montréal', region: QC, code: 'H3B 1K#' }, { town: 'Saint-Jérôme', region: QC, code: 'J7Z 1A#' }, { town: 'Laval', region: QC, code: 'H7T 1C#' }, { town: 'Trois-Rivières', region: QC, code: 'G9A 4X#' }, { town: 'Val-d’Or', region: QC, code: 'J9P 1B#' }, { town: 'Sainte-Anne-des-Plaines', region: QC, code: 'J0N 1H#' }, { town: 'L’Ancienne-Lorette', region: QC, code: 'G2E 3R#' }, { town: 'Lévis', region: QC, code: 'G6V 6Y#' }, { town: 'Saint-Jean-sur-Richelieu', region: QC, code: 'J3B 8X#' }, { town: 'Mont-Royal', region: QC, code: 'H3P 1T#' }],
  },
  {
    country: 'CA', lang: 'en', types: ['rue', 'avenue', 'boulevard', 'chemin', 'drive', 'place'], hasSides: true, units: ['Suite', 'Unit', 'Ste.', 'STE', '#', 'bureau', 'Shop'],
    streets: ['King', 'Queen', 'Rideau', 'Bank', 'Yonge', 'St. Clair', 'Main', 'Lakeshore', 'Dundas', 'Wellington', 'Sir John A. Macdonald', 'Bloor', 'McArthur', 'Merivale'],
    places: [{ town: 'Toronto', region: ON, code: 'M5X 1A#' }, { town: 'Ottawa', region: ON, code: 'K1N 9J#' }, { town: 'Richmond Hill', region: ON, code: 'L4B 3P#' }, { town: 'Thunder Bay', region: ON, code: 'P7B 6T#' }, { town: 'Calgary', region: ['AB', 'Alberta'], code: 'T2P 1J#' }, { town: 'Moncton', region: ['NB', 'New Brunswick', 'N.-B.'], code: 'E1C 8N#' }],
  },
  {
    country: 'FR', lang: 'fr', types: ['rue', 'boulevard', 'avenue', 'place', 'route', 'allée', 'impasse', 'square', 'quai', 'chemin'], hasSides: false, units: ['bât.', 'bâtiment', 'Bat', 'BATIMENT'],
    streets: ['de la Paix', 'de la République', 'du Général-Leclerc', 'Victor-Hugo', 'Jean-Jaurès', 'd’Armes', 'des Tilleuls', 'du 8-Mai-1945', 'Saint-Michel', 'de l’Hôtel-de-Ville', 'du Maréchal-Foch', 'des Trois-Moulins', 'Gambetta', 'du Docteur-Zamenhof', 'de Vannes', 'Sainte-Catherine'],
    places: [{ town: 'Paris', region: null, code: '7500#' }, { town: 'Lyon', region: null, code: '6900#' }, { town: 'Aix-en-Provence', region: null, code: '1310#' }, { town: 'Saint-Herblain', region: null, code: '4480#' }, { town: 'Le Havre', region: null, code: '7660#' }, { town: 'L’Haÿ-les-Roses', region: null, code: '9424#' }, { town: 'Nantes', region: null, code: '4400#' }, { town: 'Saint-Étienne', region: null, code: '4200#' }],
  },
  {
    country: 'BE', lang: 'fr', types: ['rue', 'avenue', 'boulevard', 'place', 'quai', 'chemin'], hasSides: false, units: ['boîte', 'bte', 'Bte.'],
    streets: ['de la Loi', 'Neuve', 'Louise', 'Saint-Lambert', 'de l’Europe', 'des Guillemins', 'du Roi-Albert', 'de Namur'],
    places: [{ town: 'Bruxelles', region: null, code: '100#' }, { town: 'Ixelles', region: null, code: '105#' }, { town: 'Liège', region: null, code: '400#' }, { town: 'Louvain-la-Neuve', region: null, code: '134#' }, { town: 'Saint-Gilles', region: null, code: '106#' }],
  },
  {
    country: 'CH', lang: 'fr', types: ['rue', 'avenue', 'place', 'chemin', 'route', 'quai', 'boulevard'], hasSides: false, units: ['étage'],
    streets: ['du Rhône', 'de la Gare', 'Saint-Laurent', 'de Lausanne', 'du Mont-Blanc', 'des Alpes', 'de l’Ale'],
    places: [{ town: 'Genève', region: null, code: '120#' }, { town: 'Lausanne', region: null, code: '100#' }, { town: 'La Chaux-de-Fonds', region: null, code: '230#' }, { town: 'Yverdon-les-Bains', region: null, code: '140#' }, { town: 'Sion', region: null, code: '195#' }],
  },
  {
    country: 'GB', lang: 'en', types: ['rue', 'chemin', 'avenue', 'place', 'square', 'drive'], hasSides: false, units: ['Unit', 'Suite', 'Flat', 'Shop'],
    streets: ['High', 'Baker', 'Station', 'Church', 'Saint John', 'Victoria', 'London', 'King', 'Queen’s'],
    places: [{ town: 'London', region: null, code: 'NW1 #XE' }, { town: 'Guildford', region: ['Surrey', 'Surrey'], code: 'GU1 #DY' }, { town: 'Manchester', region: null, code: 'M1 #AB' }, { town: 'Stratford-upon-Avon', region: null, code: 'CV37 #LJ' }, { town: 'St Albans', region: null, code: 'AL1 #JE' }],
  },
  {
    country: 'US', lang: 'en', types: ['rue', 'avenue', 'boulevard', 'chemin', 'drive', 'place'], hasSides: true, units: ['Suite', 'Ste', 'Ste.', '#', 'Unit', 'STE'],
    streets: ['Main', 'Elm', 'Washington', 'Martin Luther King', 'Mount Vernon', 'Church', 'Pine', 'Saint Charles', 'Peachtree'],
    places: [{ town: 'Burlington', region: ['VT', 'Vermont'], code: '0540#' }, { town: 'New York', region: ['NY', 'New York', 'N.Y.'], code: '1011#' }, { town: 'Portland', region: ['OR', 'Oregon'], code: '9722#' }, { town: 'Saint Paul', region: ['MN', 'Minnesota', 'Minn.'], code: '5510#' }, { town: 'Los Angeles', region: ['CA', 'California', 'Calif.'], code: '9001#' }],
  },
];

export interface AddressParts {
  land: Land;
  number: number;
  suffix: '' | 'bis' | 'A';
  type: StreetType;
  street: string;
  side: Side | null;
  unit: number | null;
  place: Place;
  digit: number;
}

export const someAddress: fc.Arbitrary<AddressParts> = fc.constantFrom(...LANDS).chain((land) =>
  fc.record({
    land: fc.constant(land), number: fc.integer({ min: 1, max: 9999 }), suffix: fc.constantFrom<'' | 'bis' | 'A'>('', '', '', land.country === 'FR' ? 'bis' : 'A'),
    type: fc.constantFrom(...land.types), street: fc.constantFrom(...land.streets), side: land.hasSides ? fc.option(fc.constantFrom<Side>('Est', 'Ouest', 'Nord', 'Sud')) : fc.constant(null),
    unit: fc.option(fc.integer({ min: 1, max: 999 })), place: fc.constantFrom(...land.places), digit: fc.integer({ min: 1, max: 9 }),
  }));

/** The address in one line as a standard has it, or in any hand. */
export function writeAddress(parts: AddressParts, hand: Hand | null): string {
  const { land, place } = parts;
  const street = hand === null ? streetLine(parts, null) : streetLine(parts, hand);
  const unit = unitOf(parts, hand);
  const code = place.code.replace('#', String(parts.digit));
  const shownCode = hand === null ? code : choose(hand, 0, [code, code.replace(' ', ''), letters(code, { ...hand, letters: 'lower' }), ...(['FR', 'BE', 'CH'].includes(land.country) ? [`${{ FR: 'F', BE: 'B', CH: 'CH' }[land.country] ?? ''}-${code}`] as const : []), ...(land.country === 'US' ? [`${code}-1234`] : [])]);
  const town = hand === null ? place.town : inHand(shorten(place.town, hand, 1), hand);
  const isLast = ['CA', 'US', 'GB'].includes(land.country);
  const region = place.region === null ? '' : hand === null ? place.region[0] : choose(hand, 2, place.region);
  const between = hand === null ? ', ' : choose(hand, 3, [', ', '\n', ' , ', ' – ', ', ', ...(['CA', 'FR', 'US'].includes(land.country) ? [' '] as const : [])]);
  const country = hand === null ? '' : choose(hand, 4, ['', '', { CA: 'Canada', FR: 'France', BE: 'Belgique', CH: 'Suisse', GB: 'UK', US: 'USA' }[land.country] ?? '']);
  const townLine = isLast ? `${town}${region === '' ? '' : `${hand === null || region.startsWith('(') ? ' ' : choose(hand, 5, [', ', ' '])}${region}`}${hand === null ? ' ' : choose(hand, 6, [' ', ', ', '  '])}${shownCode}` : `${shownCode} ${town}`;
  const cedex = hand !== null && land.country === 'FR' && choose(hand, 7, [false, false, true]) ? choose(hand, 8, [' Cedex', ' CEDEX 08']) : '';
  const written = [street, unit, townLine + cedex, country].filter((one) => one !== '').join(between);
  return hand === null ? written : choose(hand, 14, [written, written, `Adresse : ${written}`, `${written}.`, between === ' ' ? written : `Centre commercial Les Arcades, ${written}`, written.replace(', ', ',')]);
}

function streetLine({ land, number, suffix, type, street, side, unit }: AddressParts, hand: Hand | null): string {
  const isBelgian = land.country === 'BE' || land.country === 'CH';
  const isFrench = land.lang === 'fr';
  if (hand === null) {
    const door = `${number}${suffix === 'bis' ? ' bis' : suffix}`;
    if (isBelgian) return `${type} ${street} ${door}`;
    return isFrench ? `${door}, ${type} ${street}${side === null ? '' : ` ${side}`}` : `${door} ${street} ${TYPES[type].en[0]}${side === null ? '' : ` ${SIDES_EN[side][0]}`}`;
  }
  const door = `${number}${suffix === 'bis' ? choose(hand, 9, ['bis', ' bis', ' BIS']) : suffix === 'A' ? choose(hand, 9, ['A', 'a', '-A']) : ''}`;
  const name = inHand(shorten(street, hand, 10), hand);
  const before = unit !== null && isUnitBefore(unit, number, land) && choose(hand, 11, [false, false, true]) ? `${String(unit)}-` : '';
  const sideWord = side === null ? '' : ` ${isFrench ? choose(hand, 12, SIDES[side]) : choose(hand, 12, SIDES_EN[side])}`;
  const isEnglishOrder = land.country === 'CA' ? choose(hand, 13, [false, true]) : !isFrench;
  const kind = letters(isEnglishOrder ? choose(hand, 14, TYPES[type].en as readonly [string, ...string[]]) : choose(hand, 14, TYPES[type].fr as readonly [string, ...string[]]), hand);
  if (isBelgian) return choose(hand, 15, [true, false]) ? `${kind} ${name} ${door}` : `${door}, ${kind} ${name}`;
  return isEnglishOrder ? `${before}${door} ${name} ${kind}${sideWord}` : `${before}${door}${choose(hand, 15, [',', ''])} ${kind} ${name}${sideWord}`;
}

/** "101-2450" can't be one building with two numbers. */
function isUnitBefore(unit: number, number: number, land: Land): boolean {
  return land.country === 'CA' && unit > 99 && number > 999;
}

function unitOf({ land, unit, number }: AddressParts, hand: Hand | null): string {
  if (unit === null) return '';
  if (hand !== null && isUnitBefore(unit, number, land) && choose(hand, 11, [false, false, true])) return '';
  if (land.country === 'FR') return `${hand === null ? 'bâtiment' : letters(choose(hand, 7, land.units), hand)} ${'ABCDEF'.charAt(unit % 6)}`;
  if (land.country === 'CH') return `${String(unit % 9 + 1)}${hand === null ? 'e' : choose(hand, 7, ['e', 'ème', 'ième'])} étage`;
  const word = hand === null ? land.units[0] : choose(hand, 7, land.units);
  return `${hand === null ? word : letters(word, hand)}${word === '#' ? '' : ' '}${String(unit)}`;
}

/** "Ste-Foy", "Dr Penfield", "Mt-Royal". */
function shorten(text: string, hand: Hand, at: number): string {
  if (!choose(hand, at, [false, true])) return text;
  return text.replace(/\bSainte\b/g, 'Ste').replace(/\bSaint\b/g, 'St').replace(/\bDocteur\b/g, 'Dr').replace(/\bMonseigneur\b/g, 'Mgr').replace(/\bGénéral\b/g, 'Gal').replace(/\bMount\b/g, 'Mt').replace(/\bSt\. /g, 'St ');
}

type Change = (parts: AddressParts) => AddressParts | null;
const otherOf = <T>(all: readonly T[], one: T): T | undefined => all.find((other) => other !== one);

/** What no formatting explains. */
export const ADDRESS_CHANGES: Readonly<Record<string, Change>> = {
  number: (parts) => ({ ...parts, number: parts.number + 40 }),
  'number, digits exchanged': (parts) => {
    const other = Number(String(parts.number).split('').toReversed().join(''));
    return other === parts.number || other === 0 ? null : { ...parts, number: other };
  },
  suffix: (parts) => ({ ...parts, suffix: parts.suffix === '' ? (parts.land.country === 'FR' ? 'bis' : 'A') : '' }),
  type: (parts) => {
    const type = otherOf(parts.land.types, parts.type);
    return type === undefined ? null : { ...parts, type };
  },
  street: (parts) => ({ ...parts, street: otherOf(parts.land.streets, parts.street) ?? '' }),
  side: (parts) => (parts.side === null ? null : { ...parts, side: parts.side === 'Est' ? 'Ouest' : 'Est' }),
  'side left out': (parts) => (parts.side === null ? null : { ...parts, side: null }),
  unit: (parts) => (parts.unit === null ? null : { ...parts, unit: parts.unit + 1 }),
  town: (parts) => ({ ...parts, place: { ...parts.place, town: otherOf(parts.land.places, parts.place)?.town ?? '' } }),
  code: (parts) => (parts.land.country === 'FR' ? null : { ...parts, digit: (parts.digit % 9) + 1 }),
};

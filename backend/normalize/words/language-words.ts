import type { HoursWords } from './hours/hours-words.ts';

/** Directions of streets, in one form for all languages. */
export type Direction = 'n' | 's' | 'e' | 'w';

/**
 * What one language writes on signs, in addresses and opening hours. Every word is folded (see text.ts: lower case, no
 * accents, straight apostrophes); a new language is one more file of this shape, named in words/all.ts.
 */
export interface LanguageWords extends HoursWords {
  /** Street types by the one name that all languages share ("street" = "rue"). */
  streetTypes: Readonly<Record<string, readonly string[]>>;
  /** Titles before a name, by one form: "Ste-Foy", "Dr-Penfield". Some are street types at the end: "St Clair Ave", "Main St". */
  titles: Readonly<Record<string, readonly string[]>>;
  directions: Readonly<Record<Direction, readonly string[]>>;
  /** Two directions in one word: "NW", "northwest". */
  directionPairs: Readonly<Record<'ne' | 'nw' | 'se' | 'sw', readonly string[]>>;
  /** Words before a unit's number: "bureau 101", "Suite 101". */
  unitWords: readonly string[];
  floorWords: readonly string[];
  groundFloor: readonly string[];
  postBox: readonly string[];
  /** Words before a building's or a staircase's number: "bâtiment B", "escalier 2". */
  buildingWords: readonly string[];
  stairWords: readonly string[];
  /** Words of which a shopping centre's name has one, first or last: "Carrefour Laval", "Yorkdale Mall". */
  mallWords: readonly string[];
  /** First words of lines that belong to the street: a zone, a hamlet, a residence. */
  siteWords: readonly string[];
  /** First words of "at the corner of". */
  cornerWords: readonly string[];
  /** First words of a town's name of several words: "Saint", "Port", "New". */
  townStarts: readonly string[];
  /** Articles and prepositions that never tell two streets apart. */
  smallWords: readonly string[];
  /** "un", "deux" …: numbers written out in the names of streets ("rue du Quatre-Septembre"). */
  cardinals: readonly string[];
  legalForms: readonly string[];
  /** Those that stand before a name, too: "SARL X". */
  legalFormsBefore: readonly string[];
  /** Names of countries, by ISO 3166-1. */
  countries: Readonly<Record<string, readonly string[]>>;
  /** Names of provinces, states and régions, by ISO 3166-2. */
  regions: Readonly<Record<string, readonly string[]>>;
  phoneExtension: readonly string[];
}

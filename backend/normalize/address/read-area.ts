import { foldText } from '../text.ts';
import { keysByWord } from '../words/all.ts';
import { TOWN_NAMES } from '../words/town-names.ts';

const REGIONS = keysByWord((words) => words.regions);
const COUNTRIES = keysByWord((words) => words.countries);
const CODES = new Set(REGIONS.values());
/** Canada and the United States write codes where others write names; these need no country to be sure. */
const plain = (text: string): string => foldText(text).replace(/[.()]+/g, '').trim();
const PLAIN_REGIONS = new Map([...REGIONS].map(([name, code]) => [name.replace(/\./g, ''), code]));
const PLAIN_COUNTRIES = new Map([...COUNTRIES].map(([name, code]) => [name.replace(/\./g, ''), code]));

/** ISO 3166-2 code of a province, state or région named in French or English or by its code; null when unknown. */
export function readRegion(text: string, country?: string): string | null {
  const name = plain(text);
  const whole = name.toUpperCase();
  if (CODES.has(whole)) return whole;
  if (country !== undefined && CODES.has(`${country}-${whole}`)) return `${country}-${whole}`;
  const code = PLAIN_REGIONS.get(name) ?? PLAIN_REGIONS.get(name.replaceAll(' ', '-')) ?? PLAIN_REGIONS.get(name.replaceAll('-', ' '));
  return code ?? null;
}

/** ISO 3166-1 code of a country named in French or English or by its code; null when unknown. */
export function readCountry(text: string): string | null {
  const name = plain(text);
  const code = PLAIN_COUNTRIES.get(name) ?? PLAIN_COUNTRIES.get(name.replaceAll(' ', '-'));
  if (code !== undefined) return code;
  const alpha3: Readonly<Record<string, string>> = { can: 'CA', usa: 'US', fra: 'FR', bel: 'BE', che: 'CH', gbr: 'GB' };
  return alpha3[name] ?? (/^[a-z]{2}$/.test(name) ? name.toUpperCase() : null);
}

/** No name of a place is longer (characters). */
const LONGEST_NAME = 200;

/** Words of town names, by their abbreviations. */
const TOWN_WORDS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes', mt: 'mont', ft: 'fort', pte: 'pointe', riv: 'riviere', nd: 'notredame' };
const TOWN_OF_NAME = new Map(TOWN_NAMES.flatMap(([first, ...others]) => others.map((name) => [name, first] as const)));

/** A locality without what never tells two apart: CEDEX, arrondissement, accents, dashes, "St" for "Saint". */
export function plainLocality(text: string): string {
  const plain = foldText(text.slice(0, LONGEST_NAME))
    .replace(/\bcedex\b.*$/, '')
    .replace(/\(.*?\)/g, ' ')
    .replace(/\b\d{1,2}\s*(?:er|e|eme)?\s*(?:arrondissement|arr\.?)?\s*$/, '')
    // "Paris XIIe", where Roman numbers stand for the arrondissement.
    .replace(/\s+(?:i{1,3}|i?v|vi{1,3}|i?x|xi{1,3}|xi?v|xvi{1,3}|xi?x|xx)(?:eme|er|e)\s*(?:arrondissement|arr\.?)?$/, '')
    .replace(/^(?:ville de|ville|city of|town of|village de|municipalite de|commune de)\s+(?=\p{L}{3})/u, '')
    .replace(/\bs(?:\/|\. ?)-?(?=[a-z]{3})/g, 'sur ')
    // "Quebec City", where there is a province of that name, too.
    .replace(/(?<=[a-z]{3})\s+city$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => TOWN_WORDS[word] ?? word)
    .join('');
  return TOWN_OF_NAME.get(plain) ?? plain;
}

/** A postal code without spaces and country prefix; '' for none. */
export function plainPostalCode(text: string | undefined): string {
  const code = foldText((text ?? '').slice(0, LONGEST_NAME)).toUpperCase().replace(/^(?:FR?|B|CH|L|D)-(?=\d)/, '').replace(/[^A-Z0-9]/g, '');
  // The sixteenth arrondissement of Paris has two codes, and its people use either.
  return code === '75116' ? '75016' : code;
}

import { readRegion } from '#normalize/address/read-area.ts';

/** Where a postal code stands in a line, and what of its country it tells. */
export interface PostalMatch {
  country: string | undefined;
  code: string;
  region?: string;
  /** Where the town, region and code begin and end in the text, for forms that end a line; for others the code begins it. */
  start: number;
  end: number;
  isLast: boolean;
}

const STATE_CODES = 'A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|PR|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]';
const STATE_NAMES = 'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Mass(?:achusetts|\\.)|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|Wyoming';
const CANADA = /(?<![A-Za-z\d])([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])[\s-]{0,2}(\d[ABCEGHJ-NPRSTV-Z]\d)(?![A-Za-z\d])/i;
const STATES = new RegExp(`(?:^|[,.\\s(])(${STATE_CODES}|[A-Z][a-z]|${STATE_NAMES})\\)?[.,]{0,2}\\s{1,3}(\\d{5}(?:\\s?-\\s?\\d{4})?)(?![\\d-])`);
const BRITAIN = /(?<![A-Za-z\d])([A-Z]{1,2}\d[A-Z\d]?\s{1,2}\d[A-Z]{2}|(?:GIR|[A-PR-UWYZ][A-HK-Y]?\d{1,2}[A-HJKPSTUW]?)\s{0,2}\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z\d])/;
const AUSTRALIA = /(?:^|[,.\s(])(NSW|VIC|QLD|TAS|ACT|NT|SA|WA|New South Wales|Victoria|Queensland|Tasmania|(?:South|Western) Australia)[.,)]{0,2}\s{1,3}(\d{4})(?![\d-])/i;
const IRELAND = /(?<![A-Za-z\d])([AC-FHKNPRTV-Y]\d[\dW]\s?[AC-FHKNPRTV-Y\d]{4})(?![A-Za-z\d])/;
/** "75011 Paris", "F-69002 Lyon", "1000 Bruxelles": a code before a place. */
const EUROPE = /(?<![\p{L}\d.,/-])(?:(?:F|FR|B|BE|CH|L|D|LU)\s?-\s?)?(\d{5}|\d{2} \d{3}|\d{4})(?:\s+[-–]\s*|\s*,\s*|\s+)(?=(?:[A-ZÀ-Ý]|l['’]|d['’]|le |la |les )[\p{L}])([\p{L}'’ .-]{2,40}(?:\s+\d{1,2}(?!\d))?)/u;
const NOT_PLACE = /^(?:rue|avenue|av|boulevard|boul|bd|blvd|route|chemin|place|street|st|ave|road|rd|drive|dr|lane|ln|way|court|parkway|pkwy|highway|hwy|euros?|m2|km|clients?|avis|ans|reviews?|produits?|heures?|chemin|impasse|allee|allée|quai|cours|square|shoppers|customers|visits?|copyright|all rights|tous droits)(?![\p{L}])/iu;
const WAY_LATER = /(?<![\p{L}])(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|parkway|pkwy|highway|hwy|court|ct|way|circle|pike|terrace|loop|trail|plaza)(?![\p{L}])/iu;
const NOT_ADDRESS = /©|copyright|all rights|tous droits|\bsi[re]+t\b|\brcs\b|\bcapital de\b|€|\$/i;
const MONTHS = /(?:jan|f[eé]v|feb|mar|avr|apr|mai|may|juin|june|juil|july|ao[uû]t|aug|sept?|oct|nov|d[eé]c)/i;
const FOUR_DIGITS = new Set(['BE', 'CH', 'LU', 'NL', 'DK', 'NO', 'AT']);
const FIVE_DIGITS = new Set(['FR', 'DE', 'ES', 'IT', 'MC', 'MA', 'RE', 'GP', 'MQ', 'GF']);
const CODE_LAST = new Set(['CA', 'US', 'GB', 'AU', 'IE']);
const BY_PREFIX: Readonly<Record<string, string>> = { F: 'FR', FR: 'FR', B: 'BE', BE: 'BE', CH: 'CH', L: 'LU', LU: 'LU', D: 'DE' };

const CANADA_SIGN = /[A-Za-z]\d[A-Za-z][\s-]{0,2}\d[A-Za-z]\d/;
/** Cheap: no postal line is without digits of these forms. */
const SIGN = /\d{4}|\d[A-Za-z]\s{0,2}-?\d|\d\s?\d[A-Z]{2}|\d{2} \d{3}/;

/**
 * Finds the postal code of a line by its form, whose country it then tells; a code of four or five digits before a place
 * needs to be at home there. `isStreetAbove` makes four digits a code where no country is known. Null for other lines.
 */
export function findPostalCode(text: string, country: string | undefined, isStreetAbove: () => boolean): PostalMatch | null {
  if (!SIGN.test(text)) return null;
  const canada = CANADA_SIGN.test(text) ? CANADA.exec(text) : null;
  if (canada && (country === undefined || country === 'CA' || /^[A-Z]\d[A-Z][\s-]?\d[A-Z]\d$/.test(canada[0])) && !isIdentifier(text, canada.index)) {
    return { country: 'CA', code: `${canada[1] ?? ''} ${canada[2] ?? ''}`.toUpperCase(), start: canada.index, end: canada.index + canada[0].length, isLast: true };
  }
  const states = /\d{5}/.test(text) ? STATES.exec(text) : null;
  if (states && (states[1] ?? '').length > 0 && readRegion((states[1] ?? '').replace('.', ''), 'US')?.startsWith('US-') !== false && isStateLike(states[1] ?? '')) {
    const lead = /^[,.\s(]/.test(states[0]) ? 1 : 0;
    return { country: 'US', code: (states[2] ?? '').replace(/\s/g, ''), region: states[1] ?? '', start: states.index + lead, end: states.index + states[0].length, isLast: true };
  }
  const australia = country === undefined || country === 'AU' ? AUSTRALIA.exec(text) : null;
  if (australia) return { country: 'AU', code: australia[2] ?? '', region: australia[1] ?? '', start: australia.index + (/^[,.\s(]/.test(australia[0]) ? 1 : 0), end: australia.index + australia[0].length, isLast: true };
  const britain = country === undefined || country === 'GB' ? BRITAIN.exec(text) : null;
  if (britain) return { country: 'GB', code: (britain[1] ?? '').replace(/\s{2,}/, ' '), start: britain.index, end: britain.index + britain[0].length, isLast: true };
  const ireland = country === 'IE' ? IRELAND.exec(text) : null;
  if (ireland) return { country: 'IE', code: ireland[1] ?? '', start: ireland.index, end: ireland.index + ireland[0].length, isLast: true };
  return country !== undefined && CODE_LAST.has(country) ? null : findEuropean(text, country, isStreetAbove);
}

const TOWN_AND_REGION = /^(\p{Lu}[\p{L}'’. -]{1,40}?)(?:,\s*|\s+\(|\s+(?=[A-Z]{2}\.?$))([\p{L}. -]{2,22})\)?[.,]?$/u;

/** "Fenton, MO", "Laval (Québec)": the town of a street above it, without a code. */
export function findTown(text: string): PostalMatch | null {
  if (text.length > 50 || !/[A-Z]{2}\.?,?$|\)$|, ?[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(text)) return null;
  const found = TOWN_AND_REGION.exec(text);
  const name = (found?.[2] ?? '').trim();
  const region = name === '' ? null : readRegion(name.replace(/\.$/, ''), 'CA') ?? readRegion(name.replace(/\.$/, ''), 'US');
  const country = region?.slice(0, 2) ?? (new RegExp(`^(?:${STATE_CODES}|${STATE_NAMES})$`).test(name) ? 'US' : null);
  if (!found || (country !== 'CA' && country !== 'US')) return null;
  return { country, code: '', region: name, start: (found[1] ?? '').length, end: text.length, isLast: true };
}

/** "63026" or "J7G 2S2" alone below "Fenton, MO". */
export function findCodeAlone(text: string, above: { text: string } | undefined): PostalMatch | null {
  const code = text.length <= 10 ? /^\d{5}(?:-\d{4})?$/.exec(text)?.[0] : undefined;
  return code !== undefined && above !== undefined && findTown(above.text)?.country === 'US' ? { country: 'US', code, start: 0, end: text.length, isLast: true } : null;
}

function findEuropean(text: string, country: string | undefined, isStreetAbove: () => boolean): PostalMatch | null {
  const found = /\d{2} ?\d{2}/.test(text) ? EUROPE.exec(text) : null;
  const [code, place] = [(found?.[1] ?? '').replace(' ', ''), found?.[2] ?? ''];
  if (!found || NOT_PLACE.test(place) || WAY_LATER.test(place) || MONTHS.test(text.slice(Math.max(0, found.index - 6), found.index)) || NOT_ADDRESS.test(text.slice(Math.max(0, found.index - 25), found.index))) return null;
  const prefix = /^([A-Z]{1,2})\s?-/.exec(found[0])?.[1];
  const named = prefix === undefined ? undefined : BY_PREFIX[prefix];
  const home = named ?? country;
  if (code.length === 5 && home !== undefined && !FIVE_DIGITS.has(home)) return null;
  // Four digits are a year more often than a Belgian or Swiss code.
  if (code.length === 4 && !(home !== undefined && FOUR_DIGITS.has(home)) && !(home === undefined && found.index === 0 && isStreetAbove())) return null;
  if (code.length === 4 && /^(?:19|20)\d\d$/.test(code) && !/\d/.test(text.slice(0, found.index)) && !isStreetAbove()) return null;
  return { country: home, code, start: found.index, end: found.index + found[0].length, isLast: false };
}

/** "Az. 85308" names a state; "No 12345" and "La 12345" do not. */
function isStateLike(text: string): boolean {
  return text.length !== 2 || /^[A-Z]{2}$/.test(text) || new RegExp(`^(?:${STATE_CODES})$`).test(text.toUpperCase()) && !/^(?:In|Or|Me|De|La|Al|Id|Oh|Hi|Ok|Pa|Ma)$/.test(text);
}

/** A code inside a longer identifier, such as the name of a file or a model. */
function isIdentifier(text: string, at: number): boolean {
  return /[\w/#-]$/.test(text.slice(0, at)) && !/\s$/.test(text.slice(0, at));
}

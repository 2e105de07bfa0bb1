import { foldText } from '#normalize/text.ts';
import { wordsOf } from '#normalize/words/all.ts';

const STREET_FR = /(?<![a-z])(?:rue|r\.|boulevard|boul\.?|bd|bvd|bld|avenue|av\.?|chemin|ch\.|che?m\.|route|rte|place|pl\.|allees?|all\.|quai|cours|impasse|imp\.|square|montee|cote|rang|autoroute|promenade|terrasse|passage|esplanade|faubourg|fbg|voie|z\.?a\.?c?\.?|z\.?i\.?|zone|centre commercial|ccial|rond-point|galeries?|carrefour|sentier|ruelle|croissant|grande[- ]allee|grand[- ]rue|grand[- ]place|chaussee|ch(?:au)?ssee|lieu-dit|lieudit|residence|parc|villa|hameau|traverse|venelle|lotissement|local|angle|coin|hay|quartier|lot)(?![a-z])/;
const STREET_EN = /(?<![a-z])(?:street|st\.?|avenue|ave\.?|av\.|road|rd\.?|drive|dr\.?|boulevard|blvd\.?|lane|ln\.?|way|court|ct\.?|highway|hwy\.?|parkway|pkwy\.?|place|square|sq\.?|terrace|crescent|cres\.?|close|row|pike|circle|cir\.?|trail|turnpike|plaza|broadway|mews|route|mall|wharf|quay|us-\d+|loop|walk|gardens?|hill|grove|gate|green|parade|arcade|embankment|expressway|freeway|centre|center|park|estate|bypass|alley|landing|run|ridge|point|crossing|commons?|concourse|approach|yard|quadrant|strand|high st)(?![a-z])/;
const STREET_NL = /[a-z]{3,}(?:straat|laan|weg|plein|dijk|steenweg|dreef|kaai|markt|strand|gasse|strasse|platz|baan|lei|vest|hof|singel|gracht|kade)(?:[- ][a-z]+)? +\d{1,4}/;
/** "12 Grand-Rue", "4476 Glen Este", "Zeedijk 589": a number and words. */
const PLAIN_STREET = /^(?:(?:no|n°|#)\s?)?\d{1,5}\s?[a-z]?(?:\s?(?:bis|ter|quater))?[,\s-]+\p{L}[\p{L}\d.'’ -]{2,60}$/iu;
const PLAIN_STREET_LAST = /^\p{L}[\p{L}.'’ -]{3,50}\s\d{1,4}\s?[a-z]?$/iu;
const NUMBER_WORD = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve) [a-z]/;
const POST_BOX = /(?<![a-z])(?:p\.? ?o\.? ?box|post office box|post box|postbus|boite postale|case postale|c\.p\.|b\.p\.|[cb]p|cs|tsa|casier postal|succ(?:ursale|\.)? [a-z]) *(?:no\.? ?|n° ?|# ?|: ?)?[\d]/;
const unitWords = wordsOf((words) => [...words.unitWords, ...words.floorWords, ...words.groundFloor]).filter((word) => word.length > 2).toSorted((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
const UNIT = new RegExp(`^(?:${unitWords.join('|')}|ste|level|bldg|building|batiment|bat|room|shop|tour|tower|#)(?![a-z])\\.?[ :#]*(?:[a-z]?-? ?\\d|[a-z]$|$|.*\\d)|(?:^|[ ,])(?:${wordsOf((words) => words.floorWords).join('|')})(?![a-z])|^(?:${wordsOf((words) => words.groundFloor).map((word) => word.replace(/[.-]/g, String.raw`\$&`)).join('|')})$`);
const BUILDING = /(?<![a-z])(?:house|park|estate|centre|center|court|tower|mall|chambers|mill|works|studios?|arcade|galerie|immeuble|residence|batiment|tour|complexe|carrefour|place|plaza|parc|centre commercial)(?![a-z])/;
const STREET_CHARACTERS_MAX = 120;

/** A line with a way and a number, a post box, or a named way and a number in words. */
export function isStreetLine(text: string): boolean {
  if (text.length > STREET_CHARACTERS_MAX || text.length < 4 || !/\d|^[A-Z][a-z]{2,5} /.test(text)) return false;
  const folded = foldText(text);
  if (POST_BOX.test(folded)) return true;
  if (/©|copyright|all rights|tous droits/.test(folded)) return false;
  if (!/\d/.test(folded)) return NUMBER_WORD.test(folded) && isNamedWay(folded);
  return (STREET_FR.test(folded) || STREET_EN.test(folded) || STREET_NL.test(folded)) && !/\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?!\d)/.test(folded);
}

/** A way's word somewhere in a folded text. */
export function isNamedWay(folded: string): boolean {
  return STREET_FR.test(folded) || STREET_EN.test(folded);
}

/** "Innsworth Lane", "High Street": a way that ends its line, without a number. */
export function isWayAlone(text: string): boolean {
  const folded = foldText(text);
  return text.length <= 60 && !/\d/.test(folded) && new RegExp(`${STREET_EN.source}\\.?,?$`).test(folded) || /^(?:rue|avenue|boulevard|place|chemin|route|quai) [a-z]/.test(folded) && text.length <= 60;
}

/** A street without the word for its kind: only beside a postal line. */
export function isPlainStreet(text: string): boolean {
  return PLAIN_STREET.test(text) || PLAIN_STREET_LAST.test(text);
}

/** A suite, a floor, a building: it stands above or below the street. */
export function isUnitLine(text: string): boolean {
  if (text.length > 60) return false;
  const folded = foldText(text);
  return UNIT.test(folded) || (text.length <= 45 && BUILDING.test(folded));
}

export function isPostBox(text: string): boolean {
  return POST_BOX.test(foldText(text));
}

import { escapeForPattern, foldText } from '#normalize/text.ts';
import { wordsOf } from '#normalize/words/all.ts';
import { SIGNS } from './line-signs.ts';
import type { TextLine } from './visible-lines.ts';

/** No line that only tells hours is longer (characters). */
export const HOURS_LINE_MAX = 220;
/** Letters that may remain in a line of hours once all that speaks of days and times is taken out. */
const RESIDUE_LETTERS_MAX = 14;

const dayWords = wordsOf((words) => [...Object.values(words.days).flat(), ...words.dayGroups.flatMap((group) => group.words), ...words.holidays])
  .filter((word) => word.length > 2 && !/^(?:la|le|en) /.test(word))
  .toSorted((a, b) => b.length - a.length)
  .map(escapeForPattern);
/** "Mo-Fr", "M-F", "L-V": two letters are a day only beside another day or a time. */
const SHORT_DAYS = '(?:mo|tu|we|th|fr|sa|su|lu|ma|me|je|ve|di|za|zo|wo|vr)(?= ?(?:-|:|\\d))|m ?- ?(?:f|th|s)|l ?- ?v';
const DAY = new RegExp(`(?<![a-z\\d])(?:${dayWords.join('|')}|(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en)?|${SHORT_DAYS}|7 ?(?:j(?:ours?)?|d(?:ays)?|dagen) ?(?:/|sur|op)? ?7)(?:\\.|(?![a-z]))`);
const CLOCK = '(?<![\\d/])(?:[01]?\\d|2[0-4]) ?(?:h(?:eures?|rs?)? ?(?:[0-5]\\d)?(?![a-z])|[:.u] ?[0-5]\\d(?![\\d/])|uur|u(?![a-z])|[ap]\\.? ?m(?![a-z]))|(?<![a-z])(?:midi|minuit|noon|midnight|middag|middernacht)(?![a-z])';
/** "9 - 5", "9-17": bare hours, which count only beside a day. */
const BARE_RANGE = '(?<![\\d/.,-])(?:[01]?\\d|2[0-4]) ?(?:-|to|a) ?(?:[01]?\\d|2[0-4])(?![\\d/.,h:-])';
const TIME = new RegExp(CLOCK);
const STATE = /(?<![a-z])(?:ferme(?:e?s?|ture)|closed|gesloten|(?:ouvert|open) 24|24 ?h(?:eures|ours|rs)?(?: ?\/ ?(?:24|7))?|24\/7|sur rendez-vous|sur rdv|(?:by|on) appointment|op afspraak)(?![a-z])/;
const [EVERY_DAY, EVERY_TIME, EVERY_STATE] = [DAY.source, `${CLOCK}|${BARE_RANGE}`, STATE.source].map((one) => new RegExp(one, 'g')) as [RegExp, RegExp, RegExp];
const DAY_AND_BARE = new RegExp(BARE_RANGE);
/** Cheap signs without which a line is no part of a week's hours and starts none. */
const SIGN = /\d ?(?:[hHuU:.]|[aApP]\.? ?[mM]\b|-|–|to|à)|midi|minuit|noon|midnight|ferm|Ferm|FERM|clos|Clos|CLOS|gesloten|Gesloten|24/;
const LABEL = /^(?:(?:nos|les|our|the|onze) )?(?:(?:heures?|horaires?)(?: (?:d'ouverture|d'affaires?|de la boutique|du magasin|de la succursale|d'accueil|habituel(?:le)?s|regulier(?:e)?s))?|(?:opening|store|business|office|shop|regular|clinic|showroom|trading) (?:hours|times)|hours(?: of (?:operation|business))?|openingsuren|ouverts?|ouverture|open) ?(?::|-|$) ?/;
/** Hours of a part of the house: the kitchen, the telephone, deliveries. */
const OTHER_HOURS = /(?<![a-z])(?:cuisine|kitchen|keuken|livraisons?|delivery|collectes?|pick-?up|ramassage|telephon[a-z]*|phone|appels?|service a la clientele|customer (?:service|care)|support|drive|drive-thru|happy hour|brunch|standard|laboratoire|atelier|pharmacie|pharmacy|urgences?|emergency|comptoir postal|post office|stationnement|parking|messes?)(?![a-z])/;
/** Hours of somebody else, or of a part that is no shop: never the place's own, even alone. */
const OTHERS_HOURS = /(?<![a-z])(?:centres? commercia(?:l|ux)|centre d'achats?|(?:heures|horaires?) (?:des|de la|du) (?:galeries?|marche|complexe|batiment|edifice|immeuble|tour)|galerie marchande|shopping (?:cent(?:re|er)|mall)|mall|plaza hours|building hours|lobby hours|stationnement|parking|parkade|pharmacie|pharmacy|(?:heures du )?service (?:a la|aux?|a l'|de) clients?(?:ele)?|service a la clientele|service client|customer (?:service|care|support)|call cent(?:re|er)|centre d'appels?|ligne telephonique|assistance telephonique|phone lines?|telephone (?:support|hours)|support (?:technique|line|hours)|livraisons?|delivery|comptoir postal|post office|bureau de poste)(?![a-z])/;
/** What makes a sentence about the shop, wherever it stands: "Notre boutique du centre commercial est ouverte …". */
const OWN_SUBJECT = /(?<![a-z])(?:nous|boutique|magasin|succursale|lunetterie|we|store|shop|opticien|optician|clinique|clinic)(?![a-z])/;
const HOLIDAY_HOURS = /(?<![a-z])(?:feries?|holidays?|exceptionn[a-z]*|special[a-z]*|noel|christmas|fetes|vacances|feestdagen)(?![a-z])/;
const SEASON_LABEL = /(?<![a-z])(?:ete|hiver|printemps|automne|summer|winter|spring|fall|autumn|saison|season|(?:basse|haute) saison|off-season)(?![a-z])/;
/** A widget says how the shop stands now; that is no week. */
const NOW = /(?<![a-z])(?:aujourd'hui|today|vandaag|now|maintenant|actuellement|currently|en ce moment|demain|tomorrow|bientot|soon)(?![a-z])/;
const MONTH = '(?:jan(?:v(?:ier)?|uary)?|fe(?:v(?:r(?:ier)?)?|b(?:ruary)?)|mars|march|avr(?:il)?|apr(?:il)?|mai|may|juin|june?|juil(?:let)?|july?|aout|aug(?:ust)?|sept?(?:embre|ember)?|oct(?:obre|ober)?|nov(?:embre|ember)?|dec(?:embre|ember)?)';
const DATE = new RegExp(`(?<![\\d:])\\d{1,2}(?:er|st|nd|rd|th)?\\.? (?:de )?${MONTH}(?![a-z])|(?<![a-z])${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?(?![\\d:h]| ?[ap]\\.?m)|(?<![\\d:h/])[0-3]?\\d/[01]?\\d(?:/(?:20)?\\d\\d)?(?![\\d/])|20\\d\\d-\\d\\d-\\d\\d`);
const LINKING = /(?<![a-z])(?:de|du|des|le|la|les|au|aux|a|et|and|to|through|thru|from|the|till?|until|jusqu|en|entre|between|ou|or|puis|ouverts?|ouverte|open|non[- ]stop|matin|apres[- ]midi|soir|morning|afternoon|evening|heures?|horaires?|hours?|h|am|pm|van|tot|en|uur|noon|midi|minuit|sans interruption|continu|journee|only|seulement|[ecmp][sd]?t|(?:eastern|central|mountain|pacific|atlantic)(?: standard)?(?: time)?)(?![a-z])/g;

export function hasDay(folded: string): boolean {
  return DAY.test(folded);
}

/** A time, or a word that stands for a day's times: closed, by appointment. */
export function hasTime(folded: string): boolean {
  return TIME.test(folded) || STATE.test(folded);
}

export function countTimes(folded: string): number {
  return folded.match(new RegExp(CLOCK, 'g'))?.length ?? 0;
}

export const hasClock = (folded: string): boolean => TIME.test(folded);
export const isOtherService = (folded: string): boolean => OTHER_HOURS.test(folded);
/** A label or sentence about somebody else's hours; the page of a pharmacy (`headline`, folded) has its own. */
export function isOthersHours(folded: string, headline: string): boolean {
  const found = OTHERS_HOURS.exec(folded);
  return found !== null && !headline.includes(found[0]) && !OWN_SUBJECT.test(folded.slice(0, found.index));
}

/** "Heures d'ouverture" above hours makes them the place's own again, under whatever heading. */
export const isOwnHoursLabel = (folded: string): boolean => /^(?:nos |our )?(?:heures|horaires?|(?:opening|store|business|office|shop|regular) (?:hours|times)|hours)(?: d'(?:ouverture|affaires)| (?:de la|de notre) (?:boutique|succursale|clinique)| du magasin| of operation)? ?:?$/.test(folded);
export const isHolidayLabel = (folded: string): boolean => HOLIDAY_HOURS.test(folded);
export const isSeasonLabel = (folded: string): boolean => SEASON_LABEL.test(folded);
/** "24 décembre", "Dec 24", "24/12": hours of a date are no part of the week. */
export const hasDate = (folded: string): boolean => DATE.test(folded);
export const isAboutNow = (folded: string): boolean => NOW.test(folded);

/** Whether hours may begin or end near this line: cheap, for every line of a page. */
export function hasHoursSign(line: TextLine): boolean {
  return (line.signs & (SIGNS.digit | SIGNS.hours)) !== 0 && !line.isElsewhere && line.text.length <= 1500 && (line.hasDigit || line.text.length <= HOURS_LINE_MAX) && SIGN.test(line.text);
}

const CLOCK_SIGN = /\d ?(?:[hHuU:]|[aApP]\.? ?[mM])|midi|noon|\.[0-5]\d/;
const DAY_SIGN = /di|day|dag|jour|sem|week|lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|mo|za|zo|7/i;

/** Cheap: a sentence without these tells no hours. */
export function mayTellHours(text: string): boolean {
  return CLOCK_SIGN.test(text) && DAY_SIGN.test(text);
}

/** A line that tells days or times and nothing else. */
export function isHoursLine(line: TextLine): boolean {
  // "$7.00 $10.00" looks like times.
  if (line.text.length > HOURS_LINE_MAX || line.isElsewhere || line.level > 0 || /[$€£]/.test(line.text)) return false;
  const { folded } = line;
  const isDay = DAY.test(folded);
  if (!isDay && !TIME.test(folded) && !STATE.test(folded)) return false;
  if (NOW.test(folded) || (hasDate(folded) && !/^(?:du|from|de) .* (?:au|a|to) /.test(folded))) return false;
  return residueOf(folded) <= RESIDUE_LETTERS_MAX && (isDay || !OTHER_HOURS.test(folded));
}

/** A week's line whose times are bare: "Mon-Fri 9-5". */
export function hasBareTimes(folded: string): boolean {
  return DAY_AND_BARE.test(folded) && DAY.test(folded);
}

function residueOf(folded: string): number {
  const rest = folded.replace(LABEL, '').replace(/\([^)]*\)/g, ' ').replace(EVERY_DAY, ' ').replace(EVERY_TIME, ' ').replace(EVERY_STATE, ' ').replace(LINKING, ' ');
  return rest.replace(/[^a-z]/g, '').length;
}

/** The text without what introduces it ("Heures d'ouverture :") and what a week does not hold (a time zone). */
export function trimLabel(text: string): string {
  const folded = foldText(text);
  const label = LABEL.exec(folded)?.[0].trimEnd();
  const body = label ? text.slice(lengthOf(text, label)).replace(/^[\s:–—-]+/, '') : text;
  return body
    .replace(/\s*\(?(?<![A-Za-z])(?:[ECMP][SD]?T|(?:Eastern|Central|Mountain|Pacific|Atlantic)(?: Standard| Daylight)?(?: Time)?(?: \([A-Z]{3}\))?)(?![A-Za-z])\)?,?/gi, '')
    .replace(/(?<![A-Za-z])M\s?[-–—]\s?F(?:ri)?(?![A-Za-z])/g, 'Mon-Fri').replace(/(?<![A-Za-z])M\s?[-–—]\s?Th(?![A-Za-z])/g, 'Mon-Thu').replace(/(?<![A-Za-z])M\s?[-–—]\s?S(?:at?)?(?![A-Za-z])/g, 'Mon-Sat')
    .trim();
}

/** How much of the text the folded label is: folding may shorten it. */
function lengthOf(text: string, label: string): number {
  for (let length = label.length; length <= text.length; length += 1) if (foldText(text.slice(0, length)) === label) return length;
  return label.length;
}

/** From the first word of days or times to the last. */
export function trimToHours(text: string): string {
  const folded = foldText(text);
  if (folded.length !== text.length) return text;
  const matches = [...folded.matchAll(new RegExp(`${DAY.source}|${CLOCK}|${STATE.source}`, 'g'))];
  const first = matches[0];
  const last = matches.at(-1);
  if (!first || !last) return text;
  return text.slice(first.index, last.index + last[0].length).replace(/\([^)]*\)/g, ' ').replace(/\s+/g, ' ');
}

import type { RegularHours, SpecialDay } from '#domain/opening-hours.ts';
import { parseSpecialHours, type SpecialHours } from '#normalize/hours/special-hours.ts';
import { rememberLatest } from '#normalize/remember.ts';
import { foldText } from '#normalize/text.ts';
import type { CaptureDay, ReadByDay } from './capture-day.ts';
import { SIGNS } from './line-signs.ts';
import { isSaidOfPlace, ownWords } from './notice-subject.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import type { TextLine } from './visible-lines.ts';

/** Cheap, on the text as it is: a month, a feast, a date in digits or a word of closing and opening. */
const DATE_SIGN = /\d{1,2} ?\/ ?\d{1,2}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.|janv|[Ff]évr|FÉVR|[Ff]ev|mars|MARS|avril|AVRIL|juin|JUIN|juil|JUIL|ao[uû]t|AO[UÛ]T|sept|oct|nov|d[eé]c|D[EÉ]C|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|APR|MAY|AUG|SEP|OCT|NOV|[Nn]o[eë]l|NO[EË]L|[Cc]hristmas|CHRISTMAS|[Xx]mas|[Ee]aster|[Pp][aâ]ques|[Tt]hanksgiving|[Nn]ew [Yy]ear|jour de l['’]an|[Ff][eê]te|[Ss]aint|[Tt]oussaint|[Aa]ssomption|[Aa]scension|[Pp]entec|[Dd]ay\b|[Ff]riday|[Vv]endredi [Ss]aint|\bmai\b|\bMai\b/;
const OPENING_SIGN = /ferm|Ferm|FERM|clos|Clos|CLOS|ouv|Ouv|OUV|open|Open|OPEN|cong[eé]s|Cong[eé]s|CONG|vacances|Vacances|holiday|Holiday|\d ?[hH:]|\d ?[ap]\.?m|usual|habitu|gesloten|Gesloten/;
/** Headings under which dates are those of special hours. */
const SPECIAL_HEADING = /(?<![a-z])(?:(?:horaires?|heures?) (?:de |des |d'|du temps des |speciaux|speciales|exceptionnel(?:le)?s|modifie(?:e)?s|pendant|durant|pour)|holiday (?:hours|schedule)|special hours|hours (?:during|for|over)|jours? feries?|fermetures? (?:exceptionnel(?:le)?s?|annuelles?)|conges|vacances|christmas|noel|fetes|closures?|(?:avis|notice)|horaire des fetes|temps des fetes|public holidays|bank holidays|easter|paques)(?![a-z])/;
/** A sentence about closing or opening; under a special heading dates and times are enough. */
const NOTICE = /ferm|clos|ouv|open|conge|vacances|holiday|gesloten/;
/** What dates too, and closes or opens something else: events, news, offers, deadlines. */
const OTHER_DATES = /(?<![a-z])(?:inscriptions?|registration|candidatures?|postule[rz]?|offres?|offer|promo(?:tion)?s?|rabais|soldes|sale ends|concours|contest|expire[sd]?|publie|posted|published|mis a jour|updated|depuis|since|fondee?|founded|established|evenements?|event|concert|exposition|exhibit|conference|copyright|livraison|delivery|article|commentaires?|comments?|avis|reviews?|par .{2,30} le|vote|deadline|date limite)(?![a-z])/;
const REASON = /\s+(?:pour|en raison d[eu]s?|for|due to|because of)\s[^.,;]{3,50}?(?=\s(?:du|le|les|from|until|jusqu|au|on|between)(?![a-zà-ÿ]))/i;
const NOTICE_CHARACTERS_MAX = 320;
const NOTICES_MAX = 40;
/** A chain tells its holidays in the same words on all its pages, and a notice is read five times over to know whether its day decides. */
const notices = rememberLatest<ReadByDay<SpecialHours | null> | null>(500);

/**
 * Dated exceptions told in the visible text: "Fermé le 24 juin", "Dec 24: 10am–4pm", the lines under "Horaires de Noël".
 * A date without its year is the one nearest to the day of the capture. A closing alone takes its opening from the week
 * that the page tells. A lasting closing that has begun and not ended is said as a status.
 */
export function readSpecialHours(reading: Reading, hours: readonly Candidate[] = [], seen: readonly Candidate[] = []): Candidate[] {
  let own: ReadonlySet<string> | null = null;
  const week = (hours.find((one) => one.value !== null)?.value as RegularHours | undefined)?.week ?? {};
  const days = new Map<string, SpecialDay>();
  const told: TextLine[] = [];
  const statuses: Candidate[] = [];
  const { lines } = reading.page;
  let heading = '';
  let isSpecial = false;
  const isUnderSpecialHeading = (line: TextLine): boolean => {
    if (line.heading !== heading) {
      heading = line.heading;
      isSpecial = heading !== '' && heading.length < 120 && SPECIAL_HEADING.test(foldText(heading));
    }
    return isSpecial;
  };
  for (let index = 0; index < lines.length && told.length < NOTICES_MAX; index += 1) {
    const line = lines[index] as TextLine;
    const isUnderHeading = isUnderSpecialHeading(line);
    if ((!isUnderHeading && (line.signs & SIGNS.notice) === 0) || line.isElsewhere || line.area === 'nav' || line.text.length > NOTICE_CHARACTERS_MAX || !DATE_SIGN.test(line.text)) continue;
    const text = OPENING_SIGN.test(line.text) ? line.text : isUnderHeading ? withNext(line, lines[index + 1]) : null;
    if (text === null || OTHER_DATES.test(line.folded) || !(isUnderHeading || NOTICE.test(line.folded))) continue;
    const read = readNotice(text, reading, week);
    if (!read || !isSaidOfPlace(line.text, NOTICE, (own ??= ownWords(reading, seen)))) continue;
    told.push(line);
    for (const day of read.days) if (!days.has(day.date)) days.set(day.date, day);
    if (isClosedNow(read, reading.day) && statuses.length === 0) statuses.push(candidate('businessStatus', 'closed-temporarily', { raw: line.text, method: 'visible-text', locator: reading.page.locate(line.element) }));
  }
  const first = told[0];
  if (!first || days.size === 0) return statuses;
  const value = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return [candidate('specialHours', value, { raw: told.map((line) => line.text).join('; '), method: 'visible-text', locator: reading.page.locate(first.element) }), ...statuses];
}

/** What a notice says; the reason that it gives ("pour congés annuels", "due to inventory") is left aside where it keeps it from being read. */
export function readNotice(text: string, reading: Reading, week: RegularHours['week'] = {}): SpecialHours | null {
  const language = languageOf(reading);
  const parse = (words: string): SpecialHours | null => {
    let hangsOnWeek = false;
    const askWeek = (): RegularHours['week'] => {
      hangsOnWeek = true;
      return week;
    };
    return reading.day.read(
      (today) => parseSpecialHours(words, today, language, askWeek),
      (day, make) => notices(JSON.stringify([day, language, words]), () => {
        const read = make();
        return hangsOnWeek ? null : read;
      }) ?? notices(JSON.stringify([day, language, words, week]), make) ?? make(),
    );
  };
  const read = parse(text);
  if (read) return withoutPartial(read, text);
  const plain = text.replace(REASON, '');
  const again = plain === text ? null : parse(plain);
  return again && withoutPartial(again, plain);
}

/** "Fermé le 12 juin de 12 h à 14 h": a pause, not a closed day. */
const PAUSE_WORDS = /(?:ferm|clos)[^.;]{0,60}\b(?:de|from|between|entre)\s(?:\d{1,2}\s?(?:h|[:.]\d|[ap]\.?m)|midi|noon)/;

/** Some hours of a day, not the day. */
export function isPause(folded: string): boolean {
  return PAUSE_WORDS.test(folded) && !/ouv|open/.test(folded);
}

function withoutPartial(read: SpecialHours, text: string): SpecialHours | null {
  if (!isPause(foldText(text))) return read;
  const days = read.days.filter(({ ranges }) => ranges.length > 0);
  return days.length === 0 ? null : { ...read, days };
}

/** "24 décembre" in one cell, "9 h à 16 h" in the next, under a heading that announces both. */
function withNext(line: TextLine, next: TextLine | undefined): string | null {
  if (!next || line.text.length > 60 || next.text.length > 60 || next.level > 0 || DATE_SIGN.test(next.text) || !OPENING_SIGN.test(next.text)) return null;
  return `${line.text.replace(/\s*:\s*$/, '')} : ${next.text}`;
}


/** Closed for a while as of the day of the capture, whether or not the end is told. */
export function isClosedNow({ closedFrom, reopensOn }: SpecialHours, day: CaptureDay): boolean {
  if (closedFrom !== undefined && !day.hasCome(closedFrom)) return false;
  if (reopensOn !== undefined) return !day.hasCome(reopensOn);
  return closedFrom !== undefined;
}

/** The language with the region that decides between day first and month first. */
function languageOf({ language, country }: Reading): string | undefined {
  return language === undefined || language.includes('-') || country === undefined ? language : `${language}-${country}`;
}

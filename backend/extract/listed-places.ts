import type { PostalAddress } from '#domain/address.ts';
import { foldText, foldWords } from '#normalize/text.ts';
import { commonAncestor } from './dom-paths.ts';
import type { HtmlElement } from './dom.ts';
import type { HtmlPage } from './html-page.ts';
import { HeldElements, PagePart } from './page-part.ts';
import { findPostalCode } from './postal-lines.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import { readVisibleAddresses } from './visible-address.ts';
import { readVisibleEmails } from './visible-emails.ts';
import { readVisibleHours } from './visible-hours.ts';
import { splitCells, type TextLine } from './visible-lines.ts';
import { readVisibleNames } from './visible-name.ts';
import { readVisiblePhones } from './visible-phones.ts';

/** More than the stores of any chain on one page. */
const PLACES_MAX = 500;
const POSTAL_LINE_CHARACTERS_MAX = 260;
const NAME_CHARACTERS_MAX = 90;
const STREET_CHARACTERS_MAX = 60;
const PLACE_WORD_MIN = 4;
/** Lines above a postal line that may belong to its address. */
const ADDRESS_LINES_MAX = 4;
/** Lines that the last place of a list may have after its address where no block ends it. */
const LAST_LINES_MAX = 12;
/** What stands above a row or an item of a list is above all of them. */
const ROWS = new Set(['tr', 'li', 'tbody', 'option']);
const NO_NAME = /^(?:adresse|address|telephone|phone|horaires|heures|hours|opening hours|voir|view|itineraire|directions|get directions|plus|more|details|choisir|select|reserver|book)\b|:$/;

/** The places that a list of stores shows, each with the name, address, numbers and hours that stand by it, in the order of the page. */
export function readListedPlaces(reading: Reading): Candidate[][] {
  const held = new HeldElements(reading.page);
  const [own] = readVisibleNames(reading);
  const places = partLines(reading.page, reading.country).flatMap((lines) => {
    const part: Reading = { ...reading, page: new PagePart(reading.page, lines, held) };
    const [address] = readVisibleAddresses(part);
    const street = (address?.value as PostalAddress | null | undefined)?.street;
    if (!address || street === undefined) return [];
    return [{ names: readName(lines, street, reading.page), address, facts: [...readVisiblePhones(part), ...readVisibleEmails(part), ...readVisibleHours(part)] }];
  });
  // Where what stands above the places says where they are, it is their branch, and the page's own name is theirs.
  const branches = places.filter(({ names: [name], address }) => name !== undefined && saysWhere(name, address));
  const isBranchList = own !== undefined && branches.length * 2 >= places.length;
  return places.map(({ names, address, facts }) => [...(isBranchList && !names.some((one) => holdsName(one, own)) ? [own, ...names] : [...names, ...(own ? [own] : [])]), address, ...facts]);
}

/** True when a word of the name is one of the street or the town. */
function saysWhere(name: Candidate, address: Candidate): boolean {
  const { street = '', locality = '' } = (address.value ?? {}) as PostalAddress;
  const where = new Set(foldWords(`${street} ${locality}`));
  return foldWords(name.raw).some((word) => word.length >= PLACE_WORD_MIN && where.has(word));
}

function holdsName(name: Candidate, own: Candidate): boolean {
  return foldText(name.raw).includes(foldText(own.raw));
}

/** The headline above the address, else the short line before it. */
function readName(lines: readonly TextLine[], street: string, page: HtmlPage): Candidate[] {
  const first = street.split(',')[0] ?? street;
  const at = lines.findIndex((line) => line.text.includes(first));
  const above = lines.slice(0, at < 0 ? 1 : at);
  const name = above.find((line) => line.level > 0) ?? above.find((line) => isName(line)) ?? lines.find((line) => line.level > 0);
  return name && name.text.length <= NAME_CHARACTERS_MAX ? [candidate('businessName', name.text, { raw: name.text, method: 'visible-text', locator: page.locate(name.element) })] : [];
}

function isName(line: TextLine): boolean {
  return line.text.length >= 2 && line.text.length <= NAME_CHARACTERS_MAX && !line.hasDigit && !NO_NAME.test(line.folded);
}

/** The lines of each place: those of its own block, or from its headline or its name to the next one's. */
function partLines(page: HtmlPage, country: string | undefined): TextLine[][] {
  const { lines } = page;
  const postal: number[] = [];
  lines.forEach((line, index) => {
    if (postal.length < PLACES_MAX && line.hasDigit && !line.isElsewhere && line.text.length <= POSTAL_LINE_CHARACTERS_MAX && line.area !== 'footer' && findPostalCode(line.text, country, () => isStreetAbove(lines[index - 1]))) postal.push(index);
  });
  const starts = postal.map((at, index) => startOf(lines, at, postal[index - 1] ?? null, postal[index + 1] ?? null));
  return postal.map((at, index) => lines.slice(starts[index] ?? at, starts[index + 1] ?? endOf(lines, at, postal[index - 1] ?? null, starts[index] ?? at)).flatMap(splitCells));
}

/** "2000 Neuchâtel" is a town's code where a numbered line stands above it, and may be a year elsewhere. */
function isStreetAbove(line: TextLine | undefined): boolean {
  return line !== undefined && line.level === 0 && line.hasDigit && line.text.length <= STREET_CHARACTERS_MAX && /\p{L}{3}/u.test(line.text);
}

function startOf(lines: readonly TextLine[], at: number, before: number | null, after: number | null): number {
  const lowest = before === null ? 0 : before + 1;
  const block = blockAgainst(lines, at, before ?? after);
  let first = at;
  while (first > lowest && isWithin(lines[first - 1], block)) first -= 1;
  if (block && ROWS.has(block.name)) return first;
  const opening = lines[first];
  if (first < at && opening && (opening.level > 0 || isName(opening))) return first;
  // The headline above a block without a name is the block's; one of the first level is the page's.
  if (first > lowest && (lines[first - 1]?.level ?? 0) > 1) return first - 1;
  if (first < at) return first;
  for (let above = at - 1; above >= Math.max(lowest, at - ADDRESS_LINES_MAX); above -= 1) if ((lines[above]?.level ?? 0) > 1) return above;
  return startOfPlain(lines, at, lowest);
}

/** Neither a block nor a headline: the street may stand in the line above, and the name above that. */
function startOfPlain(lines: readonly TextLine[], at: number, lowest: number): number {
  let first = at;
  if (first > lowest && lines[first - 1]?.hasDigit && !/^\D{0,12}[+(\d][\d\s().-]{8,}$/.test(lines[first - 1]?.text ?? '')) first -= 1;
  const name = lines[first - 1];
  return first > lowest && name && isName(name) ? first - 1 : first;
}

/** Behind the last line of the last place: as many lines follow its block as followed the block before. */
function endOf(lines: readonly TextLine[], at: number, before: number | null, start: number): number {
  const end = endOfBlock(lines, at, before);
  const trail = before === null ? LAST_LINES_MAX : Math.min(LAST_LINES_MAX, start - endOfBlock(lines, before, at));
  const area = lines[at]?.area;
  let last = end;
  while (last < lines.length && last < end + trail && lines[last]?.level === 0 && lines[last]?.area === area) last += 1;
  return last;
}

function endOfBlock(lines: readonly TextLine[], at: number, other: number | null): number {
  const block = blockAgainst(lines, at, other);
  let end = at + 1;
  while (end < lines.length && isWithin(lines[end], block)) end += 1;
  return end;
}

/** The outermost element that holds the one line and not the other; null where one block holds both. */
function blockAgainst(lines: readonly TextLine[], at: number, other: number | null): HtmlElement | null {
  const [own, others] = [lines[at]?.element, other === null ? undefined : lines[other]?.element];
  if (!own || !others) return null;
  const shared = commonAncestor([own, others]);
  let block: HtmlElement | null = null;
  for (let one: HtmlElement | null = own; one && one !== shared; one = one.parent) block = one;
  return block;
}

function isWithin(line: TextLine | undefined, block: HtmlElement | null): boolean {
  for (let at: HtmlElement | null = line?.element ?? null; at; at = at.parent) if (at === block) return block !== null;
  return false;
}

import { readFileSync } from 'node:fs';
import type { PostalAddress } from '#domain/address.ts';
import { observationsOf, type FieldName, type Observation } from '#domain/observation.ts';
import { WEEK_DAYS, type WeekHours } from '#domain/opening-hours.ts';
import { parseHoursText } from '#normalize/opening-hours.ts';
import { foldText } from '#normalize/text.ts';
import { shareWithInterval } from './interval.ts';
import { PAGES, readPage, readPageFile, withoutMarkup } from './page-files.ts';
import type { Table } from './table.ts';

const KINDS = ['ORG', 'STREET', 'ZIPCODE', 'TEL', 'FAX', 'HOURS', 'EMAIL'] as const;
type Kind = (typeof KINDS)[number];

interface LabelledPage {
  file: string; base: string | null; entities: { type: string; text: string }[];
}

interface Tally {
  pages: number; labelled: number; found: number; claimed: number; right: number;
}

export interface MentionMeasures {
  table: Table;
  tallies: Record<Kind, Tally>;
  misses: string[];
}

/**
 * People marked every street, code, number, e-mail and hours in the text of these pages: how many of the marked values are
 * read from the visible text of the pages that give facts of one business, and how many of the values read there were
 * marked. Pages where nobody marked a kind are left out of its figures: there its labels are not known to be complete.
 */
export async function measureMentions(): Promise<MentionMeasures> {
  const pages = readFileSync(new URL('webstruct/labels.jsonl', PAGES), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as LabelledPage);
  const tallies = Object.fromEntries(KINDS.map((kind) => [kind, { pages: 0, labelled: 0, found: 0, claimed: 0, right: 0 }])) as Record<Kind, Tally>;
  const misses: string[] = [];
  let silent = 0;
  for (const page of pages) {
    const body = withoutMarkup(readPageFile(`webstruct/${page.file}`));
    const read = await readPage(page.file, body, page.base ?? `https://pages.example/${encodeURI(page.file)}`);
    if (read.kind !== 'location') silent += 1;
    else for (const kind of KINDS) tallyKind(tallies[kind], kind, page, read.observations, misses);
  }
  const rows = KINDS.map((kind) => {
    const one = tallies[kind];
    return [kind, one.pages, one.labelled, shareWithInterval(one.found, one.labelled), one.claimed, shareWithInterval(one.right, one.claimed)];
  });
  const title = `Mentions that people labelled (webstruct), visible text alone; ${pages.length - silent} of ${pages.length} pages give facts of one business`;
  return { tallies, misses, table: { title, columns: ['mention', 'pages', 'labelled', 'recall', 'claimed', 'precision'], rows, failures: [] } };
}

function tallyKind(tally: Tally, kind: Kind, page: LabelledPage, observations: readonly Observation[], misses: string[]): void {
  const labels = [...new Map(page.entities.filter((one) => one.type === kind).map(({ text }) => [plain(kind, text), text])).entries()].filter(([key]) => key !== '').map(([, text]) => text);
  if (labels.length === 0 || (kind === 'HOURS' && !labels.some((label) => weekOf(label) !== null))) return;
  if (kind === 'ORG') return tallyName(tally, page.file, labels, claimsOf(kind, observations)[0], misses);
  const wanted = kind === 'HOURS' ? labels.filter((label) => weekOf(label) !== null) : labels;
  const claims = claimsOf(kind, observations);
  const also = kind === 'TEL' ? page.entities.filter((one) => one.type === 'FAX').map(({ text }) => text) : [];
  tally.pages += 1;
  tally.labelled += wanted.length;
  tally.claimed += claims.length;
  for (const label of wanted) {
    if (claims.some((claim) => agrees(kind, label, claim))) tally.found += 1;
    else misses.push(`${kind} ${page.file}: not read: ${label}`);
  }
  for (const claim of claims) {
    if ([...labels, ...also].some((label) => agrees(kind, label, claim))) tally.right += 1;
    else misses.push(`${kind} ${page.file}: not labelled: ${JSON.stringify(claim).slice(0, 140)} (labels ${labels.slice(0, 4).join(' | ').slice(0, 200)})`);
  }
}

function tallyName(tally: Tally, file: string, labels: readonly string[], claim: unknown, misses: string[]): void {
  const isRight = claim !== undefined && labels.some((label) => agrees('ORG', label, claim));
  tally.pages += 1;
  tally.labelled += 1;
  tally.claimed += claim === undefined ? 0 : 1;
  tally.found += isRight ? 1 : 0;
  tally.right += isRight ? 1 : 0;
  if (!isRight) misses.push(`ORG ${file}: ${JSON.stringify(claim ?? null)} (labels ${labels.slice(0, 5).join(' | ')})`);
}

function claimsOf(kind: Kind, observations: readonly Observation[]): unknown[] {
  const valuesOf = <F extends FieldName>(field: F) => observationsOf(observations, field).filter((one) => one.method === 'visible-text').flatMap((one) => (one.value === null ? [] : [one.value]));
  const addresses = (part: 'street' | 'postalCode') => valuesOf('address').flatMap((one: PostalAddress) => (one[part] ? [part === 'street' ? [one.street, one.unit, one.locality].filter(Boolean).join(' ') : one[part]] : []));
  if (kind === 'STREET') return addresses('street');
  if (kind === 'ZIPCODE') return addresses('postalCode');
  if (kind === 'EMAIL') return valuesOf('email');
  // A page names other firms, too: what counts is whether the best name is one of them.
  if (kind === 'ORG') return valuesOf('businessName').slice(0, 1);
  if (kind === 'HOURS') return valuesOf('regularHours').map((one) => one.week);
  return valuesOf('phone').filter((one) => one.e164 !== null && (kind === 'TEL' || one.role === 'fax')).map((one) => one.e164);
}

const LETTER_KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** Digits of a number, letters dialled; the longest run that can be a number. */
function dialled(text: string): string[] {
  const digits = text.toLowerCase().replace(/\(0\)/g, '').replace(/[a-z]/g, (letter) => (/\d[\d\s-]*[a-z]{3,}/.test(text.toLowerCase()) ? String(LETTER_KEYS.findIndex((keys) => keys.includes(letter)) + 2) : ' '));
  return [digits.replace(/\D/g, ''), text.replace(/(?:ext|x)\.?\s*\d+\s*$/i, '').replace(/\D/g, ''), ...text.split(/[()]|\bor\b/).map((one) => one.replace(/\D/g, ''))].filter((one) => one.length >= 7);
}

function plain(kind: Kind, text: string): string {
  if (kind === 'TEL' || kind === 'FAX') return dialled(text)[0]?.slice(-10) ?? '';
  return foldText(text).replace(/[^a-z0-9@]/g, '');
}

function weekOf(text: string): WeekHours | null {
  const week = parseHoursText(text, 'en')?.week;
  return week && Object.keys(week).length > 0 ? week : null;
}

function agrees(kind: Kind, label: string, claim: unknown): boolean {
  if (kind === 'HOURS') {
    const week = weekOf(label);
    return week !== null && WEEK_DAYS.every((day) => !week[day] || JSON.stringify(week[day]) === JSON.stringify((claim as WeekHours)[day]));
  }
  const value = String(claim);
  if (kind === 'TEL' || kind === 'FAX') return dialled(label).some((digits) => value.endsWith(digits.replace(/^0+/, '').slice(-10)) || digits.startsWith(value.slice(-10)));
  const [a, b] = [plain(kind, label), plain(kind, value)];
  return kind === 'EMAIL' ? a === b : a !== '' && b !== '' && (a.includes(b) || b.includes(a) || (kind === 'STREET' && isSameStreetText(label, value)));
}

/** Units stand before or after the street, and a building may be named or left out. */
function isSameStreetText(label: string, value: string): boolean {
  const [a, b] = [label, value].map((text) => plain('STREET', text.replace(/^(?:#?[A-Z]?\d+[A-Z]?-(?=\d)|(?:unit|suite) [A-Z]?\d+[A-Z]?[\s,]+)/i, '')).replace(/(?:suite|ste|unit|floor)[a-z]?\d*.*$/, '')) as [string, string];
  return a.length > 5 && b.length > 5 && (b.includes(a) || a.startsWith(b) || a.endsWith(b));
}

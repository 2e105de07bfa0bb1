import { createHash } from 'node:crypto';
import type { Review, SurveyScore } from '#domain/review.ts';
import type { Words } from '#domain/words.ts';
import { trimCell } from './cell-values.ts';
import { foldHeader } from './column-names.ts';
import { fileProblem, type ImportedFile, type ImportProblem } from './import-problem.ts';
import { IMPORT_WORDS } from './import-words.ts';
import { readTable } from './read-table.ts';
import { say } from './say.ts';

/** What a reviews file holds. */
export interface ReviewsFile {
  rows: { line: number; storeCode: string; review: Review }[];
  problems: ImportProblem[];
}

type ReviewColumn = 'storeCode' | 'date' | ScoreColumn | 'score' | 'text' | 'author' | 'reply' | 'replyDate' | 'id' | 'source';

const HEADERS: Record<ReviewColumn, string[]> = {
  storeCode: ['store code', 'shop code', 'code de magasin', 'code magasin', 'code du magasin', 'code succursale', 'magasin', 'succursale', 'store'],
  date: ['date', 'review date', 'date de l avis', 'published at', 'response date', 'survey date', 'submitted at', 'completed at', 'date de reponse au sondage', 'date du sondage', 'date de l enquete', 'repondu le'],
  rating: ['rating', 'stars', 'note', 'etoiles'],
  rating10: ['rating 10', 'note 10', 'rating10', 'note sur 10'],
  nps: ['nps', 'nps score', 'score nps', 'note nps', 'likelihood to recommend', 'recommandation', 'note de recommandation', 'probabilite de recommander'],
  csat: ['csat', 'csat 5', 'csat score', 'score csat', 'satisfaction', 'satisfaction score', 'note de satisfaction', 'satisfaction sur 5'],
  csat7: ['csat 7', 'satisfaction 7', 'satisfaction sur 7'],
  csat10: ['csat 10', 'satisfaction 10', 'satisfaction sur 10'],
  score: ['score', 'resultat', 'cote'],
  text: ['text', 'comment', 'comments', 'review', 'feedback', 'verbatim', 'texte', 'commentaire', 'commentaires', 'avis', 'remarque'],
  author: ['author', 'auteur', 'name', 'nom'],
  reply: ['reply', 'reponse', 'owner reply'],
  replyDate: ['reply date', 'date de reponse', 'date de la reponse'],
  id: ['id', 'review id', 'identifiant'],
  source: ['source'],
};
const COLUMN_OF_HEADER = new Map(Object.entries(HEADERS).flatMap(([column, names]) => names.map((name) => [name, column as ReviewColumn] as const)));

/** Lowest and highest value of each declared scale. Stars become 1–5 by a straight line; answers to surveys stay what they are. */
const SCALES = { rating: [1, 5], rating10: [1, 10], nps: [0, 10], csat: [1, 5], csat7: [1, 7], csat10: [1, 10] } as const;
const SCALE_COLUMNS = ['rating', 'rating10', 'nps', 'csat', 'csat7', 'csat10'] as const;
type ScoreColumn = (typeof SCALE_COLUMNS)[number];

/** What a column `score`, whose header names no scale, may be declared as. */
export const SCORE_SCALES = { stars: 'rating', 'stars-10': 'rating10', nps: 'nps', csat: 'csat', 'csat-7': 'csat7', 'csat-10': 'csat10' } as const satisfies Record<string, ScoreColumn>;
export type ScoreScale = keyof typeof SCORE_SCALES;

/**
 * Reads reviews or survey answers from CSV or XLSX: store_code, date, text and a score whose header declares its scale:
 * `rating` 1–5, `rating_10` 1–10, `nps` 0–10, `csat` 1–5, `csat_7`, `csat_10`; or a `score` of the scale that is given. A
 * bad file or row is a problem, never a throw.
 */
export async function readReviewsFile(file: ImportedFile, scale?: ScoreScale): Promise<ReviewsFile> {
  const table = await readTable(file);
  const [head, ...body] = table.rows;
  if (head === undefined) return { rows: [], problems: table.problems };
  const headers = head.cells.map((cell) => trimCell(cell));
  const columns = headers.map((header) => COLUMN_OF_HEADER.get(foldHeader(header))).map((column) => (column === 'score' && scale !== undefined ? SCORE_SCALES[scale] : column));
  const needed: Words[] = (['storeCode', 'date'] as const).filter((one) => !columns.includes(one)).map((one) => (one === 'storeCode' ? 'store_code' : one)).map((name) => ({ fr: name, en: name }));
  if (!columns.some((one) => one === 'text' || SCALE_COLUMNS.some((scale) => scale === one))) needed.push(IMPORT_WORDS.textOrRating);
  if (needed.length > 0) return { rows: [], problems: [...table.problems, fileProblem(say(IMPORT_WORDS.missingColumns, { names: { fr: needed.map((one) => one.fr).join(', '), en: needed.map((one) => one.en).join(', ') } }), head.line)] };

  const problems: ImportProblem[] = [...table.problems];
  const unscaled = columns.indexOf('score');
  if (unscaled >= 0) problems.push({ line: head.line, column: headers[unscaled] ?? null, message: IMPORT_WORDS.scoreWithoutScale, level: 'warning' });
  headers.forEach((header, index) => {
    if (columns[index] === undefined && header !== '') problems.push({ line: head.line, column: header, message: say(IMPORT_WORDS.unknownColumn, { name: header }), level: 'warning' });
  });
  const rows: ReviewsFile['rows'] = [];
  const seen = new Map<string, number>();
  for (const row of body) {
    const values = new Map<ReviewColumn, string>();
    columns.forEach((column, index) => {
      const value = trimCell(row.cells[index] ?? '');
      if (column !== undefined && value !== '' && !values.has(column)) values.set(column, value);
    });
    const push = (column: ReviewColumn, message: Words, level: ImportProblem['level']) => {
      problems.push({ line: row.line, column: headers[columns.indexOf(column)] ?? null, message, level });
    };
    const storeCode = values.get('storeCode')?.replace(/^'/, '');
    const review = readReview(values, storeCode, push);
    if (review === null || storeCode === undefined) continue;
    const earlier = seen.get(`${storeCode}\n${review.externalId}`);
    if (earlier !== undefined) push('id', say(IMPORT_WORDS.repeatedReview, { line: earlier }), 'error');
    else rows.push({ line: row.line, storeCode, review });
    seen.set(`${storeCode}\n${review.externalId}`, earlier ?? row.line);
  }
  if (body.length === 0) problems.push(fileProblem(IMPORT_WORDS.headersOnly));
  return { rows, problems };
}

type Push = (column: ReviewColumn, message: Words, level: ImportProblem['level']) => void;

function readReview(values: ReadonlyMap<ReviewColumn, string>, storeCode: string | undefined, push: Push): Review | null {
  if (storeCode === undefined) push('storeCode', IMPORT_WORDS.missingStoreCode, 'error');
  const publishedAt = readDateColumn(values, 'date', push, 'error');
  const { rating, survey } = readScores(values, push);
  const text = values.get('text') ?? '';
  const isEmpty = text === '' && rating === null && survey === null;
  if (isEmpty) push('text', IMPORT_WORDS.emptyReview, 'error');
  if (storeCode === undefined || publishedAt === null || isEmpty) return null;
  const authorName = values.get('author') ?? null;
  const reply = values.get('reply');
  const source = values.get('source');
  const id = values.get('id') ?? createHash('sha256').update([authorName ?? '', publishedAt, text].join('\n')).digest('hex').slice(0, 24);
  return {
    externalId: source === undefined ? id : `${source}:${id}`,
    publishedAt, rating, ...(survey === null ? {} : { survey }), text, authorName,
    reply: reply === undefined ? null : { text: reply, publishedAt: values.has('replyDate') ? readDateColumn(values, 'replyDate', push, 'warning') : null },
    evidence: null,
  };
}

/** The first score of each kind that can be read: stars, and an answer to a survey. */
function readScores(values: ReadonlyMap<ReviewColumn, string>, push: Push): { rating: number | null; survey: SurveyScore | null } {
  let rating: number | null = null;
  let survey: SurveyScore | null = null;
  for (const column of SCALE_COLUMNS) {
    const raw = values.get(column);
    if (raw === undefined) continue;
    const [low, high] = SCALES[column];
    const value = /^\d+(?:[.,]\d+)?$/.test(raw) ? Number(raw.replace(',', '.')) : Number.NaN;
    if (!(value >= low && value <= high)) push(column, say(IMPORT_WORDS.badScore, { raw, low, high }), 'warning');
    else if (column === 'rating' || column === 'rating10') rating ??= 1 + (4 * (value - low)) / (high - low);
    else survey ??= { scale: column === 'nps' ? 'nps' : 'csat', score: value, best: high };
  }
  return { rating, survey };
}

/** A day or a moment in ISO 8601, or day/month/year, the order of both French and Canadian English forms when it is not ambiguous. */
function readDateColumn(values: ReadonlyMap<ReviewColumn, string>, column: 'date' | 'replyDate', push: Push, level: ImportProblem['level']): string | null {
  const raw = values.get(column);
  const read = raw === undefined ? null : readDate(raw);
  if (raw === undefined) push(column, IMPORT_WORDS.missingDate, level);
  else if (read === null) push(column, say(IMPORT_WORDS.badDate, { raw }), level);
  return read;
}

function readDate(raw: string): string | null {
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](.+))?$/.exec(raw);
  const [, year, month, day, time] = iso ?? readDayFirst(raw) ?? [];
  if (year === undefined || !isCalendarDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  // Without a zone a moment is taken as UTC: only its day matters, and the machine's own zone must not.
  const moment = time === undefined ? null : Date.parse(`${date}T${time}${/[Zz]|[+-]\d{2}:?\d{2}$/.test(time) ? '' : 'Z'}`);
  if (moment === null) return date;
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

/** 31/03/2026 and 31.03.2026; 03/04/2026 could be two days and is not guessed. */
function readDayFirst(raw: string): string[] | null {
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(raw);
  if (match === null) return null;
  const [first = '', second = '', year = ''] = match.slice(1).map((one) => one.padStart(2, '0'));
  if (Number(first) > 12) return ['', year, second, first];
  return Number(second) > 12 ? ['', year, first, second] : null;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

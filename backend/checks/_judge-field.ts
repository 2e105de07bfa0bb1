import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import { COMPANY_RANK, observationsOf, type ObservationOf, type ReadMethod } from '#domain/observation.ts';
import { saysAbsent } from '#domain/trouble.ts';
import { WHOLE_LISTING } from '#domain/verdict.ts';
import { requiredLanguages } from './_area.ts';
import { trustOf } from './_trust.ts';
import type { CheckContext, FieldCheck, FieldSubject, Judgement } from './define-check.ts';

/** One subject's judgement with the page that it was read from. */
export interface SubjectJudgement {
  subject: string;
  judgement: Judgement;
  expected: string | null;
  page: ReadPage;
}

/** Which of two pages of one subject speaks for it: a wrong value, then a right one, then what we could not read, then an absence. */
const PRECEDENCE = ['wrong', 'pass', 'cannot-tell', 'missing', 'not-applicable'] as const;

/** Judges a field on every page of a listing; one judgement per subject. A publisher that never carries the field is not asked. */
export function judgeField(check: FieldCheck, context: CheckContext, listing: GatheredListing): SubjectJudgement[] {
  if (context.publisher.carries[check.field] === undefined) return [];
  const pages = listing.pages.filter((page) => page.trouble === null || !saysAbsent(page.trouble));
  const judged = pages.map((page) => judgePage(check, { ...context, listing, page, language: languageOf(page, context) }, subjectOf(page, listing)));
  return [...Map.groupBy(judged, (one) => one.subject).values()].flatMap((same) => same.toSorted((a, b) => precedenceOf(a) - precedenceOf(b)).slice(0, 1));
}

function judgePage(check: FieldCheck, subject: FieldSubject, name: string): SubjectJudgement {
  const { page } = subject;
  const expected = check.expect(subject);
  const shown = expected === null ? null : check.show(expected, subject.shownIn);
  const found = (judgement: Judgement): SubjectJudgement => ({ subject: name, judgement, expected: shown, page });
  if (page.trouble !== null) return found({ outcome: 'cannot-tell', reason: page.trouble });
  if (expected === null) return found({ outcome: 'not-applicable', reason: 'nothing-expected' });
  const observed = observationsOf(page.observations, check.field);
  if (observed.length === 0) return found(judgeAbsence(check, expected, subject));
  return found(judgeByTrust(check, observed, expected, subject));
}

function judgeAbsence(check: FieldCheck, expected: unknown, subject: FieldSubject): Judgement {
  if (check.absence === 'compare') return check.compare([], expected, subject);
  const isOwed = check.absence === 'missing' && subject.publisher.carries[check.field] === 'always';
  return isOwed ? { outcome: 'fail', reason: 'missing' } : { outcome: 'not-applicable', reason: 'absent' };
}

/** The most trusted method that can be told from decides; what it leaves unreadable, the next one may say. */
function judgeByTrust(check: FieldCheck, observed: readonly ObservationOf<FieldCheck['field']>[], expected: unknown, subject: FieldSubject): Judgement {
  const valued = observed.filter((one) => one.value !== null);
  // A head office's data does not speak for a store whose page says otherwise of itself.
  const own = valued.filter((one) => one.rank < COMPANY_RANK);
  const readable = (own.length > 0 ? own : valued).toSorted(byTrust);
  const unreadable: Judgement = { outcome: 'cannot-tell', reason: 'unreadable', ...(observed[0] ? { decidedBy: observed[0] } : {}) };
  const pools = check.poolsMethods === true ? [readable] : [...Map.groupBy(readable, (one) => one.method).values()];
  const judged = pools.filter((pool) => pool.length > 0).map((pool) => check.compare(pool, expected, subject));
  return judged.find((one) => one.outcome !== 'cannot-tell') ?? judged[0] ?? unreadable;
}

function byTrust(a: { method: ReadMethod; rank: number }, b: { method: ReadMethod; rank: number }): number {
  return trustOf(a.method) - trustOf(b.method) || a.rank - b.rank;
}

/** A listing of one page is judged as a whole; with several pages, each stands for its language. */
function subjectOf(page: ReadPage, { pages }: GatheredListing): string {
  // Pages that are gone count, too: a finding keeps its subject when its sister page disappears.
  const isPlural = new Set(pages.map((one) => one.language)).size > 1;
  return isPlural ? (page.language ?? WHOLE_LISTING) : WHOLE_LISTING;
}

/** Of the page or, where it is unknown and the area has only one, of the area. */
function languageOf(page: ReadPage, { location, standard }: CheckContext): string | null {
  if (page.language !== null) return page.language;
  const required = requiredLanguages(location, standard);
  return required.length === 1 ? (required[0] ?? null) : null;
}

function precedenceOf({ judgement }: SubjectJudgement): number {
  const kind = judgement.outcome === 'fail' ? (judgement.reason === 'missing' ? 'missing' : 'wrong') : judgement.outcome;
  return PRECEDENCE.indexOf(kind);
}

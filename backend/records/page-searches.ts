import { NotFoundError } from '#backend/errors.ts';
import { PageSearchQuestion, type PageSearchResult, type PageSearchState } from '#domain/page-search.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { brandScope, requireBrand } from './scope.ts';
import { storable } from './storable.ts';

/** A search for store pages with its progress; `done` of `total` pages. */
export interface PageSearchRow {
  id: string;
  brandId: string;
  state: PageSearchState;
  question: PageSearchQuestion;
  done: number;
  total: number;
  result: PageSearchResult | null;
  failure: string | null;
  createdAt: string;
  finishedAt: string | null;
}

/** Of one brand these many searches are kept, the newest. */
const KEPT = 10;
const AT_WORK = ['waiting', 'running'];

/** Keeps what is asked for. While a search is at work there is no second one: its id is answered. */
export async function createPageSearch(viewer: Viewer, brandId: string, question: PageSearchQuestion, now: Date): Promise<string> {
  await requireBrand(viewer, brandId);
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`page search ${brandId}`}))`;
    const atWork = await tx.pageSearch.findFirst({ where: { brandId, state: { in: AT_WORK } }, select: { id: true } });
    if (atWork !== null) return atWork.id;
    const id = newId();
    await tx.pageSearch.create({ data: { id, brandId, state: 'waiting', question: storable(question), requestedBy: viewer.userId, createdAt: now } });
    const old = await tx.pageSearch.findMany({ where: { brandId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], skip: KEPT, select: { id: true } });
    await tx.pageSearch.deleteMany({ where: { id: { in: old.map((one) => one.id) } } });
    return id;
  });
}

/** The newest search of a brand; null where nobody has asked for one. */
export async function lastPageSearch(viewer: Viewer, brandId: string): Promise<PageSearchRow | null> {
  await requireBrand(viewer, brandId);
  const row = await db().pageSearch.findFirst({ where: { brandId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  return row && readSearch(row);
}

/** One search; throws NotFoundError outside the viewer's scope. */
export async function getPageSearch(viewer: Viewer, searchId: string): Promise<PageSearchRow> {
  const row = await db().pageSearch.findFirst({ where: { id: searchId, brand: brandScope(viewer) } });
  if (!row) throw new NotFoundError({ fr: 'Cette recherche n’existe pas.', en: 'There is no such search.' });
  return readSearch(row);
}

/** Writes the progress down. False: somebody has cancelled it. */
export async function advancePageSearch(viewer: Viewer, searchId: string, { done, total }: { done: number; total: number }): Promise<boolean> {
  const { count } = await db().pageSearch.updateMany({ where: { id: searchId, brand: brandScope(viewer), state: { in: AT_WORK } }, data: { state: 'running', done, total } });
  return count > 0;
}

/** Ends a search that nobody has cancelled meanwhile. */
export async function finishPageSearch(viewer: Viewer, searchId: string, result: PageSearchResult, now: Date): Promise<void> {
  await db().pageSearch.updateMany({ where: { id: searchId, brand: brandScope(viewer), state: { in: AT_WORK } }, data: { state: 'done', result: storable(result), finishedAt: now } });
}

/** Ends a search that could not be made. */
export async function failPageSearch(viewer: Viewer, searchId: string, failure: string, now: Date): Promise<void> {
  await db().pageSearch.updateMany({ where: { id: searchId, brand: brandScope(viewer), state: { in: AT_WORK } }, data: { state: 'failed', failure: storable(failure), finishedAt: now } });
}

/** Stops a search; its worker hears of it with its next progress. */
export async function cancelPageSearch(viewer: Viewer, searchId: string, now: Date): Promise<void> {
  await db().pageSearch.updateMany({ where: { id: searchId, brand: brandScope(viewer), state: { in: AT_WORK } }, data: { state: 'cancelled', finishedAt: now } });
}

function readSearch(row: Prisma.PageSearchGetPayload<object>): PageSearchRow {
  const { id, brandId, state, question, done, total, result, failure, createdAt, finishedAt } = row;
  return {
    id, brandId, done, total, failure, state: state as PageSearchState, question: PageSearchQuestion.parse(question), result: result as unknown as PageSearchResult | null,
    createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null,
  };
}

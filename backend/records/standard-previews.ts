import { NotFoundError } from '#backend/errors.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import type { PreviewResult, PreviewState } from '#domain/standard-preview.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { brandScope, requireBrand } from './scope.ts';
import { storable } from './storable.ts';

/** A preview answers a question of the hour: after this it is thrown away. */
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

/** A draft's preview with its progress; `done` of `total` locations. */
export interface PreviewRow {
  id: string;
  brandId: string;
  state: PreviewState;
  done: number;
  total: number;
  result: PreviewResult | null;
  failure: string | null;
  createdAt: string;
}

/** Keeps a draft whose preview is asked for; previews of past weeks go. */
export async function createPreview(viewer: Viewer, brandId: string, draft: BrandStandard, now: Date): Promise<string> {
  await requireBrand(viewer, brandId);
  const id = newId();
  await db().standardPreview.deleteMany({ where: { brandId, createdAt: { lt: new Date(now.getTime() - KEPT_DAYS * DAY_MS) } } });
  await db().standardPreview.create({ data: { id, brandId, state: 'waiting', draft: draft as Prisma.InputJsonValue, requestedBy: viewer.userId, createdAt: now } });
  return id;
}

/** One preview without its draft; throws NotFoundError outside the viewer's scope. */
export async function getPreview(viewer: Viewer, previewId: string): Promise<PreviewRow> {
  const row = await db().standardPreview.findFirst({
    where: { id: previewId, brand: brandScope(viewer) },
    select: { id: true, brandId: true, state: true, done: true, total: true, result: true, failure: true, createdAt: true },
  });
  if (!row) throw new NotFoundError({ fr: 'Cet aperçu n’existe pas.', en: 'There is no such preview.' });
  return { ...row, state: row.state as PreviewState, result: row.result as unknown as PreviewResult | null, createdAt: row.createdAt.toISOString() };
}

/** The draft that a preview judges by. */
export async function previewDraft(viewer: Viewer, previewId: string): Promise<BrandStandard> {
  const row = await db().standardPreview.findFirst({ where: { id: previewId, brand: brandScope(viewer) }, select: { draft: true } });
  if (!row) throw new NotFoundError({ fr: 'Cet aperçu n’existe pas.', en: 'There is no such preview.' });
  return BrandStandard.parse(row.draft);
}

/** Moves a preview on. Answers false when it was cancelled, or ended, meanwhile: then nothing is written, and the work may stop. */
export async function advancePreview(viewer: Viewer, previewId: string, progress: { done: number; total: number }): Promise<boolean> {
  const { count } = await db().standardPreview.updateMany({ where: { ...unfinished(viewer, previewId) }, data: { state: 'running', ...progress } });
  return count > 0;
}

/** Ends a preview with its result; one that was cancelled stays so. */
export async function finishPreview(viewer: Viewer, previewId: string, result: PreviewResult, now: Date): Promise<void> {
  const { locations } = result.counts;
  await db().standardPreview.updateMany({
    where: unfinished(viewer, previewId),
    data: { state: 'done', done: locations, total: locations, result: storable(result), finishedAt: now },
  });
}

/** Ends a preview that an error of ours stopped. */
export async function failPreview(viewer: Viewer, previewId: string, reason: string, now: Date): Promise<void> {
  await db().standardPreview.updateMany({ where: unfinished(viewer, previewId), data: { state: 'failed', failure: storable(reason).slice(0, 2000), finishedAt: now } });
}

/** Ends a preview that nobody waits for any more; one that has ended stays as it is. */
export async function cancelPreview(viewer: Viewer, previewId: string, now: Date): Promise<void> {
  await getPreview(viewer, previewId);
  await db().standardPreview.updateMany({ where: unfinished(viewer, previewId), data: { state: 'cancelled', finishedAt: now } });
}

function unfinished(viewer: Viewer, previewId: string): Prisma.StandardPreviewWhereInput {
  return { id: previewId, brand: brandScope(viewer), state: { in: ['waiting', 'running'] } };
}

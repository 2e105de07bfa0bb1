import { InvalidInputError, NotFoundError } from '#backend/errors.ts';
import type { ReviewAnalysis } from '#domain/review.ts';
import { correctAnalysis, readingOf, type ReviewReading } from '#domain/review-correction.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { locationScope, requireBrand } from './scope.ts';

/**
 * What a person says of a review counts from now on: in every figure, and whatever later models say of the text. What the
 * model said is kept beside it; an earlier correction ends. Throws InvalidInputError where nothing differs, or there is no text.
 */
export async function correctReview(viewer: Viewer, reviewId: string, after: ReviewReading, at: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    const { analysis } = await lockReview(tx, viewer, reviewId);
    const { said, reviewId: _id, ...counts } = analysis;
    const before = readingOf(counts as unknown as ReviewAnalysis);
    if (isSameReading(before, after)) throw new InvalidInputError({ fr: 'Rien ne diffère de ce qui compte déjà.', en: 'Nothing differs from what counts already.' });
    const model = (said ?? counts) as unknown as ReviewAnalysis;
    await endCorrection(tx, reviewId, { endedAt: at, endedBy: viewer.userId, ending: 'corrected-again' });
    await tx.reviewCorrection.create({ data: { id: newId(), reviewId, before, after, at, authorId: viewer.userId } });
    await tx.reviewAnalysis.update({ where: { reviewId }, data: { ...correctAnalysis(model, after), said: model } });
  });
}

/** What the model says counts again. Throws InvalidInputError where nothing was corrected. */
export async function undoCorrection(viewer: Viewer, reviewId: string, at: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    const { analysis } = await lockReview(tx, viewer, reviewId);
    if (analysis.said === null) throw new InvalidInputError({ fr: 'Cet avis n’a pas de correction.', en: 'This review has no correction.' });
    await endCorrection(tx, reviewId, { endedAt: at, endedBy: viewer.userId, ending: 'undone' });
    await tx.reviewAnalysis.update({ where: { reviewId }, data: { ...(analysis.said as unknown as ReviewAnalysis), said: Prisma.DbNull } });
  });
}

/** What people say of texts, of the brand's whole: examples for the next training. A text that may not be kept any longer is none. */
export async function listCorrections(viewer: Viewer, brandId: string): Promise<{ text: string; language: string | null; reading: ReviewReading }[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().reviewCorrection.findMany({
    where: { endedAt: null, review: { text: { not: '' }, location: { AND: [{ brandId }, locationScope(viewer)] } } }, orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { after: true, review: { select: { text: true, analysis: { select: { language: true } } } } },
  });
  return rows.map(({ after, review }) => ({ text: review.text, language: review.analysis?.language ?? null, reading: after as unknown as ReviewReading }));
}

/** Two who correct at once do so one after the other. */
async function lockReview(tx: Prisma.TransactionClient, viewer: Viewer, reviewId: string) {
  await tx.$queryRaw`SELECT 1 FROM "ReviewAnalysis" WHERE "reviewId" = ${reviewId} FOR UPDATE`;
  const row = await tx.review.findFirst({ where: { id: reviewId, location: locationScope(viewer) }, select: { text: true, analysis: true } });
  if (row === null) throw new NotFoundError({ fr: 'Cet avis n’existe pas.', en: 'There is no such review.' });
  if (row.analysis === null || row.text === '') throw new InvalidInputError({ fr: 'Un avis sans texte ne dit rien qu’on puisse corriger.', en: 'A review without text says nothing that could be corrected.' });
  return { analysis: row.analysis };
}

async function endCorrection(tx: Prisma.TransactionClient, reviewId: string, how: { endedAt: Date; endedBy: string | null; ending: string }): Promise<void> {
  await tx.reviewCorrection.updateMany({ where: { reviewId, endedAt: null }, data: how });
}

function isSameReading(a: ReviewReading, b: ReviewReading): boolean {
  const told = ({ label, topics }: ReviewReading): string => JSON.stringify([label, topics.map((one) => `${one.topic} ${one.label ?? ''}`).toSorted((x, y) => x.localeCompare(y))]);
  return told(a) === told(b);
}

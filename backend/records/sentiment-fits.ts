import { deflateSync, inflateSync } from 'node:zlib';
import type { FitFigures, FitState, FitWeights, SentimentFit } from '#domain/sentiment-fit.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { newId } from './ids.ts';
import { brandScope, locationScope, requireBrand } from './scope.ts';

/** A try to fit the model of one language to a brand, as everybody may see it. */
export interface FitRow {
  id: string;
  language: string;
  base: string;
  state: FitState;
  figures: FitFigures;
  createdAt: string;
}

/** Whether a brand's own stars count, and the latest try of each language. */
export interface BrandFits {
  /** Null: they do. */
  offAt: string | null;
  offBy: string | null;
  fits: FitRow[];
}

/** A review with text that its author or a person judged; its stars and what a person said of it. */
export interface StarredReview {
  text: string;
  language: string | null;
  rating: number | null;
  corrected: 'negative' | 'neutral' | 'positive' | null;
  locationId: string;
  publishedAt: string | null;
}

/** The latest tries of a brand, by language. */
export async function readFits(viewer: Viewer, brandId: string): Promise<BrandFits> {
  await requireBrand(viewer, brandId);
  const [brand, rows] = await Promise.all([
    db().brand.findUniqueOrThrow({ where: { id: brandId }, select: { fitOffAt: true, fitOffBy: true } }),
    db().sentimentFit.findMany({ where: { brandId }, distinct: ['language'], orderBy: [{ language: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }], omit: { weights: true, brandId: true } }),
  ]);
  const who = brand.fitOffBy === null ? null : await db().user.findUnique({ where: { id: brand.fitOffBy }, select: { name: true } });
  return {
    offAt: brand.fitOffAt?.toISOString() ?? null, offBy: who?.name ?? null,
    fits: rows.map(({ figures, state, createdAt, ...row }) => ({ ...row, state: state as FitState, figures: figures as unknown as FitFigures, createdAt: createdAt.toISOString() })),
  };
}

/** Fits unpacked before, by id: a fit never changes. */
const unpacked = new Map<string, SentimentFit>();
const UNPACKED_MAX = 200;

/** The fits that judge a brand's reviews now: kept, the latest of their language, and not switched off. */
export async function loadFits(viewer: Viewer, brandId: string): Promise<SentimentFit[]> {
  // One question for each location of a crawl: the weights are unpacked once.
  const latest = await db().sentimentFit.findMany({ where: { brandId, brand: { AND: [{ fitOffAt: null }, brandScope(viewer)] } }, distinct: ['language'], orderBy: [{ language: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }], select: { id: true, state: true } });
  const kept = latest.filter((one) => one.state === 'kept');
  const missing = kept.filter((one) => !unpacked.has(one.id)).map((one) => one.id);
  if (missing.length > 0) {
    const rows = await db().sentimentFit.findMany({ where: { id: { in: missing } } });
    if (unpacked.size + rows.length > UNPACKED_MAX) unpacked.clear();
    for (const { id, language, base, weights } of rows) if (weights !== null) unpacked.set(id, { id, language, base, weights: unpackWeights(weights) });
  }
  return kept.flatMap((one) => unpacked.get(one.id) ?? []);
}

/** Keeps a try; answers its id. */
export async function saveFit(viewer: Viewer, brandId: string, fit: Pick<FitRow, 'language' | 'base' | 'state' | 'figures'> & { weights: FitWeights | null }, at: Date): Promise<string> {
  await requireBrand(viewer, brandId);
  const id = newId();
  const { language, base, state, figures, weights } = fit;
  await db().sentimentFit.create({ data: { id, brandId, language, base, state, figures, weights: weights === null ? null : packWeights(weights), createdAt: at } });
  return id;
}

/** Switches what a brand's stars teach on or off; answers whether that changed anything. */
export async function switchFits(viewer: Viewer, brandId: string, isOn: boolean, at: Date): Promise<boolean> {
  await requireBrand(viewer, brandId);
  const { count } = await db().brand.updateMany({
    where: { id: brandId, fitOffAt: isOn ? { not: null } : null }, data: isOn ? { fitOffAt: null, fitOffBy: null } : { fitOffAt: at, fitOffBy: viewer.userId },
  });
  return count > 0;
}

/**
 * What a brand's customers meant by their texts, the latest first and no more than `most`. A review that several sources show
 * stands once. Texts that may not be kept any longer are gone, and no part of it.
 */
export async function readStarred(viewer: Viewer, brandId: string, most: number): Promise<StarredReview[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().review.findMany({
    where: { text: { not: '' }, sameAsId: null, location: { AND: [{ brandId }, locationScope(viewer)] }, OR: [{ rating: { not: null } }, { corrections: { some: { endedAt: null } } }] },
    orderBy: [{ firstSeenAt: 'desc' }, { id: 'asc' }], take: most,
    select: { text: true, rating: true, locationId: true, publishedAt: true, firstSeenAt: true, analysis: { select: { language: true, label: true, said: true } } },
  });
  return rows.map(({ analysis, publishedAt, firstSeenAt, ...row }) => ({
    ...row, language: analysis?.language ?? null, publishedAt: (publishedAt ?? firstSeenAt).toISOString(),
    // What a model said stands beside the analysis only where a person corrected it.
    corrected: (analysis?.said ?? null) === null ? null : (analysis?.label as StarredReview['corrected']),
  }));
}

const HEAD_BYTES = 24;

/** Slope, shift and step as doubles, then the words; most are 0. */
function packWeights({ slope, shift, step, words }: FitWeights): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD_BYTES + words.length);
  const head = new DataView(bytes.buffer);
  [slope, shift, step].forEach((value, index) => head.setFloat64(index * 8, value, true));
  bytes.set(new Uint8Array(words.buffer, words.byteOffset, words.length), HEAD_BYTES);
  return new Uint8Array(deflateSync(bytes));
}

function unpackWeights(packed: Uint8Array): FitWeights {
  const bytes = new Uint8Array(inflateSync(packed));
  const head = new DataView(bytes.buffer);
  return { slope: head.getFloat64(0, true), shift: head.getFloat64(8, true), step: head.getFloat64(16, true), words: new Int8Array(bytes.buffer, HEAD_BYTES) };
}

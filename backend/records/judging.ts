import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { brandScope, requireBrand } from './scope.ts';

/** How far judging again by the standard in force has come; while it lasts, figures of two standards stand side by side. */
export interface Judging {
  version: number;
  /** Locations. */
  done: number;
  total: number;
}

/** Notes that a brand is to be judged again by the standard in force. Before its first crawl there is nothing to judge. */
export async function askJudging(viewer: Viewer, brandId: string): Promise<void> {
  await requireBrand(viewer, brandId);
  const [standard, total, crawl] = await Promise.all([
    db().standardVersion.findFirst({ where: { brandId }, orderBy: { version: 'desc' }, select: { id: true } }),
    db().location.count({ where: { brandId, archivedAt: null } }),
    db().auditRun.findFirst({ where: { brandId, state: 'done' }, select: { id: true } }),
  ]);
  if (standard && crawl) await db().standardVersion.update({ where: { id: standard.id }, data: { judgedDone: 0, judgedTotal: total } });
}

/** Notes how many locations have been judged by this version, of how many. */
export async function noteJudged(viewer: Viewer, standardVersionId: string, { done, total }: Omit<Judging, 'version'>): Promise<void> {
  await db().standardVersion.updateMany({ where: { id: standardVersionId, brand: brandScope(viewer) }, data: { judgedDone: done, judgedTotal: total } });
}

/** Null while all that is shown of a brand was judged by one standard, as far as is known. */
export async function judgingAgain(viewer: Viewer, brandId: string): Promise<Judging | null> {
  await requireBrand(viewer, brandId);
  const row = await db().standardVersion.findFirst({ where: { brandId }, orderBy: { version: 'desc' }, select: { version: true, judgedDone: true, judgedTotal: true } });
  if (!row || row.judgedDone === null || row.judgedTotal === null || row.judgedDone >= row.judgedTotal) return null;
  return { version: row.version, done: row.judgedDone, total: row.judgedTotal };
}

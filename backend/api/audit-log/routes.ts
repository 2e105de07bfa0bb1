import { Readable } from 'node:stream';
import { z } from 'zod';
import { auditHead, auditLines } from '#backend/audit-file.ts';
import { InvalidInputError } from '#backend/errors.ts';
import { pageOf, readCursor } from '#backend/page-cursor.ts';
import { AUDIT_FILE_PATH, AUDIT_FILES, AuditFilter, listAuditEntries, type AuditEntryView } from '#contract/audit-log.ts';
import { listAuditActors, listAuditRows, type AuditQuestion, type AuditRow } from '#records/audit-entries.ts';
import type { Viewer } from '#domain/viewer.ts';
import { fileKindOf } from '../file-choice.ts';
import { mountRoute, requireViewer, type MountRoutes } from '../mount-route.ts';
import { noteTaken } from '../note-taken.ts';
import { requireManager } from '../roles.ts';

/** Read in steps: a log of years is never in memory at once. */
const STEP = 500;
const Key = z.tuple([z.iso.datetime(), z.string()]);

const mount: MountRoutes = (router) => {
  mountRoute(router, listAuditEntries, async ({ viewer, params: { brandId }, query: { limit, cursor, ...wanted } }) => {
    await requireManager(viewer, brandId);
    const [at, id = ''] = readCursor(Key, cursor) ?? [];
    const [found, actors] = await Promise.all([listAuditRows(viewer, brandId, wanted, { after: at === undefined ? null : { at: new Date(at), id }, limit: limit + 1 }), listAuditActors(viewer, brandId)]);
    const { rows, next } = pageOf(found, limit, (one) => [one.at.toISOString(), one.id]);
    return { entries: rows.map(present), actors, next };
  });

  router.get(AUDIT_FILE_PATH, async (ctx) => {
    const viewer = requireViewer(ctx);
    const brandId = String((ctx['params'] as { brandId?: string }).brandId);
    await requireManager(viewer, brandId);
    const { as: _as, format: _format, ...query } = ctx.query;
    const format = fileKindOf(ctx, AUDIT_FILES);
    const wanted = AuditFilter.safeParse(query);
    if (!wanted.success) throw new InvalidInputError({ fr: 'La demande ne convient pas.', en: 'The request does not fit.' }, [{ path: 'query', message: { fr: 'Les jours s’écrivent AAAA-MM-JJ.', en: 'Days are written YYYY-MM-DD.' } }]);
    ctx.set('cache-control', 'no-store');
    await noteTaken(ctx, viewer, { brandId, fileName: `audit-log.${format}` });
    ctx.set('content-disposition', `attachment; filename="audit-log.${format}"`);
    ctx.type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson';
    ctx.body = Readable.from(readLines(viewer, brandId, wanted.data, format));
  });
};
export default mount;

async function* readLines(viewer: Viewer, brandId: string, wanted: AuditQuestion, format: 'csv' | 'jsonl'): AsyncGenerator<string> {
  yield auditHead(format);
  for (let after: AuditRow | null = null, rows: AuditRow[] = []; ; after = rows.at(-1) ?? after) {
    rows = await listAuditRows(viewer, brandId, wanted, { after, limit: STEP });
    for (const row of rows) yield auditLines(format, row);
    if (rows.length < STEP) return;
  }
}

function present({ id, at, actorKind, actorId, actorName, noun, act, subjectId, subjectName, locationId, changes, requestId }: AuditRow): AuditEntryView {
  return {
    id, at: at.toISOString(), actor: { kind: actorKind as AuditEntryView['actor']['kind'], id: actorId, name: actorName }, noun, act,
    subject: { id: subjectId, name: subjectName, locationId }, changes, requestId,
  };
}

import type { Context } from 'koa';
import type { Viewer } from '#domain/viewer.ts';
import { actorOf, writeAuditEntry } from '#records/audit-log.ts';
import { requestIdOf } from './request-id.ts';

/** A file of a brand's data that somebody takes away. */
interface TakenFile {
  brandId: string;
  /** As it is called where it is saved. */
  fileName: string;
  /** What it holds beyond its name: people's names, pages as they were read, the filter. */
  holds?: Readonly<Record<string, unknown>>;
}

/** Tells the audit log who takes which data (Québec Law 25, GDPR), before the first byte leaves: what can't be told is not given. */
export async function noteTaken(ctx: Context, viewer: Viewer, { brandId, fileName, holds = {} }: TakenFile): Promise<void> {
  await writeAuditEntry({ actor: actorOf(viewer), noun: 'files', act: 'export', before: null, after: { brandId, id: null, name: fileName, state: holds }, requestId: requestIdOf(ctx), at: new Date() });
}

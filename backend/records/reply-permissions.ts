import { ReplyMode } from '#domain/review-reply.ts';
import { rolesOverBrand, type Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { requireBrand } from './scope.ts';
import { viewersOf, viewerWith } from './viewers.ts';

/** Whether a source may be answered for a brand, and who said so. */
export interface ReplyPermissionRow {
  mode: ReplyMode;
  changedAt: string | null;
  /** The person's name. */
  changedBy: string | null;
}

const NEVER_GRANTED: ReplyPermissionRow = { mode: 'off', changedAt: null, changedBy: null };

/** Of each publisher for which anything was set; the others are off. */
export async function listReplyPermissions(viewer: Viewer, brandId: string): Promise<Map<string, ReplyPermissionRow>> {
  await requireBrand(viewer, brandId);
  const rows = await db().publisherSetting.findMany({ where: { brandId, repliesChangedAt: { not: null } }, select: { publisherId: true, replies: true, repliesChangedAt: true, repliesChangedBy: true } });
  const ids = rows.flatMap((row) => row.repliesChangedBy ?? []);
  const names = new Map((await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map((one) => [one.id, one.name]));
  return new Map(rows.map((row) => [row.publisherId, {
    mode: ReplyMode.catch('off').parse(row.replies), changedAt: row.repliesChangedAt?.toISOString() ?? null, changedBy: row.repliesChangedBy === null ? null : (names.get(row.repliesChangedBy) ?? null),
  }]));
}

/** What stands for one publisher: off, until somebody grants it. */
export async function replyPermission(viewer: Viewer, brandId: string, publisherId: string): Promise<ReplyPermissionRow> {
  return (await listReplyPermissions(viewer, brandId)).get(publisherId) ?? NEVER_GRANTED;
}

/** Grants or takes back that replies are posted at a publisher for the brand. Nothing else of its settings changes. */
export async function saveReplyPermission(viewer: Viewer, { brandId, publisherId, mode }: { brandId: string; publisherId: string; mode: ReplyMode }, now: Date): Promise<void> {
  await requireBrand(viewer, brandId);
  const granted = { replies: mode, repliesChangedAt: now, repliesChangedBy: viewer.userId };
  await db().publisherSetting.upsert({ where: { brandId_publisherId: { brandId, publisherId } }, create: { brandId, publisherId, settings: {}, ...granted }, update: granted });
}

/** The names of those who may grant it. */
export async function administratorNames(brandId: string, now = new Date()): Promise<string[]> {
  const rows = await db().user.findMany({ where: { memberships: { some: { role: 'administrator', OR: [{ brandId: null }, { brandId }] } } }, select: { id: true, name: true }, orderBy: { name: 'asc' } });
  const viewers = await viewersOf(rows.map((one) => one.id), now);
  return rows.filter(({ id }) => rolesOverBrand(viewers.get(id) ?? viewerWith(id, []), brandId).includes('administrator')).map((one) => one.name);
}

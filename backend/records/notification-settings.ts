import { BrandNoticeSettings, DEFAULT_BRAND_SETTINGS, type Cadence, type NoticePreferences } from '#domain/notice.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { readPreferences } from './notice-readers.ts';
import { requireBrand } from './scope.ts';

/** What a person chose; defaults where they chose nothing. */
export async function getPreferences(userId: string): Promise<NoticePreferences> {
  const row = await db().notificationSetting.findUnique({ where: { userId }, select: { preferences: true } });
  return readPreferences(row?.preferences);
}

/**
 * Keeps what a person chose. Mails of the day and the week begin anew with the next moment of the new hours; what waits of
 * kinds that are turned off is told no more.
 */
export async function savePreferences(userId: string, preferences: NoticePreferences, now: Date): Promise<void> {
  const recipient = `person:${userId}`;
  await db().$transaction([
    db().notificationSetting.upsert({ where: { userId }, create: { userId, preferences, updatedAt: now }, update: { preferences, updatedAt: now } }),
    db().clockTask.updateMany({ where: { OR: [{ id: { startsWith: `digest daily ${recipient} ` } }, { id: { startsWith: `digest weekly ${recipient} ` } }] }, data: { doneUntil: now } }),
    db().noticeReceipt.deleteMany({ where: { recipient, deliveryKey: null, notice: { OR: turnedOff(preferences) } } }),
  ]);
}

/** What is told no more: everywhere but in brands for which something else was chosen, and in those for which it was. */
function turnedOff({ cadences, brandCadences }: NoticePreferences): Prisma.NoticeWhereInput[] {
  const off = (chosen: Readonly<Record<string, Cadence>>) => Object.keys(chosen).filter((kind) => chosen[kind] === 'never');
  const goOnIn = (kind: string) => Object.keys(brandCadences).filter((brandId) => (brandCadences[brandId]?.[kind] ?? 'never') !== 'never');
  return [
    ...off(cadences).map((kind) => ({ kind, OR: [{ brandId: null }, { brandId: { notIn: goOnIn(kind) } }] })),
    ...Object.entries(brandCadences).map(([brandId, chosen]) => ({ brandId, kind: { in: off(chosen) } })),
  ];
}

/** When a brand's monthly sheet goes out. */
export async function getBrandNoticeSettings(viewer: Viewer, brandId: string): Promise<BrandNoticeSettings> {
  await requireBrand(viewer, brandId);
  const row = await db().brandNotificationSetting.findUnique({ where: { brandId }, select: { settings: true } });
  return BrandNoticeSettings.catch(DEFAULT_BRAND_SETTINGS).parse(row?.settings ?? DEFAULT_BRAND_SETTINGS);
}

/** Sets it; a moment that has passed is not made up for. */
export async function saveBrandNoticeSettings(viewer: Viewer, brandId: string, settings: BrandNoticeSettings, now: Date): Promise<void> {
  await requireBrand(viewer, brandId);
  await db().$transaction([
    db().brandNotificationSetting.upsert({ where: { brandId }, create: { brandId, settings, updatedAt: now }, update: { settings, updatedAt: now } }),
    db().clockTask.updateMany({ where: { id: { startsWith: 'digest monthly ', endsWith: ` ${brandId}` } }, data: { doneUntil: now } }),
  ]);
}

import { rolesOverBrand, type Viewer } from '#domain/viewer.ts';
import { UiLanguage } from '#domain/words.ts';
import { db } from './connection.ts';
import { requireBrand } from './scope.ts';
import { viewersOf, viewerWith } from './viewers.ts';

/** Those who look after the channels of a brand, for mails to them: administrators and the head office, of the whole brand. */
export async function keepersOf(viewer: Viewer, brandId: string, now = new Date()): Promise<{ id: string; name: string; email: string; language: UiLanguage }[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().user.findMany({
    where: { memberships: { some: { OR: [{ brandId: null, role: 'administrator' }, { brandId, role: { in: ['administrator', 'head-office'] } }] } } },
    orderBy: { id: 'asc' }, select: { id: true, name: true, email: true, language: true },
  });
  const viewers = await viewersOf(rows.map((one) => one.id), now);
  const keeps = (userId: string) => rolesOverBrand(viewers.get(userId) ?? viewerWith(userId, []), brandId).some((role) => role === 'administrator' || role === 'head-office');
  // The administrator of the first day has no address that a mail could reach.
  return rows.filter((one) => keeps(one.id) && !one.email.endsWith('.localdomain')).map((one) => ({ ...one, language: UiLanguage.catch('fr').parse(one.language) }));
}

import { Cadence, DEFAULT_PREFERENCES, NoticePreferences } from '#domain/notice.ts';
import { rolesAnywhereIn, type Role, type Viewer } from '#domain/viewer.ts';
import { UiLanguage } from '#domain/words.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { locationScope } from './scope.ts';
import { viewersOf } from './viewers.ts';

/** Somebody who may be told things of a brand. */
export interface ReadingPerson {
  userId: string;
  name: string;
  email: string;
  language: UiLanguage;
  /** In this brand, today. */
  roles: Role[];
  viewer: Viewer;
  preferences: NoticePreferences;
}

/** A channel of the brand that takes messages now. */
export interface ReadingChannel {
  id: string;
  name: string;
  languages: UiLanguage[];
  cadences: Record<string, Cadence>;
  regionIds: string[] | null;
}

/** Everybody who has a role in the brand today, with what they may see and what they want to be told. */
export async function peopleToTell(brandId: string, now: Date): Promise<ReadingPerson[]> {
  const rows = await db().user.findMany({
    where: { emailVerified: true, memberships: { some: { OR: [{ brandId }, { brandId: null, role: 'administrator' }] } } },
    orderBy: { id: 'asc' }, select: { id: true, name: true, email: true, language: true, notificationSetting: { select: { preferences: true } } },
  });
  const people: ReadingPerson[] = [];
  const viewers = await viewersOf(rows.map((row) => row.id), now);
  for (const { id: userId, name, email, language, notificationSetting } of rows) {
    const viewer = viewers.get(userId);
    const roles = viewer === undefined ? [] : rolesAnywhereIn(viewer, brandId);
    // A stand-in's days may be over, or not begun.
    if (viewer === undefined || roles.length === 0) continue;
    people.push({ userId, name, email, language: UiLanguage.catch('fr').parse(language), roles, viewer, preferences: readPreferences(notificationSetting?.preferences) });
  }
  return people;
}

/** These people, whatever their brands: for what concerns their own account. */
export async function accountsToTell(userIds: readonly string[]): Promise<Omit<ReadingPerson, 'roles' | 'viewer'>[]> {
  const rows = await db().user.findMany({ where: { id: { in: [...userIds] } }, select: { id: true, name: true, email: true, language: true, notificationSetting: { select: { preferences: true } } } });
  return rows.map(({ id: userId, name, email, language, notificationSetting }) => ({ userId, name, email, language: UiLanguage.catch('fr').parse(language), preferences: readPreferences(notificationSetting?.preferences) }));
}

/** Channels of the brand that are switched on and take messages. */
export async function channelsToTell(brandId: string): Promise<ReadingChannel[]> {
  const rows = await db().channel.findMany({ where: { brandId, isEnabled: true, stopped: null }, orderBy: { id: 'asc' }, select: { id: true, name: true, languages: true, cadences: true, regionIds: true } });
  return rows.map(({ id, name, languages, cadences, regionIds }) => ({
    id, name, languages: UiLanguage.array().min(1).catch(['fr']).parse(languages), regionIds: regionIds as string[] | null,
    cadences: Object.fromEntries(Object.entries((cadences ?? {}) as Record<string, unknown>).flatMap(([kind, given]) => {
      const cadence = Cadence.safeParse(given);
      return cadence.success ? [[kind, cadence.data]] : [];
    })),
  }));
}

/** The locations of a brand that a viewer sees; "all" where it is every one. */
export async function seenLocations(viewer: Viewer, brandId: string): Promise<'all' | ReadonlySet<string>> {
  const where = { brandId, archivedAt: null };
  const [seen, all] = await Promise.all([
    db().location.findMany({ where: { AND: [where, locationScope(viewer)] }, select: { id: true } }), db().location.count({ where }),
  ]);
  return seen.length === all ? 'all' : new Set(seen.map((row) => row.id));
}

/** The locations that a channel is told about: those of its regions and all below them. */
export function seenByChannel({ regionIds }: Pick<ReadingChannel, 'regionIds'>, brandId: string): Promise<'all' | ReadonlySet<string>> {
  return regionIds === null ? Promise.resolve('all') : seenLocations({ userId: null, role: 'executive', grants: regionIds.map((regionId) => ({ role: 'executive', brandId, regionId, locationId: null })) }, brandId);
}

/** Who stands in for one of these people in a brand on a day (YYYY-MM-DD of the brand's zone): what is told the absent is told them, too. */
export async function standInsFor(userIds: readonly string[], brandId: string, day: string): Promise<string[]> {
  const today = new Date(`${day}T00:00:00Z`);
  const within: Prisma.MembershipWhereInput[] = [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validUntil: null }, { validUntil: { gte: today } }] }];
  const rows = await db().membership.findMany({ where: { AND: [{ brandId, standsInForId: { in: [...userIds] } }, ...within] }, select: { userId: true } });
  return [...new Set(rows.map((row) => row.userId))];
}

/** What somebody chose; what an earlier version left unsaid is as it comes. */
export function readPreferences(stored: unknown): NoticePreferences {
  const parsed = NoticePreferences.safeParse({ ...DEFAULT_PREFERENCES, ...(typeof stored === 'object' ? stored : {}) });
  return parsed.success ? parsed.data : DEFAULT_PREFERENCES;
}

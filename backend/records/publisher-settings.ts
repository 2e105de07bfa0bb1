import { SecretUnreadableError, type SecretBox } from '#backend/secret-box.ts';
import type { ConnectionTest } from '#domain/publisher-health.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { requireBrand } from './scope.ts';

/** What is kept of a brand's connection with a publisher, as far as anybody may see it: of secrets, only when they were set. */
export interface PublisherSettingRow {
  publisherId: string;
  isEnabled: boolean;
  /** What is no secret, by field. */
  settings: Record<string, string>;
  /** When each secret was set, by field. */
  secretsSetAt: Record<string, string>;
  signedInAt: string | null;
  signInTrouble: Trouble | null;
  changedAt: string | null;
  testAskedAt: string | null;
  test: ConnectionTest | null;
}

/** What a person changed. A secret that is left out stays; null takes it away. */
export interface EnteredSettings {
  brandId: string;
  publisherId: string;
  isEnabled?: boolean | undefined;
  settings: Readonly<Record<string, string>>;
  secrets: Readonly<Record<string, string | null>>;
}

/** What a publisher is asked with, secrets among it. Never leaves the process. */
export interface OpenedSettings {
  isEnabled: boolean;
  entered: Record<string, string>;
  /** The values of `entered` that must never be written anywhere. */
  secrets: string[];
  /** The secrets were sealed by a key that is not here. */
  isUnreadable: boolean;
  hasSignedIn: boolean;
  signInTrouble: Trouble | null;
}

const secretsPlace = (brandId: string, publisherId: string): string => `publisher secrets ${brandId} ${publisherId}`;

/** The brand's connections by publisher; those for which nobody entered anything are missing. */
export async function listPublisherSettings(viewer: Viewer, brandId: string): Promise<Map<string, PublisherSettingRow>> {
  await requireBrand(viewer, brandId);
  const rows = await db().publisherSetting.findMany({ where: { brandId } });
  return new Map(rows.map((row) => [row.publisherId, {
    publisherId: row.publisherId, isEnabled: row.isEnabled, settings: row.settings as Record<string, string>, secretsSetAt: (row.secretsSetAt ?? {}) as Record<string, string>,
    signedInAt: row.signedInAt?.toISOString() ?? null, signInTrouble: row.signInTrouble as Trouble | null, changedAt: row.changedAt?.toISOString() ?? null,
    testAskedAt: row.testAskedAt?.toISOString() ?? null, test: row.test as ConnectionTest | null,
  }]));
}

/** Keeps what a person entered; secrets are sealed. What a test said before no longer holds. */
export async function savePublisherSettings(viewer: Viewer, box: SecretBox, given: EnteredSettings, now: Date): Promise<void> {
  const { brandId, publisherId, settings, isEnabled } = given;
  await requireBrand(viewer, brandId);
  await db().$transaction(async (tx) => {
    await tx.publisherSetting.createMany({ data: [{ brandId, publisherId, settings: {} }], skipDuplicates: true });
    await tx.$executeRaw`SELECT 1 FROM "PublisherSetting" WHERE "brandId" = ${brandId} AND "publisherId" = ${publisherId} FOR UPDATE`;
    const row = await tx.publisherSetting.findUniqueOrThrow({ where: { brandId_publisherId: { brandId, publisherId } } });
    // Nothing new among the secrets: what can't be opened just now is left as it is.
    const hasNew = Object.keys(given.secrets).length > 0;
    const kept = hasNew ? openOrNone(box, row.secrets, secretsPlace(brandId, publisherId)) : {};
    const secrets = Object.fromEntries(Object.entries({ ...kept, ...given.secrets }).filter((one): one is [string, string] => one[1] !== null));
    const before = (row.secretsSetAt ?? {}) as Record<string, string>;
    const setAt = Object.fromEntries(Object.keys(secrets).map((key) => [key, given.secrets[key] === undefined ? (before[key] ?? now.toISOString()) : now.toISOString()]));
    await tx.publisherSetting.update({
      where: { brandId_publisherId: { brandId, publisherId } },
      data: {
        settings: { ...settings }, changedAt: now, changedBy: viewer.userId, test: Prisma.DbNull, ...(isEnabled === undefined ? {} : { isEnabled }),
        ...(hasNew ? { secrets: Object.keys(secrets).length === 0 ? null : box.seal(JSON.stringify(secrets), secretsPlace(brandId, publisherId)), secretsSetAt: setAt } : {}),
      },
    });
  });
}

/** All that was entered for a brand's publishers, secrets opened: for the jobs that ask them. */
export async function openPublisherSettings(viewer: Viewer, box: SecretBox, brandId: string): Promise<Map<string, OpenedSettings>> {
  await requireBrand(viewer, brandId);
  const rows = await db().publisherSetting.findMany({ where: { brandId } });
  return new Map(rows.map((row) => {
    const opened = open(box, row.secrets, secretsPlace(brandId, row.publisherId));
    return [row.publisherId, {
      isEnabled: row.isEnabled, entered: { ...(row.settings as Record<string, string>), ...opened }, secrets: Object.values(opened ?? {}), isUnreadable: opened === null,
      hasSignedIn: row.tokens !== null, signInTrouble: row.signInTrouble as Trouble | null,
    }];
  }));
}

/** A test was asked for; its answer comes later. */
export async function noteTestAsked(viewer: Viewer, brandId: string, publisherId: string, now: Date): Promise<void> {
  await requireBrand(viewer, brandId);
  await db().publisherSetting.upsert({ where: { brandId_publisherId: { brandId, publisherId } }, create: { brandId, publisherId, settings: {}, testAskedAt: now }, update: { testAskedAt: now } });
}

/** What a test ended with. */
export async function saveTest(viewer: Viewer, brandId: string, publisherId: string, test: ConnectionTest): Promise<void> {
  await requireBrand(viewer, brandId);
  await db().publisherSetting.updateMany({ where: { brandId, publisherId }, data: { test, testAskedAt: null } });
}

/** Seals with the present key what an older one has sealed and still opens. Answers how many. */
export async function resealSecrets(box: SecretBox): Promise<number> {
  const rows = await db().publisherSetting.findMany({ where: { secrets: { not: null } }, select: { brandId: true, publisherId: true, secrets: true } });
  let sealed = 0;
  for (const { brandId, publisherId, secrets } of rows) {
    const place = secretsPlace(brandId, publisherId);
    if (secrets === null || box.isCurrent(secrets)) continue;
    const plain = open(box, secrets, place);
    if (plain === null) continue;
    // What somebody entered meanwhile is sealed by the present key already, and stays.
    const { count } = await db().publisherSetting.updateMany({ where: { brandId, publisherId, secrets }, data: { secrets: box.seal(JSON.stringify(plain), place) } });
    sealed += count;
  }
  return sealed;
}

/** Null: by a key that is not here. */
function open(box: SecretBox, sealed: string | null, place: string): Record<string, string> | null {
  if (sealed === null) return {};
  try {
    return JSON.parse(box.open(sealed, place)) as Record<string, string>;
  } catch (error) {
    if (error instanceof SecretUnreadableError) return null;
    throw error;
  }
}

/** Who enters secrets anew does so because the old ones are lost. */
function openOrNone(box: SecretBox, sealed: string | null, place: string): Record<string, string> {
  return open(box, sealed, place) ?? {};
}

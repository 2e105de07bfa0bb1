import { randomBytes } from 'node:crypto';
import { NotFoundError } from '#backend/errors.ts';
import { SecretUnreadableError, type SecretBox } from '#backend/secret-box.ts';
import { BrandChannelKind } from '#domain/delivery.ts';
import type { Cadence } from '#domain/notice.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { UiLanguage } from '#domain/words.ts';
import { db } from './connection.ts';
import { Prisma, type Channel as Row } from './generated/client.ts';
import { newId } from './ids.ts';
import { requireBrand } from './scope.ts';

/** What is kept encrypted of a channel. */
interface ChannelSecrets {
  url: string;
  /** Signs; webhooks alone have one. */
  key?: string;
  /** Signed before it, and goes on to for a while. */
  oldKey?: string;
}

/** A channel as anybody may see it: of the address its host, of keys when they were made. */
export interface ChannelRow {
  id: string;
  brandId: string;
  kind: BrandChannelKind;
  name: string;
  languages: UiLanguage[];
  cadences: Record<string, Cadence>;
  regionIds: string[] | null;
  host: string;
  addressSetAt: string;
  keySetAt: string | null;
  oldKeyUntil: string | null;
  isEnabled: boolean;
  stopped: 'gone' | 'failing' | null;
  stoppedAt: string | null;
  createdAt: string;
}

/** What a person says of a channel. An address that is left out stays. */
export interface ChannelWish {
  name: string;
  languages: readonly UiLanguage[];
  cadences: Readonly<Record<string, Cadence>>;
  regionIds: readonly string[] | null;
  isEnabled: boolean;
  url?: string | undefined;
}

/** After a key was changed the one before signs, too, for so long: receivers change theirs without losing a message. */
const OLD_KEY_HOURS = 24;
/** Standard Webhooks: between 24 and 64 bytes. */
const KEY_BYTES = 32;

const placeOf = (channelId: string): string => `channel secrets ${channelId}`;
const newKey = (): string => `whsec_${randomBytes(KEY_BYTES).toString('base64')}`;

/** The channels of a brand, by name. */
export async function listChannels(viewer: Viewer, brandId: string): Promise<ChannelRow[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().channel.findMany({ where: { brandId }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map(rowOf);
}

/** One channel; throws NotFoundError. */
export async function getChannel(viewer: Viewer, brandId: string, channelId: string): Promise<ChannelRow> {
  await requireBrand(viewer, brandId);
  return rowOf(await find(brandId, channelId));
}

/** Whether anything may go there now; null: it was removed. */
export async function getChannelState(_viewer: Viewer, channelId: string): Promise<Pick<ChannelRow, 'brandId' | 'kind' | 'name' | 'isEnabled' | 'stopped'> | null> {
  const row = await db().channel.findUnique({ where: { id: channelId } });
  return row === null ? null : rowOf(row);
}

/** Makes a channel. Answers it, and of a webhook the key that its receiver verifies with: shown this once. */
export async function addChannel(viewer: Viewer, box: SecretBox, brandId: string, { kind, url, ...wish }: ChannelWish & { kind: BrandChannelKind; url: string }, now: Date): Promise<{ channel: ChannelRow; key: string | null }> {
  await requireBrand(viewer, brandId);
  const id = newId();
  const key = kind === 'webhook' ? newKey() : null;
  const row = await db().channel.create({
    data: {
      id, brandId, kind, ...asWished(wish), secrets: sealed(box, id, { url, ...(key === null ? {} : { key }) }), host: new URL(url).host,
      addressSetAt: now, keySetAt: key === null ? null : now, createdAt: now, createdBy: viewer.userId, changedAt: now,
    },
  });
  return { channel: rowOf(row), key };
}

/** Changes a channel; switched on again, or with a new address, what had stopped it is forgotten. Throws NotFoundError. */
export async function changeChannel(viewer: Viewer, box: SecretBox, brandId: string, channelId: string, { url, ...wish }: ChannelWish, now: Date): Promise<void> {
  await requireBrand(viewer, brandId);
  await db().$transaction(async (tx) => {
    const row = await lock(tx, brandId, channelId);
    // Somebody who gives a new address does so because the old one is lost, perhaps with the key that sealed it.
    const address = url === undefined ? {} : { secrets: sealed(box, channelId, { ...openOrNone(box, row), url }), host: new URL(url).host, addressSetAt: now };
    const isRevived = wish.isEnabled && (url !== undefined || !row.isEnabled || row.stopped !== null);
    await tx.channel.update({ where: { id: channelId }, data: { ...asWished(wish), ...address, changedAt: now, ...(isRevived ? { stopped: null, stoppedAt: null } : {}) } });
    if (isRevived) await tx.channelHealth.deleteMany({ where: { id: channelId } });
  });
}

/** A new key for a webhook, shown this once; the one before signs beside it for a day. Throws NotFoundError for other channels. */
export async function rotateKey(viewer: Viewer, box: SecretBox, brandId: string, channelId: string, now: Date): Promise<{ key: string; oldKeyUntil: string }> {
  await requireBrand(viewer, brandId);
  const key = newKey();
  const oldKeyUntil = new Date(now.getTime() + OLD_KEY_HOURS * 3_600_000);
  await db().$transaction(async (tx) => {
    const row = await lock(tx, brandId, channelId);
    if (row.kind !== 'webhook') throw new NotFoundError({ fr: 'Ce canal n’a pas de clé.', en: 'This channel has no key.' });
    const { url, key: oldKey } = open(box, row);
    await tx.channel.update({ where: { id: channelId }, data: { secrets: sealed(box, channelId, { url, key, ...(oldKey === undefined ? {} : { oldKey }) }), keySetAt: now, oldKeyUntil, changedAt: now } });
  });
  return { key, oldKeyUntil: oldKeyUntil.toISOString() };
}

/** Forgets a channel and its secrets; what was sent there stays in the log. */
export async function removeChannel(viewer: Viewer, brandId: string, channelId: string): Promise<void> {
  await requireBrand(viewer, brandId);
  const { count } = await db().channel.deleteMany({ where: { id: channelId, brandId } });
  if (count === 0) throw new NotFoundError({ fr: 'Ce canal n’existe pas.', en: 'There is no such channel.' });
  await db().channelHealth.deleteMany({ where: { id: channelId } });
}

/** Nothing goes there any more until somebody looks. */
export async function stopChannel(_viewer: Viewer, channelId: string, why: 'gone' | 'failing', now: Date): Promise<void> {
  await db().channel.updateMany({ where: { id: channelId, stopped: null }, data: { stopped: why, stoppedAt: now } });
}

/** Address and keys, for whoever posts there: the key of now first. Null: sealed by a key that is not here. Never leaves the process. */
export async function openChannel(_viewer: Viewer, box: SecretBox, channelId: string, now: Date): Promise<{ url: string; keys: string[] } | null> {
  const row = await db().channel.findUnique({ where: { id: channelId } });
  if (row === null) return null;
  const { url, key, oldKey } = openOrNone(box, row);
  if (url === undefined) return null;
  const isOldGood = row.oldKeyUntil !== null && row.oldKeyUntil > now;
  return { url, keys: [key, isOldGood ? oldKey : undefined].filter((one) => one !== undefined) };
}

/** Seals with the present key what an older one has sealed and still opens. Answers how many. */
export async function resealChannels(box: SecretBox): Promise<number> {
  let count = 0;
  for (const row of await db().channel.findMany()) {
    const { url, ...keys } = box.isCurrent(row.secrets) ? {} : openOrNone(box, row);
    if (url === undefined) continue;
    count += (await db().channel.updateMany({ where: { id: row.id, secrets: row.secrets }, data: { secrets: sealed(box, row.id, { url, ...keys }) } })).count;
  }
  return count;
}

async function find(brandId: string, channelId: string, store: Prisma.TransactionClient = db()): Promise<Row> {
  const row = await store.channel.findFirst({ where: { id: channelId, brandId } });
  if (row === null) throw new NotFoundError({ fr: 'Ce canal n’existe pas.', en: 'There is no such channel.' });
  return row;
}

async function lock(tx: Prisma.TransactionClient, brandId: string, channelId: string): Promise<Row> {
  await tx.$executeRaw`SELECT 1 FROM "Channel" WHERE id = ${channelId} FOR UPDATE`;
  return find(brandId, channelId, tx);
}

function asWished({ name, languages, cadences, regionIds, isEnabled }: Omit<ChannelWish, 'url'>) {
  return { name, languages: [...languages], cadences: { ...cadences }, regionIds: regionIds === null ? Prisma.DbNull : [...regionIds], isEnabled };
}

function sealed(box: SecretBox, channelId: string, secrets: ChannelSecrets): string {
  return box.seal(JSON.stringify(secrets), placeOf(channelId));
}

function open(box: SecretBox, { id, secrets }: Row): ChannelSecrets {
  return JSON.parse(box.open(secrets, placeOf(id))) as ChannelSecrets;
}

function openOrNone(box: SecretBox, row: Row): Partial<ChannelSecrets> {
  try {
    return open(box, row);
  } catch (error) {
    if (error instanceof SecretUnreadableError) return {};
    throw error;
  }
}

function rowOf(row: Row): ChannelRow {
  return {
    id: row.id, brandId: row.brandId, kind: BrandChannelKind.parse(row.kind), name: row.name, languages: row.languages as UiLanguage[], cadences: row.cadences as Record<string, Cadence>,
    regionIds: row.regionIds as string[] | null, host: row.host, addressSetAt: row.addressSetAt.toISOString(), keySetAt: row.keySetAt?.toISOString() ?? null,
    oldKeyUntil: row.oldKeyUntil?.toISOString() ?? null, isEnabled: row.isEnabled, stopped: row.stopped as ChannelRow['stopped'], stoppedAt: row.stoppedAt?.toISOString() ?? null, createdAt: row.createdAt.toISOString(),
  };
}

import type { SecretBox } from '#backend/secret-box.ts';
import { EMAIL_WAY_OUT, SETTING_WAY_OUT, type ChannelKind } from '#domain/delivery.ts';
import { Message, type MessageInput } from '#domain/message.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { idOf } from './ids.ts';

/** Who is told: a person by mail, a channel of the brand, or the webhook of the settings. */
export type Receiver =
  | { kind: 'email'; userId: string | null; name: string; address: string }
  | { kind: 'channel'; channelId: string }
  | { kind: 'webhook-setting' };

/** A message to one receiver. */
export interface NewDelivery {
  /** The same key is the same message: it is written once, whoever else writes it and however often. */
  key: string;
  /** Null: the product's own, such as a sign-in link. */
  brandId: string | null;
  /** Kind of the notice, or what else it is: digest, monthly-report, test, sign-in … Shown in the log. */
  kind: string;
  to: Receiver;
  message: MessageInput;
  /** Goes with a mail. */
  file?: { name: string; type: string; bytes: Uint8Array };
  /** For its reader's eyes alone (a one-time link): kept encrypted by this box until it went, then not at all. */
  privateBy?: SecretBox;
  /** Not before this; by default at once. */
  dueAt?: Date;
}

/** Where the message of a private delivery is kept. */
export const messagePlace = (deliveryId: string): string => `message ${deliveryId}`;

/**
 * Writes messages that wait to be handed over. Answers the ways out that have something to do: each is a job `deliver`
 * with the payload `{ wayOut }`, under that name as key. What nobody asks for is found by the clock within a minute. In a
 * transaction (`tx`), what was decided and what is to be sent are written together or not at all.
 */
export async function addDeliveries(_viewer: Viewer, deliveries: readonly NewDelivery[], now: Date, tx?: Prisma.TransactionClient): Promise<string[]> {
  const store = tx ?? db();
  const channels = await kindsOfChannels(store, deliveries.flatMap(({ to }) => (to.kind === 'channel' ? [to.channelId] : [])));
  const rows = deliveries.flatMap((one) => rowOf(one, channels, now) ?? []);
  if (rows.length > 0) await store.delivery.createMany({ data: rows, skipDuplicates: true });
  return [...new Set(rows.map((one) => one.wayOut))];
}

async function kindsOfChannels(store: Prisma.TransactionClient, ids: readonly string[]): Promise<Map<string, { kind: string; name: string }>> {
  const rows = ids.length === 0 ? [] : await store.channel.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, kind: true, name: true } });
  return new Map(rows.map((one) => [one.id, one]));
}

/** Null: its channel was removed meanwhile. */
function rowOf({ key, brandId, kind, to, message: given, file, privateBy, dueAt }: NewDelivery, channels: ReadonlyMap<string, { kind: string; name: string }>, now: Date): Prisma.DeliveryCreateManyInput | null {
  const id = idOf('delivery', key);
  const message = Message.parse(given);
  const channel = to.kind === 'channel' ? channels.get(to.channelId) : undefined;
  if (to.kind === 'channel' && channel === undefined) return null;
  const channelKind = (to.kind === 'email' ? 'email' : to.kind === 'webhook-setting' ? 'webhook' : channel?.kind) as ChannelKind;
  return {
    id, key, brandId, channelKind, kind, messageId: id, state: 'waiting', createdAt: now, dueAt: dueAt ?? now,
    wayOut: to.kind === 'email' ? EMAIL_WAY_OUT : to.kind === 'webhook-setting' ? SETTING_WAY_OUT : to.channelId,
    channelId: to.kind === 'channel' ? to.channelId : null,
    userId: to.kind === 'email' ? to.userId : null, toName: to.kind === 'email' ? to.name : (channel?.name ?? 'Webhook'), toAddress: to.kind === 'email' ? to.address : null,
    subject: message.bodies.map((one) => one.subject).join(' / '),
    ...(privateBy === undefined ? { message: message as Prisma.InputJsonObject } : { message: Prisma.DbNull, sealed: privateBy.seal(JSON.stringify(message), messagePlace(id)) }),
    ...(file === undefined ? {} : { fileName: file.name, fileType: file.type, file: Uint8Array.from(file.bytes) }),
  };
}

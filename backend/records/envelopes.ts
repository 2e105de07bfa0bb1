import { NotFoundError } from '#backend/errors.ts';
import { Envelope } from '#domain/notice.ts';
import { db } from './connection.ts';

/** `waiting`: it is to be handed over, or tried again; the others are its end. */
export type EnvelopeState = 'waiting' | 'sent' | 'given-up';

/** What is enclosed in a message. */
export interface Enclosure {
  name: string;
  /** Media type. */
  type: string;
  bytes: Uint8Array;
}

/** One message of the outbox, as it was put together; throws NotFoundError once it was purged. */
export async function getEnvelope(envelopeId: string): Promise<{ envelope: Envelope; state: EnvelopeState; enclosures: Enclosure[] }> {
  const row = await db().envelope.findUnique({ where: { id: envelopeId }, include: { files: { select: { name: true, type: true, bytes: true } } } });
  if (!row) throw new NotFoundError('There is no such message.');
  return { envelope: Envelope.parse(row.content), state: row.state as EnvelopeState, enclosures: row.files };
}

/** Messages that nobody has handed over yet, the oldest first: the task `deliver` is asked for each. */
export async function waitingEnvelopes(most = 500): Promise<string[]> {
  const rows = await db().envelope.findMany({ where: { state: 'waiting' }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: most, select: { id: true } });
  return rows.map((row) => row.id);
}

/** It was taken by its receiver, or will be tried no more; `waiting` has it tried again by hand. */
export async function settleEnvelope(envelopeId: string, state: EnvelopeState, at: string): Promise<void> {
  await db().envelope.updateMany({ where: { id: envelopeId }, data: { state, settledAt: state === 'waiting' ? null : at } });
}

import { Client } from 'pg';
import { db, openDatabaseUrl } from './connection.ts';

/** PostgreSQL carries less than 8,000 bytes at once. */
const PART_CHARACTERS = 7_000;
const CONNECT_MS = 5_000;

/** Somebody who waits for one answer. */
export interface Waiting {
  /** Null: nobody answered in time. */
  answer: Promise<string | null>;
  /** Stops waiting. */
  close(): Promise<void>;
}

/**
 * Waits for one answer on a channel of its own, from now on: whoever asks after this hears it. It goes through the
 * memory of the database's server, and no table holds it.
 */
export async function waitForAnswer(channel: string, milliseconds: number): Promise<Waiting> {
  if (!/^[a-z0-9_]+$/.test(channel)) throw new RangeError('A channel is named by small letters, digits and _.');
  const client = new Client({ connectionString: openDatabaseUrl(), application_name: 'enseigne-live', connectionTimeoutMillis: CONNECT_MS });
  await client.connect();
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const parts: string[] = [];
  client.on('notification', ({ payload = '' }) => {
    const [, place, of, part] = /^(\d+)\/(\d+) (.*)$/s.exec(payload) ?? [];
    if (part === undefined) return;
    parts[Number(place)] = part;
    if (Object.keys(parts).length === Number(of)) resolve(parts.join(''));
  });
  // A lost connection brings no answer any more.
  client.on('error', () => resolve(null));
  const timer = setTimeout(() => resolve(null), milliseconds);
  const close = async (): Promise<void> => {
    clearTimeout(timer);
    resolve(null);
    await client.end().catch(() => {});
  };
  try {
    await client.query(`LISTEN ${channel}`);
  } catch (error) {
    await close();
    throw error;
  }
  return { answer: promise, close };
}

/** Tells an answer to whoever waits for it; to nobody, if nobody does. */
export async function sendAnswer(channel: string, text: string): Promise<void> {
  const count = Math.max(1, Math.ceil(text.length / PART_CHARACTERS));
  const parts = Array.from({ length: count }, (_, at) => `${at}/${count} ${text.slice(at * PART_CHARACTERS, (at + 1) * PART_CHARACTERS)}`);
  await db().$executeRaw`SELECT pg_notify(${channel}, part) FROM unnest(${parts}::text[]) AS part`;
}

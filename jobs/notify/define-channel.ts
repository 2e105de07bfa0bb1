import { z } from 'zod';
import type { Settings } from '#backend/env.ts';
import { Words } from '#domain/words.ts';

/** One message for one cause: what a run changed, once the second reading agreed. */
export interface Message {
  /** Stable kind, for receivers that sort: `run-changes`. */
  kind: string;
  title: Words;
  /** Lines of plain text per language. */
  lines: { fr: string[]; en: string[] };
  url: string;
  /** The same facts for machines. */
  facts: Record<string, unknown>;
}

/** A way for word to get out. */
export interface Channel {
  /** Equals the file's name. */
  id: string;
  words: { name: Words };
  /** False when the settings that it needs are not there. */
  isConfigured(settings: Settings): boolean;
  /** Throws when the message could not be handed over. */
  send(message: Message, settings: Settings): Promise<void>;
}

export const ChannelShape = z.looseObject({ id: z.string().regex(/^[a-z]+(-[a-z]+)*$/), words: z.strictObject({ name: Words }) });

/** Declares a channel. */
export function defineChannel(channel: Channel): Channel {
  return channel;
}

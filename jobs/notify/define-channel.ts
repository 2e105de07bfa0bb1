import { z } from 'zod';
import type { Settings } from '#backend/env.ts';
import { ChannelKind, type TryEnd } from '#domain/delivery.ts';
import type { Message } from '#domain/message.ts';
import { Words } from '#domain/words.ts';
import type { PostAnswer } from '../http/post-json.ts';

/** A message on its way to one receiver, everything opened. Never leaves the process. */
export interface Handover {
  message: Message;
  /** The same at every try: receivers fold what came twice by it. */
  messageId: string;
  /** A person, of a mail. */
  person: { name: string; address: string } | null;
  /** Where to post, and what signs it: the key of now, then the one before while it still counts. */
  address: { url: string; keys: readonly string[] } | null;
  file: { name: string; type: string; bytes: Uint8Array } | null;
}

/** What a channel reaches the world with. */
export interface ChannelMeans {
  settings: Settings;
  now(): Date;
  /** Throws FetchError when no answer came. */
  post(url: string, body: string, headers?: Readonly<Record<string, string>>): Promise<PostAnswer>;
}

/** A way for word to get out. One file of this folder is one channel. */
export interface Channel {
  /** Equals the file's name. */
  id: ChannelKind;
  words: { name: Words };
  /** Least time between two messages to one address. */
  paceMs: number;
  /** Tells what came of it; throws only FetchError, where nothing was answered. */
  hand(handover: Handover, means: ChannelMeans): Promise<TryEnd>;
}

export const ChannelShape = z.looseObject({ id: ChannelKind, words: z.strictObject({ name: Words }), paceMs: z.number().min(0), hand: z.function() });

/** Declares a channel. */
export function defineChannel(channel: Channel): Channel {
  return channel;
}

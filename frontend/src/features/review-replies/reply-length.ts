import type { ReplyFile } from './use-replies.ts';

/** Length of a text in what its source counts. The contract ships no code but its addresses: the server counts by itself, and has the last word. */
export function replyLength(text: string, { unit }: Pick<ReplyFile['longest'], 'unit'>): number {
  return unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
}

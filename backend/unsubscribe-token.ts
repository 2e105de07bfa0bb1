import { z } from 'zod';
import type { SecretBox } from './secret-box.ts';

const PLACE = 'unsubscribe';
const Said = z.strictObject({ userId: z.string(), kinds: z.array(z.string()).min(1) });

/** Whose mail of which kinds is turned off by a link: for good, so that a link in an old mail still works. */
export type Unsubscription = z.infer<typeof Said>;

/** The link's address from the site's root: whoever has it turns these kinds off, and can do nothing else. */
export function unsubscribePath(box: SecretBox, { userId, kinds }: Unsubscription): string {
  return `/api/unsubscribe/${box.seal(JSON.stringify({ userId, kinds }), PLACE)}`;
}

/** What a link turns off; null: it is none of ours. */
export function readUnsubscription(box: SecretBox, token: string): Unsubscription | null {
  try {
    return Said.parse(JSON.parse(box.open(token, PLACE)));
  } catch {
    return null;
  }
}

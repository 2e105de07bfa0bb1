import { createHmac } from 'node:crypto';

/**
 * The headers of Standard Webhooks 1.0.0: id and second of this try, and one signature per key, so that a receiver who has
 * only the old or only the new one finds its own. `body` goes out as it is signed, to the byte.
 */
export function signWebhook(id: string, at: Date, body: string, keys: readonly string[]): Record<string, string> {
  const second = String(Math.floor(at.getTime() / 1000));
  return { 'webhook-id': id, 'webhook-timestamp': second, 'webhook-signature': keys.map((key) => `v1,${createHmac('sha256', keyBytes(key)).update(`${id}.${second}.${body}`).digest('base64')}`).join(' ') };
}

/** "whsec_" and base64. */
function keyBytes(key: string): Buffer {
  return Buffer.from(key.replace(/^whsec_/, ''), 'base64');
}

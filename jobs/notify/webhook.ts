import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { postJson } from '../http/post-json.ts';
import { defineChannel } from './define-channel.ts';

/** Signed as the Standard Webhooks specification says: id, timestamp and body under the shared secret. */
export default defineChannel({
  id: 'webhook',
  words: { name: { fr: 'Webhook', en: 'Webhook' } },
  isConfigured: (settings) => settings.WEBHOOK_URL !== undefined && settings.WEBHOOK_SECRET !== undefined,
  async send(message, settings) {
    if (!settings.WEBHOOK_URL || !settings.WEBHOOK_SECRET) return;
    const id = `msg_${randomUUID()}`;
    const sentAt = new Date();
    const body = JSON.stringify({ type: message.kind, timestamp: sentAt.toISOString(), data: message.facts });
    const signature = new Webhook(settings.WEBHOOK_SECRET).sign(id, sentAt, body);
    await postJson(settings.WEBHOOK_URL, body, { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)), 'webhook-signature': signature }, settings);
  },
});

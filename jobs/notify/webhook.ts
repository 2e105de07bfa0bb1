import { judgeAnswer, secretsIn } from './_judge-answer.ts';
import { signWebhook } from './_sign-webhook.ts';
import { defineChannel } from './define-channel.ts';

/** Signed as the Standard Webhooks specification says. The id is the message's own, the second that of this try. */
export default defineChannel({
  id: 'webhook',
  words: { name: { fr: 'Webhook', en: 'Webhook' } },
  paceMs: 0,
  async hand({ message: { event, bodies }, messageId, address }, { post, now }) {
    if (address === null) return { trouble: 'unreadable-secret', code: null, said: null };
    // A message without facts of its own still says what it says.
    const { type, occurredAt, data } = event ?? { type: 'message', occurredAt: now().toISOString(), data: { subject: bodies[0]?.subject ?? '' } };
    const body = JSON.stringify({ type, timestamp: occurredAt, data });
    const answer = await post(address.url, body, signWebhook(`msg_${messageId}`, now(), body, address.keys));
    return judgeAnswer(answer, [...secretsIn(address.url), ...address.keys]);
  },
});

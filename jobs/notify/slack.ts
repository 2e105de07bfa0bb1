import { judgeAnswer, secretsIn } from './_judge-answer.ts';
import { slackPayload } from './_slack-blocks.ts';
import { defineChannel } from './define-channel.ts';

/** A removed webhook, channel or workspace answers 404 ("no_service") or 410 ("channel_is_archived"). */
const GONE_AT = [404];

export default defineChannel({
  id: 'slack',
  words: { name: { fr: 'Slack', en: 'Slack' } },
  // https://docs.slack.dev/apis/web-api/rate-limits: one message a second per incoming webhook (read 2026-11).
  paceMs: 1000,
  async hand({ message, address }, { post }) {
    if (address === null) return { trouble: 'unreadable-secret', code: null, said: null };
    return judgeAnswer(await post(address.url, JSON.stringify(slackPayload(message))), secretsIn(address.url), GONE_AT);
  },
});

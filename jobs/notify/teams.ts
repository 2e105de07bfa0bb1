import { judgeAnswer, secretsIn } from './_judge-answer.ts';
import { teamsPayload } from './_teams-card.ts';
import { defineChannel } from './define-channel.ts';

/** A workflow that was deleted is not found. */
const GONE_AT = [404];

export default defineChannel({
  id: 'teams',
  words: { name: { fr: 'Microsoft Teams', en: 'Microsoft Teams' } },
  // Four messages a second per workflow are taken; two leave room for others.
  paceMs: 500,
  async hand({ message, address }, { post }) {
    if (address === null) return { trouble: 'unreadable-secret', code: null, said: null };
    return judgeAnswer(await post(address.url, JSON.stringify(teamsPayload(message))), secretsIn(address.url), GONE_AT);
  },
});

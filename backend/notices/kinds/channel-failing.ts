import { defineKind } from '../define-kind.ts';
import { fill, paramOf } from '../say-count.ts';

/** Params: `channel` (its name), `why` (a short sentence, no secrets). */
export default defineKind({
  id: 'channel-failing',
  group: 'running',
  words: {
    name: { fr: 'Canal en panne', en: 'Channel failing' },
    when: { fr: 'Un canal ne prend plus les messages : on vous le dit par un autre.', en: 'A channel takes no more messages: you hear it by another.' },
    because: { fr: 'vous veillez sur les canaux de cette marque', en: 'you look after the channels of this brand' },
  },
  offers: ['instant', 'daily', 'never'],
  defaults: { administrator: 'instant', 'head-office': 'instant' },
  channels: 'instant',
  title: (notice) => fill({ fr: '{channel} ne prend plus les messages', en: '{channel} takes no more messages' }, { channel: paramOf(notice, 'channel') }),
  lines: (notice) => [fill({ fr: '{why} Le journal des envois dit le reste.', en: '{why} The delivery log tells the rest.' }, { why: paramOf(notice, 'why') })],
});

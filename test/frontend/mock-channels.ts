import { loadNoticeKinds } from '#backend/notice-kinds.ts';
import type { Channel, Channels } from '../../frontend/src/features/channels/use-channels.ts';
import type { Attempt, Deliveries, Delivery } from '../../frontend/src/features/deliveries/use-deliveries.ts';

const kinds = [...(await loadNoticeKinds()).values()].flatMap(({ id, group, words, offers, channels }) => (channels === undefined ? [] : [{ id, group, name: words.name, when: words.when, offers: [...offers], byDefault: channels }]));
const cadences = Object.fromEntries(kinds.map((one) => [one.id, one.byDefault]));
const WELL: Channel['health'] = { lastSentAt: '2026-11-22T13:04:00.000Z', failingSince: null, trouble: null, said: null };
const channel = (change: Partial<Channel>): Channel => ({
  id: 'c1', kind: 'slack', name: 'Équipe CX', languages: ['fr'], cadences, regionIds: null, host: 'hooks.slack.com', addressSetAt: '2026-10-02T14:00:00.000Z', keySetAt: null, oldKeyUntil: null, isEnabled: true, stopped: null, stoppedAt: null, health: WELL, test: null, ...change,
});

/** One that works, one that fails, one that was stopped, one whose test failed, and the mail. */
export const CHANNELS: Channels = {
  channels: [
    channel({}),
    channel({ id: 'c2', kind: 'teams', name: 'Ops Québec', languages: ['fr', 'en'], regionIds: ['canada-quebec'], host: 'prod-12.canadacentral.logic.azure.com', health: { lastSentAt: '2026-11-19T09:00:00.000Z', failingSince: '2026-11-21T22:10:00.000Z', trouble: 'timed-out', said: null } }),
    channel({ id: 'c3', kind: 'webhook', name: 'ERP', host: 'erp.lunetterie-boreale.example', keySetAt: '2026-10-02T14:00:00.000Z', health: { ...WELL, lastSentAt: '2026-11-02T08:00:00.000Z' }, stopped: 'gone', stoppedAt: '2026-11-18T08:00:00.000Z' }),
    channel({ id: 'c4', kind: 'webhook', name: 'Intranet', host: 'intranet.boreale.example', keySetAt: '2026-11-22T14:00:00.000Z', health: { ...WELL, lastSentAt: null }, test: { at: '2026-11-22T14:02:00.000Z', state: 'given-up', trouble: 'private-address', code: null, said: null } }),
  ],
  email: { health: WELL, test: { at: '2026-11-20T15:00:00.000Z', state: 'sent', trouble: null, code: '250', said: null } },
  kinds, regions: [{ id: 'canada', path: ['Canada'] }, { id: 'canada-quebec', path: ['Canada', 'Québec'] }, { id: 'france', path: ['France'] }],
};

const delivery = (at: number, change: Partial<Delivery>): Delivery => ({
  id: `d${at}`, channelKind: 'email', channelId: null, kind: 'summary', kindName: { fr: 'Bilan', en: 'Summary' }, toName: 'Maude Gagnon', toAddress: 'maude@lunetterie-boreale.example', subject: 'Votre semaine, Nouveaux constats : 3, De nouveau faux : 1, En retard : 2',
  state: 'sent', createdAt: `2026-11-2${2 - Math.floor(at / 4)}T1${8 - at}:00:00.000Z`, nextAt: null, endedAt: '2026-11-22T13:00:04.000Z', tries: 1, trouble: null, code: '250', said: null, mayRetry: false, ...change,
});

export const DELIVERIES: Deliveries = {
  rows: [
    delivery(0, { channelKind: 'teams', channelId: 'c2', kind: 'cluster-found', kindName: { fr: 'Écart groupé', en: 'Cluster' }, toName: 'Ops Québec', toAddress: null, subject: '14 lieux : Horaires du dimanche / 14 locations: Sunday hours', state: 'waiting', nextAt: '2026-11-22T20:10:00.000Z', endedAt: null, tries: 3, trouble: 'timed-out', code: null, mayRetry: true }),
    delivery(1, {}), delivery(2, { toName: 'James Miller', toAddress: 'james@lunetterie-boreale.example', subject: 'Your week, New findings: 2, Due this week: 4' }),
    delivery(3, { kind: 'test', kindName: null, channelKind: 'webhook', channelId: 'c4', toName: 'Intranet', toAddress: null, subject: 'Essai : ce canal fonctionne', state: 'given-up', trouble: 'private-address', code: null }),
    delivery(4, { kind: 'monthly-report', kindName: { fr: 'Rapport mensuel (PDF)', en: 'Monthly report (PDF)' }, toName: 'Dominique Roy', toAddress: 'direction@lunetterie-boreale.example', subject: 'Rapport du mois, état au 1 novembre 2026' }),
    delivery(5, { toName: '', toAddress: 'ancienne@lunetterie-boreale.example', state: 'given-up', trouble: 'unknown-receiver', code: '550', said: 'No such mailbox', mayRetry: true }),
  ],
  next: 'more', counts: { waiting: 1, sending: 0, sent: 214, 'given-up': 2 },
};

const failed: Attempt = { at: '2026-11-22T18:00:00.000Z', outcome: 'failed', seconds: 10, trouble: 'timed-out', code: null, said: null };
/** Every try of the message that waits. */
export const ATTEMPTS: Attempt[] = [{ ...failed, at: '2026-11-22T18:35:00.000Z' }, { ...failed, at: '2026-11-22T18:05:00.000Z', code: '502', trouble: 'out-of-order', said: 'Bad gateway', seconds: 1.2 }, failed];

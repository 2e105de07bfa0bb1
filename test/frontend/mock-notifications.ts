import { loadNoticeKinds } from '#backend/notice-kinds.ts';
import type { MonthlySettings, Notifications } from '../../frontend/src/features/notifications/use-notifications.ts';
import { DEFAULT_PREFERENCES } from '#domain/notice.ts';

const kinds = await loadNoticeKinds();
const byDefault = Object.fromEntries([...kinds.values()].flatMap(({ id, defaults }) => (defaults['head-office'] === undefined ? [] : [[id, defaults['head-office']]])));

/** What somebody of the head office may be told; they have turned one kind off and keep their nights. */
export const NOTIFICATIONS: Notifications = {
  email: 'camille@lunetterie-boreale.example', usualTimeZone: 'America/Toronto', isMailSet: true,
  brands: [{ id: 'boreale', name: 'Lunetterie Boréale', byDefault }, { id: 'voisine', name: 'Optique Voisine', byDefault }],
  preferences: { ...DEFAULT_PREFERENCES, cadences: { 'standard-published': 'never' }, quietHours: '21:30-07:00' },
  kinds: [...kinds.values()].flatMap(({ id, group, words, offers, defaults, isSecurity }) => {
    const usual = isSecurity ? 'instant' : defaults['head-office'];
    return usual === undefined ? [] : [{ id, group, name: words.name, when: words.when, offers: [...offers], byDefault: usual, isFixed: isSecurity === true }];
  }),
};

export const MONTHLY: MonthlySettings = { monthlyDay: 1, monthlyMinute: 420, timeZone: 'America/Toronto', mayChange: true };

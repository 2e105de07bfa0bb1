import { NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { TimeField } from '../../components/time-field.tsx';
import { readHours, readTime, writeTime } from './clock-time.ts';
import styles from './notifications.module.css';
import type { Notifications, Preferences } from './use-notifications.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];
const NIGHT = '22:00-07:00';

/** When mails of the day and the week come, and when nothing does. */
export function HoursPanel({ data, preferences, onChange }: { data: Notifications; preferences: Preferences; onChange: (part: Partial<Preferences>) => void }) {
  const { t, i18n } = useTranslation();
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  const quiet = readHours(preferences.quietHours);
  const setQuiet = (part: { from?: string; to?: string }): void => {
    const { from, to } = { ...(quiet ?? { from: '22:00', to: '07:00' }), ...part };
    if (from !== '' && to !== '' && from !== to) onChange({ quietHours: `${from}-${to}` });
  };
  return (
    <Panel title={t('notifications.hours.title')} note={t('notifications.hours.note')}>
      <div className={styles.fields}>
        <TimeField label={t('notifications.hours.time')} value={writeTime(preferences.digestMinute)} onChange={(time) => { const minute = readTime(time); if (minute !== null) onChange({ digestMinute: minute }); }} />
        {/* 5 January 1970 was a Monday. */}
        <NativeSelect label={t('notifications.hours.weekday')} value={String(preferences.digestWeekday)} onChange={(event) => onChange({ digestWeekday: Number(event.currentTarget.value) })} data={WEEKDAYS.map((one) => ({ value: String(one), label: weekday.format(new Date(Date.UTC(1970, 0, 4 + one))) }))} />
        <NativeSelect label={t('notifications.hours.zone')} value={preferences.timeZone ?? ''} onChange={(event) => onChange({ timeZone: event.currentTarget.value === '' ? null : event.currentTarget.value })} data={[{ value: '', label: t('notifications.hours.usualZone', { zone: data.usualTimeZone }) }, ...ZONES.map((one) => ({ value: one, label: one }))]} />
        <Switch checked={quiet !== null} label={t('notifications.hours.quiet')} onChange={(event) => onChange({ quietHours: event.currentTarget.checked ? NIGHT : null })} />
        <p className={styles.none}>{t('notifications.hours.quietNote')}</p>
        {quiet !== null && (
          <div className={styles.pair}>
            <TimeField label={t('notifications.hours.from')} value={quiet.from} onChange={(from) => setQuiet({ from })} />
            <TimeField label={t('notifications.hours.to')} value={quiet.to} onChange={(to) => setQuiet({ to })} />
          </div>
        )}
      </div>
    </Panel>
  );
}

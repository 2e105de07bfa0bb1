import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, LoadState } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { TimeField } from '../../components/time-field.tsx';
import { getLanguage } from '../../lib/i18n.ts';
import { sayTime } from '../../lib/say-time.ts';
import { readTime, writeTime } from './clock-time.ts';
import styles from './notifications.module.css';
import { useMonthly, useSetMonthly, type MonthlySettings } from './use-notifications.ts';

const DAYS = Array.from({ length: 28 }, (_, at) => String(at + 1));

/** When the brand's monthly report is mailed. */
export function MonthlyPanel({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const monthly = useMonthly(brandId);
  return (
    <Panel title={t('notifications.monthly.title')} note={t('notifications.monthly.note')}>
      <LoadState query={monthly} skeleton={[90]}>
        {(data) => (data.mayChange ? <MonthlyForm key={`${data.monthlyDay} ${data.monthlyMinute}`} data={data} brandId={brandId} /> : <p>{t('notifications.monthly.when', { day: data.monthlyDay, time: sayTime(data.monthlyMinute, getLanguage()), zone: data.timeZone })}</p>)}
      </LoadState>
    </Panel>
  );
}

function MonthlyForm({ data, brandId }: { data: MonthlySettings; brandId: string }) {
  const { t } = useTranslation();
  const [day, setDay] = useState(data.monthlyDay);
  const [minute, setMinute] = useState(data.monthlyMinute);
  const save = useSetMonthly(brandId);
  const isSame = day === data.monthlyDay && minute === data.monthlyMinute;
  return (
    <form className={styles.fields} onSubmit={(event) => { event.preventDefault(); save.mutate({ monthlyDay: day, monthlyMinute: minute }); }}>
      <div className={styles.pair}>
        <NativeSelect label={t('notifications.monthly.day')} value={String(day)} data={DAYS} onChange={(event) => setDay(Number(event.currentTarget.value))} />
        <TimeField label={t('notifications.monthly.time')} value={writeTime(minute)} onChange={(time) => setMinute(readTime(time) ?? minute)} />
      </div>
      <p className={styles.none}>{t('notifications.monthly.zone', { zone: data.timeZone })}</p>
      {save.isError && <ErrorNotice error={save.error} />}
      <div className={styles.actions}>
        <Button type="submit" disabled={isSame} loading={save.isPending}>{t('notifications.save')}</Button>
        {save.isSuccess && isSame && <output>{t('notifications.saved')}</output>}
      </div>
    </form>
  );
}

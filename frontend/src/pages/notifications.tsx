import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { HoursPanel } from '../features/notifications/hours-panel.tsx';
import { KindsPanel } from '../features/notifications/kinds-panel.tsx';
import { MailPanel } from '../features/notifications/mail-panel.tsx';
import styles from '../features/notifications/notifications.module.css';
import { useNotifications, useSetNotifications, type Notifications, type Preferences } from '../features/notifications/use-notifications.ts';
import grid from '../components/page-grid.module.css';

/** What the reader is told, how soon, and at which hours. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const notifications = useNotifications();
  return (
    <>
      <PageHeader title={t('notifications.title')} note={t('notifications.note')} />
      <LoadState query={notifications} skeleton={[520, 300]}>
        {(data) => <NotificationsForm data={data} />}
      </LoadState>
    </>
  );
}

function NotificationsForm({ data }: { data: Notifications }) {
  const { t } = useTranslation();
  const [changed, setChanged] = useState<Partial<Preferences>>({});
  const save = useSetNotifications();
  const preferences = { ...data.preferences, ...changed };
  const change = (part: Partial<Preferences>): void => setChanged({ ...changed, ...part });
  const isSame = JSON.stringify(preferences) === JSON.stringify(data.preferences);
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(preferences, { onSuccess: () => setChanged({}) }); }}>
      <div className={grid.grid}>
        <div className={grid.wide}><KindsPanel data={data} preferences={preferences} onChange={change} /></div>
        <div className={grid.side}><div className={styles.column}><HoursPanel data={data} preferences={preferences} onChange={change} /><MailPanel data={data} /></div></div>
      </div>
      {save.isError && <ErrorNotice error={save.error} />}
      {(!isSame || save.isSuccess) && (
        <div className={styles.save}>
          <Button type="submit" disabled={isSame} loading={save.isPending}>{t('notifications.save')}</Button>
          {!isSame && <Button variant="default" onClick={() => setChanged({})}>{t('notifications.discard')}</Button>}
          {isSame && <output>{t('notifications.saved')}</output>}
        </div>
      )}
    </form>
  );
}

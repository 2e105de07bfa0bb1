import { Button, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, LoadState } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { copyText } from '../../lib/copy-text.ts';
import { useFormats } from '../../lib/format.ts';
import styles from '../settings/settings.module.css';
import { useCalendar, useCalendarActions } from './use-calendar.ts';

/** The reader's own dates in their own calendar: an address to subscribe to, made, renewed and turned off here. */
export function CalendarPanel() {
  const { t } = useTranslation();
  const formats = useFormats();
  const calendar = useCalendar();
  const { start, stop } = useCalendarActions();
  const url = start.data?.url;
  const error = start.error ?? stop.error;
  return (
    <Panel title={t('calendar.title')} note={t('calendar.note')}>
      <LoadState query={calendar} skeleton={[60]}>
        {({ isOn, createdAt, readAt }) => (
          <div className={styles.form}>
            {isOn && createdAt !== null && <p className={styles.none}>{t('calendar.since', { day: formats.day(createdAt) })} {readAt === null ? t('calendar.neverRead') : t('calendar.read', { moment: formats.moment(readAt) })}</p>}
            {isOn && url !== undefined && <TextInput readOnly label={t('calendar.address')} description={t('calendar.once')} value={url} onFocus={(event) => event.currentTarget.select()} />}
            {error !== null && <ErrorNotice error={error} />}
            <div className={styles.actions}>
              {isOn && url !== undefined && <Button size="sm" variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copyText(url)}>{t('calendar.copy')}</Button>}
              <Button size="sm" variant={isOn ? 'default' : 'filled'} leftSection={<IconCalendarPlus size={16} aria-hidden />} loading={start.isPending} onClick={() => start.mutate()}>{t(isOn ? 'calendar.renew' : 'calendar.start')}</Button>
              {isOn && <Button size="sm" variant="subtle" loading={stop.isPending} onClick={() => stop.mutate(undefined, { onSuccess: () => start.reset() })}>{t('calendar.stop')}</Button>}
            </div>
          </div>
        )}
      </LoadState>
    </Panel>
  );
}

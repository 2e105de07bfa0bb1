import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './live-run.module.css';
import { useOrderRun } from './use-order-run.ts';
import type { RunView } from './use-runs.ts';

/** Pause, resume, cancel; what can't be taken back is asked twice. */
export function RunOrders({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const order = useOrderRun(run.id);
  const [isAsked, setAsked] = useState(false);
  const isPaused = run.pausedAt !== null;
  if (isAsked) {
    return (
      <span className={styles.orders} role="group" aria-label={t('runs.cancel')}>
        <span className={styles.question}>{t('runs.cancelSure')}</span>
        <Button size="xs" color="red" loading={order.isPending} onClick={() => order.mutate('cancel')}>{t('runs.cancelYes')}</Button>
        <Button size="xs" variant="default" onClick={() => setAsked(false)}>{t('runs.cancelNo')}</Button>
      </span>
    );
  }
  return (
    <span className={styles.orders}>
      {order.isError && <span role="alert" className={styles.question}>{t('runs.orderFailed')}</span>}
      <Button size="xs" variant="default" loading={order.isPending} leftSection={isPaused ? <IconPlayerPlay size={14} aria-hidden /> : <IconPlayerPause size={14} aria-hidden />} onClick={() => order.mutate(isPaused ? 'resume' : 'pause')}>
        {t(isPaused ? 'runs.resume' : 'runs.pause')}
      </Button>
      <Button size="xs" variant="default" leftSection={<IconPlayerStop size={14} aria-hidden />} onClick={() => setAsked(true)}>{t('runs.cancel')}</Button>
    </span>
  );
}

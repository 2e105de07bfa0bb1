import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './live-run.module.css';
import type { RunView } from './use-runs.ts';

/** The crawl that goes on, live. One may leave the page; it goes on by itself. */
export function LiveRun({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isUnknown = run.locationsTotal === 0;
  const share = isUnknown ? 0 : run.locationsDone / run.locationsTotal;
  return (
    <Panel title={t(`runs.state.${run.state}`)} note={t('runs.leave')}>
      <Progress value={isUnknown ? 100 : share * 100} animated={isUnknown} size="lg" radius="xl" aria-label={t('runs.progress')} />
      <p className={styles.figures}>
        <strong>{isUnknown ? t('runs.preparing') : t('runs.done', { done: formats.count(run.locationsDone), count: run.locationsTotal, total: formats.count(run.locationsTotal) })}</strong>
        {run.locationsFailed > 0 && <span>{t('runs.failed', { count: run.locationsFailed, shown: formats.count(run.locationsFailed) })}</span>}
        <span>{t('runs.startedAt', { moment: formats.moment(run.startedAt) })}</span>
      </p>
    </Panel>
  );
}

import { useTranslation } from 'react-i18next';
import { Progress } from '@mantine/core';
import { ScrollTable } from '../../components/scroll-table.tsx';
import tableStyles from '../../components/data-table.module.css';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './sources.module.css';
import type { Source } from './use-sources.ts';

/** How much of what the source grants is used, as a bar with its numbers. */
export function SourceQuota({ quota }: { quota: NonNullable<Source['quota']> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { used, limit, per, timeZone } = quota;
  const label = t(`sources.quota.${per}`, { used: formats.count(used), limit: formats.count(limit), zone: timeZone });
  return (
    <div>
      <p className={styles.figure}>{label}</p>
      <Progress value={limit === 0 ? 100 : Math.min(100, (used / limit) * 100)} aria-label={label} {...(used >= limit ? { color: 'orange' } : {})} />
    </div>
  );
}

/** What the source answered at each crawl, newest first. */
export function SourceHistory({ history }: Pick<Source, 'history'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  if (history.length === 0) return null;
  return (
    <section>
      <h3 className={styles.subtitle}>{t('sources.history')}</h3>
      <ScrollTable label={t('sources.history')}>
        <thead><tr><th scope="col">{t('sources.when')}</th><th scope="col" className={tableStyles.number}>{t('sources.good')}</th><th scope="col">{t('sources.troubles')}</th></tr></thead>
        <tbody>
          {history.map(({ runId, lastAt, good, troubles }) => (
            <tr key={runId}>
              <th scope="row" className={tableStyles.nowrap}>{formats.moment(lastAt)}{runId === 'test' && ` · ${t('sources.isTest')}`}{runId === 'replies' && ` · ${t('sources.areReplies')}`}{runId === 'live' && ` · ${t('sources.isLive')}`}</th>
              <td className={tableStyles.number}>{formats.count(good)}</td>
              <td>{Object.keys(troubles).length === 0 ? '—' : Object.entries(troubles).map(([reason, times]) => <span key={reason} className={styles.trouble}>{formats.count(times)} × {wording.trouble(reason)}</span>)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

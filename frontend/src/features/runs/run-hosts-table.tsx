import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import type { RunProgress } from './use-run-progress.ts';

/** The hosts that hold a crawl up most, and what it met there. */
export function RunHostsTable({ hosts }: { hosts: RunProgress['hosts'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  return (
    <ScrollTable label={t('runs.hosts')}>
      <thead>
        <tr><th scope="col">{t('runs.hosts')}</th><th scope="col" className={`${tableStyles.number} ${tableStyles.optional}`}>{t('plan.requests')}</th><th scope="col" className={tableStyles.number}>{t('runs.perPage')}</th><th scope="col" className={tableStyles.optional}>{t('runs.troubles')}</th></tr>
      </thead>
      <tbody>
        {hosts.map((one) => (
          <tr key={one.host}>
            <th scope="row">{one.host}</th>
            <td className={`${tableStyles.number} ${tableStyles.optional}`}>{formats.count(one.requests)}</td>
            <td className={tableStyles.number}>{one.requests === 0 ? '—' : t('runs.seconds', { shown: formats.rating(one.seconds / one.requests) })}</td>
            <td className={`${tableStyles.words} ${tableStyles.optional}`}>{Object.keys(one.troubles).length === 0 ? '—' : Object.entries(one.troubles).map(([reason, times]) => <span key={reason} style={{ display: 'block' }}>{formats.count(times)} × {wording.trouble(reason)}</span>)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

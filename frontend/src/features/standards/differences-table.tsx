import { useTranslation } from 'react-i18next';
import { ScrollTable } from '../../components/scroll-table.tsx';
import styles from './standard-panels.module.css';
import type { Difference } from './use-differences.ts';

/** Values longer than this are cut: an approved text may be a page long. */
const LENGTH_MAX = 160;

/** What two versions say otherwise, value by value. */
export function DifferencesTable({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation();
  if (differences.length === 0) return <p className={styles.soft}>{t('standard.noDifference')}</p>;
  return (
    <ScrollTable label={t('standard.differences')}>
      <thead><tr><th scope="col">{t('standard.rule')}</th><th scope="col">{t('standard.before')}</th><th scope="col">{t('standard.after')}</th></tr></thead>
      <tbody>
        {differences.map((one) => (
          <tr key={`${one.path}-${one.before ?? ''}`}>
            <th scope="row"><code>{one.path}</code></th>
            <td className={`${styles.value} ${one.after === null ? styles.gone : ''}`}>{cut(one.before)}</td>
            <td className={`${styles.value} ${one.before === null ? styles.fresh : ''}`}>{cut(one.after)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function cut(value: string | null): string {
  if (value === null) return '—';
  return value.length > LENGTH_MAX ? `${value.slice(0, LENGTH_MAX)}…` : value;
}

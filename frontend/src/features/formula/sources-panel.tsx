import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './formula.module.css';
import type { Formula } from './use-formula.ts';

/** How much each source counts in a location's mean, and where the standard asks for it. */
export function SourcesPanel({ formula }: { formula: Formula }) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const number = new Intl.NumberFormat(i18n.language);
  const whereOf = (one: Formula['publishers'][number]): string => [...(one.areas ?? []), ...(one.formats ?? [])].join(', ');
  return (
    <Panel title={t('formula.publishers.title')} note={t('formula.publishers.others')} isFlush>
      {formula.publishers.length === 0 ? <p className={styles.none}>{t('formula.publishers.none')}</p> : (
        <ScrollTable label={t('formula.publishers.title')}>
          <thead><tr><th scope="col">{t('formula.publishers.source')}</th><th scope="col" className={tableStyles.number}>{t('formula.publishers.weight')}</th><th scope="col">{t('formula.publishers.required')}</th><th scope="col">{t('formula.publishers.where')}</th></tr></thead>
          <tbody>
            {formula.publishers.map((one) => (
              <tr key={one.id}>
                <th scope="row" className={styles.what}>{wording.publisherName(one.id)}</th>
                <td className={tableStyles.number}>{number.format(one.weight)}</td>
                <td>{t(one.isRequired ? 'formula.publishers.yes' : 'formula.publishers.no')}</td>
                <td className={tableStyles.nowrap}>{whereOf(one) || t('formula.publishers.everywhere')}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </Panel>
  );
}

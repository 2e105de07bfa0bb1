import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { ImpactMark } from '../../components/impact-mark.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './formula.module.css';
import type { Formula } from './use-formula.ts';

/** Every check with its weight under the standard in force, and why it weighs that. */
export function ChecksPanel({ formula }: { formula: Formula }) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <Panel title={t('formula.checks.title')} note={t('formula.checks.note')} isFlush>
      <ScrollTable label={t('formula.checks.title')}>
        <thead><tr><th scope="col">{t('formula.checks.check')}</th><th scope="col" className={tableStyles.number}>{t('formula.checks.weight')}</th><th scope="col">{t('formula.checks.impact')}</th><th scope="col">{t('formula.checks.shared')}</th><th scope="col">{t('formula.checks.why')}</th></tr></thead>
        <tbody>
          {formula.checks.map((one) => (
            <tr key={one.id} data-off={one.weight === 0}>
              <th scope="row" className={styles.what}>{wording.checkTitle(one.id)}{one.judgesClosed && <span className={styles.soft}>{t('formula.checks.closed')}</span>}</th>
              <td className={tableStyles.number}>
                {number.format(one.weight)}
                {one.weight !== one.defaultWeight && <span className={styles.soft}>{t('formula.checks.ofDefault', { weight: number.format(one.defaultWeight) })}</span>}
              </td>
              <td>{one.weight === 0 ? <span className={styles.soft}>{t('formula.checks.off')}</span> : <ImpactMark impact={one.impact} />}</td>
              <td className={styles.words}>{t(`formula.checks.${one.sharedAmong}`)}</td>
              <td className={styles.reason}>{wording.say(one.weightReason)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Panel>
  );
}

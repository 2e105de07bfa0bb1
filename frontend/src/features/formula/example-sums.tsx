import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { Measure } from '../../components/measure.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './formula.module.css';
import type { FormulaExample } from './use-formula.ts';

/** From the weights of each listing to its score, and from those to the location's. */
export function ExampleSums({ example }: { example: FormulaExample }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  return (
    <ScrollTable label={t('formula.example.title')}>
      <thead><tr><th scope="col">{t('formula.example.listing')}</th><th scope="col" className={tableStyles.number}>{t('formula.example.sum')}</th><th scope="col" className={tableStyles.number}>{t('formula.example.applicable')}</th><th scope="col" className={tableStyles.number}>{t('formula.example.part')}</th><th scope="col" className={tableStyles.number}>{t('overview.score')}</th><th scope="col" className={tableStyles.number}>{t('overview.coverage')}</th></tr></thead>
      <tbody>
        {example.listings.map((one) => (
          <tr key={`${one.publisherId} ${one.listingId}`}>
            <th scope="row" className={styles.what}>
              {wording.publisherName(one.publisherId)}
              <span className={styles.soft}>{[t('formula.example.weighs', { weight: number.format(one.publisherWeight) }), one.isRequired && t('formula.example.required'), one.listingId === null && t(one.score === null ? 'formula.example.unseen' : 'formula.example.missing')].filter((part) => part !== false).join(' · ')}</span>
            </th>
            <td className={tableStyles.number}>{t('formula.example.of', { passed: number.format(one.passed), judged: number.format(one.judged) })}</td>
            <td className={tableStyles.number}>{number.format(one.applicable)}</td>
            <td className={tableStyles.number}>{formats.share(one.part)}</td>
            <td className={tableStyles.number}><Measure value={one.score} format={formats.score} isShort /></td>
            <td className={tableStyles.number}><Measure value={one.coverage} format={formats.share} isShort /></td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>{t('formula.example.result')}{!example.isRanked && <span className={styles.soft}>{t('formula.example.notRanked')}</span>}</th>
          <td className={`${tableStyles.number} ${styles.result}`}><Measure value={example.score} format={formats.score} isShort /></td>
          <td className={`${tableStyles.number} ${styles.result}`}><Measure value={example.coverage} format={formats.share} isShort /></td>
        </tr>
      </tfoot>
    </ScrollTable>
  );
}

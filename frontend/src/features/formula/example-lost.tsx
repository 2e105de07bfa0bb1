import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { nameSubject } from '../locations/subject-name.ts';
import styles from './formula.module.css';
import type { FormulaExample } from './use-formula.ts';

/** Every fail with its weight and what it cost, dearest first, down to what is left of 100. */
export function ExampleLost({ example }: { example: FormulaExample }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const lost = example.listings.flatMap((listing) => listing.lost.map((one) => ({ ...one, listing }))).toSorted((a, b) => b.locationPoints - a.locationPoints);
  return (
    <>
      <h3 className={styles.subtitle}>{t('formula.example.lost')}</h3>
      {lost.length === 0 ? <p className={styles.none}>{t(example.score === null ? 'formula.example.unseen' : 'formula.example.nothingLost')}</p> : (
        <ScrollTable label={t('formula.example.lost')}>
          <thead><tr><th scope="col">{t('formula.example.what')}</th><th scope="col">{t('formula.example.listing')}</th><th scope="col" className={tableStyles.number}>{t('formula.example.share')}</th><th scope="col" className={tableStyles.number}>{t('formula.example.ofListing')}</th><th scope="col" className={tableStyles.number}>{t('formula.example.ofLocation')}</th></tr></thead>
          <tbody>
            {lost.map((one) => (
              <tr key={`${one.listing.publisherId} ${one.listing.listingId} ${one.checkId} ${one.subject}`}>
                <th scope="row" className={styles.what}>{wording.checkTitle(one.checkId)}<span className={styles.soft}>{wording.headline(one)}</span></th>
                <td className={tableStyles.nowrap}>{wording.publisherName(one.listing.publisherId)} <span className={styles.subject}>{nameSubject(one)}</span></td>
                <td className={tableStyles.number}>{one.share === one.weight ? number.format(one.weight) : `${number.format(one.share)} / ${number.format(one.weight)}`}</td>
                <td className={tableStyles.number}>{formats.change(-one.listingPoints)}</td>
                <td className={tableStyles.number}>{formats.change(-one.locationPoints)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot><tr><th scope="row" colSpan={4}>{t('formula.example.left')}</th><td className={`${tableStyles.number} ${styles.result}`}>{example.score === null ? '—' : formats.score(example.score)}</td></tr></tfoot>
        </ScrollTable>
      )}
    </>
  );
}

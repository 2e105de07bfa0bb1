import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import { ScoreMove } from './score-move.tsx';
import styles from './standard-panels.module.css';
import type { PreviewResult } from './use-preview.ts';

/** What a preview said, in three lines: the brand's score, the findings, the locations that move. */
export function PreviewSummary({ result: { brand, counts, asOf, locations } }: { result: PreviewResult }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const moved = locations.filter((one) => shown(one.before.score) !== shown(one.after.score) || one.before.rank !== one.after.rank).length;
  function shown(score: number | null): string {
    return score === null ? '' : formats.score(score);
  }
  return (
    <div className={styles.summary}>
      <p>{t('standard.lastPreview', { day: formats.day(asOf) })}</p>
      <dl>
        <div><dt>{t('standard.brandScore')}</dt><dd><ScoreMove before={brand.before.score} after={brand.after.score} /></dd></div>
        <div><dt>{t('standard.appear')}</dt><dd>{formats.count(counts.appear)}</dd></div>
        <div><dt>{t('standard.vanish')}</dt><dd>{formats.count(counts.vanish)}</dd></div>
        <div><dt>{t('standard.change')}</dt><dd>{formats.count(counts.change)}</dd></div>
        <div><dt>{t('standard.movers')}</dt><dd>{formats.count(moved)}</dd></div>
      </dl>
    </div>
  );
}

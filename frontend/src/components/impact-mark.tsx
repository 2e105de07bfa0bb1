import { useTranslation } from 'react-i18next';
import styles from './impact-mark.module.css';

export type Impact = 'minor' | 'moderate' | 'serious' | 'critical';
export const IMPACTS: readonly Impact[] = ['minor', 'moderate', 'serious', 'critical'];

/** Impact as a word beside one to four filled bars. */
export function ImpactMark({ impact }: { impact: Impact }) {
  const { t } = useTranslation();
  const level = IMPACTS.indexOf(impact) + 1;
  return (
    <span className={styles.mark} title={t(`impactMeaning.${impact}`)}>
      <span className={styles.bars} aria-hidden="true">
        {IMPACTS.map((one, at) => <span key={one} data-on={at < level} />)}
      </span>
      {t(`impact.${impact}`)}
    </span>
  );
}

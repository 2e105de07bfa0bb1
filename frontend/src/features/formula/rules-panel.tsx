import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './formula.module.css';
import type { Formula } from './use-formula.ts';

const RULES = ['listing', 'unseen', 'missing', 'location', 'brand', 'halves', 'accepted', 'reviews', 'rounding'] as const;

/** How a score is computed, from a listing up to the brand. */
export function RulesPanel({ formula }: { formula: Formula }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Panel title={t('formula.rules.title')}>
      <ol className={styles.rules}>
        {RULES.map((rule) => <li key={rule}>{t(`formula.rules.${rule}`, { share: formats.share(formula.rankedCoverageMin), days: formats.count(formula.reviewHalfLifeDays) })}</li>)}
      </ol>
    </Panel>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { markDifferences, type TextPart } from '../lib/mark-differences.ts';
import styles from './compared-values.module.css';

interface ComparedValuesProps {
  expected: string | null;
  observed: string | null;
  /** Something was shown, and its source lets nobody keep it. */
  isWithheld?: boolean | undefined;
  /** Stands for the observed value where that is only an image's address. */
  picture?: ReactNode;
}

/** What is expected above what was observed, with the differing words marked by weight and underline, not by colour alone. */
export function ComparedValues({ expected, observed, isWithheld = false, picture }: ComparedValuesProps) {
  const { t } = useTranslation();
  if (expected === null && observed === null && !isWithheld) return null;
  const parts = expected !== null && observed !== null && !picture ? markDifferences(expected, observed) : null;
  return (
    <dl className={styles.pair}>
      {expected !== null && <div data-side="expected"><dt>{t('values.expected')}</dt><dd>{parts ? <MarkedText parts={parts.expected} /> : expected}</dd></div>}
      <div data-side="observed"><dt>{t('values.observed')}</dt><dd>{picture ?? (isWithheld ? <em>{t('values.withheld')}</em> : observed === null ? <em>{t('values.nothing')}</em> : parts ? <MarkedText parts={parts.observed} /> : observed)}</dd></div>
    </dl>
  );
}

/** A text with its differing parts marked. */
export function MarkedText({ parts }: { parts: readonly TextPart[] }) {
  return parts.map((part, at) => (part.isDifferent ? <mark key={`${at}-${part.text}`}>{part.text}</mark> : <span key={`${at}-${part.text}`}>{part.text}</span>));
}

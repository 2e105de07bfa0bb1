import { IconCheck, IconMinus, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Spoken } from './spoken.tsx';
import styles from './outcome-mark.module.css';

export type Outcome = 'pass' | 'fail' | 'cannot-tell' | 'not-applicable';
export const OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'cannot-tell', 'not-applicable'];
const ICONS = { pass: IconCheck, fail: IconX, 'cannot-tell': IconQuestionMark, 'not-applicable': IconMinus } as const;

/** One of the four outcomes: an icon of its own shape, a word, and only then a colour. */
export function OutcomeMark({ outcome, prefix, isShort = false }: { outcome: Outcome; prefix?: string; /** The word is for screen readers alone: where a legend stands by. */ isShort?: boolean }) {
  const { t } = useTranslation();
  const Icon = ICONS[outcome];
  return (
    <span className={styles.mark} data-outcome={outcome}>
      <span className={styles.disc}><Icon aria-hidden stroke={2.5} /></span>
      <span>{prefix && <><span className={styles.prefix}>{prefix}</span>{' '}</>}{isShort ? <Spoken>{t(`outcome.${outcome}`)}</Spoken> : t(`outcome.${outcome}`)}</span>
    </span>
  );
}

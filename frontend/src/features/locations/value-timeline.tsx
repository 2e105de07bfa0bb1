import { useTranslation } from 'react-i18next';
import { MarkedText } from '../../components/compared-values.tsx';
import { OutcomeMark } from '../../components/outcome-mark.tsx';
import { useFormats } from '../../lib/format.ts';
import { markDifferences } from '../../lib/mark-differences.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { nameSubject } from './subject-name.ts';
import type { ValueLine, ValuePeriod } from './use-value-history.ts';
import styles from './value-history-panel.module.css';

/** The life of one value at one source, newest first: what stood, from when to when, and whether it was right. */
export function ValueTimeline({ line: { checkId, publisherId, subject, periods } }: { line: ValueLine }) {
  const wording = useWording();
  const newest = periods[0];
  return (
    <article className={styles.line}>
      <h3>{wording.checkTitle(checkId)} · {wording.publisherName(publisherId)} <span className={styles.soft}>{nameSubject({ checkId, subject, expected: newest?.expected ?? null, observed: newest?.observed ?? null })}</span></h3>
      <ol className={styles.periods}>
        {periods.map((one, at) => <li key={one.from} data-outcome={one.outcome}><Period checkId={checkId} period={one} older={periods[at + 1]} /></li>)}
      </ol>
    </article>
  );
}

function Period({ checkId, period, older }: { checkId: string; period: ValuePeriod; older: ValuePeriod | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const { from, to, outcome, observed, isWithheld, expected } = period;
  // What is new against the value before it.
  const parts = observed !== null && older?.observed != null && older.observed !== observed ? markDifferences(older.observed, observed).observed : null;
  const hasNewTruth = older !== undefined && older.expected !== expected && expected !== null && older.expected !== null;
  return (
    <>
      <span className={styles.when}>{to === null ? t('valueHistory.since', { day: formats.day(from) }) : t('valueHistory.between', { from: formats.day(from), to: formats.day(to) })}</span>
      <OutcomeMark outcome={outcome} />
      <span className={styles.value}>{isWithheld ? <em>{t('values.withheld')}</em> : parts ? <MarkedText parts={parts} /> : (observed ?? <em>{outcome === 'cannot-tell' || outcome === 'fail' ? wording.headline({ checkId, ...period }) : t('values.nothing')}</em>)}</span>
      {hasNewTruth && <span className={styles.truth}>{t('valueHistory.truth', { from: older.expected, to: expected })}</span>}
      {period.reason === 'accepted-variant' && <span className={styles.truth}>{t('findingState.accepted')}</span>}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './proposals.module.css';
import type { RecordEffect } from './use-proposals.ts';

const SHOWN_MAX = 6;

/** What a change would do: findings that close and open, and the score before and after. */
export function EffectLines({ effect }: { effect: RecordEffect | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  if (effect === null) return <p className={styles.soft}>{t('proposals.noEffectYet')}</p>;
  const { closes, opens, scoreBefore, scoreAfter } = effect;
  const lines = (moved: RecordEffect['closes']) => moved.slice(0, SHOWN_MAX).map((one) => <li key={`${one.publisherId} ${one.checkId} ${one.subject}`}>{wording.checkTitle(one.checkId)} · {wording.publisherName(one.publisherId)}</li>);
  return (
    <div className={styles.effect}>
      {closes.length + opens.length === 0 && <p className={styles.soft}>{t('proposals.changesNothing')}</p>}
      {closes.length > 0 && <div><strong>{t('proposals.closes', { count: closes.length })}</strong><ul>{lines(closes)}</ul></div>}
      {opens.length > 0 && <div><strong>{t('proposals.opens', { count: opens.length })}</strong><ul>{lines(opens)}</ul></div>}
      {scoreBefore !== null && scoreAfter !== null && formats.score(scoreBefore) !== formats.score(scoreAfter) && <p>{t('proposals.score', { before: formats.score(scoreBefore), after: formats.score(scoreAfter) })}</p>}
    </div>
  );
}

import { IconClockPause, IconHourglass, IconThumbUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Spoken } from '../../components/spoken.tsx';
import { OutcomeMark } from '../../components/outcome-mark.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './matrix-panel.module.css';
import { nameSubject } from './subject-name.ts';
import type { VerdictView } from './use-location.ts';
import { VerdictButton } from './verdict-button.tsx';

/** So many right ones of one check, or names so long (links' addresses), are told as a number until somebody asks. */
const MANY = 3;
const LONG_NAMES = 40;

/** What one check says of one listing: an icon where all is right, a word beside it where something is not. */
export function MatrixCell({ verdicts }: { verdicts: readonly VerdictView[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [showsAll, setShowsAll] = useState(false);
  if (verdicts.length === 0) return <span className={styles.empty}><span aria-hidden="true">·</span><Spoken>{t('location.matrix.notRun')}</Spoken></span>;
  const right = verdicts.filter((one) => one.outcome === 'pass' && one.unreadable === null);
  const isFolded = !showsAll && right.length > 1 && (right.length >= MANY || right.map(nameSubject).join('').length > LONG_NAMES);
  const shown = isFolded ? verdicts.filter((one) => !right.includes(one)) : verdicts;
  return (
    <div className={styles.cell}>
      {shown.map((one) => (
        <VerdictButton key={one.id} verdictId={one.id}>
          <OutcomeMark outcome={one.outcome} prefix={nameSubject(one)} isShort={one.outcome === 'pass' || one.outcome === 'not-applicable'} />
          {one.outcome === 'fail' && !one.isConfirmed && <IconHourglass size={14} className={styles.flag} aria-label={t('findings.unconfirmed')} />}
          {one.reason === 'accepted-variant' && <IconThumbUp size={14} className={styles.quiet} aria-label={t('findingState.accepted')} />}
          {one.unreadable && <IconClockPause size={14} className={styles.flag} aria-label={t('location.matrix.unreadable', { day: formats.day(one.unreadable.since) })} />}
        </VerdictButton>
      ))}
      {isFolded && <button type="button" className={styles.fold} onClick={() => setShowsAll(true)}><OutcomeMark outcome="pass" prefix={t('location.matrix.times', { count: right.length })} isShort /></button>}
    </div>
  );
}

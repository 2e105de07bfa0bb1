import { IconAlertCircle, IconCheck, IconHourglass, IconLoader2, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '#contract/findings.ts';
import { getLanguage } from '../../lib/i18n.ts';
import { sayHours } from '../../lib/say-hours.ts';
import { useFormats } from '../../lib/format.ts';
import styles from './reading-progress.module.css';
import { readingTone, useReadingWords } from './reading-words.ts';
import type { FindingDetails } from './use-finding.ts';

/** A result that is older is told by the story below. */
const SHOWN_MS = 86_400_000;
const STEPS = ['queued', 'reading', 'read'] as const;
export const READING_ICONS = { accent: IconLoader2, pass: IconCheck, fail: IconX, unsure: IconHourglass } as const;

/** The reading that somebody asked for, live: it waits, it reads, and what it says. One may leave; it goes on by itself. */
export function ReadingProgress({ data: { reading, finding, claim }, now }: { data: Pick<FindingDetails, 'reading' | 'finding' | 'claim'>; /** Of the page, ms. */ now: number }) {
  const { t } = useTranslation();
  const say = useReadingWords();
  const formats = useFormats();
  if (reading === null || (reading.readAt !== null && now - Date.parse(reading.readAt) > SHOWN_MS)) return null;
  const isWrong = reading.outcome === 'still-wrong';
  const at = stepOf(reading);
  const tone = readingTone(reading);
  const Icon = reading.outcome === 'failed' ? IconAlertCircle : READING_ICONS[tone];
  return (
    <section className={styles.reading} data-tone={tone} aria-label={t('reading.title')}>
      <ol className={styles.steps}>
        {STEPS.map((one, index) => <li key={one} data-done={index <= at} {...(index === at ? { 'aria-current': 'step' as const } : {})}>{t(`reading.step.${one}`)}</li>)}
      </ol>
      <div role="status">
        <p className={styles.words}><Icon size={18} aria-hidden className={reading.stage === 'read' ? undefined : styles.turning} /> {say(reading)}</p>
        {isWrong && finding.observed !== null && <p className={styles.shown}>{t('reading.shows')} <q>{sayHours(finding.observed, getLanguage())}</q></p>}
        {isWrong && claim && claim.patienceUntil > new Date(now).toISOString() && <p className={styles.note}>{t('reading.patience', { day: formats.day(claim.patienceUntil) })}</p>}
        {reading.stage !== 'read' && <p className={styles.note}>{t('reading.leave')}</p>}
      </div>
    </section>
  );
}

function stepOf({ stage }: Reading): number {
  if (stage === 'read') return 2;
  return stage === 'reading' || stage === 'confirming' ? 1 : 0;
}

import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Spoken } from './spoken.tsx';
import { differingDays, spanOf } from '../lib/compare-weeks.ts';
import type { Language } from '../lib/i18n.ts';
import { DAYS, type Day, type Week } from '../lib/read-week.ts';
import { sayDay, sayTime } from '../lib/say-time.ts';
import styles from './week-strips.module.css';

interface WeekStripsProps {
  expected: Week;
  observed: Week;
  /** The days that the verdict names as differing, in English. */
  named?: string | number | undefined;
}

/** Two weeks, one strip above the other, with the days that differ marked: drawn for the eye, and the same as a table for screen readers. */
export function WeekStrips({ expected, observed, named }: WeekStripsProps) {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'fr' ? 'fr' : 'en';
  const differing = differingDays(expected, observed, named);
  const span = spanOf([expected, observed]);
  const sayRanges = (week: Week, day: Day): string => {
    const ranges = week[day];
    if (ranges === undefined) return t('hours.unknown');
    return ranges.length === 0 ? t('hours.closed') : ranges.map(([from, to]) => `${sayTime(from, language)} – ${sayTime(to, language)}`).join(', ');
  };
  const rows = [['expected', expected], ['observed', observed]] as const;
  return (
    <div className={styles.strips}>
      <div className={styles.grid} aria-hidden>
        <span />
        {DAYS.map((day, at) => <span key={day} className={styles.day} data-differs={differing.includes(day)}>{differing.includes(day) && <IconAlertTriangleFilled size={11} />}{sayDay(at, language, 'short')}</span>)}
        {rows.map(([side, week]) => [
          <span key={side} className={styles.side}>{t(`values.${side}`)}</span>,
          ...DAYS.map((day) => <Strip key={`${side}-${day}`} ranges={week[day]} span={span} side={side} differs={differing.includes(day)} />),
        ])}
        <span />
        <span className={styles.scale}><span>{sayTime(span.from, language)}</span><span>{sayTime(span.to, language)}</span></span>
      </div>
      {differing.length > 0 && (
        <ul className={styles.words} aria-hidden>
          {DAYS.map((day, at) => differing.includes(day) && <li key={day}><strong>{sayDay(at, language)}</strong> {sayRanges(expected, day)} → <em>{sayRanges(observed, day)}</em></li>)}
        </ul>
      )}
      <Spoken>
        <table>
          <caption>{t('hours.compared')}</caption>
          <thead><tr><th scope="col">{t('hours.day')}</th><th scope="col">{t('values.expected')}</th><th scope="col">{t('values.observed')}</th></tr></thead>
          <tbody>{DAYS.map((day, at) => <tr key={day}><th scope="row">{sayDay(at, language)}{differing.includes(day) && ` (${t('hours.differs')})`}</th><td>{sayRanges(expected, day)}</td><td>{sayRanges(observed, day)}</td></tr>)}</tbody>
        </table>
      </Spoken>
    </div>
  );
}

function Strip({ ranges, span, side, differs }: { ranges: [number, number][] | undefined; span: { from: number; to: number }; side: 'expected' | 'observed'; differs: boolean }) {
  const share = (minutes: number): string => `${(100 * minutes) / (span.to - span.from)}%`;
  return (
    <span className={styles.strip} data-side={side} data-differs={differs} data-unknown={ranges === undefined}>
      {ranges?.map(([from, to]) => <span key={from} style={{ insetInlineStart: share(from - span.from), width: share(to - from) }} />)}
      {ranges?.length === 0 && <i>×</i>}
      {ranges === undefined && <i>?</i>}
    </span>
  );
}

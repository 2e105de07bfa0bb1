import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tag } from '../../components/tag.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { getLanguage } from '../../lib/i18n.ts';
import { sayHours } from '../../lib/say-hours.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { nameSubject } from '../locations/subject-name.ts';
import { READING_ICONS } from './reading-progress.tsx';
import styles from './reading-progress.module.css';
import { readingTone, useReadingWords } from './reading-words.ts';
import { isUnderWay } from './use-finding.ts';
import { type AskedReading, useReadings } from './use-readings.ts';

/** The readings that the reader asked for in the last day: how many wait, and what the others said. They are found here again after one has left. */
export function ReadingsStrip({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const { data = [] } = useReadings(brandId);
  const waiting = data.filter(isUnderWay).length;
  useRefreshWhenRead(data.length - waiting);
  if (data.length === 0) return null;
  const count = (outcomes: readonly string[]): number => data.filter((one) => one.stage === 'read' && outcomes.includes(one.outcome ?? '')).length;
  const [right, wrong, unknown] = [count(['right', 'accepted']), count(['still-wrong']), count(['unreadable', 'failed', 'right-once'])];
  return (
    <details className={styles.strip}>
      <summary>
        <strong>{t('reading.asked', { count: data.length })}</strong>
        <span role="status">
          {[waiting > 0 && t('reading.waiting', { count: waiting }), right > 0 && t('reading.right', { count: right }), wrong > 0 && t('reading.wrong', { count: wrong }), unknown > 0 && t('reading.unknown', { count: unknown })].filter(Boolean).join(' · ')}
        </span>
      </summary>
      <ul>{data.map((one) => <li key={one.findingId}><ReadingLine reading={one} /></li>)}</ul>
    </details>
  );
}

function ReadingLine({ reading }: { reading: AskedReading }) {
  const { t } = useTranslation();
  const wording = useWording();
  const say = useReadingWords();
  const tone = readingTone(reading);
  const Icon = READING_ICONS[tone];
  return (
    <>
      <span><Link to={pageOf.finding(reading.findingId)}>{reading.name} ({reading.storeCode})</Link> <span className={styles.soft}>{wording.checkTitle(reading.checkId)} · {wording.publisherName(reading.publisherId)} {nameSubject(reading)}</span></span>
      <span><Tag tone={tone} icon={<Icon aria-hidden />}>{t(`reading.short.${shortOf(reading)}`)}</Tag></span>
      <span className={styles.soft}>{say(reading)}{reading.outcome === 'still-wrong' && reading.observed !== null && <> {t('reading.shows')} <q>{sayHours(reading.observed, getLanguage())}</q></>}</span>
    </>
  );
}

/** In a word: what it said, else how far it is. */
function shortOf({ stage, outcome }: AskedReading) {
  if (stage !== 'read') return stage;
  return outcome ?? 'failed';
}

/** Another reading has come back: what the list shows is old. */
function useRefreshWhenRead(read: number): void {
  const queries = useQueryClient();
  const before = useRef(read);
  useEffect(() => {
    if (before.current !== read) void queries.invalidateQueries({ queryKey: ['queue'] });
    before.current = read;
  }, [read, queries]);
}

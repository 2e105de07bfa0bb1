import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SentimentInterval } from '../../components/interval.tsx';
import { Measure } from '../../components/measure.tsx';
import { bandOf, ScoreBar } from '../../components/score-bar.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './compare.module.css';
import { markBest, markEstimates } from './mark-best.ts';
import { CompareLine } from './marked-cell.tsx';
import type { Subject } from './use-compare.ts';

interface LinesProps {
  subjects: readonly Subject[];
}

/** Fewer stars than the middle of the five. */
const POOR_STARS = 3;
/** Checks and topics shown at once. */
const SHOWN = 10;
/** Below "good". */
const isPoor = (score: number | null): boolean => score !== null && bandOf(score) !== 'high';
/** What a location that is closed or hardly seen scores is no place among the others. */
const ranked = (one: Subject, value: number | null): number | null => (one.kind === 'location' && one.rank === null ? null : value);
const idsOf = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** The figures of the ranking. */
export function FigureLines({ subjects }: LinesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const scores = (name: 'presence' | 'accuracy') => <CompareLine name={t(`compare.line.${name}`)} cells={subjects.map((one) => <Measure key={one.id} value={one[name]} format={formats.score} />)} marks={markBest(subjects.map((one) => ranked(one, one[name])))} isPoor={subjects.map((one) => isPoor(one[name]))} />;
  return (
    <>
      <CompareLine name={t('ranking.column.score')} cells={subjects.map((one) => <span key={one.id}><ScoreBar value={one.score} />{one.band !== null && <span className={styles.soft}>{t(`band.${one.band}`)}</span>}</span>)} marks={markBest(subjects.map((one) => ranked(one, one.score)))} isPoor={subjects.map((one) => isPoor(one.score))} />
      {subjects.some((one) => one.kind === 'location') && <CompareLine name={t('ranking.column.rank')} cells={subjects.map((one) => (one.kind === 'region' ? '' : one.rank === null ? <span key={one.id} className={styles.none}>{t('compare.notRanked')}</span> : formats.count(one.rank)))} />}
      {scores('presence')}
      {scores('accuracy')}
      <CompareLine name={t('ranking.column.coverage')} cells={subjects.map((one) => <Measure key={one.id} value={one.coverage} format={formats.share} />)} />
      <CompareLine name={t('ranking.column.sentiment')} cells={subjects.map((one) => <SentimentInterval key={one.id} figure={one.sentiment} />)} marks={markEstimates(subjects.map((one) => one.sentiment))} isPoor={subjects.map((one) => one.sentiment.value !== null && one.sentiment.value < 0)} />
      <CompareLine
        name={t('compare.line.rating')}
        cells={subjects.map(({ id, rating: { value, low, high, sampleSize } }) => <span key={id}><Measure value={value} format={formats.rating} />{value !== null && <span className={styles.soft}>{low !== null && high !== null && `${t('sentiment.range', { low: formats.rating(low), high: formats.rating(high) })} · `}{t('sentiment.sample', { count: sampleSize, shown: formats.count(sampleSize) })}</span>}</span>)}
        marks={markEstimates(subjects.map((one) => one.rating))}
        isPoor={subjects.map((one) => one.rating.value !== null && one.rating.value < POOR_STARS)}
      />
      <CompareLine
        name={t('ranking.column.findings')}
        cells={subjects.map((one) => <span key={one.id}>{formats.count(one.openFindings)}{one.kind === 'region' && one.locationCount > 0 && <span className={styles.soft}>{t('compare.perLocation', { shown: formats.rating(one.openFindings / one.locationCount) })}</span>}</span>)}
        marks={markBest(subjects.map((one) => (one.locationCount === 0 ? null : one.openFindings / one.locationCount)), { isHighGood: false })}
      />
    </>
  );
}

/** The mean of its listings on each publisher. */
export function PublisherLines({ subjects }: LinesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  return idsOf(subjects.map((one) => one.publishers.map((of) => of.publisherId))).map((id) => {
    const found = subjects.map((one) => one.publishers.find((of) => of.publisherId === id));
    return (
      <CompareLine
        key={id}
        name={wording.publisherName(id)}
        cells={found.map((of, at) => (of ? <span key={subjects[at]?.id}><ScoreBar value={of.score} />{of.missing > 0 && <span className={styles.soft}>{t('compare.missing', { count: of.missing, shown: formats.count(of.missing) })}</span>}</span> : <span key={subjects[at]?.id} className={styles.none}>{t('compare.noListing')}</span>))}
        marks={markBest(found.map((of, at) => { const one = subjects[at]; return one && of ? ranked(one, of.score) : null; }))}
        isPoor={found.map((of) => isPoor(of?.score ?? null))}
      />
    );
  });
}

/** How much of each check failed, what differs most first; checks that fail nowhere are left out. */
export function CheckLines({ subjects }: LinesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const [showsAll, setShowsAll] = useState(false);
  const lines = idsOf(subjects.map((one) => one.checks.filter((check) => check.failed > 0).map((check) => check.checkId))).map((id) => {
    const found = subjects.map((one) => one.checks.find((check) => check.checkId === id));
    const shares = found.map((check) => (check && check.passed + check.failed > 0 ? check.passed / (check.passed + check.failed) : null));
    const known = shares.filter((share) => share !== null);
    return { id, found, shares, spread: Math.max(...known) - Math.min(...known), worst: Math.min(...known) };
  }).toSorted((a, b) => b.spread - a.spread || a.worst - b.worst);
  return (
    <>
      {lines.slice(0, showsAll ? undefined : SHOWN).map(({ id, found, shares }) => (
        <CompareLine
          key={id}
          name={wording.checkTitle(id)}
          cells={found.map((check, at) => (check && shares[at] != null ? <span key={subjects[at]?.id}>{formats.share(shares[at])}<span className={styles.soft}>{t('compare.passedOf', { passed: formats.count(check.passed), judged: formats.count(check.passed + check.failed) })}</span></span> : <Measure key={subjects[at]?.id} value={null} format={formats.share} />))}
          marks={markBest(shares, { decimals: 2 })}
          isPoor={shares.map((share) => isPoor(share === null ? null : share * 100))}
        />
      ))}
      {lines.length === 0 && <tr><td colSpan={subjects.length + 1} className={styles.none}>{t('compare.noFails')}</td></tr>}
      {lines.length > SHOWN && !showsAll && <tr className="no-print"><td colSpan={subjects.length + 1}><Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>{t('compare.showAll', { count: lines.length, shown: formats.count(lines.length) })}</Button></td></tr>}
    </>
  );
}

/** What costs each of them most, as a list of its own: the causes are seldom the same. */
export function CauseLines({ subjects }: LinesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  return (
    <CompareLine
      name={t('compare.line.causes')}
      cells={subjects.map((one) => {
        const causes = one.causes.filter((cause) => cause.lostPoints > 0);
        if (causes.length === 0) return <span key={one.id} className={styles.none}>{t('compare.noCauses')}</span>;
        return (
          <ol key={one.id} className={styles.causes}>
            {causes.map((cause) => (
              <li key={`${cause.checkId}-${cause.reason}`}>
                <span>{wording.checkTitle(cause.checkId)} <span className={styles.points}>−{formats.points(cause.lostPoints)}</span></span>
                <span className={styles.soft}>{wording.cause(cause.checkId, cause.reason)}{one.kind === 'region' && ` · ${t('compare.ofLocations', { count: cause.locations, shown: formats.count(cause.locations) })}`}</span>
              </li>
            ))}
          </ol>
        );
      })}
    />
  );
}

/** What reviews speak of most, over all of them, and how. */
export function TopicLines({ subjects }: LinesProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const said = (id: string): number => subjects.reduce((sum, one) => sum + (one.topics.find((topic) => topic.topic === id)?.reviews ?? 0), 0);
  const topics = idsOf(subjects.map((one) => one.topics.map((topic) => topic.topic))).toSorted((a, b) => said(b) - said(a)).slice(0, SHOWN);
  if (topics.length === 0) return <tr><td colSpan={subjects.length + 1} className={styles.none}>{t('compare.noTopics')}</td></tr>;
  return topics.map((id) => {
    const found = subjects.map((one) => one.topics.find((topic) => topic.topic === id));
    return (
      <CompareLine
        key={id}
        name={t(`topic.${id as 'staff'}`, { defaultValue: id })}
        cells={found.map((topic, at) => (topic ? <span key={subjects[at]?.id}><Measure value={topic.sentiment} format={formats.sentiment} /><span className={styles.soft}>{t('sentiment.sample', { count: topic.reviews, shown: formats.count(topic.reviews) })}{topic.share !== null && ` · ${formats.share(topic.share)}`}</span></span> : <span key={subjects[at]?.id} className={styles.none}>{t('compare.notSaid')}</span>))}
      />
    );
  });
}

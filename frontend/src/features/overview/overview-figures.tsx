import { useTranslation } from 'react-i18next';
import { Measure } from '../../components/measure.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { useFormats } from '../../lib/format.ts';
import { Term } from '../glossary/term.tsx';
import type { Overview } from './use-overview.ts';

/** The figures that an executive reads first. Consistency and sentiment stand side by side and are never blended. */
export function OverviewFigures({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { score, target, sentiment, rating } = data;
  // Closed ones and those of which not enough was seen.
  const notRanked = data.locationCount - data.rankedCount;
  const moved = data.change && formats.change(data.change.value);
  const change = data.change && (data.change.version === null ? t('overview.change', { change: moved }) : t('overview.changeByStandard', { change: moved, version: data.change.version }));
  return (
    <StatRow>
      <Stat
        isLead
        label={<Term word="score">{t('overview.score')}</Term>}
        value={<Measure value={score} format={formats.score} />}
        note={<>{data.band !== null && <><strong>{t(`band.${data.band}`)}</strong>{(change !== null || target) && ' · '}</>}{change}{change !== null && target && ' · '}{target && t('overview.target', { score: formats.score(target.score), day: formats.day(target.by) })}</>}
      />
      <Stat label={<Term word="presence">{t('overview.presence')}</Term>} value={<Measure value={data.presence} format={formats.score} />} note={t('overview.presenceNote')} />
      <Stat label={<Term word="accuracy">{t('overview.accuracy')}</Term>} value={<Measure value={data.accuracy} format={formats.score} />} note={t('overview.accuracyNote')} />
      <Stat
        label={<Term word="sentiment">{t('overview.sentiment')}</Term>}
        value={<Measure value={sentiment.value} format={formats.sentiment} />}
        note={sentiment.low !== null && sentiment.high !== null && t('overview.onReviews', { low: formats.sentiment(sentiment.low), high: formats.sentiment(sentiment.high), count: sentiment.sampleSize, shown: formats.count(sentiment.sampleSize) })}
      />
      <Stat label={<Term word="rating">{t('overview.rating')}</Term>} value={<Measure value={rating.value} format={(value) => t('overview.stars', { value: formats.rating(value) })} />} note={rating.sampleSize > 0 && t('overview.reviews', { count: rating.sampleSize, shown: formats.count(rating.sampleSize) })} />
      <Stat label={<Term word="coverage">{t('overview.coverage')}</Term>} value={<Measure value={data.coverage} format={formats.share} />} note={t('overview.coverageNote')} />
      <Stat label={<Term word="ranked">{t('overview.ranked')}</Term>} value={`${formats.count(data.rankedCount)} / ${formats.count(data.locationCount)}`} note={notRanked > 0 ? t('overview.notRanked', { count: notRanked, shown: formats.count(notRanked) }) : t('overview.allRanked')} />
      <Stat label={<Term word="finding">{t('overview.openFindings')}</Term>} value={formats.count(data.openFindings)} note={data.trend.length > 0 && t('overview.lastRun', { opened: formats.count(data.trend.at(-1)?.opened ?? 0), reopened: formats.count(data.trend.at(-1)?.reopened ?? 0), verified: formats.count(data.trend.at(-1)?.verified ?? 0) })} />
    </StatRow>
  );
}

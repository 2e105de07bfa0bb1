import { useTranslation } from 'react-i18next';
import { Measure } from '../../components/measure.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { useFormats } from '../../lib/format.ts';
import { useFormatName } from '../../lib/use-format-name.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { Term } from '../glossary/term.tsx';
import { isLiving } from './lost-points.ts';
import type { LocationDetails } from './use-location.ts';

/** The location's figures. The worst listing stands beside the mean: customers meet one listing, not an average. */
export function LocationFigures({ location }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const nameFormat = useFormatName();
  const { score, band, coverage, rank, sentiment, rating, peers } = location;
  const weakest = location.listings.filter((one) => one.score !== null).toSorted((a, b) => Number(a.score) - Number(b.score))[0];
  const sayPeer = (peer: (typeof peers)[number]): string[] => {
    if (peer.rank === null) return [];
    const group = peer.group === 'fr' || peer.group === 'en' ? t(`ranking.peerLanguage.${peer.group}`) : peer.kind === 'format' ? nameFormat(peer.group) : peer.group;
    return [t(`location.peer.${peer.kind}`, { rank: formats.count(peer.rank), of: formats.count(peer.of), group })];
  };
  return (
    <StatRow>
      <Stat isLead label={<Term word="score">{t('location.score')}</Term>} value={<Measure value={score} format={formats.score} />} note={<>{band !== null && <><strong>{t(`band.${band}`)}</strong> · </>}{rank === null ? t('location.notRanked') : [t('location.rank', { rank: formats.count(rank), of: formats.count(location.rankedCount) }), ...peers.flatMap(sayPeer)].join(' · ')}</>} />
      <Stat label={<Term word="presence">{t('overview.presence')}</Term>} value={<Measure value={location.presence} format={formats.score} />} note={t('overview.presenceNote')} />
      <Stat label={<Term word="accuracy">{t('overview.accuracy')}</Term>} value={<Measure value={location.accuracy} format={formats.score} />} note={t('overview.accuracyNote')} />
      <Stat label={<Term word="weakest">{t('location.weakest')}</Term>} value={<Measure value={weakest?.score ?? null} format={formats.score} />} note={weakest && wording.publisherName(weakest.publisherId)} />
      <Stat label={<Term word="coverage">{t('overview.coverage')}</Term>} value={<Measure value={coverage} format={formats.share} />} note={t('overview.coverageNote')} />
      <Stat
        label={<Term word="sentiment">{t('overview.sentiment')}</Term>}
        value={<Measure value={sentiment.value} format={formats.sentiment} />}
        note={sentiment.low !== null && sentiment.high !== null && t('overview.onReviews', { low: formats.sentiment(sentiment.low), high: formats.sentiment(sentiment.high), count: sentiment.sampleSize, shown: formats.count(sentiment.sampleSize) })}
      />
      <Stat label={<Term word="rating">{t('overview.rating')}</Term>} value={<Measure value={rating.value} format={(value) => t('overview.stars', { value: formats.rating(value) })} />} note={rating.plainMean !== null && t('location.plainMean', { value: formats.rating(rating.plainMean) })} />
      <Stat label={<Term word="finding">{t('overview.openFindings')}</Term>} value={formats.count(location.findings.filter(isLiving).length)} />
    </StatRow>
  );
}

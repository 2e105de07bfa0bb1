import { useTranslation } from 'react-i18next';
import { Measure } from '../../components/measure.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { isLiving } from './lost-points.ts';
import type { LocationDetails } from './use-location.ts';

/** The location's figures. The worst listing stands beside the mean: customers meet one listing, not an average. */
export function LocationFigures({ location }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const { score, band, coverage, rank, sentiment, rating, peers } = location;
  const weakest = location.listings.filter((one) => one.score !== null).toSorted((a, b) => Number(a.score) - Number(b.score))[0];
  const sayPeer = (peer: (typeof peers)[number]): string[] => {
    if (peer.rank === null) return [];
    const group = peer.group === 'fr' || peer.group === 'en' ? t(`ranking.peerLanguage.${peer.group}`) : peer.group;
    return [t(`location.peer.${peer.kind}`, { rank: formats.count(peer.rank), of: formats.count(peer.of), group })];
  };
  return (
    <StatRow>
      <Stat isLead label={t('location.score')} value={<Measure value={score} format={formats.score} />} note={<>{band !== null && <><strong>{t(`band.${band}`)}</strong> · </>}{rank === null ? t('location.notRanked') : [t('location.rank', { rank: formats.count(rank), of: formats.count(location.rankedCount) }), ...peers.flatMap(sayPeer)].join(' · ')}</>} />
      <Stat label={t('overview.presence')} value={<Measure value={location.presence} format={formats.score} />} note={t('overview.presenceNote')} />
      <Stat label={t('overview.accuracy')} value={<Measure value={location.accuracy} format={formats.score} />} note={t('overview.accuracyNote')} />
      <Stat label={t('location.weakest')} value={<Measure value={weakest?.score ?? null} format={formats.score} />} note={weakest && wording.publisherName(weakest.publisherId)} />
      <Stat label={t('overview.coverage')} value={<Measure value={coverage} format={formats.share} />} note={t('overview.coverageNote')} />
      <Stat
        label={t('overview.sentiment')}
        value={<Measure value={sentiment.value} format={formats.sentiment} />}
        note={sentiment.low !== null && sentiment.high !== null && t('overview.onReviews', { low: formats.sentiment(sentiment.low), high: formats.sentiment(sentiment.high), count: sentiment.sampleSize, shown: formats.count(sentiment.sampleSize) })}
      />
      <Stat label={t('overview.rating')} value={<Measure value={rating.value} format={(value) => t('overview.stars', { value: formats.rating(value) })} />} note={rating.plainMean !== null && t('location.plainMean', { value: formats.rating(rating.plainMean) })} />
      <Stat label={t('overview.openFindings')} value={formats.count(location.findings.filter(isLiving).length)} />
    </StatRow>
  );
}

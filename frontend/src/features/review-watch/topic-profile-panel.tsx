import { IconMinus, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import tableStyles from '../../components/data-table.module.css';
import { SentimentInterval } from '../../components/interval.tsx';
import { Measure } from '../../components/measure.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { Tag } from '../../components/tag.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import type { ReviewWatch } from './use-review-watch.ts';
import styles from './review-watch.module.css';

const VERDICTS = {
  worse: { tone: 'fail', Icon: IconTrendingDown },
  better: { tone: 'pass', Icon: IconTrendingUp },
  alike: { tone: 'quiet', Icon: IconMinus },
} as const;

/** What a location's reviews speak of and how, beside its peers; worse or better only where the interval says so. */
export function TopicProfilePanel({ watch, brandId, locationId }: { watch: ReviewWatch; brandId: string; locationId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Panel title={t('watch.topics.title')} note={t('watch.topics.note')} isFlush>
      {watch.topics.length === 0 ? <p className={styles.none}>{t(watch.asOf === null ? 'watch.notYet' : 'watch.topics.none')}</p> : (
        <ScrollTable label={t('watch.topics.title')}>
          <thead>
            <tr>
              <th scope="col">{t('inbox.topic')}</th><th scope="col">{t('watch.topics.verdict')}</th><th scope="col">{t('overview.sentiment')}</th><th scope="col" className={`${tableStyles.number} ${tableStyles.optional}`}>{t('watch.topics.peers')}</th>
              <th scope="col" className={tableStyles.number}>{t('watch.topics.share')}</th><th scope="col" className={`${tableStyles.number} ${tableStyles.optional}`}>{t('watch.topics.peerShare')}</th>
            </tr>
          </thead>
          <tbody>
            {watch.topics.map((one) => {
              const look = one.verdict === null ? null : VERDICTS[one.verdict];
              return (
                <tr key={one.topic}>
                  <th scope="row">{one.reviews === 0 ? t(`topic.${one.topic as 'staff'}`) : <Link to={pageOf.reviews(brandId, new URLSearchParams({ location: locationId, topic: one.topic }).toString())}>{t(`topic.${one.topic as 'staff'}`)}</Link>}</th>
                  <td>{look && one.verdict ? <Tag tone={look.tone} icon={<look.Icon aria-hidden />}>{t(`watch.topics.${one.verdict}`)}</Tag> : <Measure value={null} format={formats.sentiment} isShort />}</td>
                  <td><SentimentInterval figure={{ value: one.sentiment, low: one.low, high: one.high, sampleSize: one.reviews }} /></td>
                  <td className={`${tableStyles.number} ${tableStyles.optional}`}><Measure value={one.peerSentiment} format={formats.sentiment} isShort /></td>
                  <td className={tableStyles.number}><Measure value={one.share} format={formats.share} isShort /></td>
                  <td className={`${tableStyles.number} ${tableStyles.optional}`}><Measure value={one.peerShare} format={formats.share} isShort /></td>
                </tr>
              );
            })}
          </tbody>
        </ScrollTable>
      )}
    </Panel>
  );
}

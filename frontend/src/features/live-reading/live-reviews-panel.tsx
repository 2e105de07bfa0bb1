import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Spoken } from '../../components/spoken.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './live-reading.module.css';
import { failureOf, type LiveReading, useLiveReading, useLiveSources } from './use-live-reading.ts';

/** Reviews that a source shows and lets nobody keep: asked for at a click, gone with the page. Nothing where no source is so. */
export function LiveReviewsPanel({ locationId }: { locationId: string }) {
  const { t } = useTranslation();
  const sources = useLiveSources(locationId);
  const ids = sources.data?.reviews ?? [];
  if (ids.length === 0) return null;
  return <Panel title={t('live.reviewsTitle')} note={t('live.reviewsNote')}>{ids.map((id) => <OfSource key={id} locationId={locationId} publisherId={id} />)}</Panel>;
}

function OfSource({ locationId, publisherId }: { locationId: string; publisherId: string }) {
  const { t } = useTranslation();
  const wording = useWording();
  const reading = useLiveReading(locationId);
  const source = wording.publisherName(publisherId);
  return (
    <section aria-label={source}>
      <Button size="xs" variant="default" leftSection={<IconRefresh size={15} aria-hidden />} loading={reading.isPending} onClick={() => reading.mutate({ kind: 'reviews', publisherId })}>{t(reading.data ? 'live.reviewsAgain' : 'live.reviewsRead', { source })}</Button>
      <output aria-live="polite">
        {reading.isError && <p className={styles.said}><IconAlertTriangle size={17} data-tone="unsure" aria-hidden />{t(failureOf(reading.error))}</p>}
        {!reading.isPending && reading.data && <Shown reading={reading.data} source={source} />}
      </output>
    </section>
  );
}

function Shown({ reading: { readAt, url, attribution, trouble, reviews }, source }: { reading: LiveReading; source: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  if (reviews === null) return <p className={styles.said}><IconAlertTriangle size={17} data-tone="unsure" aria-hidden />{trouble === null ? t('live.failed') : wording.trouble(trouble)}</p>;
  const { rating, sample, list } = reviews;
  const total = rating?.count ?? null;
  return (
    <>
      <p className={styles.said}>
        {total === null ? t('live.sample', { count: list.length, source }) : t('live.sampleOf', { count: list.length, total: formats.count(total), source })}
        {rating && ` ${t('live.mean', { value: formats.rating(rating.average), best: formats.count(rating.best) })}`}
        {sample === null && ` ${t('live.notKept')}`}
      </p>
      <ul className={styles.reviews}>
        {list.map((one, at) => (
          <li key={`${at}-${one.publishedAt ?? ''}`}>
            {one.rating !== null && <span className={styles.stars}><IconStarFilled size={14} aria-hidden /><span aria-hidden="true">{formats.rating(one.rating)}</span><Spoken>{t('overview.stars', { value: formats.rating(one.rating) })}</Spoken></span>}
            <p>{one.text === '' ? <em>{t('reviews.noText')}</em> : one.text}</p>
            <small>
              {one.authorName !== null && (one.authorUrl === null ? one.authorName : <a href={one.authorUrl} target="_blank" rel="noreferrer">{one.authorName}</a>)}
              {one.publishedAt !== null && ` · ${formats.day(one.publishedAt)}`}
            </small>
          </li>
        ))}
      </ul>
      <p className={styles.facts}>
        {[t('live.at', { moment: formats.moment(readAt) }), attribution && wording.say(attribution)].filter(Boolean).join(' · ')}
        {url !== null && <> · <a href={url} target="_blank" rel="noreferrer">{t('live.open', { source })}</a></>}
      </p>
    </>
  );
}

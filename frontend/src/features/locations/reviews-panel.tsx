import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCopy, IconMessageReply, IconMoodHappy, IconMoodNeutral, IconMoodSad, IconQuestionMark, IconStarFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Spoken } from '../../components/spoken.tsx';
import { Panel } from '../../components/panel.tsx';
import { Tag, type Tone } from '../../components/tag.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { ReplyPanel } from '../review-replies/reply-panel.tsx';
import styles from './reviews-panel.module.css';
import type { LocationDetails, ReviewView } from './use-location.ts';

const LOOKS = {
  positive: { tone: 'pass', Icon: IconMoodHappy },
  neutral: { tone: 'quiet', Icon: IconMoodNeutral },
  negative: { tone: 'fail', Icon: IconMoodSad },
} as const satisfies Record<NonNullable<ReviewView['label']>, { tone: Tone; Icon: unknown }>;

const SHOWN_FIRST = 6;

/** Reviews as written, newest first, each with what its words say. */
export function ReviewsPanel({ location }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const reviews = location.reviews.toSorted((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
  const shown = showsAll ? reviews : reviews.slice(0, SHOWN_FIRST);
  return (
    <Panel title={t('reviews.title')} note={t('reviews.note')} actions={<Link to={pageOf.reviews(location.brandId, `location=${location.locationId}`)}>{t('inbox.seeAll')}</Link>} isFlush>
      <Surveys surveys={location.surveys} />
      {reviews.length === 0 ? <p className={styles.none}>{t('reviews.none')}</p> : <ul className={styles.list}>{shown.map((one) => <li key={one.id}><Review review={one} /></li>)}</ul>}
      {reviews.length > shown.length && <Button variant="subtle" className={styles.more ?? ''} onClick={() => setShowsAll(true)}>{t('reviews.showAll', { count: reviews.length })}</Button>}
    </Panel>
  );
}

/** Answers to surveys stand by themselves: they are no stars. */
function Surveys({ surveys: { nps, csat } }: { surveys: LocationDetails['surveys'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (nps === null && csat === null) return null;
  return (
    <p className={styles.none}>
      {nps !== null && <span>{t('reviews.npsOf', { value: formats.count(Math.round(nps.value)), count: nps.answers, shown: formats.count(nps.answers) })} </span>}
      {csat !== null && <span>{t('reviews.csatOf', { value: formats.share(csat.value), count: csat.answers, shown: formats.count(csat.answers) })} </span>}
      {t('reviews.surveyNote')}
    </p>
  );
}

function Review({ review }: { review: ReviewView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const [isAnswering, setAnswering] = useState(false);
  const sample = wording.publisher(review.publisherId)?.reviewSample ?? null;
  const look = review.label === null ? null : LOOKS[review.label];
  return (
    <article className={styles.review} data-open={isAnswering}>
      <header className={styles.head}>
        {review.survey !== null && <Tag tone="quiet">{t(`reviews.${review.survey.scale}`, { score: formats.rating(review.survey.score), best: review.survey.best })}</Tag>}
        {review.rating === null && review.survey === null && <span className={styles.soft}>{t('reviews.noRating')}</span>}
        {review.rating !== null && <span className={styles.stars}><IconStarFilled size={14} aria-hidden /><span aria-hidden="true">{formats.rating(review.rating)}</span><Spoken>{t('overview.stars', { value: formats.rating(review.rating) })}</Spoken></span>}
        {review.isUncertain ? <Tag tone="unsure" icon={<IconQuestionMark aria-hidden />} title={t('inbox.uncertainNote')}>{t('inbox.uncertain')}</Tag> : look && review.label && review.sentiment !== null ? <Tag tone={look.tone} icon={<look.Icon aria-hidden />}>{t(`sentiment.${review.label}`)} {formats.sentiment(review.sentiment)}</Tag> : <Tag tone="quiet">{t('reviews.notRead')}</Tag>}
        {review.isContradictory && <Tag tone="unsure" icon={<IconAlertTriangle aria-hidden />}>{t('inbox.contradictory')}</Tag>}
        {review.alsoOn.length > 0 && <Tag tone="quiet" icon={<IconCopy aria-hidden />}>{t('inbox.alsoOn', { sources: review.alsoOn.map((id) => wording.publisherName(id)).join(', ') })}</Tag>}
        {review.hasReply && <Tag tone="accent" icon={<IconMessageReply aria-hidden />}>{t('reviews.answered')}</Tag>}
      </header>
      <p className={styles.text} lang={review.language ?? undefined}>{review.text === '' ? <em>{t('reviews.noText')}</em> : review.text}</p>
      <footer className={styles.foot}><p className={styles.soft}>{[review.authorName, review.publishedAt && formats.day(review.publishedAt), wording.publisherName(review.publisherId), sample !== null && t('reviews.sample', { count: sample })].filter(Boolean).join(' · ')}</p>
        {review.survey === null && <Button size="compact-xs" variant="subtle" aria-expanded={isAnswering} onClick={() => setAnswering(!isAnswering)}>{t(isAnswering ? 'replies.close' : 'replies.answer')}</Button>}
      </footer>
      {isAnswering && <ReplyPanel review={review} />}
    </article>
  );
}

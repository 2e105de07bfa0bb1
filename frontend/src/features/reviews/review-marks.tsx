import { IconAlertTriangle, IconCopy, IconMessageReply, IconMoodHappy, IconMoodNeutral, IconMoodSad, IconPencil, IconQuestionMark, IconStarFilled, IconTrash, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Spoken } from '../../components/spoken.tsx';
import { Tag, type Tone } from '../../components/tag.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './review-marks.module.css';
import type { ReviewRow } from './use-reviews.ts';

/** Below this a label is not asserted: UNCERTAIN_BELOW of backend/domain/review-doubt.ts, which the API applies. */
const UNCERTAIN_BELOW = 0.5;

const LOOKS = {
  positive: { tone: 'pass', Icon: IconMoodHappy },
  neutral: { tone: 'quiet', Icon: IconMoodNeutral },
  negative: { tone: 'fail', Icon: IconMoodSad },
} as const satisfies Record<NonNullable<ReviewRow['label']>, { tone: Tone; Icon: unknown }>;

/** Stars, or the answer to a survey in their place. */
export function Stars({ rating, survey }: Pick<ReviewRow, 'rating' | 'survey'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (survey !== null) return <Tag tone="quiet">{t(`reviews.${survey.scale}`, { score: formats.rating(survey.score), best: survey.best })}</Tag>;
  if (rating === null) return <span className={styles.soft}>{t('reviews.noRating')}</span>;
  return (
    <span className={styles.stars} data-low={rating <= 2}>
      <span className={styles.scale} aria-hidden="true">{[1, 2, 3, 4, 5].map((star) => <IconStarFilled key={star} size={13} data-lit={rating >= star - 0.5} />)}</span>
      <Spoken>{t('overview.stars', { value: formats.rating(rating) })}</Spoken>
    </span>
  );
}

/** What the text says, as sure as it is. */
export function SentimentTag({ review }: { review: Pick<ReviewRow, 'label' | 'confidence' | 'isUncertain' | 'isCorrected'> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { label, confidence, isUncertain, isCorrected } = review;
  if (label === null) return <Tag tone="quiet">{t('inbox.unread')}</Tag>;
  if (isUncertain) return <Tag tone="unsure" icon={<IconQuestionMark aria-hidden />} title={t('inbox.uncertainMeaning', { share: formats.share(confidence), limit: formats.share(UNCERTAIN_BELOW) })}>{t('inbox.uncertain')}</Tag>;
  const { tone, Icon } = LOOKS[label];
  return <Tag tone={tone} icon={<Icon aria-hidden />} title={isCorrected ? t('inbox.byPerson') : t('inbox.sure', { share: formats.share(confidence) })}>{t(`sentiment.${label}`)}</Tag>;
}

/** A topic in the tone of what is said of it. */
export function TopicMark({ topic, label }: Pick<ReviewRow['topics'][number], 'topic' | 'label'>) {
  const { t } = useTranslation();
  return (
    <span className={styles.topic} data-label={label ?? 'none'}>
      <span className={styles.dot} aria-hidden="true" />{t(`topic.${topic as 'staff'}`)}
      {label !== null && <Spoken>{` (${t(`inbox.leaning.${label}`)})`}</Spoken>}
    </span>
  );
}

/** What became of it, and what is to be looked at. */
export function ReviewFlags({ review }: { review: ReviewRow }) {
  const { t } = useTranslation();
  const wording = useWording();
  return (
    <>
      {review.isContradictory && <Tag tone="unsure" icon={<IconAlertTriangle aria-hidden />}>{t('inbox.contradictory')}</Tag>}
      {review.isCorrected && <Tag tone="accent" icon={<IconUserCheck aria-hidden />}>{t('inbox.corrected')}</Tag>}
      {review.editedAt !== null && <Tag tone="quiet" icon={<IconPencil aria-hidden />}>{t('inbox.edited')}</Tag>}
      {review.removedAt !== null && <Tag tone="quiet" icon={<IconTrash aria-hidden />}>{t('inbox.removed')}</Tag>}
      {review.alsoOn.length > 0 && <Tag tone="quiet" icon={<IconCopy aria-hidden />}>{t('inbox.alsoOn', { sources: review.alsoOn.map((id) => wording.publisherName(id)).join(', ') })}</Tag>}
      {review.hasReply && <Tag tone="quiet" icon={<IconMessageReply aria-hidden />}>{t('inbox.answered')}</Tag>}
    </>
  );
}

/** Who, when and where, on one line. */
export function useByline(): (review: Pick<ReviewRow, 'authorName' | 'publishedAt' | 'at' | 'publisherId'>) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  return ({ authorName, publishedAt, at, publisherId }) => [authorName ?? t('inbox.anonymous'), publishedAt === null ? t('inbox.firstSeen', { day: formats.day(at) }) : formats.day(publishedAt), wording.publisherName(publisherId)].join(' · ');
}

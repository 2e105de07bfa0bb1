import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { useFormats } from '../../lib/format.ts';
import { CorrectionForm } from './correction-form.tsx';
import { SentimentTag, TopicMark } from './review-marks.tsx';
import styles from './review-pane.module.css';
import { type ReviewDetails, useCorrectReview } from './use-reviews.ts';

/** What the text was read to say, with the sentence that says it; and who read it otherwise. */
export function CorrectionPanel({ details }: { details: ReviewDetails }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const correct = useCorrectReview(details.review.id);
  const { review, mayCorrect } = details;
  if (review.text === '') return null;
  return (
    <section className={styles.part} aria-label={t('inbox.topics')}>
      <header className={styles.partHead}>
        <h3>{t('inbox.topics')}</h3>
        {mayCorrect && !isOpen && (
          <span className={styles.buttons}>
            {review.isCorrected && <Button size="compact-sm" variant="subtle" loading={correct.isPending} onClick={() => correct.mutate(null)}>{t('inbox.undo')}</Button>}
            <Button size="compact-sm" variant="default" onClick={() => setIsOpen(true)}>{t('inbox.correct')}</Button>
          </span>
        )}
      </header>
      {correct.isError && <ErrorNotice error={correct.error} />}
      {isOpen
        ? <CorrectionForm details={details} isSending={correct.isPending} onCancel={() => setIsOpen(false)} onSave={(reading) => correct.mutate(reading, { onSuccess: () => setIsOpen(false) })} />
        : <Reading details={details} />}
      <History corrections={details.corrections} />
    </section>
  );
}

function Reading({ details: { review, weight, said, model } }: { details: ReviewDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isSure = review.label !== null && !review.isUncertain;
  return (
    <>
      <p className={styles.verdict}>
        <SentimentTag review={review} />
        <span className={styles.soft}>
          {review.isCorrected ? t('inbox.byPerson') : isSure ? t('inbox.sure', { share: formats.share(review.confidence) }) : review.label !== null && `${t('inbox.uncertainLeaning', { label: t(`inbox.leaning.${review.label}`) })}, ${t('inbox.sure', { share: formats.share(review.confidence) }).toLowerCase()}`}
          {review.sentiment !== null && `. ${t('inbox.weight', { share: formats.share(weight) })}`}
        </span>
      </p>
      {said !== null && said.label !== review.label && <p className={styles.soft}>{t('inbox.saidByModel', { label: said.label === null ? t('inbox.none') : t(`inbox.leaning.${said.label}`) })}</p>}
      {review.topics.length === 0 ? <p className={styles.soft}>{t('inbox.noTopics')}</p> : (
        <ul className={styles.topics}>
          {review.topics.map((one) => (
            <li key={one.topic}><TopicMark {...one} />{one.excerpt === '' ? <span className={styles.soft}>{t('inbox.noSentence')}</span> : <q lang={review.language ?? undefined}>{one.excerpt}</q>}</li>
          ))}
        </ul>
      )}
      {model !== null && <p className={styles.soft}>{t('inbox.model', { model })}</p>}
    </>
  );
}

function History({ corrections }: Pick<ReviewDetails, 'corrections'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (corrections.length === 0) return null;
  const say = (label: ReviewDetails['corrections'][number]['after']['label']): string => (label === null ? t('inbox.none') : t(`inbox.leaning.${label}`));
  return (
    <details className={styles.fold}>
      <summary>{t('inbox.history')} <span className={styles.soft}>({formats.count(corrections.length)})</span></summary>
      <ol className={styles.history}>
        {corrections.toReversed().map((one) => (
          <li key={one.at}>
            <span>{t('inbox.correctedBy', { who: one.author ?? t('inbox.somebody'), from: say(one.before.label), to: [say(one.after.label), ...one.after.topics.map((topic) => t(`topic.${topic.topic as 'staff'}`))].join(', ') })}</span>{' '}
            <span className={styles.soft}>{[formats.moment(one.at), one.ending !== null && t(`inbox.ending.${one.ending}`, { who: one.endedBy ?? t('inbox.somebody') })].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

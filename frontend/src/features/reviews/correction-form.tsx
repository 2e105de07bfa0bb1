import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './review-pane.module.css';
import type { ReviewDetails, ReviewReading } from './use-reviews.ts';

const LABELS = ['positive', 'neutral', 'negative'] as const;
type Label = (typeof LABELS)[number];
/** In place of a tone: the text does not speak of it. */
const NOT_ABOUT = 'none';

interface CorrectionFormProps {
  details: ReviewDetails;
  isSending: boolean;
  onSave: (reading: ReviewReading) => void;
  onCancel: () => void;
}

/** What a person reads in the text: a tone on the whole, and one for each topic. */
export function CorrectionForm({ details: { review, topics: known }, isSending, onSave, onCancel }: CorrectionFormProps) {
  const { t } = useTranslation();
  const [label, setLabel] = useState<Label>(review.label ?? 'neutral');
  const [tones, setTones] = useState(() => new Map<string, Label | null>(review.topics.map((one) => [one.topic, one.label])));
  const before = new Map(review.topics.map((one) => [one.topic, one.label]));
  const isChanged = label !== review.label || tones.size !== before.size || [...tones].some(([topic, tone]) => !before.has(topic) || before.get(topic) !== tone);
  const set = (topic: string, value: string): void => setTones(new Map([...tones].flatMap(([one, tone]) => (one !== topic ? [[one, tone] as const] : value === NOT_ABOUT ? [] : [[one, LABELS.find((each) => each === value) ?? null] as const]))));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave({ label, topics: [...tones].map(([topic, tone]) => ({ topic, label: tone })) });
  };
  const options = LABELS.map((one) => ({ value: one, label: t(`sentiment.${one}`) }));
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.soft}>{t('inbox.correctNote')}</p>
      <NativeSelect label={t('inbox.overall')} value={label} data={options} onChange={(event) => setLabel(LABELS.find((one) => one === event.currentTarget.value) ?? 'neutral')} />
      {[...tones].map(([topic, tone]) => (
        <NativeSelect key={topic} label={t('inbox.aboutTopic', { topic: t(`topic.${topic as 'staff'}`) })} value={tone ?? 'neutral'} data={[...options, { value: NOT_ABOUT, label: t('inbox.notAbout') }]} onChange={(event) => set(topic, event.currentTarget.value)} />
      ))}
      <NativeSelect
        label={t('inbox.addTopic')} value="" data={[{ value: '', label: t('inbox.pickTopic') }, ...known.filter((one) => !tones.has(one)).map((one) => ({ value: one, label: t(`topic.${one as 'staff'}`) }))]}
        onChange={(event) => { if (event.currentTarget.value !== '') setTones(new Map([...tones, [event.currentTarget.value, label]])); }}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={isSending} disabled={!isChanged}>{t('inbox.save')}</Button>
        <Button variant="subtle" onClick={onCancel}>{t('inbox.cancel')}</Button>
        {!isChanged && <span className={styles.soft}>{t('inbox.nothingChanged')}</span>}
      </div>
    </form>
  );
}

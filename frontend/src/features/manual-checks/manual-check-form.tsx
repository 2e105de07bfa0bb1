import { Alert, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/call.ts';
import { getLanguage } from '../../lib/i18n.ts';
import styles from './manual-checks.module.css';
import { type ManualCheckInput, type ManualListing, useRecordManualCheck } from './use-manual-checks.ts';

const SAID = ['unseen', 'same', 'other', 'missing'] as const;
type Said = (typeof SAID)[number];
type Field = ManualListing['expected'][number]['field'];
type Answers = Partial<Record<Field, { said: Said; text: string }>>;

interface ManualCheckFormProps {
  locationId: string;
  listing: ManualListing;
  title: string;
  onDone(): void;
}

/** What a person sees at a listing, beside what the master record says: field by field the same, something else, or nothing. */
export function ManualCheckForm({ locationId, listing, title, onDone }: ManualCheckFormProps) {
  const { t } = useTranslation();
  const record = useRecordManualCheck(locationId);
  const [isListed, setIsListed] = useState(true);
  const [url, setUrl] = useState(listing.url ?? '');
  const [note, setNote] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const set = (field: Field, change: Partial<{ said: Said; text: string }>): void => setAnswers((before) => ({ ...before, [field]: { ...(before[field] ?? { said: 'unseen', text: '' }), ...change } }));
  const isUnfinished = isListed && Object.values(answers).some(({ said, text }) => said === 'other' && text.trim() === '');
  const isBlank = isListed && !Object.values(answers).some(({ said }) => said !== 'unseen');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    record.mutate(inputOf({ listing, isListed, url, note, answers }), { onSuccess: onDone });
  };
  const allSame = (): void => setAnswers(Object.fromEntries(listing.expected.map(({ field }) => [field, { said: 'same', text: '' }])));
  return (
    <form noValidate className={styles.form} onSubmit={submit} aria-label={title}>
      <NativeSelect
        label={t('manual.isListed')}
        value={isListed ? 'yes' : 'no'}
        onChange={(event) => setIsListed(event.currentTarget.value === 'yes')}
        data={[{ value: 'yes', label: t('manual.listed') }, { value: 'no', label: t('manual.notListed') }]}
      />
      {isListed && <TextInput type="url" label={t('manual.url')} description={t('manual.urlNote')} classNames={{ description: styles.soft ?? '' }} value={url} onChange={(event) => setUrl(event.currentTarget.value)} />}
      {isListed && (
        <>
          <div><Button size="xs" variant="default" onClick={allSame}>{t('manual.allSame')}</Button></div>
          <div className={styles.fields}>
            {listing.expected.map(({ field, text }) => {
              const expected = field === 'businessStatus' ? t(`businessStatus.${text.en as 'open'}`) : text[getLanguage()];
              const answer = answers[field] ?? { said: 'unseen', text: '' };
              return (
                <div key={field} className={styles.field}>
                  <NativeSelect
                    label={t(`field.${field}`)}
                    description={expected}
                    classNames={{ description: styles.soft ?? '' }}
                    value={answer.said}
                    onChange={(event) => set(field, { said: SAID.find((one) => one === event.currentTarget.value) ?? 'unseen' })}
                    data={SAID.map((said) => ({ value: said, label: t(`manual.said.${said}`) }))}
                  />
                  {answer.said === 'other' && <TextInput required aria-label={t('manual.shown', { field: t(`field.${field}`) })} placeholder={t('manual.shownHint')} value={answer.text} onChange={(event) => set(field, { text: event.currentTarget.value })} />}
                </div>
              );
            })}
          </div>
        </>
      )}
      <Textarea label={t('manual.note')} rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      {record.isError && <Alert color="red" role="alert">{record.error instanceof ApiError && record.error.problem ? record.error.problem.title : t('manual.failed')}</Alert>}
      <div className={styles.buttons}>
        <Button type="submit" size="xs" loading={record.isPending} disabled={isUnfinished || isBlank}>{t('manual.record')}</Button>
        <Button size="xs" variant="default" onClick={onDone}>{t('act.cancel')}</Button>
      </div>
    </form>
  );
}

function inputOf({ listing, isListed, url, note, answers }: { listing: ManualListing; isListed: boolean; url: string; note: string; answers: Answers }): ManualCheckInput {
  const said = Object.fromEntries(Object.entries(answers).map(([field, { said: one, text }]) => [field, one === 'other' ? { said: one, text: text.trim() } : { said: one }])) as ManualCheckInput['answers'];
  return { publisherId: listing.publisherId, isListed, url: url.trim() === '' ? null : url.trim(), note: note.trim() === '' ? null : note.trim(), ...(isListed ? { answers: said } : {}) };
}

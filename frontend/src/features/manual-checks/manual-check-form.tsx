import { Alert, Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconChecks, IconExternalLink } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/call.ts';
import { ManualCheckField, shownText, type Answer, type Field } from './manual-check-field.tsx';
import styles from './manual-checks.module.css';
import { type ManualCheckInput, type ManualListing, useRecordManualCheck } from './use-manual-checks.ts';

type Answers = Partial<Record<Field, Answer>>;
const UNSEEN: Answer = { said: 'unseen', text: '' };

interface ManualCheckFormProps {
  locationId: string;
  listing: ManualListing;
  title: string;
  onDone(): void;
  onCancel(): void;
}

/** What a person sees at a listing, beside what the master record says. Made to be filled in with one thumb. */
export function ManualCheckForm({ locationId, listing, title, onDone, onCancel }: ManualCheckFormProps) {
  const { t } = useTranslation();
  const record = useRecordManualCheck(locationId);
  const [isListed, setIsListed] = useState(true);
  const [url, setUrl] = useState(listing.url ?? '');
  const [note, setNote] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const set = (field: Field, answer: Answer): void => setAnswers((before) => ({ ...before, [field]: answer }));
  const expectedOf = (field: Field): string => {
    const expected = listing.expected.find((one) => one.field === field);
    return expected ? shownText(expected, (status) => t(`businessStatus.${status as 'open'}`)) : '';
  };
  const lookUp = listing.url ?? listing.lookUpUrl;
  const given = Object.entries(answers) as [Field, Answer][];
  // "Something else" that says the same is not finished yet.
  const isUnfinished = isListed && given.some(([field, { said, text }]) => said === 'other' && (text.trim() === '' || text.trim() === expectedOf(field)));
  // A sentence stands at its field until what it speaks of is typed anew; all that was typed stays.
  const problems = new Map((record.error instanceof ApiError ? (record.error.problem?.errors ?? []) : []).map((one) => [one.path, one.message]));
  const isBlank = isListed && !given.some(([, { said }]) => said !== 'unseen');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    record.mutate(inputOf({ listing, isListed, url, note, answers }), { onSuccess: onDone });
  };
  const allSame = (): void => setAnswers(Object.fromEntries(listing.expected.map(({ field }) => [field, { said: 'same', text: '' } satisfies Answer])));
  return (
    <form noValidate className={styles.form} onSubmit={submit} aria-label={title}>
      {lookUp !== null && <div><Button component="a" href={lookUp} target="_blank" rel="noreferrer noopener" size="sm" variant="default" rightSection={<IconExternalLink size={14} aria-hidden />}>{t(listing.url === null ? 'manual.lookUp' : 'manual.open')}</Button></div>}
      <div className={styles.question}>
        <span className={styles.label}>{t('manual.isListed')}</span>
        <SegmentedControl fullWidth size="md" aria-label={t('manual.isListed')} value={isListed ? 'yes' : 'no'} onChange={(value) => setIsListed(value === 'yes')} data={[{ value: 'yes', label: t('manual.listed') }, { value: 'no', label: t('manual.notListed') }]} />
      </div>
      {isListed && (
        <>
          <Button size="md" variant="light" leftSection={<IconChecks size={18} aria-hidden />} onClick={allSame}>{t('manual.allSame')}</Button>
          <div className={styles.fields}>
            {listing.expected.map((expected) => <ManualCheckField key={expected.field} expected={expected} answer={answers[expected.field] ?? UNSEEN} problem={problems.get(`body.answers.${expected.field}`)} onAnswer={(answer) => set(expected.field, answer)} />)}
          </div>
          <TextInput type="url" inputMode="url" label={t('manual.url')} description={t('manual.urlNote')} error={problems.has('body.url') ? t('manual.urlWrong') : undefined} value={url} onChange={(event) => setUrl(event.currentTarget.value)} />
        </>
      )}
      <Textarea label={t('manual.note')} rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      {record.isError && <Alert color="red" role="alert">{record.error instanceof ApiError && record.error.problem ? t(problems.size > 0 ? 'manual.mend' : 'manual.refused', { why: record.error.problem.detail }) : t('manual.failed')}</Alert>}
      <div className={styles.buttons}>
        <Button type="submit" size="md" loading={record.isPending} disabled={isUnfinished || isBlank}>{t('manual.record')}</Button>
        <Button size="md" variant="default" onClick={onCancel}>{t('act.cancel')}</Button>
      </div>
    </form>
  );
}

function inputOf({ listing, isListed, url, note, answers }: { listing: ManualListing; isListed: boolean; url: string; note: string; answers: Answers }): ManualCheckInput {
  const said = Object.fromEntries(Object.entries(answers).map(([field, { said: one, text }]) => [field, one === 'other' ? { said: one, text: text.trim() } : { said: one }])) as ManualCheckInput['answers'];
  return { publisherId: listing.publisherId, isListed, url: url.trim() === '' ? null : url.trim(), note: note.trim() === '' ? null : note.trim(), ...(isListed ? { answers: said } : {}) };
}

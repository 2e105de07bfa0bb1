import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RECORD_FIELDS } from '#contract/proposals.ts';
import { ErrorNotice } from '../../components/load-state.tsx';
import { ApiError } from '../../lib/call.ts';
import type { LocationDetails } from '../locations/use-location.ts';
import { EffectLines } from './effect-lines.tsx';
import { fillIn, readEntry, writeEntry } from './entry.ts';
import styles from './proposals.module.css';
import { RecordValue } from './record-value.tsx';
import { type RecordField, useProposalActions, useRecordPreview } from './use-proposals.ts';

const ADDRESS_PARTS = ['street', 'unit', 'locality', 'region', 'postalCode', 'country'] as const;
const STATUSES = ['open', 'closed-temporarily', 'closed-permanently', 'opening-soon'] as const;
const LONGEST_REASON = 1000;
/** One stops typing, and what it reads as is shown. */
const TYPED_MS = 500;

interface RecordFormProps {
  record: LocationDetails['record'];
  locationId: string;
  mayChange: boolean;
  /** Filled in from a finding: the field, what was seen, and the finding that it answers. */
  initial?: { field: RecordField; text: string; findingId: string };
  onDone: () => void;
}

/** A change of one field: entered in words, read back as it will be kept, with what it would do. */
export function RecordForm({ record, locationId, mayChange, initial, onDone }: RecordFormProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'fr' ? 'fr' : 'en';
  const [field, setField] = useState<RecordField>(initial?.field ?? 'phone');
  const [entry, setEntry] = useState<Record<string, string>>(() => (initial === undefined ? writeEntry('phone', record.phone ?? null, language) : fillIn(initial.field, record[initial.field] ?? null, initial.text, language)));
  const [reason, setReason] = useState('');
  const isTouched = initial !== undefined || JSON.stringify(entry) !== JSON.stringify(writeEntry(field, record[field] ?? null, language));
  const [value] = useDebouncedValue(isTouched ? readEntry(field, entry) : undefined, TYPED_MS);
  const preview = useRecordPreview(locationId, field, value);
  const { propose } = useProposalActions();
  const read = preview.data;
  const isReady = read !== undefined && read.trouble === null && !read.isSame && reason.trim() !== '';
  const choose = (next: RecordField): void => {
    setField(next);
    setEntry(writeEntry(next, record[next] ?? null, language));
  };
  const send = (isImmediate: boolean): void => propose.mutate(
    { params: { locationId }, body: { field, before: record[field] ?? null, value: readEntry(field, entry), reason, isImmediate, ...(initial === undefined || field !== initial.field ? {} : { findingId: initial.findingId }) } }, { onSuccess: onDone });
  const set = (key: string) => (event: FormEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>): void => {
    const { value: typed } = event.currentTarget;
    setEntry((before) => ({ ...before, [key]: typed }));
  };
  return (
    <form noValidate className={styles.form} aria-label={t('proposals.form')} onSubmit={(event) => { event.preventDefault(); if (isReady) send(mayChange); }}>
      <NativeSelect label={t('proposals.which')} value={field} onChange={(event) => choose(RECORD_FIELDS.find((one) => one === event.currentTarget.value) ?? 'phone')} data={RECORD_FIELDS.map((one) => ({ value: one, label: t(`proposals.field.${one}`) }))} />
      {field === 'address' && <div className={styles.fields}>{ADDRESS_PARTS.map((part) => <TextInput key={part} label={t(`proposals.part.${part}`)} value={entry[part] ?? ''} onChange={set(part)} />)}</div>}
      {field === 'websiteUrls' && <div className={styles.fields}>{['fr', 'en', 'und'].map((tag) => <TextInput key={tag} type="url" label={tag === 'und' ? t('proposals.field.websiteUrls') : `${t('proposals.field.websiteUrls')} ${tag.toUpperCase()}`} value={entry[tag] ?? ''} onChange={set(tag)} />)}</div>}
      {field === 'businessStatus' && <NativeSelect label={t('proposals.after')} value={entry['text'] ?? 'open'} onChange={set('text')} data={STATUSES.map((one) => ({ value: one, label: t(`businessStatus.${one}`) }))} />}
      {(field === 'regularHours' || field === 'specialHours') && <Textarea autosize minRows={3} label={t('proposals.after')} description={t(`proposals.hint.${field}`)} value={entry['text'] ?? ''} onChange={set('text')} />}
      {!['address', 'websiteUrls', 'businessStatus', 'regularHours', 'specialHours'].includes(field) && <TextInput label={t('proposals.after')} value={entry['text'] ?? ''} onChange={set('text')} />}
      {read && (read.trouble !== null ? <p role="alert">{t(`proposals.trouble.${read.trouble}`)}</p> : read.isSame ? <p className={styles.soft}>{t('proposals.same')}</p> : (
        <>
          <p><span className={styles.soft}>{t('proposals.readAs')} </span><RecordValue field={field} value={read.after} /></p>
          <EffectLines effect={read.effect} />
        </>
      ))}
      <Textarea required label={t('proposals.reason')} rows={2} maxLength={LONGEST_REASON} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {propose.isError && (propose.error instanceof ApiError && propose.error.status === 409 ? <p role="alert">{t('proposals.moved')}</p> : <ErrorNotice error={propose.error} />)}
      <div className={styles.buttons}>
        <Button type="submit" disabled={!isReady} loading={propose.isPending}>{t(mayChange ? 'proposals.changeNow' : 'proposals.send')}</Button>
        <Button variant="default" onClick={onDone}>{t('act.cancel')}</Button>
      </div>
    </form>
  );
}

import { Button, PasswordInput, Switch, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import { ErrorNotice } from '../../components/load-state.tsx';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './sources.module.css';
import type { SourceActions, SourceDraft } from './use-source-actions.ts';
import type { Source } from './use-sources.ts';

/** What the source asks for. A secret is never shown again: left empty it stays as it is. */
export function SourceForm({ source, actions, onDraft }: { source: Source; actions: SourceActions; onDraft: (draft: SourceDraft | null) => void }) {
  const { t } = useTranslation();
  const [isEnabled, setEnabled] = useState(source.isEnabled);
  const [values, setValues] = useState<Record<string, string>>({});
  const { save } = actions;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ isEnabled, ...draftOf(source, values) }, { onSuccess: () => change({}) });
  };
  const change = (to: Record<string, string>): void => {
    setValues(to);
    onDraft(Object.keys(to).length === 0 ? null : draftOf(source, to));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {source.fields.map((field) => <Field key={field.key} field={field} value={values[field.key]} onChange={(value) => change({ ...values, [field.key]: value })} />)}
      <Switch label={t('sources.enabled')} description={t('sources.enabledNote')} checked={isEnabled} onChange={(event) => setEnabled(event.currentTarget.checked)} />
      {save.isError && <ErrorNotice error={save.error} retry={() => save.reset()} />}
      <p className={styles.actions}>
        <Button type="submit" size="sm" loading={save.isPending}>{t('sources.save')}</Button>
        {save.isSuccess && <output>{t('sources.saved')}</output>}
      </p>
    </form>
  );
}

function draftOf({ fields }: Source, values: Readonly<Record<string, string>>): SourceDraft {
  const plain = fields.filter((one) => one.kind !== 'secret').map((one) => [one.key, values[one.key] ?? one.value ?? ''] as const);
  const secret = fields.flatMap((one) => (one.kind === 'secret' && values[one.key] ? [[one.key, values[one.key] ?? ''] as const] : []));
  return { settings: Object.fromEntries(plain), secrets: Object.fromEntries(secret) };
}

function Field({ field, value, onChange }: { field: Source['fields'][number]; value: string | undefined; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const shared = { label: wording.say(field.label), description: wording.say(field.hint), required: field.isRequired && (field.kind !== 'secret' || field.setAt === null) };
  if (field.kind === 'switch') return <Switch {...shared} required={false} checked={(value ?? field.value) === 'true'} onChange={(event) => onChange(event.currentTarget.checked ? 'true' : 'false')} />;
  if (field.kind === 'secret') {
    const placeholder = field.setAt === null ? '' : t('sources.secretSet', { day: formats.day(field.setAt) });
    return <PasswordInput {...shared} value={value ?? ''} placeholder={placeholder} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': t('sources.showSecret') }} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  return <TextInput {...shared} type={field.kind === 'url' ? 'url' : 'text'} value={value ?? field.value ?? ''} autoComplete="off" onChange={(event) => onChange(event.currentTarget.value)} />;
}

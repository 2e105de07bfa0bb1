import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { MentionPicker } from '../mentions/mention-picker.tsx';
import { toTokens, useColleagues } from '../mentions/use-mentions.ts';
import styles from './notes-panel.module.css';

const LONGEST_NOTE = 2000;
/** From here a text gets more room. */
const LONG_TEXT = 80;

interface NoteFormProps {
  /** Whose people may be named in it. */
  locationId: string;
  label: string;
  action: string;
  initial?: string;
  mutation: { isPending: boolean; isError: boolean; error: unknown };
  onSend: (text: string, done: () => void) => void;
  onCancel?: () => void;
}

/** A note being written. What was typed stays until it has been kept. */
export function NoteForm({ locationId, label, action, initial = '', mutation, onSend, onCancel }: NoteFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(initial);
  const isEmpty = text.trim() === '';
  const people = useColleagues([locationId], text.includes('@'));
  const send = (): void => onSend(toTokens(text, people), () => setText(''));
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); if (!isEmpty) send(); }}>
      <Textarea
        aria-label={label} placeholder={onCancel ? undefined : label} rows={text.length > LONG_TEXT || onCancel ? 4 : 2} maxLength={LONGEST_NOTE} value={text} onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isEmpty) send(); if (event.key === 'Escape') onCancel?.(); }}
      />
      <MentionPicker text={text} people={people} onPick={setText} />
      {mutation.isError && <ErrorNotice error={mutation.error} />}
      {(!isEmpty || onCancel) && (
        <div className={styles.buttons}>
          <Button type="submit" size="xs" disabled={isEmpty} loading={mutation.isPending}>{action}</Button>
          {onCancel && <Button size="xs" variant="subtle" onClick={onCancel}>{t('act.cancel')}</Button>}
        </div>
      )}
    </form>
  );
}

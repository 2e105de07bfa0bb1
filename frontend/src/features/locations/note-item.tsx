import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { useFormats } from '../../lib/format.ts';
import { Said } from '../mentions/said.tsx';
import { fromTokens } from '../mentions/use-mentions.ts';
import { NoteForm } from './note-form.tsx';
import styles from './notes-panel.module.css';
import type { Note, useNoteActions } from './use-notes.ts';

/** One note with who wrote it and when; one's own can be changed, deleted, and brought back. */
export function NoteItem({ note, locationId, actions: { edit, remove, restore } }: { note: Note; locationId: string; actions: ReturnType<typeof useNoteActions> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [isEditing, setEditing] = useState(false);
  if (note.deletedAt !== null) {
    return (
      <p className={styles.gone} role="status">
        {t('notes.deleted')}
        <Button size="compact-sm" variant="subtle" leftSection={<IconArrowBackUp size={15} aria-hidden />} loading={restore.isPending} onClick={() => restore.mutate(note.id)}>{t('notes.undo')}</Button>
        {restore.isError && <ErrorNotice error={restore.error} />}
      </p>
    );
  }
  const older = note.events.filter((one) => one.before !== null);
  return (
    <article className={styles.item}>
      <p className={styles.by}>
        <strong>{note.author?.name ?? t('story.somebody')}</strong> · <time dateTime={note.createdAt}>{formats.moment(note.createdAt)}</time>
        {note.changedAt !== null && ` · ${t('notes.changed', { moment: formats.moment(note.changedAt) })}`}
      </p>
      {isEditing ? (
        <NoteForm locationId={locationId} label={t('notes.edit')} action={t('notes.save')} initial={fromTokens(note.text, note.mentions)} mutation={edit} onSend={(text) => edit.mutate({ noteId: note.id, text }, { onSuccess: () => setEditing(false) })} onCancel={() => setEditing(false)} />
      ) : <p className={styles.text}><Said text={note.text} mentions={note.mentions} /></p>}
      {older.length > 0 && (
        <details className={styles.older}>
          <summary>{t('notes.older', { count: older.length })}</summary>
          <ol>{older.map((one) => <li key={one.at}>{formats.moment(one.at)} · <Said text={one.before ?? ''} mentions={note.mentions} /></li>)}</ol>
        </details>
      )}
      {!isEditing && note.may.length > 0 && (
        <p className={styles.buttons}>
          {note.may.includes('edit') && <Button size="compact-sm" variant="subtle" leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setEditing(true)}>{t('notes.edit')}</Button>}
          {note.may.includes('delete') && <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconTrash size={15} aria-hidden />} loading={remove.isPending} onClick={() => remove.mutate(note.id)}>{t('notes.delete')}</Button>}
        </p>
      )}
      {remove.isError && <ErrorNotice error={remove.error} />}
    </article>
  );
}

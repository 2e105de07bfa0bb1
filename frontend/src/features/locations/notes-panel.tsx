import { useTranslation } from 'react-i18next';
import { LoadState } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { NoteForm } from './note-form.tsx';
import { NoteItem } from './note-item.tsx';
import styles from './notes-panel.module.css';
import { type Notes, useNoteActions, useNotes } from './use-notes.ts';

/** What people tell each other about this place, newest first. */
export function NotesPanel({ locationId }: { locationId: string }) {
  const { t } = useTranslation();
  const notes = useNotes(locationId);
  return (
    <Panel title={t('notes.title')} note={t('notes.note')}>
      <LoadState query={notes} skeleton={[60]}>{(data) => <NoteList data={data} locationId={locationId} />}</LoadState>
    </Panel>
  );
}

function NoteList({ data: { notes, mayWrite }, locationId }: { data: Notes; locationId: string }) {
  const { t } = useTranslation();
  const actions = useNoteActions(locationId);
  const standing = notes.filter((one) => one.deletedAt === null || one.may.includes('restore'));
  return (
    <div className={styles.panel}>
      {mayWrite && <NoteForm locationId={locationId} label={t('notes.write')} action={t('notes.add')} mutation={actions.write} onSend={(text, done) => actions.write.mutate(text, { onSuccess: done })} />}
      {standing.length === 0 ? <p className={styles.soft}>{t('notes.none')}</p> : <ul className={styles.list}>{standing.map((one) => <li key={one.id}><NoteItem note={one} locationId={locationId} actions={actions} /></li>)}</ul>}
    </div>
  );
}

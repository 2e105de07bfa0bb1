import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIT_NOUNS } from '#contract/audit-log.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './audit-log.module.css';
import type { AuditFilterName, AuditView } from './audit-view.ts';
import type { AuditPage } from './use-audit-log.ts';

interface AuditFiltersProps {
  view: AuditView;
  actors: AuditPage['actors'];
  /** An empty text takes the filter away. */
  onNarrow: (name: AuditFilterName, value: string) => void;
  onClear: () => void;
}

/** Typing asks once it rests. */
const PAUSE_MS = 400;

/** Who, what, which subject, between which days. */
export function AuditFilters({ view, actors, onNarrow, onClear }: AuditFiltersProps) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const nouns = Object.entries(AUDIT_NOUNS).map(([value, words]) => ({ value, label: wording.say(words) })).toSorted((a, b) => a.label.localeCompare(b.label, i18n.language));
  const who = view.actor === undefined || actors.some((one) => one.id === view.actor) ? actors : [...actors, { id: view.actor, name: view.actor }];
  return (
    <search className={styles.filters} aria-label={t('journal.filters')}>
      <NativeSelect label={t('journal.who')} value={view.actor ?? ''} onChange={(event) => onNarrow('actor', event.currentTarget.value)} data={[{ value: '', label: t('journal.everybody') }, ...who.map(({ id, name }) => ({ value: id, label: name }))]} />
      <NativeSelect label={t('journal.what')} value={view.noun ?? ''} onChange={(event) => onNarrow('noun', event.currentTarget.value)} data={[{ value: '', label: t('journal.everything') }, ...nouns]} />
      <SubjectInput value={view.subject ?? ''} onSettled={(value) => onNarrow('subject', value)} />
      <TextInput type="date" label={t('journal.from')} value={view.from ?? ''} max={view.to} onChange={(event) => onNarrow('from', event.currentTarget.value)} />
      <TextInput type="date" label={t('journal.to')} value={view.to ?? ''} min={view.from} onChange={(event) => onNarrow('to', event.currentTarget.value)} />
      {Object.keys(view).length > 0 && <Button variant="subtle" onClick={onClear}>{t('journal.clear')}</Button>}
    </search>
  );
}

function SubjectInput({ value, onSettled }: { value: string; onSettled: (value: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  // The address changed by itself: cleared, or somebody went back.
  if (value !== known) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => {
      setKnown(text.trim());
      onSettled(text.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onSettled]);
  return <TextInput type="search" label={t('journal.subject')} placeholder={t('journal.subjectHint')} value={text} maxLength={200} onChange={(event) => setText(event.currentTarget.value)} />;
}

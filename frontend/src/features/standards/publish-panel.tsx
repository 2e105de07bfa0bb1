import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { ApiError } from '../../lib/call.ts';
import { useFormats } from '../../lib/format.ts';
import { DifferencesTable } from './differences-table.tsx';
import styles from './standard-panels.module.css';
import type { Draft } from './use-draft.ts';
import type { usePublish } from './use-publish.ts';
import type { Validation } from './use-validation.ts';

interface PublishPanelProps {
  draft: Draft;
  /** Version in force now, which may be newer than the one that the draft began with. */
  inForce: number | null;
  validation: Validation;
  publish: ReturnType<typeof usePublish>;
  onPublished: () => void;
  /** The writer has seen what is newer and goes on from there. */
  onRebase: (version: number | null) => void;
}

/** Publishing asks once more, beside what would be published; a version published by somebody else meanwhile stops it and loses nothing. */
export function PublishPanel({ draft, inForce, validation, publish, onPublished, onRebase }: PublishPanelProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [asks, setAsks] = useState(false);
  const isOvertaken = draft.basedOn !== inForce;
  const isConflict = publish.error instanceof ApiError && publish.error.problem?.id === 'newer-standard';
  if (isOvertaken) {
    return (
      <div className={styles.confirm} role="alert">
        <p>{t('standard.overtaken', { inForce: inForce ?? '—', basedOn: draft.basedOn ?? '—' })}</p>
        <DifferencesTable differences={validation.differences} />
        <div className={styles.actions}><Button variant="default" onClick={() => { publish.reset(); setAsks(false); onRebase(inForce); }}>{t('standard.rebase', { version: inForce ?? '—' })}</Button></div>
      </div>
    );
  }
  if (!asks) return <div className={styles.actions}><Button variant="default" onClick={() => setAsks(true)}>{t('standard.publish')}</Button></div>;
  return (
    <section className={styles.confirm} aria-label={t('standard.publish')}>
      <p><strong>{t('standard.confirm', { version: (inForce ?? 0) + 1, count: validation.differences.length, shown: formats.count(validation.differences.length) })}</strong></p>
      <p>{t('standard.confirmNote')}</p>
      <DifferencesTable differences={validation.differences} />
      {publish.isError && !isConflict && <ErrorNotice error={publish.error} />}
      <div className={styles.actions}>
        <Button loading={publish.isPending} onClick={() => publish.mutate(draft, { onSuccess: () => { setAsks(false); onPublished(); } })}>{t('standard.confirmed', { version: (inForce ?? 0) + 1 })}</Button>
        <Button variant="default" disabled={publish.isPending} onClick={() => setAsks(false)}>{t('standard.back')}</Button>
      </div>
    </section>
  );
}

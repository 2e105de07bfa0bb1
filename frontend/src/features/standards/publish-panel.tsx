import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { ApiError } from '../../lib/call.ts';
import { useFormats } from '../../lib/format.ts';
import { DifferencesTable } from './differences-table.tsx';
import { isPreviewOf } from './kept-preview.ts';
import { PreviewSummary } from './preview-summary.tsx';
import styles from './standard-panels.module.css';
import type { Draft } from './use-draft.ts';
import { isUnderway, type usePreview } from './use-preview.ts';
import type { usePublish } from './use-publish.ts';
import type { Validation } from './use-validation.ts';

interface PublishPanelProps {
  draft: Draft;
  /** Version in force now, which may be newer than the one that the draft began with. */
  inForce: number | null;
  validation: Validation;
  publish: ReturnType<typeof usePublish>;
  preview: ReturnType<typeof usePreview>;
  /** The question is open: it is asked from more than one place of the page. */
  asks: boolean;
  onAsks: (asks: boolean) => void;
  onPublished: () => void;
  /** The writer has seen what is newer and goes on from there. */
  onRebase: (version: number | null) => void;
}

/** Publishing asks once more, beside what would be published and what its preview said; a version published by somebody else meanwhile stops it and loses nothing. */
export function PublishPanel({ draft, inForce, validation, publish, preview, asks, onAsks, onPublished, onRebase }: PublishPanelProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isOvertaken = draft.basedOn !== inForce;
  const isConflict = publish.error instanceof ApiError && publish.error.problem?.id === 'newer-standard';
  if (isOvertaken) {
    return (
      <div className={styles.confirm} role="alert">
        <p>{t('standard.overtaken', { inForce: inForce ?? '—', basedOn: draft.basedOn ?? '—' })}</p>
        <DifferencesTable differences={validation.differences} />
        <div className={styles.actions}><Button variant="default" onClick={() => { publish.reset(); onAsks(false); onRebase(inForce); }}>{t('standard.rebase', { version: inForce ?? '—' })}</Button></div>
      </div>
    );
  }
  if (!asks) return <div className={styles.actions}><Button variant="default" onClick={() => onAsks(true)}>{t('standard.publish')}</Button></div>;
  const { result } = preview.follow.data ?? {};
  const previewed = result && isPreviewOf({ text: preview.text, result }, draft.text, inForce) ? result : null;
  const isPreviewing = preview.start.isPending || (preview.text === draft.text && isUnderway(preview.follow.data));
  return (
    <section className={styles.confirm} aria-label={t('standard.publish')}>
      <p><strong>{t('standard.confirm', { version: (inForce ?? 0) + 1, count: validation.differences.length, shown: formats.count(validation.differences.length) })}</strong></p>
      {previewed ? <PreviewSummary result={previewed} /> : <output>{t(isPreviewing ? 'standard.previewing' : 'standard.neverPreviewed')}</output>}
      <p>{t('standard.confirmNote')}</p>
      <DifferencesTable differences={validation.differences} />
      {publish.isError && !isConflict && <ErrorNotice error={publish.error} />}
      <div className={styles.actions}>
        {!previewed && <Button loading={isPreviewing} disabled={publish.isPending} onClick={() => preview.start.mutate(draft.text)}>{t('standard.previewFirst')}</Button>}
        <Button variant={previewed ? 'filled' : 'default'} loading={publish.isPending} onClick={() => publish.mutate(draft, { onSuccess: () => { onAsks(false); onPublished(); } })}>{t('standard.confirmed', { version: (inForce ?? 0) + 1 })}</Button>
        <Button variant="default" disabled={publish.isPending} onClick={() => onAsks(false)}>{t('standard.back')}</Button>
      </div>
    </section>
  );
}

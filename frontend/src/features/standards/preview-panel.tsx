import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { ApiError } from '../../lib/call.ts';
import { useFormats } from '../../lib/format.ts';
import { PreviewResultPanels } from './preview-result-panels.tsx';
import styles from './standard-panels.module.css';
import { isUnderway, type usePreview } from './use-preview.ts';

interface PreviewPanelProps {
  brandId: string;
  preview: ReturnType<typeof usePreview>;
  /** The draft as it stands now: a preview of an earlier one says so. */
  text: string;
}

/** A preview that goes on, or what it found. */
export function PreviewPanel({ brandId, preview: { start, follow, cancel, previewId, text: previewed }, text }: PreviewPanelProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = follow;
  if (start.isError) return <ErrorNotice error={start.error} />;
  if (follow.isError) {
    // A preview is kept for a week: one that the browser remembers longer is simply none.
    if (follow.error instanceof ApiError && follow.error.status === 404) return null;
    return <ErrorNotice error={follow.error} retry={() => void follow.refetch()} />;
  }
  if (start.isPending || (previewId !== undefined && (data === undefined || isUnderway(data)))) {
    const isCounted = data !== undefined && data.total > 0;
    return (
      <Panel title={t('standard.previewing')} note={t('standard.previewNote')}>
        <div className={styles.progress}>
          <Progress value={isCounted ? (100 * data.done) / data.total : 100} animated={!isCounted} size="lg" radius="xl" aria-label={t('standard.progress')} />
          <div className={styles.actions}>
            <span>{isCounted ? t('standard.judged', { done: formats.count(data.done), total: formats.count(data.total) }) : t('standard.waiting')}</span>
            <Button size="compact-md" variant="default" loading={cancel.isPending} disabled={data === undefined} onClick={() => cancel.mutate()}>{t('standard.cancel')}</Button>
          </div>
        </div>
      </Panel>
    );
  }
  if (data?.state === 'cancelled') return <p className={styles.soft}>{t('standard.cancelled')}</p>;
  if (data?.state === 'failed') return <p role="alert">{t('standard.failed')}</p>;
  if (!data?.result) return null;
  return (
    <>
      {previewed !== text && <output className={styles.soft}>{t('standard.outdated')}</output>}
      <PreviewResultPanels brandId={brandId} result={data.result} />
    </>
  );
}

import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActFailure } from './act-failure.tsx';
import { tellDone, useDone } from './undo-store.ts';
import styles from './undo-toast.module.css';
import { useUndo } from './use-act-on-many.ts';

/** What was just done, to how many, and why not to others; with a way back where there is one. It waits until it is put away. */
export function UndoToast() {
  const { t } = useTranslation();
  const done = useDone();
  const undo = useUndo();
  // Its place is always there: a reader of the screen is told of what appears in it.
  return (
    <div className={styles.place} role="status">
      {done && (
        <div className={styles.toast}>
          <p><strong>{t(`done.${done.kind}`, { count: done.changed })}</strong></p>
          {done.batchIds.length > 0 && <Button variant="white" color="dark" className={styles.undo ?? ''} leftSection={<IconArrowBackUp size={16} aria-hidden />} loading={undo.isPending} onClick={() => undo.mutate(done.batchIds)}>{t('done.undo')}</Button>}
          <ActionIcon variant="transparent" className={styles.close ?? ''} aria-label={t('done.close')} onClick={() => { undo.reset(); tellDone(null); }}><IconX size={18} aria-hidden /></ActionIcon>
          <div className={styles.left}>
            {done.left.state > 0 && <p>{t('done.leftState', { count: done.left.state })}</p>}
            {done.left.role > 0 && <p>{t('done.leftRole', { count: done.left.role })}</p>}
            {done.left.notFound > 0 && <p>{t('done.leftNotFound', { count: done.left.notFound })}</p>}
          </div>
          {undo.isError && <div className={styles.error}><ActFailure error={undo.error} /></div>}
        </div>
      )}
    </div>
  );
}

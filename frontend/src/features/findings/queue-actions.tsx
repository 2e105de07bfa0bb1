import { useTranslation } from 'react-i18next';
import { ActFailure } from './act-failure.tsx';
import { ActionForm } from './action-form.tsx';
import { ActionList } from './action-list.tsx';
import { ActionSheet } from './action-sheet.tsx';
import { BulkBar } from './bulk-bar.tsx';
import styles from './bulk-bar.module.css';
import type { useQueueActions } from './use-queue-actions.ts';
import type { Queue } from './use-queue.ts';

/** The bar of actions on what is chosen, with the sheet that its forms open in. */
export function QueueActions({ actions, people, locationIds, count, onClear }: { actions: ReturnType<typeof useQueueActions>; people: Queue['people']; /** Of what is chosen. */ locationIds: readonly string[]; count: number; onClear: () => void }) {
  const { t } = useTranslation();
  const { open, setOpen, kinds, begin, send, isSending, error } = actions;
  const failure = error !== null && <div className={styles.error}><ActFailure error={error} /></div>;
  return (
    <>
      {open === null && failure}
      {count > 0 && kinds.length > 0 && <BulkBar count={count} kinds={kinds} isSending={isSending} onAct={begin} onMore={() => setOpen('more')} onClear={onClear} />}
      <ActionSheet title={open === null || open === 'more' ? t('bulk.title', { count }) : `${t(`act.${open}`)} · ${t('bulk.title', { count })}`} isOpen={open !== null} onClose={() => setOpen(null)}>
        {failure}
        {open === 'more' && <ActionList kinds={kinds} nameOf={(kind) => t(`act.${kind}`)} isSending={isSending} onAct={begin} />}
        {open !== null && open !== 'more' && (
          <ActionForm
            key={open} kind={open} title={t(`act.${open}`)} isSending={isSending} onCancel={() => setOpen(null)}
            subject={{ key: 'many', locationIds, people, isPair: false, assigneeId: null, cause: null, dueOn: null, others: 0 }}
            onSubmit={(action, _elsewhere, forget) => send(action, undefined, forget)}
          />
        )}
      </ActionSheet>
    </>
  );
}

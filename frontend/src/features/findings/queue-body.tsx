import { Button } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LoadState } from '../../components/load-state.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { SavedViews } from '../saved-views/saved-views.tsx';
import type { Choice } from './choice-box.tsx';
import { QueueActions } from './queue-actions.tsx';
import { QueueList } from './queue-list.tsx';
import styles from './queue-tools.module.css';
import { QueueTools } from './queue-tools.tsx';
import { type QueueView, writeQueueView } from './queue-view.ts';
import { ReadingsStrip } from './readings-strip.tsx';
import { NOTHING, toggleAll, toggleOne } from './selection.ts';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { useDone } from './undo-store.ts';
import { useUndo } from './use-act-on-many.ts';
import { useQueueActions } from './use-queue-actions.ts';
import { focusedIds, moveFocus, useQueueKeys } from './use-queue-keys.ts';
import { useQueueView } from './use-queue-view.ts';
import { useShortcutsOn } from './use-shortcuts-on.ts';
import { WeekStrip } from './week-strip.tsx';

/** What is to be mended: how far one is, what is being read again, the findings as the address narrows them down, and what is done about those that are chosen. */
export function QueueBody({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [, setAddress] = useSearchParams();
  const { view, queue, jobs, rows, counts } = useQueueView(brandId);
  const [selection, setSelection] = useState(NOTHING);
  const [isHelping, setIsHelping] = useState(false);
  const [isOn, setIsOn] = useShortcutsOn();
  const done = useDone();
  const undo = useUndo();
  const query = writeQueueView(view).toString();
  const order = rows.map((one) => one.id);
  // What is filtered away is not acted upon unseen.
  const chosen = order.filter((id) => selection.ids.has(id));
  const clear = (): void => setSelection(NOTHING);
  const actions = useQueueActions({ brandId, part: view.part, may: queue.data?.may ?? [], chosen, onDone: clear });
  const toggle = (ids: readonly string[], isRange: boolean): void => setSelection(ids.length === 1 && ids[0] !== undefined ? toggleOne(selection, ids[0], order, isRange) : toggleAll(selection, ids));
  const choice: Choice | null = actions.kinds.length === 0 ? null : { ids: selection.ids, onToggle: toggle };

  /** On what is chosen; else on what the focus is on, which is chosen by it. */
  const begin = (kind: Parameters<typeof actions.begin>[0]): void => {
    const ids = chosen.length > 0 ? chosen : focusedIds();
    if (ids.length === 0) return;
    setSelection({ ids: new Set(ids), anchor: ids[0] ?? null });
    actions.begin(kind, ids);
  };
  useQueueKeys(isOn, {
    onMove: moveFocus, onChoose: (isRange) => { const ids = focusedIds(); if (ids.length > 0 && choice) toggle(ids, isRange); },
    onAssign: () => begin('assign'), onClaim: () => begin('claim-fixed'), onAcknowledge: () => begin('acknowledge'), onDue: () => begin('set-due'),
    onUndo: () => { if (done && done.batchIds.length > 0 && !undo.isPending) undo.mutate(done.batchIds); }, onHelp: () => setIsHelping(true),
  });
  const change = (next: Partial<QueueView>): void => setAddress(writeQueueView({ ...view, ...next }), { replace: true });
  return (
    <>
      {queue.data?.week && <WeekStrip week={queue.data.week} />}
      <ReadingsStrip brandId={brandId} />
      <QueueTools view={view} all={queue.data?.rows ?? []} shown={queue.data ? rows.length : null} counts={counts} brandId={brandId} onChange={change} />
      <SavedViews brandId={brandId} page="findings" query={query} addressOf={(other) => pageOf.findings(brandId, other === '' ? '' : `?${other}`)} />
      {rows.length > 0 && (
        <div className={styles.choosing}>
          {choice && <Button size="compact-sm" variant="subtle" className={styles.touch ?? ''} onClick={() => setSelection(toggleAll(selection, order))}>{t(chosen.length === rows.length ? 'bulk.none' : 'bulk.all', { count: rows.length, shown: formats.count(rows.length) })}</Button>}
          <output className={styles.count}>{t('queue.shown', { count: rows.length, shown: formats.count(rows.length), all: formats.count(queue.data?.rows.length ?? rows.length) })}</output>
          {choice && <Button size="compact-sm" variant="subtle" color="gray" className={styles.keysButton ?? ''} leftSection={<IconKeyboard size={16} aria-hidden />} onClick={() => setIsHelping(true)}>{t('keys.title')}</Button>}
        </div>
      )}
      <LoadState query={queue} skeleton={[160, 120, 120, 120]}>
        {(data) => (
          <>
            <QueueList key={query} jobs={jobs} view={view} choice={choice} isEmpty={data.rows.length === 0} onReset={() => setAddress({}, { replace: true })} />
            <QueueActions actions={actions} people={data.people} locationIds={rows.filter((one) => selection.ids.has(one.id)).map((one) => one.locationId)} count={chosen.length} onClear={clear} />
          </>
        )}
      </LoadState>
      <ShortcutsHelp isOpen={isHelping} isOn={isOn} onSwitch={setIsOn} onClose={() => setIsHelping(false)} />
    </>
  );
}

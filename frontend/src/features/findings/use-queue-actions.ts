import { useState } from 'react';
import { FORM_KINDS, type FormKind } from './action-form.tsx';
import type { QueuePart } from './queue-view.ts';
import { useActOnMany } from './use-act-on-many.ts';
import type { FindingAction, FindingActionKind } from './use-finding.ts';

/** What can be done to many at once, the most usual first, by the part of the queue that they stand in. */
const ORDER: Readonly<Record<QueuePart, readonly FindingActionKind[]>> = {
  living: ['claim-fixed', 'acknowledge', 'assign', 'set-due', 'check-again', 'escalate', 'name-cause', 'accept', 'note'],
  accepted: ['withdraw', 'name-cause', 'note', 'check-again'],
  closed: ['name-cause', 'note', 'check-again'],
};

/** True for what needs words first. */
export function isForm(kind: FindingActionKind): kind is FormKind {
  return FORM_KINDS.some((one) => one === kind);
}

/** What one may do to the findings that are chosen, and what is open for it: the list of actions, a form, or nothing. */
export function useQueueActions({ brandId, part, may, chosen, onDone }: { brandId: string; part: QueuePart; may: readonly FindingActionKind[]; chosen: readonly string[]; onDone: () => void }) {
  const [open, setOpen] = useState<'more' | FormKind | null>(null);
  const act = useActOnMany(brandId);
  const kinds = ORDER[part].filter((kind) => may.includes(kind));
  const send = (action: FindingAction, findingIds: readonly string[] = chosen, after?: () => void): void => {
    act.mutate({ findingIds, action }, { onSuccess: () => { after?.(); setOpen(null); onDone(); } });
  };
  /** At once where no word is needed, else by its form. */
  const begin = (kind: FindingActionKind, findingIds = chosen): void => {
    if (!kinds.includes(kind)) return;
    act.reset();
    if (isForm(kind)) setOpen(kind);
    else send({ kind }, findingIds);
  };
  return { open, setOpen, kinds, send, begin, isSending: act.isPending, error: act.error };
}

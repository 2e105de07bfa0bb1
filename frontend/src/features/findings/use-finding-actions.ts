import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormKind, FormSubject } from './action-form.tsx';
import { useActOnFinding, type FindingAction, type FindingActionKind, type FindingDetails } from './use-finding.ts';
import { isForm } from './use-queue-actions.ts';

/** What the reader may do about one finding, and the form that is open for it; a duplicate's words speak of pairs. */
export function useFindingActions(data: FindingDetails) {
  const { t } = useTranslation();
  const act = useActOnFinding(data.finding.id);
  const [form, setForm] = useState<FormKind | null>(null);
  const isPair = data.finding.checkId === 'duplicate';
  const submit = (action: FindingAction, alsoElsewhere = false, after?: () => void): void => act.mutate({ action, alsoElsewhere }, { onSuccess: () => { after?.(); setForm(null); } });
  const nameOf = (kind: FindingActionKind): string => {
    if (!isPair) return t(`act.${kind}`);
    switch (kind) {
      case 'accept': return t('act.rejectPair');
      case 'acknowledge': return t('act.confirmPair');
      case 'withdraw': return t('act.unrejectPair');
      default: return t(`act.${kind}`);
    }
  };
  const begin = (kind: FindingActionKind): void => {
    act.reset();
    if (isForm(kind)) setForm(form === kind ? null : kind);
    else submit({ kind });
  };
  const subject: FormSubject = { key: data.finding.id, locationIds: [data.location.id], people: data.people, isPair, assigneeId: data.assignee?.id ?? null, cause: data.cause, dueOn: data.due.isByHand ? data.due.on : null, others: data.cluster?.members.length ?? 0 };
  return { form, setForm, begin, submit, nameOf, subject, isSending: act.isPending, error: act.error, reset: act.reset };
}
export type FindingActionsState = ReturnType<typeof useFindingActions>;

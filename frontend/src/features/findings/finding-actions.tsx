import { Button } from '@mantine/core';
import { IconCheck, IconEye, IconRefresh, IconThumbUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { ActionForm, type FormKind } from './action-form.tsx';
import styles from './finding-panel.module.css';
import { type FindingAction, type FindingActionKind, type FindingDetails, useActOnFinding } from './use-finding.ts';

/** Actions that need words first; the others are done at one click. */
const FORMS = ['accept', 'assign', 'escalate', 'note', 'name-cause'] as const satisfies readonly FormKind[];

/** What the reader may do about a finding now; a duplicate's buttons speak of pairs. */
export function FindingActions({ data }: { data: FindingDetails }) {
  const { t } = useTranslation();
  const act = useActOnFinding(data.finding.id);
  const [form, setForm] = useState<FormKind | null>(null);
  const may = (kind: FindingActionKind): boolean => data.may.includes(kind);
  const isPair = data.finding.checkId === 'duplicate';
  if (data.may.length === 0) return null;

  const submit = (action: FindingAction, alsoElsewhere: boolean) => act.mutate({ action, alsoElsewhere }, { onSuccess: () => setForm(null) });
  const nameOf = (kind: FormKind): string => (kind === 'accept' && isPair ? t('act.rejectPair') : t(`act.${kind}`));
  return (
    <section aria-label={t('act.label')}>
      <div className={styles.buttons}>
        {may('acknowledge') && <Button size="xs" variant="default" leftSection={<IconEye size={15} aria-hidden />} disabled={act.isPending} onClick={() => submit({ kind: 'acknowledge' }, false)}>{isPair ? t('act.confirmPair') : t('act.acknowledge')}</Button>}
        {may('claim-fixed') && <Button size="xs" leftSection={<IconCheck size={15} aria-hidden />} disabled={act.isPending} onClick={() => submit({ kind: 'claim-fixed' }, false)}>{t('act.claim-fixed')}</Button>}
        {may('check-again') && <Button size="xs" variant="default" leftSection={<IconRefresh size={15} aria-hidden />} loading={data.isChecking} disabled={act.isPending} onClick={() => submit({ kind: 'check-again' }, false)}>{t('act.check-again')}</Button>}
        {may('withdraw') && <Button size="xs" variant="default" leftSection={<IconThumbUp size={15} aria-hidden />} disabled={act.isPending} onClick={() => submit({ kind: 'withdraw' }, false)}>{isPair ? t('act.unrejectPair') : t('act.withdraw')}</Button>}
      </div>
      <div className={`${styles.buttons} ${styles.words}`}>
        {FORMS.filter(may).map((kind) => (
          <Button key={kind} size="xs" px="xs" variant="subtle" aria-expanded={form === kind} onClick={() => setForm(form === kind ? null : kind)}>{nameOf(kind)}</Button>
        ))}
      </div>
      {may('claim-fixed') && <p className={styles.note}>{t('act.claimNote')}</p>}
      {act.isError && <ErrorNotice error={act.error} />}
      {form !== null && may(form) && <ActionForm key={form} kind={form} title={nameOf(form)} data={data} isSending={act.isPending} onSubmit={submit} onCancel={() => setForm(null)} />}
    </section>
  );
}

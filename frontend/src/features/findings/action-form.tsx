import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './finding-panel.module.css';
import type { FindingAction, FindingDetails } from './use-finding.ts';

export type FormKind = 'accept' | 'assign' | 'escalate' | 'note' | 'name-cause';
type Cause = NonNullable<FindingDetails['cause']>;

const CAUSES = ['public-edit', 'data-aggregator', 'web-template', 'store-never-told-us', 'franchisee', 'holiday', 'relocation', 'master-record-wrong', 'unknown'] as const satisfies readonly Cause[];

interface ActionFormProps {
  kind: FormKind;
  title: string;
  data: FindingDetails;
  isSending: boolean;
  onSubmit(action: FindingAction, alsoElsewhere: boolean): void;
  onCancel(): void;
}

/** The words that an action needs: who, why, until when; and whether it is done for the whole cluster. */
export function ActionForm({ kind, title, data, isSending, onSubmit, onCancel }: ActionFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [until, setUntil] = useState('');
  const [personId, setPersonId] = useState(data.assignee?.id ?? '');
  const [cause, setCause] = useState<Cause>(data.cause ?? 'unknown');
  const [alsoElsewhere, setAlsoElsewhere] = useState(false);
  const others = data.cluster?.members.length ?? 0;
  const isPair = data.finding.checkId === 'duplicate';

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit(actionOf(kind, { text, until, personId, cause }), alsoElsewhere);
  };
  // The server counts days in UTC, too.
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const isOver = until !== '' && until < today;
  const wantsText = kind === 'accept' || kind === 'escalate' || kind === 'note';
  const people = [...(kind === 'assign' ? [{ value: '', label: t('act.nobody') }] : []), ...data.people.map((one) => ({ value: one.id, label: `${one.name} (${t(`role.${one.role}`)})` }))];
  return (
    <form noValidate className={styles.form} onSubmit={submit} aria-label={title}>
      {kind === 'accept' && <p className={styles.note}>{isPair ? t('act.rejectNote') : t('act.acceptNote')}</p>}
      {(kind === 'assign' || kind === 'escalate') && <NativeSelect label={t('act.person')} data={people} value={personId || (people[0]?.value ?? '')} onChange={(event) => setPersonId(event.currentTarget.value)} />}
      {kind === 'name-cause' && <NativeSelect label={t('act.cause')} data={CAUSES.map((one) => ({ value: one, label: t(`cause.${one}`) }))} value={cause} onChange={(event) => setCause(CAUSES.find((one) => one === event.currentTarget.value) ?? 'unknown')} />}
      {wantsText && <Textarea label={kind === 'accept' ? t('act.reason') : t('act.text')} required rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />}
      {kind === 'accept' && !isPair && <TextInput type="date" min={today} error={isOver && t('act.untilOver')} label={t('act.until')} description={t('act.untilNote')} classNames={{ description: styles.note ?? '' }} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />}
      {others > 0 && <Checkbox label={t('act.alsoElsewhere', { count: others })} checked={alsoElsewhere} onChange={(event) => setAlsoElsewhere(event.currentTarget.checked)} />}
      <div className={styles.buttons}>
        <Button type="submit" size="xs" loading={isSending} disabled={isOver || (wantsText && text.trim() === '')}>{title}</Button>
        <Button size="xs" variant="default" onClick={onCancel}>{t('act.cancel')}</Button>
      </div>
    </form>
  );
}

function actionOf(kind: FormKind, { text, until, personId, cause }: { text: string; until: string; personId: string; cause: Cause }): FindingAction {
  switch (kind) {
    case 'accept': return { kind, reason: text, until: until === '' ? null : until };
    case 'assign': return { kind, assigneeId: personId === '' ? null : personId };
    case 'escalate': return { kind, assigneeId: personId, text };
    case 'note': return { kind, text };
    case 'name-cause': return { kind, cause };
  }
}

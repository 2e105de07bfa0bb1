import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MentionPicker } from '../mentions/mention-picker.tsx';
import { toTokens, useNameable } from '../mentions/use-mentions.ts';
import { DueField } from './due-field.tsx';
import { localDay } from './due-words.ts';
import styles from './finding-panel.module.css';
import { useDraft } from './use-draft.ts';
import type { FindingAction, FindingDetails } from './use-finding.ts';

export const FORM_KINDS = ['accept', 'assign', 'set-due', 'escalate', 'note', 'name-cause'] as const;
export type FormKind = (typeof FORM_KINDS)[number];
type Cause = NonNullable<FindingDetails['cause']>;

const CAUSES = ['public-edit', 'data-aggregator', 'web-template', 'store-never-told-us', 'franchisee', 'holiday', 'relocation', 'master-record-wrong', 'unknown'] as const satisfies readonly Cause[];

/** What a form begins with: of one finding as it stands, of many nothing. */
export interface FormSubject {
  /** Names the draft of its words. */
  key: string;
  /** The places that it is about: who sees one of them may be named in a note. */
  locationIds: readonly string[];
  people: FindingDetails['people'];
  isPair: boolean;
  assigneeId: string | null;
  cause: Cause | null;
  dueOn: string | null;
  /** Other findings of its cluster. */
  others: number;
}

interface ActionFormProps {
  kind: FormKind;
  title: string;
  subject: FormSubject;
  isSending: boolean;
  onSubmit: (action: FindingAction, alsoElsewhere: boolean, forget: () => void) => void;
  onCancel: () => void;
}

/** The words that an action needs: who, why, until when; and whether it is done for the whole cluster. */
export function ActionForm({ kind, title, subject, isSending, onSubmit, onCancel }: ActionFormProps) {
  const { t } = useTranslation();
  const { isPair, others } = subject;
  const [text, setText, forget] = useDraft(`${subject.key}:${kind}`);
  const [until, setUntil] = useState('');
  const [dueOn, setDueOn] = useState(subject.dueOn);
  const [personId, setPersonId] = useState(subject.assigneeId ?? '');
  const [cause, setCause] = useState<Cause>(subject.cause ?? 'unknown');
  const [alsoElsewhere, setAlsoElsewhere] = useState(false);
  // The server knows the day of the place, which near midnight may be another than the reader's.
  const [today] = useState(() => localDay(new Date()));
  const isOver = until !== '' && until < today;
  const wantsText = kind === 'accept' || kind === 'escalate' || kind === 'note' || kind === 'set-due';
  const people = [...(kind === 'assign' ? [{ value: '', label: t('act.nobody') }] : []), ...subject.people.map((one) => ({ value: one.id, label: `${one.name} (${t(`role.${one.role}`)})` }))];
  const chosenId = personId || (people[0]?.value ?? '');

  const named = useNameable(subject.locationIds, subject.people, kind === 'note' && text.includes('@'));

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit(actionOf(kind, { text: toTokens(text, named), until, personId: chosenId, cause, dueOn }), alsoElsewhere, forget);
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit} aria-label={title}>
      {kind === 'accept' && <p className={styles.note}>{isPair ? t('act.rejectNote') : t('act.acceptNote')}</p>}
      {(kind === 'assign' || kind === 'escalate') && <NativeSelect label={t('act.person')} data={people} value={chosenId} onChange={(event) => setPersonId(event.currentTarget.value)} />}
      {kind === 'set-due' && <DueField value={dueOn} today={today} onChange={setDueOn} />}
      {kind === 'name-cause' && <NativeSelect label={t('act.cause')} data={CAUSES.map((one) => ({ value: one, label: t(`cause.${one}`) }))} value={cause} onChange={(event) => setCause(CAUSES.find((one) => one === event.currentTarget.value) ?? 'unknown')} />}
      {wantsText && <Textarea label={kind === 'accept' || kind === 'set-due' ? t('act.reason') : t('act.text')} required rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />}
      {kind === 'note' && <MentionPicker text={text} people={named} onPick={setText} />}
      {kind === 'accept' && !isPair && <TextInput type="date" min={today} error={isOver && t('act.untilOver')} label={t('act.until')} description={t('act.untilNote')} classNames={{ description: styles.note ?? '' }} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />}
      {others > 0 && <Checkbox label={t('act.alsoElsewhere', { count: others })} checked={alsoElsewhere} onChange={(event) => setAlsoElsewhere(event.currentTarget.checked)} />}
      <div className={styles.buttons}>
        <Button type="submit" className={styles.touch ?? ''} loading={isSending} disabled={isOver || (wantsText && text.trim() === '')}>{title}</Button>
        <Button variant="default" className={styles.touch ?? ''} onClick={onCancel}>{t('act.cancel')}</Button>
      </div>
    </form>
  );
}

interface Filled {
  text: string;
  until: string;
  personId: string;
  cause: Cause;
  dueOn: string | null;
}

function actionOf(kind: FormKind, { text, until, personId, cause, dueOn }: Filled): FindingAction {
  switch (kind) {
    case 'accept': return { kind, reason: text, until: until === '' ? null : until };
    case 'assign': return { kind, assigneeId: personId === '' ? null : personId };
    case 'set-due': return { kind, dueOn, text };
    case 'escalate': return { kind, assigneeId: personId, text };
    case 'note': return { kind, text };
    case 'name-cause': return { kind, cause };
  }
}

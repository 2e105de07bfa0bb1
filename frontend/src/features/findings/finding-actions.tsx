import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActFailure } from './act-failure.tsx';
import { ActionForm, FORM_KINDS } from './action-form.tsx';
import { ACTION_ICONS } from './action-icons.ts';
import styles from './finding-panel.module.css';
import { isUnderWay, type FindingActionKind, type FindingDetails } from './use-finding.ts';
import { useFindingActions } from './use-finding-actions.ts';

/** Done at one click; the others need words first. */
const AT_ONCE = ['claim-fixed', 'acknowledge', 'check-again', 'withdraw'] as const satisfies readonly FindingActionKind[];

/** What the reader may do about a finding now. */
export function FindingActions({ data }: { data: FindingDetails }) {
  const { t } = useTranslation();
  const { form, setForm, begin, submit, nameOf, subject, isSending, error } = useFindingActions(data);
  const may = (kind: FindingActionKind): boolean => data.may.includes(kind);
  if (data.may.length === 0) return null;
  return (
    <section aria-label={t('act.label')}>
      <div className={styles.buttons}>
        {AT_ONCE.filter(may).map((kind) => {
          const Icon = ACTION_ICONS[kind];
          return <Button key={kind} size="xs" className={styles.touch ?? ''} variant={kind === 'claim-fixed' ? 'filled' : 'default'} leftSection={<Icon size={15} aria-hidden />} loading={kind === 'check-again' && isUnderWay(data.reading)} disabled={isSending} onClick={() => begin(kind)}>{nameOf(kind)}</Button>;
        })}
      </div>
      <div className={`${styles.buttons} ${styles.words}`}>
        {FORM_KINDS.filter(may).map((kind) => (
          <Button key={kind} size="xs" px="xs" variant="subtle" className={styles.touch ?? ''} aria-expanded={form === kind} onClick={() => begin(kind)}>{nameOf(kind)}</Button>
        ))}
      </div>
      {may('claim-fixed') && <p className={styles.note}>{t('act.claimNote')}</p>}
      {error !== null && <ActFailure error={error} />}
      {form !== null && may(form) && <ActionForm key={form} kind={form} title={nameOf(form)} subject={subject} isSending={isSending} onSubmit={submit} onCancel={() => setForm(null)} />}
    </section>
  );
}

import { Button } from '@mantine/core';
import { IconDots, IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActFailure } from './act-failure.tsx';
import { ActionForm } from './action-form.tsx';
import { ACTION_ICONS } from './action-icons.ts';
import { ActionList } from './action-list.tsx';
import { ActionSheet } from './action-sheet.tsx';
import styles from './bulk-bar.module.css';
import type { FindingDetails } from './use-finding.ts';
import { useFindingActions } from './use-finding-actions.ts';
import { isForm } from './use-queue-actions.ts';

/** On a phone: what one does most at the foot of the window, and everything else one tap further, for one hand in a shop. */
export function FindingBar({ data, fixUrl }: { data: FindingDetails; fixUrl: string | null }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { form, setForm, begin, submit, nameOf, subject, isSending, error, reset } = useFindingActions(data);
  const [first] = (['claim-fixed', 'check-again', 'withdraw'] as const).filter((kind) => data.may.includes(kind));
  const FirstIcon = first && ACTION_ICONS[first];
  const close = (): void => {
    setIsOpen(false);
    setForm(null);
    reset();
  };
  if (data.may.length === 0 && fixUrl === null) return null;
  return (
    <>
      <section className={styles.bar} aria-label={t('act.label')} data-foot-bar>
        {fixUrl !== null && <Button component="a" href={fixUrl} target="_blank" rel="noreferrer" variant="default" px="sm" className={styles.touch ?? ''} rightSection={<IconExternalLink size={16} aria-hidden />}>{t('act.fixShort')}</Button>}
        {first && FirstIcon && <Button px="xs" className={`${styles.touch} ${styles.wide}`} leftSection={<FirstIcon size={16} aria-hidden />} loading={isSending} onClick={() => begin(first)}>{first === 'check-again' ? t('act.checkShort') : nameOf(first)}</Button>}
        {data.may.length > 1 && <Button variant="default" className={styles.touch ?? ''} px="sm" aria-label={t('bulk.more')} onClick={() => setIsOpen(true)}><IconDots size={18} aria-hidden /></Button>}
      </section>
      <ActionSheet title={form === null ? t('act.label') : nameOf(form)} isOpen={isOpen || error !== null} onClose={close}>
        {error !== null && <ActFailure error={error} />}
        {form === null
          ? <ActionList kinds={data.may} nameOf={nameOf} isSending={isSending} onAct={(kind) => { begin(kind); if (!isForm(kind)) setIsOpen(false); }} />
          : <ActionForm key={form} kind={form} title={nameOf(form)} subject={subject} isSending={isSending} onSubmit={(action, elsewhere, forget) => submit(action, elsewhere, () => { forget(); setIsOpen(false); })} onCancel={() => setForm(null)} />}
      </ActionSheet>
    </>
  );
}

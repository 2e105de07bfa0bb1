import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { getLanguage } from '../../lib/i18n.ts';
import { showPhone } from '../../lib/show-phone.ts';
import styles from './manual-checks.module.css';
import type { ManualListing } from './use-manual-checks.ts';

export type Expected = ManualListing['expected'][number];
export type Field = Expected['field'];
/** What is said of a field; not looked at until something is. */
export interface Answer {
  said: 'unseen' | 'same' | 'other' | 'missing';
  text: string;
}

const STATUSES = ['open', 'closed-temporarily', 'closed-permanently', 'opening-soon'] as const;
const SAID = ['same', 'other', 'missing'] as const;

/** A field with what the master record says, and one tap for what the listing shows: the same, something else, or nothing. */
export function ManualCheckField({ expected, answer, problem, onAnswer }: { expected: Expected; answer: Answer; problem: string | undefined; onAnswer: (answer: Answer) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const { field } = expected;
  const text = shownText(expected, (status) => t(`businessStatus.${status as 'open'}`));
  // What differs is mostly a digit or a word: the person mends what is expected rather than typing it all.
  const say = (said: string): void => onAnswer({ said: SAID.find((one) => one === said) ?? 'unseen', text: said === 'other' && answer.text === '' && field !== 'businessStatus' ? text : answer.text });
  return (
    <div className={styles.field} role="group" aria-labelledby={id} data-said={answer.said}>
      <div className={styles.expected}>
        <span id={id} className={styles.label}>{t(`field.${field}`)}</span>
        <span className={styles.value}>{text}</span>
        {answer.said !== 'unseen' && <Button size="compact-xs" variant="subtle" className={styles.clear ?? ''} aria-label={t('manual.clearField', { field: t(`field.${field}`) })} onClick={() => onAnswer({ said: 'unseen', text: '' })}>{t('manual.clear')}</Button>}
      </div>
      <SegmentedControl fullWidth size="md" classNames={{ label: styles.said ?? '' }} aria-labelledby={id} value={answer.said} onChange={say} data={SAID.map((said) => ({ value: said, label: t(`manual.said.${said}`) }))} />
      {answer.said === 'other' && (field === 'businessStatus'
        ? <NativeSelect size="md" aria-label={t('manual.shown', { field: t(`field.${field}`) })} error={problem} value={answer.text} onChange={(event) => onAnswer({ said: 'other', text: event.currentTarget.value })} data={[{ value: '', label: t('manual.chooseStatus') }, ...STATUSES.filter((one) => one !== expected.text.en).map((one) => ({ value: one, label: t(`businessStatus.${one}`) }))]} />
        : <TextInput required size="md" aria-label={t('manual.shown', { field: t(`field.${field}`) })} description={t('manual.shownHint')} error={problem} value={answer.text} onChange={(event) => onAnswer({ said: 'other', text: event.currentTarget.value })} />)}
    </div>
  );
}

/** What the record says, as a person compares it. */
export function shownText({ field, text }: Expected, sayStatus: (status: string) => string): string {
  if (field === 'businessStatus') return sayStatus(text.en);
  return field === 'phone' ? showPhone(text.en) : text[getLanguage()];
}

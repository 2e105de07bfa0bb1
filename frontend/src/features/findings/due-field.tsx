import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import styles from './finding-panel.module.css';

/** Days from today that people name most. */
const STEPS = [2, 7, 14] as const;
const DAY_MS = 86_400_000;

/** A day by which something is due: by the calendar, by a usual step, or the standard's own (null). */
export function DueField({ value, today, onChange }: { value: string | null; /** YYYY-MM-DD. */ today: string; onChange: (day: string | null) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const dayIn = (days: number): string => new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
  const choices = [...STEPS.map((days) => ({ day: dayIn(days), label: t('due.inDays', { count: days }) })), { day: null, label: t('due.standard') }];
  return (
    <div>
      <TextInput type="date" label={t('due.field')} min={today} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)} />
      <div className={`${styles.buttons} ${styles.steps}`}>
        {choices.map(({ day, label }) => (
          <Button key={label} size="xs" className={styles.touch ?? ''} variant={value === day ? 'light' : 'default'} aria-pressed={value === day} title={day === null ? undefined : formats.day(day)} onClick={() => onChange(day)}>{label}</Button>
        ))}
      </div>
    </div>
  );
}

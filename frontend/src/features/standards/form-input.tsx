import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FormField, parseField, showField } from './form-sections.ts';
import styles from './standard-form.module.css';

interface FormInputProps {
  field: FormField;
  label: string;
  value: unknown;
  /** What holds where nothing is written. */
  inForce: unknown;
  problem: string | undefined;
  isReadOnly: boolean;
  onValue: (value: unknown) => void;
}

/** One value of the standard. Texts are taken over when one leaves the field: the draft is not read at every key. */
export function FormInput({ field: { kind, choices = [] }, label, value, inForce, problem, isReadOnly, onValue }: FormInputProps) {
  const { t } = useTranslation();
  const shown = showField(value);
  const about = { label, error: problem, classNames: { error: styles.problem ?? '' } };
  if (kind === 'yes' || kind === 'yes-unless') {
    const usual = kind === 'yes-unless';
    const isOn = typeof value === 'boolean' ? value : usual;
    return <Checkbox className={styles.check ?? ''} label={label} error={problem} checked={isOn} disabled={isReadOnly} onChange={(event) => onValue(event.currentTarget.checked === usual ? undefined : event.currentTarget.checked)} />;
  }
  if (kind === 'choice') {
    const all = choices.includes(shown) || shown === '' ? choices : [...choices, shown];
    return <NativeSelect {...about} value={shown} disabled={isReadOnly} data={all.map((one) => ({ value: one, label: one === '' ? t('standardForm.any') : t(`standardForm.choice.${one}` as 'standardForm.choice.fr') }))} onChange={(event) => onValue(event.currentTarget.value === '' ? undefined : event.currentTarget.value)} />;
  }
  // Shown anew when the draft says otherwise than the field: by the text beside it, or by another version.
  const key = `${kind}:${shown}`;
  const take = (text: string): void => { if (text !== shown) onValue(parseField(kind, text)); };
  if (kind === 'long') return <Textarea key={key} {...about} defaultValue={shown} readOnly={isReadOnly} autosize minRows={2} maxRows={8} onBlur={(event) => take(event.currentTarget.value)} />;
  return (
    <TextInput
      key={key} {...about} type={kind === 'date' ? 'date' : 'text'} {...(kind === 'number' ? { inputMode: 'decimal' as const } : {})} placeholder={showField(inForce)} defaultValue={shown} readOnly={isReadOnly}
      {...(kind === 'colour' ? { leftSection: <span className={styles.swatch} style={{ background: /^#[0-9a-f]{6}$/i.test(shown) ? shown : 'transparent' }} aria-hidden /> } : {})}
      onBlur={(event) => take(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === 'Enter') take(event.currentTarget.value); }}
    />
  );
}

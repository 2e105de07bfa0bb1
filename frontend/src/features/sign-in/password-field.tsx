import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A new one is told what it needs, and is not filled in by the browser. */
  isNew?: boolean;
}

/** A password, which its writer may look at. */
export function PasswordField({ label, value, onChange, isNew = false }: PasswordFieldProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={label} {...(isNew ? { description: t('signIn.rule') } : {})} value={value} onChange={(event) => onChange(event.currentTarget.value)} required withAsterisk={false}
      autoComplete={isNew ? 'new-password' : 'current-password'} visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
    />
  );
}

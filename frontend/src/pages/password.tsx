import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../components/form-problem.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PasswordField } from '../features/sign-in/password-field.tsx';
import { readToken } from '../features/sign-in/read-token.ts';
import styles from '../features/sign-in/sign-in.module.css';
import { useLookAtReset, useResetPassword } from '../features/sign-in/use-sign-in.ts';

/** A new password, by the link of a mail. */
export function PasswordPage() {
  const { t } = useTranslation();
  const [token] = useState(readToken);
  const [password, setPassword] = useState('');
  const whose = useLookAtReset(token);
  const reset = useResetPassword(token);
  return (
    <div className={styles.frame}>
      <PageHeader title={t('signIn.resetTitle')} note={whose.data?.email} />
      {reset.isSuccess ? (
        <>
          <p role="status">{t('signIn.resetDone')}</p>
          <Button component="a" href="/">{t('signIn.enter')}</Button>
        </>
      ) : whose.isError ? (
        <>
          <FormProblem error={whose.error} />
          <Button component="a" href="/" variant="default">{t('signIn.other')}</Button>
        </>
      ) : (
        <form className={styles.form} onSubmit={(event) => { event.preventDefault(); reset.mutate(password); }}>
          <input type="email" autoComplete="username" value={whose.data?.email ?? ''} readOnly hidden />
          <PasswordField label={t('signIn.newPassword')} value={password} onChange={setPassword} isNew />
          <FormProblem error={reset.error} />
          <Button type="submit" fullWidth loading={reset.isPending}>{t('signIn.choose')}</Button>
          <p className={styles.note}>{t('signIn.resetNote')}</p>
        </form>
      )}
    </div>
  );
}

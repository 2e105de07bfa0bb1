import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../components/form-problem.tsx';
import { Panel } from '../../components/panel.tsx';
import { PasswordField } from '../sign-in/password-field.tsx';
import styles from './account.module.css';
import { useChoosePassword, type Account } from './use-account.ts';

/** Choosing a first password, or another one with the present one. */
export function PasswordPanel({ account: { email, hasPassword, hasSingleSignOn } }: { account: Account }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const choose = useChoosePassword();
  const clear = (): void => { setCurrent(''); setPassword(''); };
  return (
    <Panel title={t(hasPassword ? 'account.password.change' : 'account.password.choose')} note={hasPassword ? t('account.password.note') : hasSingleSignOn ? t('account.password.besideSso') : t('account.password.first')}>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); choose.mutate({ current: hasPassword ? current : null, password }, { onSuccess: clear }); }}>
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        {hasPassword && <PasswordField label={t('account.password.current')} value={current} onChange={setCurrent} />}
        <PasswordField label={t('signIn.newPassword')} value={password} onChange={setPassword} isNew />
        <FormProblem error={choose.error} />
        {choose.isSuccess && <p role="status">{t('account.password.done')}</p>}
        <Button type="submit" loading={choose.isPending}>{t('signIn.choose')}</Button>
      </form>
    </Panel>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FormProblem } from '../components/form-problem.tsx';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { CodeForm } from '../features/sign-in/code-form.tsx';
import { PasswordField } from '../features/sign-in/password-field.tsx';
import styles from '../features/sign-in/sign-in.module.css';
import { useMailLink, useSignIn, useSingleSignOn, useWaysIn } from '../features/sign-in/use-sign-in.ts';

/** What went wrong on the way back from a link or a provider, by what the address says of it. */
const TROUBLES = { expired: 'signIn.expired', refused: 'signIn.refused', failed: 'signIn.refused' } as const;

/** In place of the page that somebody wanted, which follows at the same address. */
export function SignInPage({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const queries = useQueryClient();
  const said = address.get('sign-in');
  // While the password is typed the page that most land on is fetched: nothing is blank afterwards.
  useEffect(() => { void import('./overview.tsx').catch(() => undefined); }, []);
  const [step, setStep] = useState<'password' | 'code'>(said === 'code' ? 'code' : 'password');
  const done = (): void => {
    for (const name of ['sign-in', 'error', 'error_description']) address.delete(name);
    setAddress(address, { replace: true });
    if (onDone) onDone();
    else void queries.resetQueries();
  };
  const trouble = said !== null && said in TROUBLES ? TROUBLES[said as keyof typeof TROUBLES] : null;
  return (
    <div className={styles.frame}>
      <PageHeader title={t(step === 'code' ? 'signIn.codeTitle' : 'signIn.title')} />
      {trouble !== null && step === 'password' && <p role="alert" className={styles.notice}>{t(trouble)}</p>}
      {step === 'code' ? <CodeForm onDone={done} onBack={() => setStep('password')} /> : <PasswordStep onDone={done} onCode={() => setStep('code')} />}
    </div>
  );
}

function PasswordStep({ onDone, onCode }: { onDone: () => void; onCode: () => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const ways = useWaysIn();
  const enter = useSignIn();
  const provider = useSingleSignOn();
  const mail = useMailLink();
  const ask = (kind: 'sign-in' | 'reset'): void => mail.mutate({ kind, email });
  return (
    <LoadState query={ways} skeleton={[260]}>
      {({ hasMail, singleSignOn }) => (
        <>
          {singleSignOn !== null && (
            <>
              <Button fullWidth variant="default" size="md" loading={provider.isPending} onClick={() => provider.mutate()}>{t('signIn.with', { name: singleSignOn })}</Button>
              <FormProblem error={provider.error} />
              <span className={styles.or}>{t('signIn.or')}</span>
            </>
          )}
          <form className={styles.form} onSubmit={(event) => { event.preventDefault(); enter.mutate({ email, password }, { onSuccess: ({ next }) => (next === 'code' ? onCode() : onDone()) }); }}>
            <TextInput type="email" label={t('signIn.email')} value={email} onChange={(event) => setEmail(event.currentTarget.value)} autoComplete="username" required withAsterisk={false} />
            <PasswordField label={t('signIn.password')} value={password} onChange={setPassword} />
            <FormProblem error={enter.error} />
            <Button type="submit" fullWidth loading={enter.isPending}>{t('signIn.enter')}</Button>
          </form>
          {hasMail ? (
            <div className={styles.others}>
              <button type="button" onClick={() => ask('sign-in')} disabled={mail.isPending}>{t('signIn.mailLink')}</button>
              <button type="button" onClick={() => ask('reset')} disabled={mail.isPending}>{t('signIn.forgot')}</button>
            </div>
          ) : <p className={styles.note}>{t('signIn.noMail')}</p>}
          {mail.isSuccess && <p role="status" className={styles.notice}>{t('signIn.mailed', { email })}</p>}
          {mail.isError && <FormProblem error={mail.error} />}
          <p className={styles.note}>{t('signIn.where')}</p>
        </>
      )}
    </LoadState>
  );
}

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../components/form-problem.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { CodeForm } from '../features/sign-in/code-form.tsx';
import { PasswordField } from '../features/sign-in/password-field.tsx';
import { readToken } from '../features/sign-in/read-token.ts';
import styles from '../features/sign-in/sign-in.module.css';
import { useAcceptInvitation, useLookAtInvitation, useSingleSignOn, useWaysIn, type InvitationToAccept } from '../features/sign-in/use-sign-in.ts';
import { changeLanguage } from '../lib/i18n.ts';
import { SignInPage } from './sign-in.tsx';

/** What somebody is invited to, and how they accept it: in the language that the inviter chose for them. */
export function InvitationPage() {
  const { t } = useTranslation();
  const [token] = useState(readToken);
  const invitation = useLookAtInvitation(token);
  const language = invitation.data?.language;
  useEffect(() => { if (language !== undefined) void changeLanguage(language); }, [language]);
  if (invitation.data?.step === 'sign-in') return <SignInPage onDone={() => void invitation.refetch()} />;
  return (
    <div className={styles.frame}>
      <PageHeader title={t('signIn.invitationTitle')} note={invitation.data?.email} />
      {invitation.isError && <FormProblem error={invitation.error} />}
      {invitation.isError && <Button component="a" href="/" variant="default">{t('signIn.other')}</Button>}
      {invitation.data && <Accept token={token} invitation={invitation.data} />}
    </div>
  );
}

function Accept({ token, invitation }: { token: string; invitation: InvitationToAccept }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const ways = useWaysIn();
  const provider = useSingleSignOn();
  const accept = useAcceptInvitation(token);
  const home = (): void => location.replace('/');
  const isNew = invitation.step === 'choose-password';
  const brand = invitation.brand ?? t('signIn.allBrands');
  if (needsCode) return <CodeForm onDone={home} onBack={home} />;
  return (
    <>
      <p>{invitation.invitedBy === null ? t('signIn.invited', { brand, role: t(`role.${invitation.role}`) }) : t('signIn.invitedBy', { name: invitation.invitedBy, brand, role: t(`role.${invitation.role}`) })}</p>
      <p className={styles.note}>{t(`people.means.${invitation.role}`)}</p>
      {isNew && ways.data?.singleSignOn && (
        <>
          <Button fullWidth variant="default" size="md" loading={provider.isPending} onClick={() => provider.mutate()}>{t('signIn.with', { name: ways.data.singleSignOn })}</Button>
          <FormProblem error={provider.error} />
          <span className={styles.or}>{t('signIn.or')}</span>
        </>
      )}
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); accept.mutate(isNew ? password : null, { onSuccess: ({ next }) => (next === 'code' ? setNeedsCode(true) : home()) }); }}>
        {isNew && <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />}
        {isNew && <PasswordField label={t('signIn.newPassword')} value={password} onChange={setPassword} isNew />}
        <FormProblem error={accept.error} />
        <Button type="submit" fullWidth loading={accept.isPending}>{t('signIn.accept')}</Button>
      </form>
    </>
  );
}

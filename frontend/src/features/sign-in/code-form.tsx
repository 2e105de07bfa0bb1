import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../components/form-problem.tsx';
import styles from './sign-in.module.css';
import { useSignInCode } from './use-sign-in.ts';

/** The second factor, after the password: a code of the app, or one of the backup codes. */
export function CodeForm({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<'app' | 'backup'>('app');
  const [isTrusted, setTrusted] = useState(false);
  const send = useSignInCode();
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); send.mutate({ code, kind, isTrusted }, { onSuccess: onDone }); }}>
      <p>{t(kind === 'app' ? 'signIn.codeApp' : 'signIn.codeBackup')}</p>
      <TextInput
        key={kind} label={t(kind === 'app' ? 'signIn.code' : 'signIn.backupCode')} value={code} onChange={(event) => setCode(event.currentTarget.value)} required withAsterisk={false}
        autoComplete="one-time-code" inputMode={kind === 'app' ? 'numeric' : 'text'} classNames={{ input: styles.code ?? '' }} maxLength={20}
      />
      <Checkbox label={t('signIn.trust')} checked={isTrusted} onChange={(event) => setTrusted(event.currentTarget.checked)} />
      <FormProblem error={send.error} />
      <Button type="submit" fullWidth loading={send.isPending} disabled={code.trim().length < 6}>{t('signIn.enter')}</Button>
      <div className={styles.others}>
        <button type="button" onClick={() => { setCode(''); setKind(kind === 'app' ? 'backup' : 'app'); send.reset(); }}>{t(kind === 'app' ? 'signIn.useBackup' : 'signIn.useApp')}</button>
        <button type="button" onClick={onBack}>{t('signIn.again')}</button>
      </div>
    </form>
  );
}

import { Button, TextInput } from '@mantine/core';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../components/form-problem.tsx';
import { Panel } from '../../components/panel.tsx';
import { PasswordField } from '../sign-in/password-field.tsx';
import styles from './account.module.css';
import { QrCode } from './qr-code.tsx';
import { useConfirmSecondFactor, useEndSecondFactor, useRenewBackupCodes, useStartSecondFactor, type Account } from './use-account.ts';

/** The second factor: set up with a QR code, its backup codes shown once, off with the password. */
export function SecondFactorPanel({ account: { hasPassword, secondFactor } }: { account: Account }) {
  const { t } = useTranslation();
  const { isOn, isDemanded, codesLeft } = secondFactor;
  const [codes, setCodes] = useState<string[] | null>(null);
  return (
    <Panel title={t('account.factor.title')} note={t('account.factor.note')}>
      <div className={styles.stack}>
        <p className={styles.state}>
          {isOn ? <IconShieldCheck size={20} stroke={1.75} aria-hidden /> : <IconShieldOff size={20} stroke={1.75} aria-hidden />}
          {isOn ? t('account.factor.on', { count: codesLeft ?? 0 }) : t('account.factor.off')}
        </p>
        {isDemanded && <p>{t('account.factor.demanded')}</p>}
        {isOn && codes !== null && <BackupCodes codes={codes} />}
        {hasPassword ? isOn ? <WhenOn mayEnd={!isDemanded} onCodes={setCodes} /> : <SetUp onCodes={setCodes} /> : <p>{t('account.factor.needsPassword')}</p>}
      </div>
    </Panel>
  );
}

function SetUp({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const start = useStartSecondFactor();
  const confirm = useConfirmSecondFactor();
  const { data } = start;
  if (!data) {
    return (
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); start.mutate(password); }}>
        <PasswordField label={t('account.password.current')} value={password} onChange={setPassword} />
        <FormProblem error={start.error} />
        <Button type="submit" loading={start.isPending}>{t('account.factor.setUp')}</Button>
      </form>
    );
  }
  // The promise, for this form is gone by the time that the account says the factor is on: its callback would never run.
  const keepCodes = () => { confirm.mutateAsync(code).then(() => onCodes(data.backupCodes), () => {}); };
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); keepCodes(); }}>
      <p>{t('account.factor.scan')}</p>
      <QrCode text={data.uri} label={t('account.factor.qr')} className={styles.qr} />
      <p>{t('account.factor.type')} <span className={styles.secret}>{data.secret}</span></p>
      <TextInput label={t('signIn.code')} value={code} onChange={(event) => setCode(event.currentTarget.value)} autoComplete="one-time-code" inputMode="numeric" maxLength={10} required withAsterisk={false} />
      <FormProblem error={confirm.error} />
      <Button type="submit" loading={confirm.isPending} disabled={code.trim().length < 6}>{t('account.factor.confirm')}</Button>
    </form>
  );
}

function WhenOn({ mayEnd, onCodes }: { mayEnd: boolean; onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const end = useEndSecondFactor();
  const renew = useRenewBackupCodes();
  const clear = { onSuccess: () => setPassword('') };
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); renew.mutate(password, { onSuccess: ({ backupCodes }) => { setPassword(''); onCodes(backupCodes); } }); }}>
      <PasswordField label={t('account.password.current')} value={password} onChange={setPassword} />
      <FormProblem error={renew.error ?? end.error} />
      <div className={styles.actions}>
        <Button type="submit" variant="default" loading={renew.isPending} disabled={password === ''}>{t('account.factor.renew')}</Button>
        {mayEnd && <Button variant="default" loading={end.isPending} disabled={password === ''} onClick={() => end.mutate(password, clear)}>{t('account.factor.end')}</Button>}
      </div>
    </form>
  );
}

function BackupCodes({ codes }: { codes: string[] }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.stack}>
      <p><strong>{t('account.factor.keep')}</strong></p>
      <ul className={styles.codes}>{codes.map((one) => <li key={one}>{one}</li>)}</ul>
    </div>
  );
}

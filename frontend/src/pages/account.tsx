import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../components/form-problem.tsx';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Panel } from '../components/panel.tsx';
import styles from '../features/account/account.module.css';
import { PasswordPanel } from '../features/account/password-panel.tsx';
import { SecondFactorPanel } from '../features/account/second-factor-panel.tsx';
import { SessionsPanel } from '../features/account/sessions-panel.tsx';
import { useAccount, useRename, type Account } from '../features/account/use-account.ts';
import { useSignOut } from '../features/sign-in/use-sign-in.ts';
import grid from '../components/page-grid.module.css';

/** The reader's own: name, password, second factor, sessions. It is also where somebody lands whose role demands a second factor that is not set up yet. */
export function AccountPage() {
  const { t } = useTranslation();
  const account = useAccount();
  const signOut = useSignOut();
  return (
    <>
      <PageHeader title={t('account.title')} note={account.data?.email} />
      <LoadState query={account} skeleton={[220, 220, 260]}>
        {(data) => (
          <div className={styles.stack}>
            {data.isHeld && <p role="alert" className={styles.held}>{t('account.held')}</p>}
            <div className={grid.grid}>
              <div className={grid.wide}><div className={styles.stack}><PasswordPanel account={data} /><SessionsPanel sessions={data.sessions} /></div></div>
              <div className={grid.side}>
                <div className={styles.stack}>
                  <SecondFactorPanel account={data} />
                  <NamePanel key={data.name} account={data} />
                  <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>{t('account.signOut')}</Button>
                </div>
              </div>
            </div>
          </div>
        )}
      </LoadState>
    </>
  );
}

function NamePanel({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [name, setName] = useState(account.name);
  const rename = useRename();
  return (
    <Panel title={t('account.name.title')} note={t('account.name.note')}>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); rename.mutate(name); }}>
        <TextInput label={t('account.name.label')} value={name} onChange={(event) => setName(event.currentTarget.value)} autoComplete="name" maxLength={100} required withAsterisk={false} />
        <FormProblem error={rename.error} />
        <Button type="submit" variant="default" loading={rename.isPending} disabled={name.trim() === '' || name === account.name}>{t('settings.save')}</Button>
      </form>
    </Panel>
  );
}

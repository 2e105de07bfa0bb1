import { Button } from '@mantine/core';
import { IconTerminal2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../components/page-header.tsx';
import styles from './sign-in-notice.module.css';

/** Shown when nobody is signed in: where the one-time link is to be found. */
export function SignInNotice({ retry }: { retry: () => void }) {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  return (
    <div className={styles.frame}>
      <IconTerminal2 size={40} stroke={1.5} aria-hidden />
      <PageHeader title={t('signIn.title')} />
      {address.get('sign-in') === 'expired' && <p role="alert"><strong>{t('signIn.expired')}</strong></p>}
      <p>{t('signIn.where')}</p>
      <p>{t('signIn.once')}</p>
      <Button onClick={retry}>{t('signIn.retry')}</Button>
    </div>
  );
}

import { Button, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { LANGUAGES } from '../../lib/i18n.ts';
import { useSetLanguage } from '../session/use-set-language.ts';
import styles from './notifications.module.css';
import { useTestMail, type Notifications } from './use-notifications.ts';

const NAMES = { fr: 'Français', en: 'English' } as const;

/** Where mails go, in which language, and whether they arrive. */
export function MailPanel({ data }: { data: Notifications }) {
  const { t, i18n } = useTranslation();
  const setLanguage = useSetLanguage();
  const test = useTestMail();
  const id = useId();
  return (
    <Panel title={t('notifications.mail.title')} note={data.email}>
      <div className={styles.fields}>
        <div>
          <span id={id} className={styles.label}>{t('notifications.mail.language')}</span>
          <SegmentedControl aria-labelledby={id} value={i18n.language === 'fr' ? 'fr' : 'en'} onChange={(value) => setLanguage.mutate(value)} data={LANGUAGES.map((one) => ({ value: one, label: NAMES[one] }))} />
        </div>
        {data.isMailSet ? <div className={styles.actions}>
          <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>{t('notifications.mail.test')}</Button>
          {test.isSuccess && <output>{t('notifications.mail.sent')}</output>}
        </div> : <p className={styles.none}>{t('notifications.mail.none')}</p>}
        {test.isError && <ErrorNotice error={test.error} />}
      </div>
    </Panel>
  );
}

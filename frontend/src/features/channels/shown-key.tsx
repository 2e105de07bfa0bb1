import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './channels.module.css';

/** A key, this once: whoever verifies needs it, and nobody sees it again. */
export function ShownKey({ value }: { value: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.shown} role="status">
      <p>{t('channels.keyOnce')}</p>
      <code>{value}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => <Button variant="default" size="sm" leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} onClick={copy}>{t(copied ? 'channels.copied' : 'channels.copy')}</Button>}
      </CopyButton>
    </div>
  );
}

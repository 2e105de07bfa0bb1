import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { useMayManage } from '../session/use-may-manage.ts';
import styles from './failing-channels.module.css';
import { useFailingChannels } from './use-failing-channels.ts';

/** That word no longer gets out, until it does again: for those who can mend it, and who may have no other channel to hear it by. */
export function FailingChannels({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const failing = useFailingChannels(brandId, useMayManage()).data?.failing ?? [];
  if (failing.length === 0) return null;
  return (
    <Alert variant="outline" color="yellow" icon={<IconPlugConnectedX aria-hidden />} title={t('channelTrouble.title')} classNames={{ root: styles.trouble ?? '', title: styles.title ?? '', icon: styles.title ?? '' }}>
      <ul className={styles.list}>
        {failing.map((one) => (
          <li key={one.id}>{t(one.isStopped ? 'channelTrouble.stopped' : 'channelTrouble.failing', { name: one.name ?? t('channelTrouble.mail'), moment: formats.moment(one.since) })}</li>
        ))}
      </ul>
      <Link to={pageOf.channels(brandId)}>{t('channelTrouble.open')}</Link>
    </Alert>
  );
}

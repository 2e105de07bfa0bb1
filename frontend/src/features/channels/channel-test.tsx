import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './channels.module.css';
import { isGoing, useChannelActions, type Channel } from './use-channels.ts';

/** Sends a message that says it is a test, and shows what came of it in place. */
export function ChannelTest({ brandId, channelId, test }: { brandId: string; channelId: string; test: Channel['test'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { test: send } = useChannelActions(brandId);
  const isUnderWay = send.isPending || isGoing(test);
  return (
    <div className={styles.test}>
      <Button variant="default" size="sm" leftSection={<IconSend size={16} aria-hidden />} loading={isUnderWay} onClick={() => send.mutate(channelId)}>{t(channelId === 'email' ? 'channels.testMail' : 'channels.test')}</Button>
      <output aria-live="polite">
        {isUnderWay ? t('channels.testing') : test !== null && (
          <span className={styles.answer} data-good={test.state === 'sent'}>
            {test.state === 'sent' ? t('channels.tested') : t(`deliveries.trouble.${test.trouble ?? 'unreachable'}`)}
            {test.code !== null && ` (${test.code})`}{test.said !== null && <q>{test.said}</q>} <small>{formats.moment(test.at)}</small>
          </span>
        )}
      </output>
      {send.isError && <ErrorNotice error={send.error} retry={() => send.reset()} />}
    </div>
  );
}

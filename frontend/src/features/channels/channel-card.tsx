import { Alert, Button } from '@mantine/core';
import { IconKey, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { useFormats } from '../../lib/format.ts';
import { ChannelForm } from './channel-form.tsx';
import { ChannelIcon, ChannelState, lastTestOf } from './channel-state.tsx';
import { ChannelTest } from './channel-test.tsx';
import styles from './channels.module.css';
import { ShownKey } from './shown-key.tsx';
import { useChannelActions, type Channel, type Channels } from './use-channels.ts';

interface ChannelCardProps {
  brandId: string;
  channel: Channel;
  offered: Pick<Channels, 'kinds' | 'regions'>;
  isOpen: boolean;
  onToggle: () => void;
}

/** One channel: how it does at a glance, and behind it what it is told, a test, its key and its end. */
export function ChannelCard({ brandId, channel, offered, isOpen, onToggle }: ChannelCardProps) {
  const { name, kind, host } = channel;
  return (
    <li className={styles.card}>
      <h3 className={styles.head}>
        <button type="button" aria-expanded={isOpen} onClick={onToggle}>
          <ChannelIcon kind={kind} />
          <span className={styles.name}>{name}</span>
          <ChannelState channel={channel} />
          <span className={styles.last}>{host}<LastTry channel={channel} /></span>
        </button>
      </h3>
      {isOpen && <ChannelDetails brandId={brandId} channel={channel} offered={offered} />}
    </li>
  );
}

/** What was last tried and what came of it: a test that failed is an answer, too. */
function LastTry({ channel }: Pick<ChannelCardProps, 'channel'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const test = lastTestOf(channel);
  const { lastSentAt } = channel.health;
  if (test === null) return lastSentAt !== null && ` · ${t('channels.lastSent', { moment: formats.moment(lastSentAt) })}`;
  const moment = formats.moment(test.at);
  return ` · ${test.state === 'sent' ? t('channels.lastTest.good', { moment }) : t('channels.lastTest.failed', { moment, outcome: t(`deliveries.trouble.${test.trouble ?? 'unreachable'}`) })}`;
}

function ChannelDetails({ brandId, channel, offered }: Pick<ChannelCardProps, 'brandId' | 'channel' | 'offered'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { change } = useChannelActions(brandId);
  const { id, kind, stopped, stoppedAt, health } = channel;
  return (
    <div className={styles.details}>
      {stopped !== null && <Alert color="orange" variant="outline" title={t('channels.stoppedTitle', { day: formats.day(stoppedAt ?? channel.addressSetAt) })}>{t(`channels.stopped.${stopped}`)}</Alert>}
      {stopped === null && health.failingSince !== null && <Alert color="orange" variant="outline" title={t('channels.failingSince', { moment: formats.moment(health.failingSince) })}>{health.trouble !== null && t(`deliveries.trouble.${health.trouble}`)}{health.said !== null && <> <q>{health.said}</q></>}</Alert>}
      <ChannelTest brandId={brandId} channelId={id} test={channel.test} />
      <ChannelForm key={`${channel.addressSetAt} ${channel.isEnabled} ${stopped}`} kind={kind} channel={channel} offered={offered} isSaving={change.isPending} error={change.error} onSave={(wish) => change.mutate({ channelId: id, wish })} />
      {change.isSuccess && <output>{t('channels.saved')}</output>}
      <div className={styles.ends}>
        {channel.keySetAt !== null && <ChannelKey brandId={brandId} channel={channel} />}
        <RemoveChannel brandId={brandId} channel={channel} />
      </div>
    </div>
  );
}

/** When the key was made, and a new one: shown once. */
function ChannelKey({ brandId, channel: { id, keySetAt, oldKeyUntil } }: Pick<ChannelCardProps, 'brandId' | 'channel'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { rotate } = useChannelActions(brandId);
  return (
    <div className={styles.key}>
      <p>{keySetAt !== null && t('channels.keySet', { day: formats.day(keySetAt) })}{oldKeyUntil !== null && ` ${t('channels.oldKey', { moment: formats.moment(oldKeyUntil) })}`}</p>
      {rotate.data === undefined ? <Button variant="default" size="sm" leftSection={<IconKey size={16} aria-hidden />} loading={rotate.isPending} onClick={() => rotate.mutate(id)}>{t('channels.newKey')}</Button> : <ShownKey value={rotate.data.key} />}
      {rotate.isError && <ErrorNotice error={rotate.error} retry={() => rotate.reset()} />}
    </div>
  );
}

/** Asked twice: a channel does not come back. */
function RemoveChannel({ brandId, channel: { id, name } }: Pick<ChannelCardProps, 'brandId' | 'channel'>) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { remove } = useChannelActions(brandId);
  if (!isAsking) return <Button variant="subtle" color="red" size="sm" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setAsking(true)}>{t('channels.remove')}</Button>;
  return (
    <div className={styles.key} role="group" aria-label={t('channels.removeAsk', { name })}>
      <p>{t('channels.removeAsk', { name })}</p>
      <div className={styles.actions}>
        <Button color="red" size="sm" loading={remove.isPending} onClick={() => remove.mutate(id)}>{t('channels.removeYes')}</Button>
        <Button variant="subtle" size="sm" onClick={() => setAsking(false)}>{t('channels.cancel')}</Button>
      </div>
      {remove.isError && <ErrorNotice error={remove.error} />}
    </div>
  );
}

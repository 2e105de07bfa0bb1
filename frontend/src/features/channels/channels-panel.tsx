import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import { ChannelCard } from './channel-card.tsx';
import { ChannelState } from './channel-state.tsx';
import { ChannelTest } from './channel-test.tsx';
import styles from './channels.module.css';
import { NewChannel } from './new-channel.tsx';
import { MAIL, type Channels } from './use-channels.ts';

/** Slack, Teams and webhooks of the brand. */
export function ChannelsPanel({ brandId, data }: { brandId: string; data: Channels }) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <Panel title={t('channels.own')} note={t('channels.ownNote')}>
      {data.channels.length === 0 && <p className={styles.soft}>{t('channels.none')}</p>}
      <ul className={styles.list}>
        {data.channels.map((one) => <ChannelCard key={one.id} brandId={brandId} channel={one} offered={data} isOpen={openId === one.id} onToggle={() => setOpenId(openId === one.id ? null : one.id)} />)}
      </ul>
      <NewChannel brandId={brandId} offered={data} />
    </Panel>
  );
}

/** The mail: the operator's server, everybody's letters. */
export function MailPanel({ brandId, email }: { brandId: string; email: Channels['email'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <div className={styles.alone}><Panel title={t('channels.mail')} note={t('channels.mailNote')}>
      {email === null ? <p className={styles.soft}>{t('channels.noMail')}</p> : (
        <div className={styles.mail}>
          <p className={styles.standing}><ChannelState channel={{ isEnabled: true, stopped: null, health: email.health, test: email.test }} />{email.health.lastSentAt !== null && <span className={styles.soft}>{t('channels.lastSent', { moment: formats.moment(email.health.lastSentAt) })}</span>}</p>
          {email.health.trouble !== null && <p className={styles.answer} data-good={false}>{t(`deliveries.trouble.${email.health.trouble}`)}{email.health.said !== null && <q>{email.health.said}</q>}</p>}
          <ChannelTest brandId={brandId} channelId={MAIL} test={email.test} />
        </div>
      )}
    </Panel></div>
  );
}

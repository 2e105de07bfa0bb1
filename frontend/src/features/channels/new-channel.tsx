import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelForm } from './channel-form.tsx';
import { ChannelIcon, KIND_NAMES } from './channel-state.tsx';
import styles from './channels.module.css';
import { ShownKey } from './shown-key.tsx';
import { useChannelActions, type ChannelKind, type Channels } from './use-channels.ts';

const KINDS: readonly ChannelKind[] = ['slack', 'teams', 'webhook'];

/** Which kind first, then what it needs; of a webhook its key, once. */
export function NewChannel({ brandId, offered }: { brandId: string; offered: Pick<Channels, 'kinds' | 'regions'> }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ChannelKind | null>(null);
  const { add } = useChannelActions(brandId);
  const open = (to: ChannelKind | null): void => {
    add.reset();
    setKind(to);
  };
  return (
    <div className={styles.new}>
      <div className={styles.kinds} role="group" aria-label={t('channels.new')}>
        <span aria-hidden className={styles.soft}>{t('channels.new')}</span>
        {KINDS.map((one) => <Button key={one} variant={kind === one ? 'light' : 'default'} aria-expanded={kind === one} leftSection={<ChannelIcon kind={one} />} onClick={() => open(kind === one ? null : one)}>{KIND_NAMES[one]}</Button>)}
      </div>
      {add.data?.key && <ShownKey value={add.data.key} />}
      {kind !== null && (
        <div className={styles.details}>
          <p className={styles.soft}>{t(`channels.how.${kind}`)}</p>
          <ChannelForm key={kind} kind={kind} channel={null} offered={offered} isSaving={add.isPending} error={add.error} onCancel={() => open(null)}
            onSave={({ url = '', ...wish }) => add.mutate({ ...wish, kind, url }, { onSuccess: () => setKind(null) })} />
        </div>
      )}
    </div>
  );
}

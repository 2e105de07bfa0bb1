import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Panel } from '../components/panel.tsx';
import styles from '../features/api-keys/api-keys.module.css';
import { stateOf } from '../features/api-keys/key-days.ts';
import { KeysTable } from '../features/api-keys/keys-table.tsx';
import { NewKey } from '../features/api-keys/new-key.tsx';
import { useApiKeys, type ApiKeys } from '../features/api-keys/use-api-keys.ts';
import { useBrandId } from '../features/session/use-brand.ts';

/** Keys by which programs reach the brand: made, looked over, ended. */
export function KeysPage() {
  const { t } = useTranslation();
  const brandId = useBrandId();
  const keys = useApiKeys(brandId);
  return (
    <>
      <PageHeader title={t('apiKeys.title')} note={<>{t('apiKeys.note')} <a href="/api/docs">{t('apiKeys.docs')}</a></>} />
      <LoadState query={keys} skeleton={[280]}>{(data) => <Lists brandId={brandId} data={data} />}</LoadState>
    </>
  );
}

function Lists({ brandId, data: { keys, regions } }: { brandId: string; data: ApiKeys }) {
  const { t } = useTranslation();
  const [isMaking, setMaking] = useState(false);
  const [now] = useState(() => new Date());
  const live = keys.filter((one) => stateOf(one, now) === 'live');
  const over = keys.filter((one) => stateOf(one, now) !== 'live');
  return (
    <div className={styles.stack}>
      {isMaking && <Panel title={t('apiKeys.new')}><NewKey brandId={brandId} regions={regions} onClose={() => setMaking(false)} /></Panel>}
      <Panel title={t('apiKeys.live')} isFlush actions={!isMaking && <Button leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setMaking(true)}>{t('apiKeys.new')}</Button>}>
        {live.length === 0 ? <p className={styles.empty}>{t('apiKeys.none')}</p> : <KeysTable brandId={brandId} keys={live} now={now} label={t('apiKeys.live')} />}
      </Panel>
      {over.length > 0 && <Panel title={t('apiKeys.over')} note={t('apiKeys.overNote')} isFlush><KeysTable brandId={brandId} keys={over} now={now} label={t('apiKeys.over')} /></Panel>}
    </div>
  );
}

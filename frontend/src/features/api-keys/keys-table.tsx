import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KEY_SCOPE_WORDS } from '#contract/api-keys.ts';
import { ErrorNotice } from '../../components/load-state.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './api-keys.module.css';
import { lastDayBefore, stateOf } from './key-days.ts';
import { useApiKeyActions, type ApiKey } from './use-api-keys.ts';

/** Keys by name: what each may do and where, until when, when it was last used, and its end. */
export function KeysTable({ brandId, keys, now, label }: { brandId: string; keys: readonly ApiKey[]; now: Date; label: string }) {
  const { t } = useTranslation();
  return (
    <ScrollTable label={label} isCards>
      <thead>
        <tr>
          <th scope="col">{t('apiKeys.name')}</th><th scope="col">{t('apiKeys.scopes')}</th><th scope="col">{t('apiKeys.region')}</th><th scope="col">{t('apiKeys.expires')}</th><th scope="col">{t('apiKeys.lastUsed')}</th>
          <th scope="col"><span className={styles.hidden}>{t('apiKeys.revoke')}</span></th>
        </tr>
      </thead>
      <tbody>{keys.map((one) => <KeyRow key={one.id} brandId={brandId} apiKey={one} now={now} />)}</tbody>
    </ScrollTable>
  );
}

function KeyRow({ brandId, apiKey, now }: { brandId: string; apiKey: ApiKey; now: Date }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const { name, ending, scopes, region, maker, createdAt, expiresAt, revokedAt, lastUsedAt } = apiKey;
  const state = stateOf(apiKey, now);
  return (
    <tr className={styles.row}>
      <th scope="row">
        {name} <code className={styles.ending}>…{ending}</code>
        <span className={styles.soft}>{t('apiKeys.made', { name: maker, day: formats.day(createdAt) })}</span>
      </th>
      <td data-label={t('apiKeys.scopes')}><ul className={styles.said}>{scopes.map((one) => <li key={one}>{wording.say(KEY_SCOPE_WORDS[one])}</li>)}</ul></td>
      <td data-label={t('apiKeys.region')}>{region === null ? t('apiKeys.allRegions') : region.join(' › ')}</td>
      <td data-label={t('apiKeys.expires')}>{state === 'revoked' ? t('apiKeys.revokedOn', { day: formats.day(revokedAt ?? createdAt) }) : expiresAt === null ? t('apiKeys.forever') : t(state === 'expired' ? 'apiKeys.expiredOn' : 'apiKeys.until', { day: formats.day(lastDayBefore(expiresAt)) })}</td>
      <td data-label={t('apiKeys.lastUsed')}>{lastUsedAt === null ? t('apiKeys.never') : formats.moment(lastUsedAt)}</td>
      <td data-empty={state !== 'live'}>{state === 'live' && <RevokeKey brandId={brandId} apiKey={apiKey} />}</td>
    </tr>
  );
}

/** Asked twice: whatever uses the key stops working at once. */
function RevokeKey({ brandId, apiKey: { id, name } }: { brandId: string; apiKey: ApiKey }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { revoke } = useApiKeyActions(brandId);
  if (!isAsking) return <Button variant="default" size="xs" aria-label={t('apiKeys.revokeOne', { name })} onClick={() => setAsking(true)}>{t('apiKeys.revoke')}</Button>;
  return (
    <div className={styles.asking} role="group" aria-label={t('apiKeys.revokeOne', { name })}>
      <p>{t('apiKeys.revokeAsk', { name })}</p>
      <div className={styles.actions}>
        <Button color="red.9" size="xs" loading={revoke.isPending} onClick={() => revoke.mutate(id)}>{t('apiKeys.revokeYes')}</Button>
        <Button variant="subtle" size="xs" data-autofocus onClick={() => setAsking(false)}>{t('apiKeys.cancel')}</Button>
      </div>
      {revoke.isError && <ErrorNotice error={revoke.error} />}
    </div>
  );
}

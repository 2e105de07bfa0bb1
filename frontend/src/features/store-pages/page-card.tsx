import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconExternalLink, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tag } from '../../components/tag.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { showPhone } from '../../lib/show-phone.ts';
import styles from './store-pages.module.css';
import type { PageActions, StorePage, StorePageState } from './use-page-search.ts';

const SURE = 0.9;

interface PageCardProps {
  brandId: string;
  page: StorePage;
  actions: PageActions;
  mayChange: boolean;
}

/** One page beside the location whose it may be: why, how sure, what it shows, and the decision. */
export function PageCard({ brandId, page, actions: { decide }, mayChange }: PageCardProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, locationId, storeCode, name, address, phone, url, language, reason, confidence, seen, state } = page;
  const isBusy = decide.isPending && 'ids' in decide.variables.which && decide.variables.which.ids.includes(id);
  const say = (to: StorePageState) => () => decide.mutate({ state: to, which: { ids: [id] } });
  const named = t('storePages.named', { code: storeCode, url });
  const line = (place: { name: string | null; address: string | null; phone: string | null }): string => [place.name, place.address, place.phone === null ? null : showPhone(place.phone)].filter((one) => one !== null).join(' · ');
  return (
    <li className={styles.card}>
      <div className={styles.who}>
        <p className={styles.name}><Link to={pageOf.location(brandId, locationId)}>{storeCode} · {name}</Link>{language !== null && <Tag tone="quiet">{t(`storePages.language.${language as 'fr'}`, { defaultValue: language })}</Tag>}</p>
        <a className={styles.url} href={url} target="_blank" rel="noreferrer noopener">{url} <IconExternalLink size={14} aria-hidden /></a>
        <dl className={styles.pair}>
          <dt>{t('storePages.ours')}</dt><dd>{line({ name: null, address, phone })}</dd>
          {seen && <><dt>{t('storePages.theirs')}</dt><dd>{line(seen) || '—'}</dd></>}
        </dl>
      </div>
      <p className={styles.why}><Tag tone={confidence >= SURE ? 'pass' : 'unsure'}>{formats.share(confidence)}</Tag> {t(`storePages.reason.${reason}`)}</p>
      {mayChange && (
        <p className={styles.decide}>
          {state !== 'confirmed' && <Button size="xs" leftSection={<IconCheck size={14} aria-hidden />} loading={isBusy} aria-label={`${t('storePages.confirm')}: ${named}`} onClick={say('confirmed')}>{t('storePages.confirm')}</Button>}
          {state === 'proposed' && <Button size="xs" variant="default" leftSection={<IconX size={14} aria-hidden />} disabled={isBusy} aria-label={`${t('storePages.reject')}: ${named}`} onClick={say('rejected')}>{t('storePages.reject')}</Button>}
          {state !== 'proposed' && <Button size="xs" variant="default" leftSection={<IconArrowBackUp size={14} aria-hidden />} disabled={isBusy} aria-label={`${t('storePages.takeBack')}: ${named}`} onClick={say('proposed')}>{t('storePages.takeBack')}</Button>}
        </p>
      )}
    </li>
  );
}

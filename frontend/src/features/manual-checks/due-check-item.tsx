import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LoadState } from '../../components/load-state.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { ManualCheckForm } from './manual-check-form.tsx';
import styles from './manual-checks.module.css';
import { useManualListings, type DueCheck } from './use-manual-checks.ts';

interface DueCheckItemProps {
  check: DueCheck;
  mayCheck: boolean;
  isOpen: boolean;
  onToggle: () => void;
  onDone: () => void;
}

/** One listing to look at; the form unfolds in place, so that a list is gone through without leaving it. */
export function DueCheckItem({ check, mayCheck, isOpen, onToggle, onDone }: DueCheckItemProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const { name, storeCode, locality, publisherId, url, lookUpUrl, lastCheckedAt } = check;
  const address = url ?? lookUpUrl;
  const opens = t(url === null ? 'manual.lookUp' : 'manual.open');
  const source = wording.publisherName(publisherId);
  const seen = lastCheckedAt === null ? t('manual.neverYet') : t('manual.last', { day: formats.day(lastCheckedAt) });
  const facts = [storeCode, locality, source, seen].filter((one) => one !== null).join(' · ');
  return (
    <li className={styles.due} data-open={isOpen}>
      <div className={styles.dueHead}>
        <div className={styles.dueWho}>
          <strong>{name}</strong>
          <span className={styles.soft}>{facts}</span>
        </div>
        <div className={styles.dueActions}>
          {!isOpen && address !== null && <Button component="a" href={address} target="_blank" rel="noreferrer noopener" size="sm" variant="default" rightSection={<IconExternalLink size={14} aria-hidden />} aria-label={`${opens}: ${source}, ${name}`}>{opens}</Button>}
          {mayCheck && <Button size="sm" variant={isOpen ? 'default' : 'light'} aria-expanded={isOpen} aria-label={`${t(isOpen ? 'manual.fold' : 'manual.look')}: ${source}, ${name}`} rightSection={isOpen ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />} onClick={onToggle}>{t(isOpen ? 'manual.fold' : 'manual.look')}</Button>}
        </div>
      </div>
      {isOpen && <OpenedForm check={check} title={t('manual.check', { name: `${source}, ${name}` })} onDone={onDone} onCancel={onToggle} />}
    </li>
  );
}

function OpenedForm({ check: { locationId, publisherId }, title, onDone, onCancel }: Pick<DueCheckItemProps, 'check' | 'onDone'> & { title: string; onCancel: () => void }) {
  const listings = useManualListings(locationId);
  return (
    <LoadState query={listings} skeleton={[240]}>
      {(data) => {
        const listing = data.listings.find((one) => one.publisherId === publisherId);
        return listing ? <ManualCheckForm locationId={locationId} listing={listing} title={title} onDone={onDone} onCancel={onCancel} /> : null;
      }}
    </LoadState>
  );
}

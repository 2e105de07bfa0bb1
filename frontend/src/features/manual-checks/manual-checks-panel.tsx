import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { Tag } from '../../components/tag.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { ManualCheckForm } from './manual-check-form.tsx';
import styles from './manual-checks.module.css';
import { SavedNote } from './saved-note.tsx';
import { type ManualListing, useManualListings } from './use-manual-checks.ts';

/** The listings of a location that a person looks at: the last look, when the next is due, and the form for it. Nothing where there are none. */
export function ManualChecksPanel({ locationId }: { locationId: string }) {
  const { t } = useTranslation();
  const { data } = useManualListings(locationId);
  if (!data || data.listings.length === 0) return null;
  return (
    <Panel title={t('manual.title')} note={t('manual.noteOfPanel')}>
      <ul className={styles.list}>{data.listings.map((listing) => <li key={listing.publisherId} className={styles.listing}><Listing listing={listing} locationId={locationId} mayCheck={data.mayCheck} /></li>)}</ul>
    </Panel>
  );
}

function Listing({ listing, locationId, mayCheck }: { listing: ManualListing; locationId: string; mayCheck: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const [isOpen, setIsOpen] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const name = wording.publisherName(listing.publisherId);
  const title = t('manual.check', { name });
  const { last } = listing;
  return (
    <>
      <div className={styles.head}>
        <strong>{name}</strong>
        {listing.isDue ? <Tag tone="fail">{t('manual.due')}</Tag> : <Tag tone="quiet">{t('manual.holdsUntil', { day: formats.day(listing.dueAt ?? '') })}</Tag>}
        {mayCheck && !isOpen && <Button size="xs" variant={listing.isDue ? 'filled' : 'default'} onClick={() => setIsOpen(true)} aria-label={`${t('manual.look')}: ${name}`}>{t('manual.look')}</Button>}
      </div>
      <SavedNote>{isSaved && !isOpen ? t('manual.saved', { name, day: formats.day(listing.dueAt ?? '') }) : null}</SavedNote>
      {listing.url !== null && <a className={styles.soft} href={listing.url} target="_blank" rel="noreferrer">{listing.url}</a>}
      <p className={styles.soft}>{last === null ? t('manual.never', { count: listing.everyDays }) : t(last.isListed ? 'manual.lastSeen' : 'manual.lastAbsent', { day: formats.day(last.checkedAt), name: last.checkedBy ?? t('manual.somebody'), count: listing.everyDays })}</p>
      {last?.note && <p className={styles.soft}>{last.note}</p>}
      {isOpen && <ManualCheckForm locationId={locationId} listing={listing} title={title} onDone={() => { setIsOpen(false); setIsSaved(true); }} onCancel={() => setIsOpen(false)} />}
    </>
  );
}

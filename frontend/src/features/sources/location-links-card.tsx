import { Button, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconExternalLink, IconPencil, IconRefresh, IconX } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tag } from '../../components/tag.tsx';
import { ErrorNotice } from '../../components/load-state.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { showPhone } from '../../lib/show-phone.ts';
import styles from './sources.module.css';
import type { SourceActions } from './use-source-actions.ts';
import type { ListingLink, LocationLinks } from './use-sources.ts';

interface CardProps {
  brandId: string;
  row: LocationLinks;
  actions: SourceActions;
  mayChange: boolean;
}

const PARTS = ['name', 'address', 'phone', 'website', 'storeCode'] as const;
const ALWAYS: ReadonlySet<string> = new Set(['name', 'address', 'phone']);
const TONES = { proposed: 'accent', confirmed: 'pass', rejected: 'quiet', stale: 'unsure' } as const;

/** One location: its listings at the source with what was decided of each, and the way to name one or to search again. */
export function LocationLinksCard({ brandId, row, actions, mayChange }: CardProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [isNaming, setNaming] = useState(false);
  const { locationId, ours, declared, links, searchedAt } = row;
  const { searchAgain } = actions;
  const isLinked = links.some((one) => one.state === 'confirmed');
  const isSearching = searchAgain.variables === locationId;
  return (
    <li className={styles.candidate}>
      <p className={styles.candidateHead}>
        <Link to={pageOf.location(brandId, locationId)}>{ours.storeCode} · {ours.name}</Link>
        <span className={styles.soft}>{searchedAt === null ? t('sources.notSearched') : t('sources.searched', { day: formats.day(searchedAt) })}</span>
      </p>
      {links.length === 0 && <p className={styles.soft}>{[ours.address, ours.phone === null ? null : showPhone(ours.phone)].filter((one) => one !== null).join(' · ')}</p>}
      {declared.length > 0 && <p className={styles.soft}>{t('sources.declared', { ids: declared.join(', ') })}</p>}
      {links.map((one) => <Candidate key={one.id} link={one} row={row} actions={actions} mayChange={mayChange} />)}
      {mayChange && (isNaming
        ? <NameForm row={row} actions={actions} onDone={() => setNaming(false)} />
        : (
          <p className={styles.actions}>
            <Button size="xs" variant="subtle" leftSection={<IconPencil size={14} aria-hidden />} aria-label={t('sources.nameOf', { code: ours.storeCode ?? '' })} onClick={() => setNaming(true)}>{t('sources.name')}</Button>
            {!isLinked && <Button size="xs" variant="subtle" leftSection={<IconRefresh size={14} aria-hidden />} loading={isSearching && searchAgain.isPending} aria-label={t('sources.searchAgainOf', { code: ours.storeCode ?? '' })} onClick={() => searchAgain.mutate(locationId)}>{t('sources.searchAgain')}</Button>}
            {isSearching && searchAgain.isSuccess && <output className={styles.soft}>{t(searchAgain.data.when === 'now' ? 'sources.searchNow' : 'sources.searchNext')}</output>}
          </p>
        ))}
    </li>
  );
}

function Candidate({ link, row: { ours }, actions: { decide }, mayChange }: Omit<CardProps, 'brandId'> & { link: ListingLink }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, state, theirs, url, externalId, confidence, decidedAt, decidedBy } = link;
  const isBusy = decide.isPending && decide.variables.linkId === id;
  // What the source does not show can't be compared; name, address and phone are looked for all the same.
  const parts = PARTS.filter((part) => (theirs === null || ALWAYS.has(part) ? ours[part] : theirs[part]) !== null);
  const shown = (part: (typeof PARTS)[number], value: string | null | undefined): string => (value ? (part === 'phone' ? showPhone(value) : value) : '—');
  const say = (to: 'confirmed' | 'rejected' | 'proposed') => () => decide.mutate({ linkId: id, state: to });
  const named = `${ours.storeCode ?? ''}, ${theirs?.name ?? externalId}`;
  const who = decidedAt === null ? null : decidedBy === null ? t('sources.decided', { day: formats.day(decidedAt) }) : t('sources.decidedBy', { day: formats.day(decidedAt), name: decidedBy });
  const how = [confidence === null ? t('sources.byPerson') : t('sources.confidence', { share: formats.share(confidence) }), who].filter((one) => one !== null).join(' · ');
  return (
    <div className={styles.link}>
      <p className={styles.linkHead}><Tag tone={TONES[state]}>{t(`sources.link.${state}`)}</Tag><span className={styles.soft}>{how}</span></p>
      {state === 'proposed' || state === 'confirmed' ? (
        <table className={styles.pair}>
          <thead><tr><th scope="col">{t('sources.partTitle')}</th><th scope="col">{t('sources.ours')}</th><th scope="col">{t('sources.theirs')}</th></tr></thead>
          <tbody>
            {parts.map((part, index) => (
              <tr key={part}>
                <th scope="row">{t(`sources.part.${part}`)}</th>
                <td>{shown(part, ours[part])}</td>
                {theirs !== null && <td>{shown(part, theirs[part])}</td>}
                {theirs === null && index === 0 && <td rowSpan={parts.length} className={styles.soft}>{t('sources.notKept')}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      ) : <p className={styles.soft}>{[theirs?.name, theirs?.address, theirs === null ? externalId : null].filter(Boolean).join(' · ')}</p>}
      <p className={styles.actions}>
        {mayChange && state === 'proposed' && <Button size="xs" leftSection={<IconCheck size={14} aria-hidden />} loading={isBusy} aria-label={`${t('sources.confirm')}: ${named}`} onClick={say('confirmed')}>{t('sources.confirm')}</Button>}
        {mayChange && (state === 'proposed' || state === 'confirmed') && <Button size="xs" variant="default" leftSection={<IconX size={14} aria-hidden />} disabled={isBusy} aria-label={`${t('sources.reject')}: ${named}`} onClick={say('rejected')}>{t('sources.reject')}</Button>}
        {mayChange && state === 'rejected' && <Button size="xs" variant="default" leftSection={<IconArrowBackUp size={14} aria-hidden />} loading={isBusy} aria-label={`${t('sources.takeBack')}: ${named}`} onClick={say('proposed')}>{t('sources.takeBack')}</Button>}
        {/^https?:/i.test(url) && <a href={url} target="_blank" rel="noreferrer noopener" className={styles.look}>{t('sources.look')} <IconExternalLink size={14} aria-hidden /></a>}
      </p>
    </div>
  );
}

/** A listing that no search found: by its id, or by the address of its page. */
function NameForm({ row: { locationId, ours }, actions: { name }, onDone }: Pick<CardProps, 'row' | 'actions'> & { onDone: () => void }) {
  const { t } = useTranslation();
  const [listing, setListing] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    name.mutate({ locationId, listing: listing.trim() }, { onSuccess: onDone });
  };
  const isOurs = name.variables?.locationId === locationId;
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('sources.nameOf', { code: ours.storeCode ?? '' })}>
      <TextInput label={t('sources.nameLabel')} description={t('sources.nameNote')} value={listing} autoComplete="off" onChange={(event) => setListing(event.currentTarget.value)} />
      {isOurs && name.isError && <ErrorNotice error={name.error} />}
      <p className={styles.actions}>
        <Button type="submit" size="xs" loading={isOurs && name.isPending} disabled={listing.trim() === ''}>{t('sources.nameSave')}</Button>
        <Button size="xs" variant="default" onClick={onDone}>{t('act.cancel')}</Button>
      </p>
    </form>
  );
}

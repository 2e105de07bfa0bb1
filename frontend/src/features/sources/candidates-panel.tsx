import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LoadState } from '../../components/load-state.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { showPhone } from '../../lib/show-phone.ts';
import styles from './sources.module.css';
import type { SourceActions } from './use-source-actions.ts';
import { useCandidates, type Candidate } from './use-sources.ts';

interface CandidatesProps {
  brandId: string;
  publisherId: string;
  actions: SourceActions;
  mayChange: boolean;
}

const PARTS = ['name', 'address', 'phone', 'website', 'storeCode'] as const;

/** Listings that may be a location's, each beside its record; a person says once which it is. */
export function CandidatesPanel({ brandId, publisherId, actions, mayChange }: CandidatesProps) {
  const { t } = useTranslation();
  const candidates = useCandidates(brandId, publisherId, true);
  return (
    <section>
      <h3 className={styles.subtitle}>{t('sources.candidates')}</h3>
      <p className={styles.soft}>{t('sources.candidatesNote')}</p>
      <LoadState query={candidates} skeleton={[120]}>
        {(links) => <ul className={styles.candidates}>{links.map((one) => <CandidateCard key={one.id} brandId={brandId} candidate={one} actions={actions} mayChange={mayChange} />)}</ul>}
      </LoadState>
    </section>
  );
}

function CandidateCard({ brandId, candidate, actions: { decide }, mayChange }: Omit<CandidatesProps, 'publisherId'> & { candidate: Candidate }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, ours, theirs, url, confidence, locationId } = candidate;
  const parts = PARTS.filter((part) => ours[part] ?? theirs?.[part]);
  const isBusy = decide.isPending && decide.variables.linkId === id;
  const shown = (part: (typeof PARTS)[number], value: string | null | undefined): string => (value ? (part === 'phone' ? showPhone(value) : value) : '—');
  return (
    <li className={styles.candidate}>
      <p className={styles.candidateHead}>
        <Link to={pageOf.location(brandId, locationId)}>{ours.storeCode} · {ours.name}</Link>
        {confidence !== null && <span className={styles.soft}>{t('sources.confidence', { share: formats.share(confidence) })}</span>}
      </p>
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
      <p className={styles.actions}>
        {mayChange && <Button size="xs" leftSection={<IconCheck size={14} aria-hidden />} loading={isBusy} onClick={() => decide.mutate({ linkId: id, state: 'confirmed' })}>{t('sources.confirm')}</Button>}
        {mayChange && <Button size="xs" variant="default" leftSection={<IconX size={14} aria-hidden />} disabled={isBusy} onClick={() => decide.mutate({ linkId: id, state: 'rejected' })}>{t('sources.reject')}</Button>}
        {URL.canParse(url) && <a href={url} target="_blank" rel="noreferrer noopener">{t('sources.look')}</a>}
      </p>
    </li>
  );
}

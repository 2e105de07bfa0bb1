import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyNotice } from '../../components/empty-notice.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProposalItem } from './proposal-item.tsx';
import styles from './proposals.module.css';
import { useProposals } from './use-proposals.ts';

/** What people of the stores propose for master records, and what became of it. */
export function ProposalsPanel({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const part = address.get('part') === 'decided' ? 'decided' : 'waiting';
  const proposals = useProposals(brandId, part);
  const choose = (next: string): void => setAddress((before) => {
    const params = new URLSearchParams(before);
    if (next === 'decided') params.set('part', next);
    else params.delete('part');
    return params;
  }, { replace: true, preventScrollReset: true });
  return (
    <Panel isFlush title={t('proposals.title')} note={t('proposals.note')} actions={<SegmentedControl size="xs" aria-label={t('proposals.title')} value={part} onChange={choose} data={[{ value: 'waiting', label: t('proposals.part.waiting') }, { value: 'decided', label: t('proposals.part.decided') }]} />}>
      <LoadState query={proposals} skeleton={[160, 160]}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          return rows.length === 0 ? <EmptyNotice title={t(`proposals.none.${part}`)}>{t('proposals.noneNote')}</EmptyNotice> : <ul className={styles.list}>{rows.map((one) => <li key={one.id}><ProposalItem proposal={one} brandId={brandId} /></li>)}</ul>;
        }}
      </LoadState>
      {proposals.hasNextPage && <p className={styles.more}><Button variant="default" loading={proposals.isFetchingNextPage} onClick={() => void proposals.fetchNextPage()}>{t('proposals.more')}</Button></p>}
    </Panel>
  );
}

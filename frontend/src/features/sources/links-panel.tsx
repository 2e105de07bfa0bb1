import { CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadState } from '../../components/load-state.tsx';
import { MoreRows } from '../../components/more-rows.tsx';
import { useFormats } from '../../lib/format.ts';
import { LocationLinksCard } from './location-links-card.tsx';
import styles from './sources.module.css';
import type { SourceActions } from './use-source-actions.ts';
import { useLocationLinks, type LinkStanding } from './use-sources.ts';

interface LinksPanelProps {
  brandId: string;
  publisherId: string;
  actions: SourceActions;
  mayChange: boolean;
}

const STANDINGS = ['waiting', 'missing', 'linked', 'rejected', 'all'] as const satisfies readonly LinkStanding[];

/** Which listing is whose: what waits for a person, what was not found, and every decision, which can be taken back. */
export function LinksPanel({ brandId, publisherId, actions, mayChange }: LinksPanelProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [chosen, setChosen] = useState<LinkStanding | null>(null);
  const [text, setText] = useState('');
  // What there is to do comes first.
  const first = useLocationLinks(brandId, publisherId, { standing: 'waiting', text: '' });
  const counts = first.data?.counts;
  const standing = chosen ?? (counts === undefined || counts.waiting > 0 ? 'waiting' : counts.linked > 0 && counts.missing === 0 ? 'linked' : 'missing');
  const links = useLocationLinks(brandId, publisherId, { standing, text });
  return (
    <section>
      <h3 className={styles.subtitle}>{t('sources.listings')}</h3>
      <p className={styles.soft}>{t('sources.candidatesNote')}</p>
      <div className={styles.tools}>
        <NativeSelect
          aria-label={t('sources.standingLabel')} value={standing} onChange={(event) => setChosen(STANDINGS.find((one) => one === event.currentTarget.value) ?? 'all')}
          data={STANDINGS.map((one) => ({ value: one, label: t(`sources.standing.${one}`, { shown: counts === undefined ? '…' : formats.count(counts[one]) }) }))}
        />
        <TextInput
          type="search" aria-label={t('sources.find')} placeholder={t('sources.find')} leftSection={<IconSearch size={16} aria-hidden />} value={text} onChange={(event) => setText(event.currentTarget.value)}
          rightSection={text !== '' && <CloseButton size="sm" aria-label={t('ranking.clearSearch')} onClick={() => setText('')} />}
        />
      </div>
      <LoadState query={links} skeleton={[120]}>
        {({ rows }) => (
          <>
            {rows.length === 0 && <p className={styles.soft}>{text === '' ? t(`sources.noneStanding.${standing}`) : t('sources.noMatch')}</p>}
            <ul className={styles.candidates}>{rows.map((one) => <LocationLinksCard key={one.locationId} brandId={brandId} row={one} actions={actions} mayChange={mayChange} />)}</ul>
            <MoreRows query={links} />
          </>
        )}
      </LoadState>
    </section>
  );
}

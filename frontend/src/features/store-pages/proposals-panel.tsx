import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconChecks, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, LoadState } from '../../components/load-state.tsx';
import { MoreRows } from '../../components/more-rows.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import { PageCard } from './page-card.tsx';
import styles from './store-pages.module.css';
import { useStorePages, type PageActions, type PageSearchState, type StorePageState } from './use-page-search.ts';

const STATES = ['proposed', 'confirmed', 'rejected'] as const satisfies readonly StorePageState[];
/** From here on pages may be confirmed all at once. */
const SURE = 0.9;

/** Pages beside the locations whose they may be; a person says once which it is. */
export function ProposalsPanel({ brandId, data, actions }: { brandId: string; data: PageSearchState; actions: PageActions }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [state, setState] = useState<StorePageState>('proposed');
  const [text, setText] = useState('');
  const { counts, mayChange, search } = data;
  const pages = useStorePages(brandId, { state, text }, search?.finishedAt ?? '');
  if (counts.proposed + counts.confirmed + counts.rejected === 0) return null;
  const { decide } = actions;
  const isAllBusy = decide.isPending && 'minConfidence' in decide.variables.which;
  return (
    <Panel
      title={t('storePages.pagesTitle')}
      note={t('storePages.pagesNote')}
      actions={mayChange && counts.proposed > 1 && <Button size="sm" leftSection={<IconChecks size={16} aria-hidden />} loading={isAllBusy} onClick={() => decide.mutate({ state: 'confirmed', which: { minConfidence: SURE } })}>{t('storePages.confirmSure', { share: formats.share(SURE) })}</Button>}
    >
      <div className={styles.tools}>
        <NativeSelect aria-label={t('storePages.which')} value={state} onChange={(event) => setState(STATES.find((one) => one === event.currentTarget.value) ?? 'proposed')} data={STATES.map((one) => ({ value: one, label: t(`storePages.state.${one}`, { shown: formats.count(counts[one]) }) }))} />
        <TextInput
          type="search" aria-label={t('storePages.find')} placeholder={t('storePages.find')} leftSection={<IconSearch size={16} aria-hidden />} value={text} onChange={(event) => setText(event.currentTarget.value)}
          rightSection={text !== '' && <CloseButton size="sm" aria-label={t('ranking.clearSearch')} onClick={() => setText('')} />}
        />
      </div>
      {decide.isError && <ErrorNotice error={decide.error} retry={() => decide.reset()} />}
      <LoadState query={pages} skeleton={[96, 96, 96]}>
        {(rows) => (
          <>
            {rows.length === 0 && <p className={styles.soft}>{text === '' ? t(`storePages.none.${state}`) : t('storePages.noMatch')}</p>}
            <ul className={styles.list}>{rows.map((one) => <PageCard key={one.id} brandId={brandId} page={one} actions={actions} mayChange={mayChange} />)}</ul>
            <MoreRows query={pages} />
          </>
        )}
      </LoadState>
    </Panel>
  );
}

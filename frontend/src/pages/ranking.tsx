import { CloseButton, SegmentedControl, Skeleton, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { countFacets } from '#contract/ranking-filter.ts';
import { readView, SHOWN_AS, writeView, type RankingView } from '#contract/ranking-view.ts';
import { EmptyNotice } from '../components/empty-notice.tsx';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { ActiveFilters, FacetBar } from '../features/ranking/facet-bar.tsx';
import { keepOwnState, PANELS } from '../features/ranking/ranking-panels.ts';
import { RankingTable } from '../features/ranking/ranking-table.tsx';
import { RankingTools } from '../features/ranking/ranking-tools.tsx';
import { SelectionBar } from '../features/ranking/selection-bar.tsx';
import { type Ranking, useRanking } from '../features/ranking/use-ranking.ts';
import { useRankingList } from '../features/ranking/use-ranking-list.ts';
import { type Region, useRegions } from '../features/ranking/use-regions.ts';
import { useSlashKey } from '../features/ranking/use-slash-key.ts';
import { keepSelection, useSelection } from '../features/ranking/use-selection.ts';
import { useBrand, useBrandId } from '../features/session/use-brand.ts';
import { JudgingNotice } from '../features/standards/judging-notice.tsx';
import { pageOf } from '../lib/addresses.ts';
import { useFormats } from '../lib/format.ts';
import styles from './ranking.module.css';

const SortSelect = lazy(() => import('../features/ranking/sort-select.tsx').then((one) => ({ default: one.SortSelect })));
const NO_REGIONS: Region[] = [];
const EVERYTHING = readView(new URLSearchParams());

/** Every location, worst and best; which and in which order stands in the address. */
export function RankingPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const brandId = useBrandId();
  const ranking = useRanking(brandId);
  // Asked for beside the ranking, not after it.
  useRegions(brandId);
  // In one step with what stands below it, which it would push down.
  const asOf = useDeferredValue(ranking.data?.asOf);
  return (
    <>
      <PageHeader title={t('ranking.title')} note={asOf && <>{t('ranking.note', { day: formats.moment(asOf), version: ranking.data?.standardVersion ?? '—' })} · <Link to={pageOf.formula(brandId)}>{t('ranking.formula', { formula: ranking.data?.formulaVersion })}</Link></>} />
      <JudgingNotice brandId={brandId} />
      <LoadState query={ranking} skeleton={[40, 640]}>{(data) => <RankingBody data={data} brandId={brandId} />}</LoadState>
    </>
  );
}

function RankingBody({ data, brandId }: { data: Ranking; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const brandName = useBrand()?.name ?? '';
  const regions = useRegions(brandId).data ?? NO_REGIONS;
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [address, setAddress] = useSearchParams();
  const view = useMemo(() => readView(address), [address]);
  const { selection, select } = useSelection();
  const list = useRankingList(brandId, data, view);
  const all = useMemo(() => (data.isWhole ? countFacets(data.rows, EVERYTHING) : (data.matching?.facets ?? {})), [data]);
  const search = useRef<HTMLInputElement>(null);
  useSlashKey(search);
  const change = (next: Partial<RankingView>): void => setAddress((before) => keepSelection(keepOwnState(writeView({ ...view, ...next }), before), selection), { replace: true });
  const Panel = view.show === 'table' ? undefined : PANELS[view.show];
  const { rows } = list;
  const isRegionUnknown = regions !== NO_REGIONS && view.facets.region.some((id) => regions.every((one) => one.id !== id));

  if (data.total === 0) return <EmptyNotice title={t('ranking.emptyTitle')}>{t('ranking.empty')}</EmptyNotice>;
  return (
    <>
      <search className={styles.tools}>
        <TextInput
          ref={search}
          className={styles.search ?? ''}
          type="search"
          aria-label={t('ranking.search')}
          aria-keyshortcuts="/"
          placeholder={t('ranking.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={view.search !== '' && <CloseButton size="sm" aria-label={t('ranking.clearSearch')} onClick={() => change({ search: '' })} />}
          value={view.search}
          onChange={(event) => change({ search: event.currentTarget.value })}
        />
        <FacetBar view={view} counts={list.counts} all={all} regions={regions} isNarrow={isNarrow} onChange={change} />
        {isNarrow && (
          <Suspense fallback={<Skeleton height={36} radius="md" className={styles.order ?? ''} />}><SortSelect className={styles.order ?? ''} view={view} onSort={(sort) => change({ sort })} /></Suspense>
        )}
      </search>
      <div className={styles.state}>
        <output className={styles.count}>{t('ranking.shown', { count: rows.length, shown: formats.count(rows.length), all: formats.count(data.total) })}</output>
        <ActiveFilters view={view} regions={regions} onChange={change} />
        <div className={styles.ends}>
          {Object.keys(PANELS).length > 0 && (
            <SegmentedControl
              className={styles.switch ?? ''}
              size="xs"
              fullWidth={isNarrow}
              aria-label={t('ranking.showAs')}
              value={Panel ? view.show : 'table'}
              onChange={(value) => change({ show: SHOWN_AS.find((one) => one === value) ?? 'table' })}
              data={SHOWN_AS.filter((one) => one === 'table' || one in PANELS).map((one) => ({ value: one, label: t(`ranking.show.${one}`) }))}
            />
          )}
          <RankingTools brandId={brandId} view={view} hasColumns={!isNarrow && !Panel} onChange={change} />
        </div>
      </div>
      {rows.length === 0 ? (
        <EmptyNotice title={t(isRegionUnknown ? 'ranking.noSuchRegionTitle' : 'ranking.noMatchTitle')}>{t(isRegionUnknown ? 'ranking.noSuchRegion' : 'ranking.noMatch')}</EmptyNotice>
      ) : Panel ? (
        <Suspense fallback={<Skeleton height={480} radius="lg" />}><Panel brandId={brandId} rows={rows.filter((row) => row !== undefined)} view={view} selection={selection} onSelect={select} /></Suspense>
      ) : (
        <RankingTable brandId={brandId} brandName={brandName} rows={rows} onWindow={list.onWindow} view={view} onSort={(sort) => change({ sort })} selection={selection} onSelect={select} isNarrow={isNarrow} />
      )}
      <SelectionBar brandId={brandId} selection={selection} onClear={() => select(new Set())} />
    </>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { useBrandId } from '../features/session/use-brand.ts';
import { ProposalsPanel } from '../features/store-pages/proposals-panel.tsx';
import { ResultPanel } from '../features/store-pages/result-panel.tsx';
import { SearchPanel } from '../features/store-pages/search-panel.tsx';
import styles from '../features/store-pages/store-pages.module.css';
import { usePageActions, usePageSearch } from '../features/store-pages/use-page-search.ts';
import { pageOf } from '../lib/addresses.ts';
import { useFormats } from '../lib/format.ts';

/** The stores' pages on the brand's own site: looked for, proposed, confirmed. */
export function StorePagesPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const brandId = useBrandId();
  const search = usePageSearch(brandId);
  const actions = usePageActions(brandId);
  const { data } = search;
  return (
    <>
      <PageHeader
        title={t('storePages.title')}
        above={<Link to={pageOf.sources(brandId)}>{t('sources.title')}</Link>}
        note={data && (data.without === 0 ? t('storePages.noneLacks', { count: data.locations, shown: formats.count(data.locations) }) : t('storePages.lacks', { count: data.without, shown: formats.count(data.without), all: formats.count(data.locations) }))}
        actions={<Button component={Link} to={pageOf.plan(brandId)} variant="default">{t('setup.seePlan')}</Button>}
      />
      <LoadState query={search} skeleton={[200, 160, 320]}>
        {(answer) => (
          <div className={styles.stack}>
            <SearchPanel key={answer.search?.id ?? ''} data={answer} actions={actions} />
            {answer.search && <ResultPanel search={answer.search} />}
            <ProposalsPanel brandId={brandId} data={answer} actions={actions} />
          </div>
        )}
      </LoadState>
    </>
  );
}

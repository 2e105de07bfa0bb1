import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { COMPARED_MAX } from '#contract/compare.ts';
import { EmptyNotice } from '../components/empty-notice.tsx';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { CompareTable } from '../features/compare/compare-table.tsx';
import { CompareTrend } from '../features/compare/compare-trend.tsx';
import { countSubjects, readView, writeView, type CompareView } from '../features/compare/compare-view.ts';
import styles from '../features/compare/compare.module.css';
import { SubjectSearch } from '../features/compare/subject-search.tsx';
import { useCompare } from '../features/compare/use-compare.ts';
import { useBrandId } from '../features/session/use-brand.ts';
import { pageOf } from '../lib/addresses.ts';
import { useFormats } from '../lib/format.ts';
import { printPage } from '../lib/print-page.ts';

/** Two to five locations or regions side by side; which ones stands in the address. */
export function ComparePage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const brandId = useBrandId();
  const [address, setAddress] = useSearchParams();
  const view = useMemo(() => readView(address), [address]);
  const comparison = useCompare(brandId, view);
  const count = countSubjects(view);
  const change = (next: CompareView): void => setAddress(writeView(next), { replace: true });
  // In one step with what stands below it, which it would push down.
  const asOf = useDeferredValue(comparison.data?.asOf);
  return (
    <>
      <PageHeader
        title={t('compare.title')}
        above={<Link to={pageOf.ranking(brandId)}>{t('nav.ranking')}</Link>}
        note={asOf && count > 0 ? t('compare.asOf', { day: formats.moment(asOf) }) : t('compare.what', { max: COMPARED_MAX })}
        actions={count > 0 && <Button className="no-print" variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void printPage()}>{t('compare.print')}</Button>}
      />
      <div className={styles.page}>
        <div className={`${styles.tools} no-print`}>
          {count < COMPARED_MAX
            ? <SubjectSearch brandId={brandId} taken={new Set([...view.ids, ...view.regions])} onAdd={(one) => change(one.kind === 'region' ? { ...view, regions: [...view.regions, one.id] } : { ...view, ids: [...view.ids, one.id] })} />
            : <p className={styles.none}>{t('compare.full', { max: COMPARED_MAX })}</p>}
          {count === 1 && <p className={styles.none}>{t('compare.oneMore')}</p>}
        </div>
        {count === 0 ? <EmptyNotice title={t('compare.emptyTitle')}>{t('compare.empty')}</EmptyNotice> : (
          <LoadState query={comparison} skeleton={[320, 640]}>
            {(data) => (
              <>
                <CompareTrend comparison={data} />
                <CompareTable subjects={data.subjects} brandId={brandId} onRemove={(one) => change({ ids: view.ids.filter((id) => id !== one.id), regions: view.regions.filter((id) => id !== one.id) })} />
              </>
            )}
          </LoadState>
        )}
      </div>
    </>
  );
}

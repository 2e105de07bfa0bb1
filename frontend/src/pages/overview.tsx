import { Alert, Button, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { QueryClient } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyNotice } from '../components/empty-notice.tsx';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { useWording } from '../features/catalogue/use-wording.ts';
import { FailingChannels } from '../features/channels/failing-channels.tsx';
import { DueChecksPanel } from '../features/manual-checks/due-checks-panel.tsx';
import { dueManualChecksQuery, useDueManualChecks } from '../features/manual-checks/use-manual-checks.ts';
import { CausesPanel } from '../features/overview/causes-panel.tsx';
import { ClustersPanel } from '../features/overview/clusters-panel.tsx';
import { DistributionPanel } from '../features/overview/distribution-panel.tsx';
import { FieldsPanel } from '../features/overview/fields-panel.tsx';
import { MonthPanel } from '../features/overview/month-panel.tsx';
import { OverviewFigures } from '../features/overview/overview-figures.tsx';
import { PublishersPanel } from '../features/overview/publishers-panel.tsx';
import { RegionsPanel } from '../features/overview/regions-panel.tsx';
import { ReportActions } from '../features/overview/report-actions.tsx';
import { TrendPanel } from '../features/overview/trend-panel.tsx';
import { type Overview, overviewQuery, useOverview } from '../features/overview/use-overview.ts';
import { BrandWatch } from '../features/review-watch/brand-watch.tsx';
import { reviewWarningsQuery, useReviewWarnings } from '../features/review-watch/use-review-watch.ts';
import { useBrand, useBrandId } from '../features/session/use-brand.ts';
import { JudgingNotice } from '../features/standards/judging-notice.tsx';
import { pageOf } from '../lib/addresses.ts';
import { useFormats } from '../lib/format.ts';
import styles from './overview.module.css';

/** Asks for what the page draws, before it can be drawn. */
export function prepareOverview(queries: QueryClient, brandId: string): void {
  void queries.prefetchQuery(overviewQuery(brandId));
  void queries.prefetchQuery(reviewWarningsQuery(brandId));
  void queries.prefetchQuery(dueManualChecksQuery(brandId));
}

/** The brand at a glance. */
export function OverviewPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const brandId = useBrandId();
  const brand = useBrand();
  const overview = useOverview(brandId);
  const isHeld = useDueManualChecks(brandId).isPending;
  // In one step with what stands below it, which it would push down.
  const asOf = useDeferredValue(isHeld ? undefined : overview.data?.asOf);
  return (
    <>
      <PageHeader title={t('overview.title')} note={asOf ? <>{t('overview.note', { brand: brand?.name, moment: formats.moment(asOf) })} · <Link to={pageOf.formula(brandId)}>{t('overview.howComputed')}</Link></> : brand?.name} actions={asOf && <ReportActions brandId={brandId} />} />
      <JudgingNotice brandId={brandId} />
      <FailingChannels brandId={brandId} />
      <LoadState query={overview} skeleton={[138, 470, 470]} isHeld={isHeld}>
        {(data) => <><DueChecksPanel brandId={brandId} />{data.asOf === null ? <NothingYet brandId={brandId} /> : <OverviewBody data={data} brandId={brandId} />}</>}
      </LoadState>
    </>
  );
}

function OverviewBody({ data, brandId }: { data: Overview; brandId: string }) {
  const { data: watch } = useReviewWarnings(brandId);
  const isNarrow = useMediaQuery('(max-width: 64em)', false, { getInitialValueInEffect: false });
  const month = <MonthPanel month={data.month} brandId={brandId} />;
  const lists = <><PublishersPanel data={data} /><FieldsPanel data={data} /></>;
  const clusters = <ClustersPanel data={data} brandId={brandId} />;
  return (
    <div className={styles.page}>
      <OverviewFigures data={data} />
      {data.sourceTroubles.length > 0 && <Troubles data={data} />}
      {/* Two columns that end where they end: a card is as high as what it holds. In one, what matters most comes first. */}
      <div className={styles.columns}>
        <div className={styles.column}>
          <TrendPanel data={data} />
          {isNarrow && month}
          <RegionsPanel data={data} brandId={brandId} watch={watch} />
          {isNarrow && lists}
          <CausesPanel data={data} />
          {isNarrow && clusters}
          {watch === undefined ? <Skeleton height={320} radius="lg" /> : <BrandWatch data={watch} brandId={brandId} />}
          {isNarrow && <DistributionPanel data={data} />}
        </div>
        {!isNarrow && <div className={styles.column}>{month}{lists}{clusters}<DistributionPanel data={data} /></div>}
      </div>
    </div>
  );
}

function Troubles({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  return (
    <Alert variant="outline" color="yellow" icon={<IconPlugConnectedX aria-hidden />} title={t('overview.troubles.title')} classNames={{ root: styles.trouble ?? '', title: styles.troubleTitle ?? '', icon: styles.troubleTitle ?? '' }}>
      <p className={styles.soft}>{t('overview.troubles.note')}</p>
      <ul>
        {data.sourceTroubles.map((one) => (
          <li key={`${one.publisherId}-${one.reason}`}>
            <strong>{wording.publisherName(one.publisherId)}</strong>: {wording.trouble(one.reason)} {t('overview.troubles.listings', { count: one.listings, shown: formats.count(one.listings), day: formats.day(one.since) })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function NothingYet({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  return (
    <EmptyNotice title={t('overview.emptyTitle')}>
      <p>{t('overview.empty')}</p>
      <Button component={Link} to={pageOf.plan(brandId)} mt="md">{t('overview.seePlan')}</Button>
    </EmptyNotice>
  );
}

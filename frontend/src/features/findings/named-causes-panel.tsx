import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import tableStyles from '../../components/data-table.module.css';
import { EmptyNotice } from '../../components/empty-notice.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { Tag } from '../../components/tag.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import styles from './queue.module.css';
import { type CountedCause, useCauses } from './use-queue.ts';

/** Why findings come about, as people named it: the causes that strike again first, each with its regions. */
export function NamedCausesPanel({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const query = useCauses(brandId);
  return (
    <LoadState query={query} skeleton={[320]}>
      {({ causes, unnamed }) => (
        <>
          {unnamed > 0 && <p className={styles.unnamed}><Link to={pageOf.findings(brandId, '?part=closed&only=no-cause')}>{t('queue.unnamed', { count: unnamed, shown: formats.count(unnamed) })}</Link></p>}
          {causes.length === 0 ? <EmptyNotice title={t('queue.noCauses')}>{t('queue.noCausesNote')}</EmptyNotice> : <CausesTable causes={causes} />}
        </>
      )}
    </LoadState>
  );
}

function CausesTable({ causes }: { causes: readonly CountedCause[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Panel title={t('queue.causesTitle')} note={t('queue.occasionsNote')} isFlush>
      <ScrollTable label={t('queue.causesTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('act.cause')}</th><th scope="col" className={tableStyles.number}>{t('queue.occasions')}</th><th scope="col" className={tableStyles.number}>{t('overview.openFindings')}</th>
            <th scope="col" className={`${tableStyles.number} ${tableStyles.optional}`}>{t('overview.causes.locations')}</th><th scope="col">{t('overview.regions.title')}</th>
          </tr>
        </thead>
        <tbody>
          {causes.map((one) => (
            <tr key={one.cause}>
              <th scope="row">{t(`cause.${one.cause}`)} {one.occasions > 1 && <Tag tone="unsure" icon={<IconRepeat aria-hidden />}>{t('queue.again')}</Tag>}</th>
              <td className={tableStyles.number}>{formats.count(one.occasions)}</td>
              <td className={tableStyles.number}>{formats.count(one.findings)}</td>
              <td className={`${tableStyles.number} ${tableStyles.optional}`}>{formats.count(one.locations)}</td>
              <td><Regions regions={one.regions} /></td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Panel>
  );
}

function Regions({ regions }: { regions: CountedCause['regions'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ul className={styles.regions}>
      {regions.map((one) => <li key={one.regionId ?? ''} title={one.path.join(' › ')}>{one.path.at(-1) ?? t('queue.noRegion')} <span className={styles.soft}>{formats.count(one.occasions)}</span></li>)}
    </ul>
  );
}

import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { LoadState } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { DifferencesTable } from './differences-table.tsx';
import styles from './standard-panels.module.css';
import { useDifferences } from './use-differences.ts';
import type { StandardEntry } from './use-standards.ts';

interface VersionsPanelProps {
  brandId: string;
  versions: readonly StandardEntry[];
  /** Takes a version's text as the draft; left out where the reader may not write one. */
  onTake?: ((version: number) => void) | undefined;
}

/** Every published version, with what it changed. */
export function VersionsPanel({ brandId, versions, onTake }: VersionsPanelProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [open, setOpen] = useState<number | null>(null);
  return (
    <Panel title={t('standard.history')} note={t('standard.historyNote')} isFlush>
      <ScrollTable label={t('standard.history')}>
        <thead><tr><th scope="col">{t('standard.version')}</th><th scope="col">{t('standard.published')}</th><th scope="col" className={tableStyles.optional}>{t('standard.by')}</th><th scope="col">{t('standard.what')}</th></tr></thead>
        <tbody>
          {versions.map(({ version, publishedAt, publishedBy }, at) => (
            <Fragment key={version}>
              <tr>
                <th scope="row" className={tableStyles.nowrap}>{at === 0 ? t('standard.inForce', { version }) : version}</th>
                <td className={tableStyles.nowrap}>{formats.day(publishedAt)}</td>
                <td className={tableStyles.optional}>{publishedBy ?? '—'}</td>
                <td>
                  <div className={styles.choices}>
                    <Button size="compact-sm" variant="default" aria-expanded={open === version} aria-label={t('standard.differencesOf', { version })} onClick={() => setOpen(open === version ? null : version)}>{t('standard.differences')}</Button>
                    {onTake && <Button size="compact-sm" variant="default" aria-label={t('standard.takeOf', { version })} onClick={() => onTake(version)}>{t('standard.take')}</Button>}
                  </div>
                </td>
              </tr>
              {open === version && <tr><td colSpan={4}><Differences brandId={brandId} version={version} /></td></tr>}
            </Fragment>
          ))}
        </tbody>
      </ScrollTable>
    </Panel>
  );
}

function Differences({ brandId, version }: { brandId: string; version: number }) {
  const { t } = useTranslation();
  const query = useDifferences(brandId, version);
  return <LoadState query={query} skeleton={[80]}>{(data) => (data.with === null ? <p>{t('standard.first')}</p> : <DifferencesTable differences={data.differences} />)}</LoadState>;
}

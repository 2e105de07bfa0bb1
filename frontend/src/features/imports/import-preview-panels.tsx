import { Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { Tag } from '../../components/tag.tsx';
import { useFormats } from '../../lib/format.ts';
import { getLanguage } from '../../lib/i18n.ts';
import { ChangedList } from './changed-list.tsx';
import { countErrors } from './count-errors.ts';
import styles from './import-preview-panels.module.css';
import type { ImportPreview, ImportProblem } from './use-preview-import.ts';

interface ImportPreviewPanelsProps {
  preview: ImportPreview;
  archives: boolean;
  onArchives: (archives: boolean) => void;
}

/** What the files would change, and what in them can't be read, row by row. */
export function ImportPreviewPanels({ preview, archives, onArchives }: ImportPreviewPanelsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { locations, standard } = preview;
  const { rowsLeftOut, isNothingUsable } = countErrors(preview);
  return (
    <>
      {standard && <StandardPanel standard={standard} />}
      {locations && (
        <>
          {locations.rows > 0 && <StatRow>
            <Stat label={t('setup.rows')} value={formats.count(locations.rows)} note={locations.format ?? undefined} />
            <Stat label={t('setup.created')} value={formats.count(locations.created.length)} />
            <Stat label={t('setup.changed')} value={formats.count(locations.changed.length)} />
            <Stat label={t('setup.unchanged')} value={formats.count(locations.unchanged)} />
            <Stat label={t('setup.leftOut')} value={formats.count(rowsLeftOut)} />
            <Stat label={t('setup.missing')} value={formats.count(locations.missing.length)} />
          </StatRow>}
          {locations.problems.length > 0 && <ProblemsPanel problems={locations.problems} isUnread={locations.rows === 0} note={t(isNothingUsable ? 'setup.problemsNoteNone' : 'setup.problemsNote')} />}
          <ChangedList locations={locations} />
          {locations.missing.length > 0 && (
            <Panel title={t('setup.missingTitle', { count: locations.missing.length })} note={t('setup.missingNote')}>
              <ul className={styles.missing}>{locations.missing.map((one) => <li key={one.storeCode}>{one.storeCode} · {one.name}</li>)}</ul>
              <Checkbox label={t('setup.archive')} checked={archives} onChange={(event) => onArchives(event.currentTarget.checked)} />
            </Panel>
          )}
        </>
      )}
    </>
  );
}

function StandardPanel({ standard }: { standard: NonNullable<ImportPreview['standard']> }) {
  const { t } = useTranslation();
  if (standard.problems.length === 0) {
    return <Panel title={t('setup.standard')}><p>{t(standard.isUnchanged ? 'setup.standardSame' : 'setup.standardGood', { brand: standard.brand ?? '—' })}</p></Panel>;
  }
  return (
    <Panel title={t('setup.standard')} note={t('setup.standardBad')} isFlush>
      <ScrollTable label={t('setup.standard')}>
        <thead><tr><th scope="col">{t('setup.path')}</th><th scope="col">{t('setup.problem')}</th></tr></thead>
        <tbody>{standard.problems.map((one) => <tr key={`${one.path}-${one.message.en}`}><th scope="row"><code>{one.path === '' ? '—' : one.path}</code></th><td>{one.message[getLanguage()]}</td></tr>)}</tbody>
      </ScrollTable>
    </Panel>
  );
}

function ProblemsPanel({ problems, isUnread, note }: { problems: readonly ImportProblem[]; isUnread: boolean; note: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const sorted = problems.toSorted((a, b) => a.level.localeCompare(b.level) || Number(a.line) - Number(b.line));
  return (
    <Panel title={t('setup.problemsTitle', { count: problems.length, shown: formats.count(problems.length) })} note={note} isFlush>
      <ScrollTable label={t('setup.problem')}>
        <thead><tr><th scope="col" className={tableStyles.number}>{t('setup.line')}</th><th scope="col">{t('setup.column')}</th><th scope="col">{t('setup.problem')}</th><th scope="col">{t('setup.effect')}</th></tr></thead>
        <tbody>
          {sorted.map((one) => (
            <tr key={`${one.line ?? ''}-${one.column ?? ''}-${one.message.en}`}>
              <th scope="row" className={tableStyles.number}>{one.line === null ? t('setup.wholeFile') : formats.count(one.line)}</th>
              <td className={tableStyles.nowrap}>{one.column ?? '—'}</td>
              <td><span className={styles.message}>{one.message[getLanguage()]}</span></td>
              <td>{one.level === 'error' ? <Tag tone="fail" icon={<IconX aria-hidden />}>{t(isUnread ? 'setup.fileLeftOut' : 'setup.rowLeftOut')}</Tag> : <Tag tone="unsure" icon={<IconAlertTriangle aria-hidden />}>{t('setup.valueLeftOut')}</Tag>}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Panel>
  );
}

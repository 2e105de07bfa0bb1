import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { FileDrop } from '../components/file-drop.tsx';
import { ErrorNotice } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { WayInNotice } from '../features/session/way-in-notice.tsx';
import { ImportPreviewPanels } from '../features/imports/import-preview-panels.tsx';
import { countErrors } from '../features/imports/count-errors.ts';
import { useApplyImport } from '../features/imports/use-apply-import.ts';
import { type ImportFiles, usePreviewImport } from '../features/imports/use-preview-import.ts';
import { FindPagesHint } from '../features/store-pages/find-pages-hint.tsx';
import { pageOf } from '../lib/addresses.ts';
import { useFormats } from '../lib/format.ts';
import { readUpload } from '../lib/read-upload.ts';
import styles from './setup.module.css';

/** Locations and brand standard from files: first what would change, then the change. New brand without a brand in the address. */
export function SetupPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { brandId } = useParams();
  const navigate = useNavigate();
  const [locations, setLocations] = useState<File[]>([]);
  const [standard, setStandard] = useState<File[]>([]);
  const [logos, setLogos] = useState<File[]>([]);
  const [archives, setArchives] = useState(false);
  const [read, setRead] = useState<ImportFiles | null>(null);
  const preview = usePreviewImport();
  const apply = useApplyImport();
  const isNew = brandId === undefined;
  const isReady = isNew ? locations.length > 0 && standard.length > 0 : locations.length > 0 || standard.length > 0;

  function change(set: (files: File[]) => void): (files: File[]) => void {
    return (files) => {
      set(files);
      preview.reset();
      apply.reset();
    };
  }
  async function look(): Promise<void> {
    const [rows, rules] = [locations[0], standard[0]];
    const files: ImportFiles = { brandId: brandId ?? null, locations: rows ? await readUpload(rows) : null, standard: rules ? await readUpload(rules) : null, attachments: await Promise.all(logos.map((one) => readUpload(one))) };
    setRead(files);
    preview.mutate(files);
  }
  function write(): void {
    if (read) apply.mutate({ ...read, archiveMissing: archives }, { onSuccess: (answer) => { if (isNew) void navigate(pageOf.plan(answer.brandId)); } });
  }

  const isBlocked = preview.data ? countErrors(preview.data).isBlocked : true;
  return (
    <>
      <PageHeader title={t(isNew ? 'setup.titleNew' : 'setup.title')} note={t(isNew ? 'setup.noteNew' : 'setup.note')} actions={!isNew && <Button component={Link} to={pageOf.setup()} variant="default">{t('setup.addBrand')}</Button>} />
      {isNew && <WayInNotice />}
      <div className={styles.stack}>
        <div className={styles.files}>
          <FileDrop label={t('setup.locations')} note={t('setup.locationsNote')} accept=".csv,.xlsx" files={locations} onChange={change(setLocations)} />
          <FileDrop label={t('setup.standard')} note={t('setup.standardNote')} accept=".yaml,.yml,.json" files={standard} onChange={change(setStandard)} />
          <FileDrop label={t('setup.logos')} note={t('setup.logosNote')} accept=".svg,.png,.jpg,.jpeg,.webp,.gif" files={logos} onChange={change(setLogos)} isMultiple />
        </div>
        {!preview.data && <div><Button size="md" disabled={!isReady} loading={preview.isPending} onClick={() => void look()}>{t('setup.preview')}</Button> <span className={styles.soft}>{t('setup.nothingWritten')}</span></div>}
        {preview.isError && <ErrorNotice error={preview.error} retry={() => void look()} />}
        {preview.data && !apply.data && (
          <>
            <ImportPreviewPanels preview={preview.data} archives={archives} onArchives={setArchives} />
            {apply.isError && <ErrorNotice error={apply.error} retry={write} />}
            <div className={styles.actions}>
              <Button size="md" disabled={isBlocked} loading={apply.isPending} onClick={write}>{t(isNew ? 'setup.applyNew' : 'setup.apply')}</Button>
              {isBlocked && <span className={styles.soft}>{t('setup.blocked')}</span>}
            </div>
          </>
        )}
        {apply.data && (
          <output className={styles.done}>
            <strong>{t('setup.done')}</strong>
            <span>{t('setup.doneCounts', { created: formats.count(apply.data.created), changed: formats.count(apply.data.changed), unchanged: formats.count(apply.data.unchanged), archived: formats.count(apply.data.archived) })}</span>
            <Button component={Link} to={pageOf.plan(apply.data.brandId)} variant="default">{t('setup.seePlan')}</Button>
          </output>
        )}
        {brandId !== undefined && <FindPagesHint brandId={brandId} />}
      </div>
    </>
  );
}

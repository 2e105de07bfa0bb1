import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyNotice } from '../components/empty-notice.tsx';
import { ErrorNotice, LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Panel } from '../components/panel.tsx';
import { useBrandId } from '../features/session/use-brand.ts';
import { DraftState } from '../features/standards/draft-state.tsx';
import { PreviewPanel } from '../features/standards/preview-panel.tsx';
import { PublishPanel } from '../features/standards/publish-panel.tsx';
import { showLine, StandardEditor } from '../features/standards/standard-editor.tsx';
import { StandardForm } from '../features/standards/standard-form.tsx';
import panelStyles from '../features/standards/standard-panels.module.css';
import { useDraft } from '../features/standards/use-draft.ts';
import { isUnderway, usePreview } from '../features/standards/use-preview.ts';
import { usePublish } from '../features/standards/use-publish.ts';
import { fetchStandardYaml, useStandardVersion } from '../features/standards/use-standard-version.ts';
import { type StandardEntry, useStandards } from '../features/standards/use-standards.ts';
import { type DraftProblem, useValidation } from '../features/standards/use-validation.ts';
import { VersionsPanel } from '../features/standards/versions-panel.tsx';
import { pageOf } from '../lib/addresses.ts';
import { useFormats } from '../lib/format.ts';
import styles from './standard.module.css';

const NO_PROBLEMS: DraftProblem[] = [];

/** What is right for the brand: written, previewed, published, and every version kept. */
export function StandardPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const brandId = useBrandId();
  const standards = useStandards(brandId);
  const [inForce] = standards.data?.versions ?? [];
  return (
    <>
      <PageHeader title={t('standard.title')} note={inForce ? t('standard.note', { version: inForce.version, moment: formats.moment(inForce.publishedAt) }) : undefined} actions={inForce && <Button component={Link} to={pageOf.formula(brandId)} variant="default">{t('standard.formula')}</Button>} />
      <LoadState query={standards} skeleton={[420, 160]}>
        {({ versions, mayPublish }) => (versions[0] ? <Workbench key={brandId} brandId={brandId} versions={versions} inForce={versions[0]} mayPublish={mayPublish} /> : <EmptyNotice title={t('standard.emptyTitle')}>{t('standard.empty')}</EmptyNotice>)}
      </LoadState>
    </>
  );
}

interface WorkbenchProps {
  brandId: string;
  versions: readonly StandardEntry[];
  inForce: StandardEntry;
  mayPublish: boolean;
}

function Workbench({ brandId, versions, inForce, mayPublish }: WorkbenchProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const stateId = useId();
  const isNarrow = useMediaQuery('(max-width: 64em)', false, { getInitialValueInEffect: false });
  const [asks, setAsks] = useState(false);
  const confirm = useRef<HTMLDivElement>(null);
  const [shows, setShows] = useState<'form' | 'text'>('form');
  const field = useRef<HTMLTextAreaElement>(null);
  const published = useStandardVersion(brandId, inForce.version);
  const { draft: begun, keep, drop } = useDraft(brandId);
  const draft = (mayPublish ? begun : null) ?? { text: published.data?.yaml ?? '', basedOn: inForce.version };
  const { data: validation, error, isCurrent } = useValidation(brandId, draft.text);
  const preview = usePreview(brandId);
  const publish = usePublish(brandId);
  const isGood = isCurrent && validation !== undefined && validation.problems.length === 0;
  const isNew = isGood && !validation.isUnchanged;
  const badLines = new Set(validation?.problems.flatMap((one) => one.line ?? []));
  const isPreviewing = preview.start.isPending || isUnderway(preview.follow.data);

  async function take(version: number): Promise<void> {
    keep({ text: await fetchStandardYaml(queries, brandId, version), basedOn: inForce.version });
    field.current?.focus();
  }

  return (
    <div className={styles.stack}>
      <Panel title={t(mayPublish ? 'standard.draft' : 'standard.text')} note={t(mayPublish ? 'standard.draftNote' : 'standard.textNote')}>
        <LoadState query={published} skeleton={[420]}>
          {() => (
            <div className={styles.stack}>
              {isNarrow && <SegmentedControl aria-label={t('standardForm.as')} value={shows} onChange={(value) => setShows(value === 'text' ? 'text' : 'form')} data={[{ value: 'form', label: t('standardForm.form') }, { value: 'text', label: t('standardForm.text') }]} />}
              <div className={styles.beside}>
                {(!isNarrow || shows === 'form') && <StandardForm text={draft.text} inForce={published.data?.standard} problems={validation?.problems ?? NO_PROBLEMS} isReadOnly={!mayPublish} onText={(text) => keep({ text, basedOn: draft.basedOn })} />}
                {(!isNarrow || shows === 'text') && <StandardEditor text={draft.text} isReadOnly={!mayPublish} badLines={badLines} field={field} describedBy={stateId} onText={(text) => keep({ text, basedOn: draft.basedOn })} />}
              </div>
              {error ? <ErrorNotice error={error} /> : <DraftState id={stateId} validation={validation} isCurrent={isCurrent} onLine={(line) => { flushSync(() => setShows('text')); showLine(field.current, line); }} />}
              {mayPublish && (
                <div className={panelStyles.actions}>
                  <Button disabled={!isGood || isPreviewing} loading={preview.start.isPending} onClick={() => preview.start.mutate(draft.text)}>{t('standard.preview')}</Button>
                  {begun && <Button variant="default" onClick={() => { drop(); preview.forget(); publish.reset(); setAsks(false); }}>{t('standard.drop')}</Button>}
                  <span className={panelStyles.soft}>{t('setup.nothingWritten')}</span>
                </div>
              )}
            </div>
          )}
        </LoadState>
      </Panel>
      {mayPublish && isNew && (
        <div ref={confirm}>
          <PublishPanel
            draft={draft} inForce={inForce.version} validation={validation} publish={publish} preview={preview} asks={asks} onAsks={setAsks}
            onPublished={() => { drop(); preview.forget(); }} onRebase={(version) => keep({ ...draft, basedOn: version })}
          />
        </div>
      )}
      {mayPublish && <PreviewPanel brandId={brandId} preview={preview} text={draft.text} />}
      {/* Below a preview's tables, the question is asked above them. */}
      {mayPublish && isNew && !asks && preview.follow.data?.result && <div className={panelStyles.actions}><Button variant="default" onClick={() => { flushSync(() => setAsks(true)); confirm.current?.scrollIntoView({ block: 'start' }); }}>{t('standard.publish')}</Button></div>}
      {publish.isSuccess && !isNew && <output className={styles.done}>{t('standard.publishedDone', { version: publish.data.version })}</output>}
      <VersionsPanel brandId={brandId} versions={versions} onTake={mayPublish ? (version) => void take(version) : undefined} />
    </div>
  );
}

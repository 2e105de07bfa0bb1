import { Button } from '@mantine/core';
import { IconArrowRight, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LoadState } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import { ActionSheet } from '../findings/action-sheet.tsx';
import type { LocationDetails } from '../locations/use-location.ts';
import { readAsked } from './propose-from-finding.ts';
import { ProposalItem } from './proposal-item.tsx';
import styles from './proposals.module.css';
import { RecordForm } from './record-form.tsx';
import { RecordValue } from './record-value.tsx';
import { type RecordField, type RecordHistory, useRecordHistory } from './use-proposals.ts';

const SHOWN_FIRST = 5;

/** Who changed what of the master record, and when; what waits for its decision; and the way to ask for a change. */
export function RecordHistoryPanel({ location }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const history = useRecordHistory(location.locationId);
  const [address, setAddress] = useSearchParams();
  const asked = readAsked(address);
  const [isOpened, setOpen] = useState(false);
  const may = history.data?.may ?? [];
  const mayChange = may.includes('change');
  const isOpen = isOpened || (asked !== null && may.length > 0);
  const close = (): void => {
    setOpen(false);
    if (asked !== null) setAddress((before) => new URLSearchParams([...before].filter(([name]) => !['propose', 'value', 'finding'].includes(name))), { replace: true, preventScrollReset: true });
  };
  return (
    <Panel title={t('proposals.history.title')} note={t('proposals.history.note')} actions={may.length > 0 && <Button size="xs" variant="default" leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setOpen(true)}>{t(mayChange ? 'proposals.change' : 'proposals.propose')}</Button>}>
      <ActionSheet title={t(mayChange ? 'proposals.change' : 'proposals.propose')} isOpen={isOpen} onClose={close}>
        <RecordForm record={location.record} locationId={location.locationId} mayChange={mayChange} onDone={close} {...(asked === null ? {} : { initial: asked })} />
      </ActionSheet>
      <LoadState query={history} skeleton={[80]}>{(data) => <History data={data} />}</LoadState>
    </Panel>
  );
}

function History({ data: { changes, proposals } }: { data: RecordHistory }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [showsAll, setShowsAll] = useState(false);
  const open = proposals.filter((one) => one.state !== 'approved').slice(0, SHOWN_FIRST);
  const shown = showsAll ? changes : changes.slice(0, SHOWN_FIRST);
  if (open.length === 0 && changes.length === 0) return <p className={styles.soft}>{t('proposals.history.none')}</p>;
  return (
    <>
      {open.length > 0 && <ul className={`${styles.list ?? ''} ${styles.plain ?? ''}`}>{open.map((one) => <li key={one.id}><ProposalItem proposal={one} /></li>)}</ul>}
      <ol className={`${styles.list ?? ''} ${styles.plain ?? ''}`}>
        {shown.map((one) => (
          <li key={one.id} className={styles.item}>
            <p className={styles.head}>
              <strong>{t(`proposals.field.${one.field as RecordField}`)}</strong>
              <span className={styles.soft}>{formats.moment(one.at)} · {one.actor?.name ?? t('proposals.history.command')}{one.proposedBy !== null && one.proposedBy.id !== one.actor?.id && ` · ${t('proposals.history.askedBy', { name: one.proposedBy.name ?? t('story.somebody') })}`}{one.file !== null && ` · ${one.line === null ? one.file : t('proposals.history.row', { file: one.file, line: one.line })}`}</span>
            </p>
            {one.field !== 'storeCode' && <p className={styles.head}><RecordValue field={one.field} value={one.before} /> <IconArrowRight size={16} aria-hidden /> <RecordValue field={one.field} value={one.after} /></p>}
            {one.reason !== null && <p className={styles.soft}>{one.reason}</p>}
          </li>
        ))}
      </ol>
      {changes.length > shown.length && <Button size="xs" variant="subtle" onClick={() => setShowsAll(true)}>{t('proposals.history.all', { count: changes.length })}</Button>}
    </>
  );
}

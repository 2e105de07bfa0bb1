import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Spoken } from '../../components/spoken.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFocusableScroll } from '../../lib/use-focusable-scroll.ts';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import styles from './compare.module.css';
import { CauseLines, CheckLines, FigureLines, PublisherLines, TopicLines } from './compare-lines.tsx';
import type { Subject } from './use-compare.ts';

interface CompareTableProps {
  subjects: readonly Subject[];
  brandId: string;
  onRemove: (subject: Subject) => void;
}

/** Everything of each side by side, in one table, so that a line is read straight across. */
export function CompareTable({ subjects, brandId, onRemove }: CompareTableProps) {
  const { t } = useTranslation();
  const scroll = useFocusableScroll(t('compare.label'));
  return (
    <Panel title={t('compare.lines')} note={t('compare.note')} isFlush>
      <div className={styles.scroll} ref={scroll}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t('compare.label')}</caption>
          <thead>
            <tr>
              <th scope="col"><Spoken>{t('compare.lines')}</Spoken></th>
              {subjects.map((one, at) => <th key={one.id} scope="col"><SubjectHead subject={one} at={at} brandId={brandId} onRemove={onRemove} /></th>)}
            </tr>
          </thead>
          <Part title={t('compare.part.figures')} columns={subjects.length}><FigureLines subjects={subjects} /></Part>
          <Part title={t('compare.part.publishers')} columns={subjects.length}><PublisherLines subjects={subjects} /></Part>
          <Part title={t('compare.part.checks')} columns={subjects.length}><CheckLines subjects={subjects} /></Part>
          <Part title={t('compare.part.causes')} columns={subjects.length}><CauseLines subjects={subjects} /></Part>
          <Part title={t('compare.part.topics')} columns={subjects.length}><TopicLines subjects={subjects} /></Part>
        </table>
      </div>
    </Panel>
  );
}

function SubjectHead({ subject, at, brandId, onRemove }: { subject: Subject; at: number; brandId: string; onRemove: (subject: Subject) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const to = subject.kind === 'location' ? pageOf.location(brandId, subject.id) : pageOf.ranking(brandId, `?region=${encodeURIComponent(subject.id)}`);
  return (
    <div className={styles.head}>
      <span className={styles.key} data-series={at} aria-hidden />
      <div>
        <Link to={to}>{subject.name}</Link>
        <span className={styles.soft}>{subject.kind === 'location' ? [subject.storeCode, subject.regionPath.at(-1)].filter(Boolean).join(' · ') : t('compare.ofLocations', { count: subject.locationCount, shown: formats.count(subject.locationCount) })}</span>
      </div>
      <ActionIcon className="no-print" size="sm" aria-label={t('compare.remove', { name: subject.name })} onClick={() => onRemove(subject)}><IconX size={16} aria-hidden /></ActionIcon>
    </div>
  );
}

function Part({ title, columns, children }: { title: string; columns: number; children: ReactNode }) {
  return (
    <tbody>
      <tr className={styles.part}><th scope="rowgroup" colSpan={columns + 1}><span>{title}</span></th></tr>
      {children}
    </tbody>
  );
}

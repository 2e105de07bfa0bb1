import { IconArrowUp, IconEyeOff, IconHourglass, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ComparedValues } from '../../components/compared-values.tsx';
import { ImpactMark } from '../../components/impact-mark.tsx';
import { isPictured, ObservedPicture } from '../../components/observed-picture.tsx';
import { Tag } from '../../components/tag.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { nameSubject } from '../locations/subject-name.ts';
import { StateTag } from '../locations/state-tag.tsx';
import { ChoiceBox, type Choice } from './choice-box.tsx';
import { DueTag } from './due-tag.tsx';
import styles from './queue.module.css';
import type { QueueRow } from './use-queue.ts';

interface QueueItemProps {
  row: QueueRow;
  query: string;
  isMember?: boolean;
  /** Null: nothing can be done to many here. */
  choice: Choice | null;
}

/** One finding of the queue; as a member of a cluster it is told by its place, what is wrong being said above. */
export function QueueItem({ row, query, isMember = false, choice }: QueueItemProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const formats = useFormats();
  const what = `${wording.checkTitle(row.checkId)} · ${wording.publisherName(row.publisherId)} ${nameSubject(row)}`.trim();
  const where = `${row.name} (${row.storeCode})`;
  return (
    <article className={styles.item} data-job data-chosen={choice?.ids.has(row.id)}>
      {choice && <ChoiceBox ids={[row.id]} label={isMember ? where : `${what}, ${where}`} choice={choice} />}
      <div className={styles.body}>
        <header className={styles.head}>
          <h2><Link data-stop={row.id} to={pageOf.finding(row.id, query === '' ? '' : `?${query}`)}>{isMember ? where : what}</Link></h2>
          <span className={styles.where}>{isMember ? `${wording.publisherName(row.publisherId)} ${nameSubject(row)}` : where}</span>
        </header>
        {!isMember && <p className={styles.reason}>{wording.headline(row)}</p>}
        {!isMember && <ComparedValues expected={row.expected} observed={row.observed} isWithheld={row.isWithheld} {...(isPictured(row.checkId) && row.observed !== null ? { picture: <ObservedPicture findingId={row.id} /> } : {})} />}
        <p className={styles.tags}>
          {!isMember && <ImpactMark impact={row.impact} />}
          <StateTag state={row.state} />
          {row.dueOn !== null && row.state !== 'accepted' && row.state !== 'verified' && <DueTag dueOn={row.dueOn} isLate={row.isLate} isByHand={row.isDueByHand} />}
          {row.escalated && <Tag tone="unsure" icon={<IconArrowUp aria-hidden />} title={t(row.escalated.by === 'rule' ? 'story.escalatedByRule' : 'story.escalated', { day: formats.day(row.escalated.at) })}>{t('queue.escalated')}</Tag>}
          {row.reopenedCount > 0 && <Tag tone="unsure" icon={<IconRepeat aria-hidden />}>{t('findings.cameBack', { count: row.reopenedCount })}</Tag>}
          {!row.isConfirmed && <Tag tone="unsure" icon={<IconHourglass aria-hidden />} title={t('findings.unconfirmedMeaning')}>{t('findings.unconfirmed')}</Tag>}
          {!row.isObservable && <Tag tone="unsure" icon={<IconEyeOff aria-hidden />} title={t('findings.unobservableMeaning')}>{t('findings.unobservable')}</Tag>}
          <span className={styles.soft}>
            {[t('story.days', { count: row.openDays }), row.assignee?.name, row.team !== null && t('story.team', { team: row.team }), row.cause !== null && t(`cause.${row.cause}`)].filter(Boolean).join(' · ')}
          </span>
        </p>
      </div>
    </article>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { nameSubject } from '../locations/subject-name.ts';
import { proposeFrom } from '../proposals/propose-from-finding.ts';
import styles from './finding-questions.module.css';
import { findStillWrong } from './still-wrong.ts';
import type { FindingDetails } from './use-finding.ts';

/** Members of a cluster that are named; the others are counted. */
const NAMED = 8;

/** When, how long, who else, why, how we reacted, whether it helped; what happened stands before them, with its proof. */
export function FindingQuestions({ data }: { data: FindingDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { finding, cause } = data;
  const ownRecord = proposeFrom(data);
  const escalated = data.events.findLast((one) => one.kind === 'escalated');
  return (
    <dl className={styles.questions}>
      <Question asks={t('story.when')}>
        <p>{t('story.firstSeen', { moment: formats.moment(finding.firstSeenAt) })}</p>
        <p>{finding.lastGoodAt ? t('story.lastGood', { moment: formats.moment(finding.lastGoodAt) }) : t('story.neverGood')}</p>
        <p>{t('story.lastSeen', { moment: formats.moment(finding.lastSeenAt) })}</p>
      </Question>
      <Question asks={t('story.howLong')}><HowLong data={data} /></Question>
      <Question asks={t('story.whoElse')}><WhoElse data={data} /></Question>
      <Question asks={t('story.why')}><p>{cause === null ? t('story.noCause') : t(`cause.${cause}`)}</p>{ownRecord !== null && data.may.includes('note') && <p><Link to={ownRecord}>{t('proposals.fromFinding')}</Link></p>}</Question>
      <Question asks={t('story.reaction')}><Reaction data={data} />{escalated && <p>{escalated.by === 'rule' ? t('story.escalatedByRule', { day: formats.day(escalated.at) }) : t('story.escalated', { day: formats.day(escalated.at) })}</p>}</Question>
      <Question asks={t('story.helped')}><Helped data={data} /></Question>
    </dl>
  );
}

function Question({ asks, children }: { asks: string; children: ReactNode }) {
  return <div><dt>{asks}</dt><dd>{children}</dd></div>;
}

function HowLong({ data: { openDays, targetDays, due } }: { data: FindingDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <p>{t('story.days', { count: openDays })}</p>
      {targetDays !== null && <p className={due.isLate && !due.isByHand ? styles.late : undefined}>{due.isLate && !due.isByHand ? t('story.late', { count: targetDays }) : t('story.target', { count: targetDays })}</p>}
      {due.on !== null && <p className={due.isLate ? styles.late : undefined}>{t(due.isByHand ? 'due.byHand' : 'due.byStandard', { day: formats.day(due.on) })}</p>}
    </>
  );
}

function WhoElse({ data: { cluster, finding: { checkId } } }: { data: FindingDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  if (cluster === null) return <p>{t('story.nobodyElse')}</p>;
  const named = cluster.members.slice(0, NAMED);
  const others = cluster.findings - 1 - named.length;
  return (
    <>
      <p>
        {t('story.cluster', { count: cluster.locations, day: formats.day(cluster.since) })}
        {cluster.publisherIds.length > 1 && ` · ${cluster.publisherIds.map((id) => wording.publisherName(id)).join(', ')}`}
        {cluster.isSameTemplate && ` · ${t('story.sameTemplate')}`}
      </p>
      {named.length > 0 && (
        <ul className={styles.members}>
          {named.map((one) => <li key={one.findingId}><Link to={pageOf.finding(one.findingId)}>{one.name} ({one.storeCode})</Link>{cluster.publisherIds.length > 1 && ` · ${wording.publisherName(one.publisherId)}`} <span className={styles.subject}>{nameSubject({ checkId, subject: one.subject })}</span></li>)}
        </ul>
      )}
      {others > 0 && named.length > 0 && <p>{t('story.others', { count: others })}</p>}
    </>
  );
}

function Reaction({ data: { assignee, team, accepted } }: { data: FindingDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <p>{assignee ? t('story.assignee', { name: assignee.name ?? t('story.somebody') }) : t('story.noAssignee')}{team !== null && ` · ${t('story.team', { team })}`}</p>
      {accepted && (
        <p>
          {t('story.accepted', { name: accepted.author?.name ?? t('story.somebody'), reason: accepted.reason })}
          {accepted.until !== null && ` ${t('story.until', { day: formats.day(accepted.until) })}`}
        </p>
      )}
    </>
  );
}

const WITHDRAWN = { 'withdrawn-by-standard': 'story.withdrawn', 'withdrawn-by-readers': 'story.misread', 'withdrawn-unsought': 'story.unsought' } as const;

/** Why it was withdrawn: by a standard, because today's readers read the same page otherwise, or because nobody looks there. */
function whyWithdrawn({ events }: FindingDetails): (typeof WITHDRAWN)[keyof typeof WITHDRAWN] {
  return events.flatMap((one) => (one.kind in WITHDRAWN ? [WITHDRAWN[one.kind as keyof typeof WITHDRAWN]] : [])).at(-1) ?? 'story.withdrawn';
}

function Helped({ data }: { data: FindingDetails }) {
  const { finding, claim, isChecking, openDays } = data;
  const stillWrongAt = findStillWrong(data);
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      {finding.state === 'verified' && <p>{t('story.verified', { count: openDays, moment: finding.closedAt ? formats.moment(finding.closedAt) : '' })}</p>}
      {finding.state === 'accepted' && <p>{t('story.rests')}</p>}
      {finding.state === 'withdrawn' && <p>{t(whyWithdrawn(data))}</p>}
      {claim && <p>{t('story.claimed', { moment: formats.moment(claim.at), until: formats.moment(claim.patienceUntil) })}</p>}
      {finding.state !== 'verified' && finding.state !== 'accepted' && finding.state !== 'withdrawn' && !claim && stillWrongAt === null && <p>{t('story.notYet')}</p>}
      {finding.reopenedCount > 0 && <p className={styles.late}>{t('findings.cameBack', { count: finding.reopenedCount })}</p>}
      {stillWrongAt !== null && <p>{t('story.stillWrong', { moment: formats.moment(stillWrongAt) })}</p>}
      {/* What is accepted is read again like anything else, but nobody waits for it. */}
      {isChecking && finding.state !== 'accepted' && <p role="status">{t('story.checking')}</p>}
    </>
  );
}

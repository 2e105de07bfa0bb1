import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { useActOnFinding } from '../findings/use-finding.ts';
import styles from './accepted-panel.module.css';
import { nameSubject } from './subject-name.ts';
import type { LocationDetails } from './use-location.ts';
import { useOpenVerdict } from './verdict-button.tsx';

type Accepted = LocationDetails['accepted'][number];

/** Values that the head office accepted here, with who, why and until when. Nothing where there is none. */
export function AcceptedPanel({ location: { accepted } }: { location: LocationDetails }) {
  const { t } = useTranslation();
  if (accepted.length === 0) return null;
  return (
    <Panel title={t('acceptedHere.title')} note={t('acceptedHere.note')} isFlush>
      <ul className={styles.list}>{accepted.map((one) => <li key={one.findingId}><AcceptedItem accepted={one} /></li>)}</ul>
    </Panel>
  );
}

function AcceptedItem({ accepted }: { accepted: Accepted }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const open = useOpenVerdict();
  const act = useActOnFinding(accepted.findingId);
  const { observed, isWithheld, expected, until, author, acceptedAt } = accepted;
  const title = `${wording.checkTitle(accepted.checkId)} · ${wording.publisherName(accepted.publisherId)} ${nameSubject(accepted)}`.trim();
  return (
    <article className={styles.item}>
      <h3>{title}</h3>
      <p>{isWithheld ? <em>{t('values.withheld')}</em> : (observed ?? <em>{t('values.nothing')}</em>)}{expected !== null && <span className={styles.soft}> · {t('acceptedHere.insteadOf', { value: expected })}</span>}</p>
      <blockquote>{accepted.reason}</blockquote>
      <p className={styles.soft}>
        {[author?.name ?? t('story.somebody'), acceptedAt !== null && formats.day(acceptedAt), until === null ? t('acceptedHere.noEnd') : t('acceptedHere.until', { day: formats.day(until) })].filter(Boolean).join(' · ')}
      </p>
      <p className={styles.buttons}>
        <Button size="compact-sm" variant="subtle" onClick={() => open(accepted.findingId)} aria-label={`${t('findings.proof')}: ${title}`}>{t('findings.proof')}</Button>
        {accepted.mayWithdraw && <Button size="compact-sm" variant="subtle" color="gray" loading={act.isPending} onClick={() => act.mutate({ action: { kind: 'withdraw' } })} aria-label={`${t('act.withdraw')}: ${title}`}>{t('act.withdraw')}</Button>}
      </p>
      {act.isError && <ErrorNotice error={act.error} />}
    </article>
  );
}

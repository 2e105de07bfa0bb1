import { Button } from '@mantine/core';
import { IconExternalLink, IconEyeOff, IconFileSearch, IconHourglass, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPACTS, ImpactMark } from '../../components/impact-mark.tsx';
import { isPictured, ObservedPicture } from '../../components/observed-picture.tsx';
import { Panel } from '../../components/panel.tsx';
import { Tag } from '../../components/tag.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './findings-panel.module.css';
import { StateTag } from './state-tag.tsx';
import { isLiving } from './lost-points.ts';
import { ShownValues } from './shown-values.tsx';
import { nameSubject } from './subject-name.ts';
import type { FindingView, LocationDetails } from './use-location.ts';
import { useOpenVerdict } from './verdict-button.tsx';

const SHOWN_FIRST = 6;

/** Findings that live, worst and oldest first; those that are closed or accepted behind a fold. */
export function FindingsPanel({ location }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const sorted = location.findings.filter(isLiving).toSorted((a, b) => IMPACTS.indexOf(b.impact) - IMPACTS.indexOf(a.impact) || a.firstSeenAt.localeCompare(b.firstSeenAt));
  const closed = location.findings.filter((one) => !isLiving(one)).toSorted((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt));
  const shown = showsAll ? sorted : sorted.slice(0, SHOWN_FIRST);
  return (
    <Panel title={t('findings.title', { count: sorted.length })} isFlush>
      {sorted.length === 0 ? <p className={styles.none}>{t('findings.none')}</p> : (
        <ul className={styles.list}>{shown.map((one) => <li key={one.id}><FindingItem finding={one} /></li>)}</ul>
      )}
      {sorted.length > shown.length && <Button variant="subtle" className={styles.more ?? ''} onClick={() => setShowsAll(true)}>{t('findings.showAll', { count: sorted.length })}</Button>}
      {closed.length > 0 && (
        <details className={styles.closed}>
          <summary>{t('findings.closed', { count: closed.length })}</summary>
          <ul className={styles.list}>{closed.map((one) => <li key={one.id}><FindingItem finding={one} /></li>)}</ul>
        </details>
      )}
    </Panel>
  );
}

function FindingItem({ finding }: { finding: FindingView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const open = useOpenVerdict();
  return (
    <article className={styles.finding}>
      <header className={styles.head}>
        <h3>{wording.checkTitle(finding.checkId)} · {wording.publisherName(finding.publisherId)} <span className={styles.subject}>{nameSubject(finding)}</span></h3>
        <ImpactMark impact={finding.impact} />
        <StateTag state={finding.state} />
        {!finding.isConfirmed && <Tag tone="unsure" icon={<IconHourglass aria-hidden />} title={t('findings.unconfirmedMeaning')}>{t('findings.unconfirmed')}</Tag>}
        {!finding.isObservable && <Tag tone="unsure" icon={<IconEyeOff aria-hidden />} title={t('findings.unobservableMeaning')}>{t('findings.unobservable')}</Tag>}
        {finding.reopenedCount > 0 && <Tag tone="unsure" icon={<IconRepeat aria-hidden />}>{t('findings.cameBack', { count: finding.reopenedCount })}</Tag>}
      </header>
      <p className={styles.reason}>{wording.headline(finding)}</p>
      <ShownValues checkId={finding.checkId} params={finding.params} expected={finding.expected} observed={finding.observed} isWithheld={finding.isWithheld} {...(isPictured(finding.checkId) && finding.observed !== null ? { picture: <ObservedPicture findingId={finding.id} /> } : {})} />
      <footer className={styles.foot}>
        <span>
          {t('findings.since', { day: formats.day(finding.firstSeenAt) })}
          {finding.lastGoodAt && ` · ${t('findings.lastGood', { day: formats.day(finding.lastGoodAt) })}`}
          {finding.sameElsewhere > 0 && ` · ${t('findings.elsewhere', { count: finding.sameElsewhere })}`}
        </span>
        <span className={styles.actions}>
          <Button variant="default" size="xs" leftSection={<IconFileSearch size={15} aria-hidden />} onClick={() => open(finding.id)} aria-label={`${t('findings.proof')}: ${wording.checkTitle(finding.checkId)}, ${wording.publisherName(finding.publisherId)} ${nameSubject(finding)}`}>{t('findings.proof')}</Button>
          {finding.editUrl && <Button component="a" href={finding.editUrl} target="_blank" rel="noreferrer" variant="subtle" size="xs" rightSection={<IconExternalLink size={14} aria-hidden />}>{t('findings.fixThere')}</Button>}
        </span>
      </footer>
    </article>
  );
}

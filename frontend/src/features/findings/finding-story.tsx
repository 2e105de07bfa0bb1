import { Button } from '@mantine/core';
import { IconExternalLink, IconEyeOff, IconHourglass, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImpactMark } from '../../components/impact-mark.tsx';
import { isPictured } from '../../components/observed-picture.tsx';
import { Tag } from '../../components/tag.tsx';
import { useFormats } from '../../lib/format.ts';
import { UnreadableNote } from '../catalogue/unreadable-note.tsx';
import { useWording } from '../catalogue/use-wording.ts';
import { LiveValue } from '../live-reading/live-value.tsx';
import { Proof, ProofImages } from '../locations/proof.tsx';
import { ShownValues } from '../locations/shown-values.tsx';
import { StateTag } from '../locations/state-tag.tsx';
import { CopyButton } from './copy-button.tsx';
import { FindingActions } from './finding-actions.tsx';
import { FindingEvents } from './finding-events.tsx';
import { FindingQuestions } from './finding-questions.tsx';
import styles from './finding-story.module.css';
import { DueTag } from './due-tag.tsx';
import { PairPanel } from './pair-panel.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { fixPlace } from './fix-place.ts';
import { isUnderWay, type FindingDetails } from './use-finding.ts';
import { useRefreshAfterCheck } from './use-refresh-after-check.ts';

/** A finding as the answers to its seven questions, with its proof and what the reader may do: on its own page and beside a location's. */
export function FindingStory({ data, hasActions = true }: { data: FindingDetails; /** False where a bar at the foot of the window has them. */ hasActions?: boolean }) {
  const { t } = useTranslation();
  const [now] = useState(() => Date.now());
  useRefreshAfterCheck(isUnderWay(data.reading));
  return (
    <div className={styles.frame}>
      <div className={styles.story}>
        <section className={styles.what}>
          <h2>{t('story.what')}</h2>
          <ReadingProgress data={data} now={now} />
          <WhatHappened data={data} hasFixLink={hasActions} />
        </section>
        <div className={styles.life}>
          {hasActions && <FindingActions data={data} />}
          <FindingQuestions data={data} />
          <FindingEvents events={data.events} isPictured={isPictured(data.finding.checkId)} />
        </div>
        <section className={styles.proof}>
          <h2>{t('proof.title')}</h2>
          <Proof findingId={data.finding.id} lastReadAt={data.finding.lastSeenAt} />
        </section>
      </div>
    </div>
  );
}

function WhatHappened({ data: { finding, pair, unreadable, lostPoints, due }, hasFixLink }: { data: FindingDetails; hasFixLink: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const check = wording.check(finding.checkId);
  const isLiving = finding.state !== 'verified' && finding.state !== 'withdrawn' && finding.state !== 'accepted';
  const place = hasFixLink ? fixPlace(finding) : null;
  const values = <ShownValues checkId={finding.checkId} params={finding.params} expected={finding.expected} observed={finding.observed} isWithheld={finding.isWithheld} />;
  return (
    <>
      <p className={styles.tags}>
        <ImpactMark impact={finding.impact} />
        <StateTag state={finding.state} />
        {due.on !== null && isLiving && <DueTag dueOn={due.on} isLate={due.isLate} isByHand={due.isByHand} />}
        {!finding.isConfirmed && <Tag tone="unsure" icon={<IconHourglass aria-hidden />} title={t('findings.unconfirmedMeaning')}>{t('findings.unconfirmed')}</Tag>}
        {!finding.isObservable && <Tag tone="unsure" icon={<IconEyeOff aria-hidden />} title={t('findings.unobservableMeaning')}>{t('findings.unobservable')}</Tag>}
        {finding.reopenedCount > 0 && <Tag tone="unsure" icon={<IconRepeat aria-hidden />}>{t('findings.cameBack', { count: finding.reopenedCount })}</Tag>}
      </p>
      <p className={styles.headline}>{wording.headline(finding)}</p>
      {finding.checkId === 'logo' ? <ProofImages findingId={finding.id} otherwise={values} /> : pair ? <PairPanel pair={pair} /> : values}
      {(place !== null || finding.expected !== null) && (
        <div className={styles.fix}>
          {finding.expected !== null && !isPictured(finding.checkId) && !pair && <CopyButton text={finding.expected} size="sm" className={styles.touch ?? ''} />}
          {place !== null && <Button component="a" size="sm" className={styles.touch ?? ''} variant={place.isEdit ? 'light' : 'default'} href={place.url} target="_blank" rel="noreferrer" rightSection={<IconExternalLink size={15} aria-hidden />}>{t(place.isEdit ? 'act.fixAt' : 'act.seeAt', { source: wording.publisherName(finding.publisherId) })}</Button>}
        </div>
      )}
      <LiveValue locationId={finding.locationId} publisherId={finding.publisherId} listingId={finding.listingId} checkId={finding.checkId} subject={finding.subject} isFail={isLiving} />
      <UnreadableNote unreadable={unreadable} />
      {check && (
        <dl className={styles.meaning}>
          <div><dt>{t('proof.why')}</dt><dd>{wording.say(check.why)}{lostPoints > 0 && ` ${t('story.costs', { points: formats.score(lostPoints) })}`}</dd></div>
          <div><dt>{t('proof.fix')}</dt><dd>{wording.say(check.fix)}</dd></div>
        </dl>
      )}
    </>
  );
}

import { Button, Textarea } from '@mantine/core';
import { IconArrowRight, IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorNotice } from '../../components/load-state.tsx';
import { Tag, type Tone } from '../../components/tag.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { ApiError } from '../../lib/call.ts';
import { useFormats } from '../../lib/format.ts';
import { EffectLines } from './effect-lines.tsx';
import styles from './proposals.module.css';
import { RecordValue } from './record-value.tsx';
import { type Proposal, useProposalActions, useProposalEffect } from './use-proposals.ts';

const LONGEST_ANSWER = 1000;
const TONES: Readonly<Record<Proposal['state'], Tone>> = { waiting: 'unsure', approved: 'pass', rejected: 'fail', withdrawn: 'quiet' };

/** One proposal: what, from what to what, why, and the decision. `brandId` set: it names its place. */
export function ProposalItem({ proposal, brandId }: { proposal: Proposal; brandId?: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { state, field, may } = proposal;
  return (
    <article className={styles.item}>
      <header className={styles.head}>
        <strong>{t(`proposals.field.${field}`)}</strong>
        {brandId !== undefined && <Link to={pageOf.location(brandId, proposal.locationId)}>{proposal.name} · {proposal.storeCode}</Link>}
        <Tag tone={TONES[state]}>{t(`proposals.state.${state}`)}</Tag>
        <span className={styles.soft}>{proposal.author?.name ?? t('story.somebody')} · {formats.moment(proposal.createdAt)}</span>
      </header>
      <dl className={styles.change}>
        <div><dt>{t('proposals.before')}</dt><dd><RecordValue field={field} value={proposal.before} /></dd></div>
        <IconArrowRight size={18} aria-hidden className={styles.arrow} />
        <div><dt>{t('proposals.after')}</dt><dd><RecordValue field={field} value={proposal.after} /></dd></div>
      </dl>
      <p className={styles.said}>{proposal.reason}{proposal.findingId !== null && <> · <Link to={pageOf.finding(proposal.findingId)}>{t('proposals.finding')}</Link></>}</p>
      {proposal.decidedAt !== null && <p className={styles.soft}>{proposal.decidedBy?.name ?? t('story.somebody')} · {formats.moment(proposal.decidedAt)}{proposal.answer !== null && ` · ${proposal.answer}`}</p>}
      {proposal.isStale && <p className={styles.soft} role="note">{t('proposals.stale')}</p>}
      {may.length > 0 && <Decision proposal={proposal} />}
    </article>
  );
}

function Decision({ proposal: { id, may, isStale } }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState('');
  const mayDecide = may.includes('decide');
  const effect = useProposalEffect(id, mayDecide && !isStale);
  const { decide, withdraw } = useProposalActions();
  const said = answer.trim();
  const error = decide.error ?? withdraw.error;
  return (
    <div className={styles.form}>
      {mayDecide && !isStale && effect.data && <EffectLines effect={effect.data.effect} />}
      {mayDecide && <Textarea label={t('proposals.answer')} rows={2} maxLength={LONGEST_ANSWER} value={answer} onChange={(event) => setAnswer(event.currentTarget.value)} />}
      {error !== null && (error instanceof ApiError && error.status === 409 ? <p role="alert">{t('proposals.moved')}</p> : <ErrorNotice error={error} />)}
      <div className={styles.buttons}>
        {mayDecide && <Button size="sm" leftSection={<IconCheck size={16} aria-hidden />} disabled={isStale} loading={decide.isPending} onClick={() => decide.mutate({ proposalId: id, body: { decision: 'approve', answer: said === '' ? null : said } })}>{t('proposals.approve')}</Button>}
        {mayDecide && <Button size="sm" variant="default" leftSection={<IconX size={16} aria-hidden />} disabled={said === ''} loading={decide.isPending} title={said === '' ? t('proposals.rejectNote') : undefined} onClick={() => decide.mutate({ proposalId: id, body: { decision: 'reject', answer: said } })}>{t('proposals.reject')}</Button>}
        {may.includes('withdraw') && <Button size="sm" variant="subtle" loading={withdraw.isPending} onClick={() => withdraw.mutate(id)}>{t('proposals.withdraw')}</Button>}
      </div>
    </div>
  );
}

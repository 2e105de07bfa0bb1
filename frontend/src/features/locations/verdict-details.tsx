import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OutcomeMark } from '../../components/outcome-mark.tsx';
import { useFormats } from '../../lib/format.ts';
import { UnreadableNote } from '../catalogue/unreadable-note.tsx';
import { useWording } from '../catalogue/use-wording.ts';
import { LiveValue } from '../live-reading/live-value.tsx';
import { FindingPanel } from '../findings/finding-panel.tsx';
import { EvidenceFacts } from './evidence-facts.tsx';
import { ShownValues } from './shown-values.tsx';
import type { FindingView, ListingView, VerdictView } from './use-location.ts';
import styles from './verdict-details.module.css';

interface VerdictDetailsProps {
  locationId: string;
  verdict: VerdictView | undefined;
  finding: FindingView | undefined;
  listing: ListingView | undefined;
}

/** What was judged, why, since when and where it was read; a finding tells its whole story. */
export function VerdictDetails({ locationId, verdict, finding, listing }: VerdictDetailsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  if (finding) return <FindingPanel findingId={finding.id} />;
  if (!verdict) return null;
  const check = wording.check(verdict.checkId);
  const isFail = verdict.outcome === 'fail';
  const editUrl = listing?.editUrl ?? null;
  return (
    <div className={styles.details}>
      <p className={styles.tags}><OutcomeMark outcome={verdict.outcome} /></p>
      <p className={styles.reason}>{wording.headline(verdict)}</p>
      <ShownValues checkId={verdict.checkId} params={verdict.params} expected={verdict.expected} observed={verdict.observed} isWithheld={verdict.isWithheld} />
      {listing && <LiveValue locationId={locationId} publisherId={listing.publisherId} listingId={listing.listingId} checkId={verdict.checkId} subject={verdict.subject} isFail={isFail} />}
      <UnreadableNote unreadable={verdict.unreadable} />
      <dl className={styles.facts}>
        <div><dt>{t('proof.validFrom')}</dt><dd>{formats.moment(verdict.validFrom)}</dd></div>
        {verdict.lostPoints > 0 && <div><dt>{t('proof.lost')}</dt><dd>{formats.score(verdict.lostPoints)}</dd></div>}
      </dl>
      {check && (
        <section className={styles.why}>
          <h3>{t('proof.why')}</h3>
          <p>{wording.say(check.why)}</p>
          {isFail && <><h3>{t('proof.fix')}</h3><p>{wording.say(check.fix)}</p></>}
        </section>
      )}
      {isFail && editUrl && <Button component="a" href={editUrl} target="_blank" rel="noreferrer" rightSection={<IconExternalLink size={15} aria-hidden />}>{t('findings.fixThere')}</Button>}
      <section className={styles.proof}>
        <h3>{t('proof.title')}</h3>
        <EvidenceFacts evidence={verdict.evidence} />
      </section>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadState } from '../../components/load-state.tsx';
import { useFocusableScroll } from '../../lib/use-focusable-scroll.ts';
import { EvidenceFacts } from './evidence-facts.tsx';
import styles from './proof.module.css';
import { useProof } from './use-proof.ts';

/** The capture that a finding was read from, inert, with its facts. */
export function Proof({ findingId, lastReadAt }: { findingId: string; lastReadAt: string }) {
  const { t } = useTranslation();
  const proof = useProof(findingId);
  return (
    <LoadState query={proof} skeleton={[80, 320]}>
      {({ evidence, captureUrl, rendering }) => (
        <>
          <EvidenceFacts evidence={evidence} lastReadAt={lastReadAt} />
          {rendering && <p className={styles.soft}>{t('proof.rendered')}</p>}
          {rendering?.screenshotUrl && <Screenshot address={rendering.screenshotUrl} />}
          {captureUrl === null ? <p className={styles.soft}>{t('proof.notKept')}</p> : <Capture captureUrl={captureUrl} />}
        </>
      )}
    </LoadState>
  );
}

/** For a logo the approved and the observed image side by side; `otherwise` where there are none. */
export function ProofImages({ findingId, otherwise }: { findingId: string; otherwise: ReactNode }) {
  const { t } = useTranslation();
  const images = useProof(findingId).data?.images;
  if (!images) return otherwise;
  return (
    <div className={styles.images}>
      <figure><figcaption>{t('values.expected')}</figcaption>{images.expected ? <img src={images.expected} alt={t('proof.logoExpected')} /> : <span>{t('proof.noImage')}</span>}</figure>
      <figure><figcaption>{t('values.observed')}</figcaption>{images.observed ? <img src={images.observed} alt={t('proof.logoObserved')} /> : <span>{t('proof.noImage')}</span>}</figure>
    </div>
  );
}

/** The stored page. Its notes are asked for in the language drawn now, which need not be the one that the person once chose. */
function Capture({ captureUrl }: { captureUrl: string }) {
  const { t, i18n } = useTranslation();
  const address = captureUrl.replace(/(?=#|$)/, `?language=${i18n.language}`);
  return (
    <figure className={styles.capture}>
      {/* An empty sandbox: no script, no form, no navigation, no origin. */}
      <iframe src={address} title={t('proof.capture')} sandbox="" loading="lazy" referrerPolicy="no-referrer" />
      <figcaption>{t('proof.captureNote')} <a href={address} target="_blank" rel="noreferrer">{t('proof.openCapture')}</a></figcaption>
    </figure>
  );
}

/** How the page looked when a browser had drawn it, its scripts run. */
function Screenshot({ address }: { address: string }) {
  const { t } = useTranslation();
  const frame = useFocusableScroll(t('proof.screenshot'));
  return (
    <figure className={styles.screenshot}>
      {/* Long pages make tall pictures. */}
      <div ref={frame}><img src={address} alt={t('proof.screenshot')} loading="lazy" /></div>
      <figcaption>{t('proof.screenshotNote')} <a href={address} target="_blank" rel="noreferrer">{t('proof.openCapture')}</a></figcaption>
    </figure>
  );
}

import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ComparedValues } from '../../components/compared-values.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './live-reading.module.css';
import { failureOf, type LiveReading, useLiveReading, useLiveSources } from './use-live-reading.ts';

interface LiveValueProps {
  locationId: string;
  publisherId: string;
  listingId: string | null;
  checkId: string;
  subject: string;
  /** What stands of it now is wrong. */
  isFail: boolean;
}

/** A value that its source lets nobody keep, read again for whoever asks; nothing where the source's values are kept. */
export function LiveValue({ locationId, publisherId, listingId, checkId, subject, isFail }: LiveValueProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const sources = useLiveSources(locationId);
  const reading = useLiveReading(locationId);
  if (listingId === null || sources.data?.values.includes(publisherId) !== true) return null;
  const read = (): void => reading.mutate({ kind: 'value', publisherId, listingId, checkId, subject });
  return (
    <section className={styles.live} aria-label={t('live.title')}>
      <div className={styles.ask}>
        <Button size="xs" variant="default" leftSection={<IconRefresh size={15} aria-hidden />} loading={reading.isPending} onClick={read}>{t(reading.data ? 'live.again' : 'live.read')}</Button>
        <small>{t('live.why', { source: wording.publisherName(publisherId) })}</small>
      </div>
      <output aria-live="polite">
        {reading.isError && <p className={styles.said}><IconAlertTriangle size={17} data-tone="unsure" aria-hidden />{t(failureOf(reading.error))}</p>}
        {!reading.isPending && reading.data && <Read reading={reading.data} checkId={checkId} isFail={isFail} />}
      </output>
    </section>
  );
}

function Read({ reading: { publisherId, readAt, url, attribution, trouble, judged }, checkId, isFail }: { reading: LiveReading; checkId: string; isFail: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const facts = (
    <p className={styles.facts}>
      {[t('live.at', { moment: formats.moment(readAt) }), t('live.notKept'), attribution && wording.say(attribution)].filter(Boolean).join(' · ')}
      {url !== null && <> · <a href={url} target="_blank" rel="noreferrer">{t('live.open', { source: wording.publisherName(publisherId) })}</a></>}
    </p>
  );
  if (trouble !== null) return <><p className={styles.said}><IconAlertTriangle size={17} data-tone="unsure" aria-hidden />{wording.trouble(trouble)}</p>{facts}</>;
  const outcome = judged?.outcome ?? 'not-applicable';
  if (judged === null || outcome === 'not-applicable') return <><p className={styles.said}><IconHelpCircle size={17} data-tone="unsure" aria-hidden />{t('live.gone')}</p>{facts}</>;
  const Icon = outcome === 'pass' ? IconCircleCheck : outcome === 'fail' ? IconCircleX : IconHelpCircle;
  return (
    <>
      <p className={styles.said}><Icon size={17} data-tone={outcome === 'cannot-tell' ? 'unsure' : outcome} aria-hidden />{outcome === 'cannot-tell' ? wording.reason({ checkId, ...judged }) : t(sentenceOf(outcome === 'pass', isFail, judged.isAsBefore))}</p>
      <ComparedValues expected={judged.expected} observed={judged.observed} />
      {facts}
    </>
  );
}

function sentenceOf(isRight: boolean, wasFail: boolean, isAsBefore: boolean | null) {
  if (isRight) return wasFail ? 'live.mended' : 'live.right';
  if (!wasFail) return 'live.nowWrong';
  return isAsBefore === null ? 'live.stillWrong' : isAsBefore ? 'live.stillSame' : 'live.stillOther';
}

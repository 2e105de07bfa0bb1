import { VisuallyHidden } from '@mantine/core';
import { IconExternalLink, IconClockPause, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Measure } from '../../components/measure.tsx';
import { OUTCOMES, OutcomeMark } from '../../components/outcome-mark.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import { useFocusableScroll } from '../../lib/use-focusable-scroll.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './matrix-panel.module.css';
import { nameSubject } from './subject-name.ts';
import type { ListingView, LocationDetails, VerdictView } from './use-location.ts';
import { VerdictButton } from './verdict-button.tsx';

const DAY_MS = 86_400_000;
const GROUPS = ['fields', 'brand', 'touchpoints', 'listings'] as const;

/** Checks down, listings across; each cell says its outcome in an icon and a word. */
export function MatrixPanel({ location }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const wording = useWording();
  const scroll = useFocusableScroll(t('location.matrix.title'));
  const used = new Set(location.listings.flatMap((one) => one.verdicts.map((verdict) => verdict.checkId)));
  const known = wording.checks.filter((one) => used.has(one.id));
  const unknown = [...used].filter((id) => !known.some((one) => one.id === id));
  const ids = [...GROUPS.flatMap((group) => known.filter((one) => one.group === group).map((one) => one.id)), ...unknown];
  const newest = location.listings.flatMap((one) => one.lastSeenAt ?? []).toSorted().at(-1);
  // Sources that are free to use want to be named where their data is shown.
  const credits = [...new Set(location.listings.map((one) => one.publisherId))].flatMap((id) => {
    const words = wording.publisher(id)?.attribution;
    return words ? [wording.say(words)] : [];
  });
  return (
    <Panel
      title={t('location.matrix.title')}
      note={t('location.matrix.note')}
      isFlush
      actions={<ul className={styles.legend} aria-label={t('location.matrix.legend')}>{OUTCOMES.map((one) => <li key={one}><OutcomeMark outcome={one} /></li>)}</ul>}
    >
      <div className={styles.scroll} ref={scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.check}>{t('location.matrix.check')}</th>
              {location.listings.map((one) => <th key={`${one.publisherId}-${one.listingId ?? ''}`} scope="col"><ListingHead listing={one} isOld={isOlder(one, newest)} /></th>)}
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => (
              <tr key={id}>
                <th scope="row" className={styles.check}>{wording.checkTitle(id)}</th>
                {location.listings.map((one) => <td key={`${one.publisherId}-${one.listingId ?? ''}`}><Cell verdicts={one.verdicts.filter((verdict) => verdict.checkId === id)} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {credits.length > 0 && <p className={styles.credits}>{credits.join(' · ')}</p>}
    </Panel>
  );
}

/** A source that was left alone for some days: what stands of it is older than the rest. */
function isOlder({ lastSeenAt }: ListingView, newest: string | undefined): boolean {
  return lastSeenAt !== null && newest !== undefined && Date.parse(newest) - Date.parse(lastSeenAt) > DAY_MS / 2;
}

function ListingHead({ listing, isOld }: { listing: ListingView; isOld: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const name = wording.publisherName(listing.publisherId);
  return (
    <div className={styles.head}>
      {listing.url === null ? <span>{name}</span> : <a href={listing.url} target="_blank" rel="noreferrer">{name}<IconExternalLink size={13} aria-label={t('location.newTab')} /></a>}
      <span className={styles.headScore}><Measure value={listing.score} format={formats.score} isShort /></span>
      <span className={styles.headNote}>{listing.listingId === null ? t(listing.score === null ? 'location.matrix.notLooked' : 'location.matrix.noListing') : t('location.matrix.seen', { share: listing.coverage === null ? '—' : formats.share(listing.coverage) })}{isOld && listing.lastSeenAt !== null && ` · ${t('location.matrix.readOn', { day: formats.day(listing.lastSeenAt) })}`}</span>
    </div>
  );
}

function Cell({ verdicts }: { verdicts: readonly VerdictView[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (verdicts.length === 0) return <span className={styles.empty}><span aria-hidden="true">·</span><VisuallyHidden>{t('location.matrix.notRun')}</VisuallyHidden></span>;
  return (
    <div className={styles.cell}>
      {verdicts.map((one) => (
        <VerdictButton key={one.id} verdictId={one.id}>
          <OutcomeMark outcome={one.outcome} prefix={nameSubject(one)} />
          {one.outcome === 'fail' && !one.isConfirmed && <IconHourglass size={14} className={styles.flag} aria-label={t('findings.unconfirmed')} />}
          {one.unreadable && <IconClockPause size={14} className={styles.flag} aria-label={t('location.matrix.unreadable', { day: formats.day(one.unreadable.since) })} />}
        </VerdictButton>
      ))}
    </div>
  );
}

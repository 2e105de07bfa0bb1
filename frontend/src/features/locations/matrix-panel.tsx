import { IconChevronDown, IconChevronRight, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Measure } from '../../components/measure.tsx';
import { OUTCOMES, OutcomeMark } from '../../components/outcome-mark.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import { useFocusableScroll } from '../../lib/use-focusable-scroll.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { MatrixCell } from './matrix-cell.tsx';
import { groupChecks, type MatrixGroup } from './matrix-groups.ts';
import styles from './matrix-panel.module.css';
import type { ListingView, LocationDetails } from './use-location.ts';
import { useOpened } from './use-opened.ts';

const DAY_MS = 86_400_000;

/** Checks down by group, listings across. What needs a look is always drawn; what is right everywhere is counted, and drawn where the group is open. */
export function MatrixPanel({ location }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const wording = useWording();
  const scroll = useFocusableScroll(t('location.matrix.title'));
  const opened = useOpened('checks', ['fields']);
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
              {location.listings.map((one) => <th key={keyOf(one)} scope="col"><ListingHead listing={one} isOld={isOlder(one, newest)} /></th>)}
            </tr>
          </thead>
          {groupChecks(location.listings, wording.checks).map((group) => (
            <Group key={group.group ?? ''} group={group} listings={location.listings} isOpen={opened.isOpen(group.group ?? 'others')} onToggle={() => opened.toggle(group.group ?? 'others')} />
          ))}
        </table>
      </div>
      {credits.length > 0 && <p className={styles.credits}>{credits.join(' · ')}</p>}
    </Panel>
  );
}

function Group({ group: { group, checkIds, rightIds }, listings, isOpen, onToggle }: { group: MatrixGroup; listings: readonly ListingView[]; isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  const wording = useWording();
  const shown = isOpen ? checkIds : checkIds.filter((id) => !rightIds.includes(id));
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <tbody>
      <tr className={styles.groupRow}>
        <th scope="rowgroup" colSpan={1 + listings.length}>
          <button type="button" className={styles.group} aria-expanded={isOpen} onClick={onToggle}>
            <Icon size={16} aria-hidden />
            {t(`location.matrix.group.${group ?? 'others'}`)}
            <span className={styles.groupNote}>{t('location.matrix.right', { count: rightIds.length, of: checkIds.length })}</span>
          </button>
        </th>
      </tr>
      {shown.map((id) => (
        <tr key={id}>
          <th scope="row" className={styles.check}>{wording.checkTitle(id)}</th>
          {listings.map((one) => <td key={keyOf(one)}><MatrixCell verdicts={one.verdicts.filter((verdict) => verdict.checkId === id)} /></td>)}
        </tr>
      ))}
    </tbody>
  );
}

const keyOf = ({ publisherId, listingId }: ListingView): string => `${publisherId}-${listingId ?? ''}`;

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

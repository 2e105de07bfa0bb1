import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useWording } from '../catalogue/use-wording.ts';
import { findFinding } from './lost-points.ts';
import { namedVerdict } from './named-verdict.ts';
import { nameSubject } from './subject-name.ts';
import type { FindingView, ListingView, LocationDetails, VerdictView } from './use-location.ts';
import { useOpenVerdict } from './verdict-button.tsx';
import { VerdictDetails } from './verdict-details.tsx';
import styles from './verdict-drawer.module.css';

/** The verdict or finding that the address names, in a panel beside the page. */
export function VerdictDrawer({ location }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const wording = useWording();
  const open = useOpenVerdict();
  const [address] = useSearchParams();
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const found = findOpened(location, namedVerdict(location, address.get('open')));
  const about = found?.finding ?? found?.verdict;
  return (
    <Drawer.Root
      opened={found !== null}
      onClose={() => open(null)}
      position={isNarrow ? 'bottom' : 'right'}
      size={isNarrow ? '92%' : 'xl'}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* Not Drawer.Header: that one is a second banner of the document. */}
        <div className={styles.head}>
          <Drawer.Title className={styles.title ?? ''}>{about && found && `${wording.checkTitle(about.checkId)} · ${wording.publisherName(found.publisherId)} ${nameSubject(about)}`}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('proof.close')} />
        </div>
        <Drawer.Body>{found && <VerdictDetails locationId={location.locationId} verdict={found.verdict} finding={found.finding} listing={found.listing} />}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

interface Opened {
  publisherId: string;
  verdict: VerdictView | undefined;
  finding: FindingView | undefined;
  listing: ListingView | undefined;
}

function findOpened(location: LocationDetails, id: string | null): Opened | null {
  if (id === null) return null;
  const finding = location.findings.find((one) => one.id === id);
  for (const listing of location.listings) {
    for (const verdict of listing.verdicts) {
      if (verdict.id === id) return { publisherId: listing.publisherId, verdict, listing, finding: verdict.outcome === 'fail' ? findFinding(location.findings, listing, verdict) : undefined };
      if (finding && findFinding([finding], listing, verdict)) return { publisherId: listing.publisherId, verdict, listing, finding };
    }
  }
  return finding ? { publisherId: finding.publisherId, verdict: undefined, listing: undefined, finding } : null;
}

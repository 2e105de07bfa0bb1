import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { LoadState } from '../components/load-state.tsx';
import { MissingPage } from '../components/missing-page.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { useWording } from '../features/catalogue/use-wording.ts';
import { FindingBar } from '../features/findings/finding-bar.tsx';
import { FindingStory } from '../features/findings/finding-story.tsx';
import { fixPlace } from '../features/findings/fix-place.ts';
import { findNeighbours } from '../features/findings/queue-view.ts';
import { type FindingDetails, useFinding } from '../features/findings/use-finding.ts';
import { UndoToast } from '../features/findings/undo-toast.tsx';
import { useQueueView } from '../features/findings/use-queue-view.ts';
import { nameSubject } from '../features/locations/subject-name.ts';
import { pageOf } from '../lib/addresses.ts';
import styles from './finding.module.css';

/** One finding on a page of its own, to be sent to somebody: its address names the finding and the queue that one comes from. */
export function FindingPage() {
  const { findingId = '' } = useParams();
  const finding = useFinding(findingId);
  return <LoadState query={finding} skeleton={[72, 480]} missing={<MissingPage what="finding" />}>{(data) => <FindingBody key={findingId} data={data} />}</LoadState>;
}

function FindingBody({ data }: { data: FindingDetails }) {
  const { t } = useTranslation();
  const wording = useWording();
  const [address] = useSearchParams();
  const { finding, location } = data;
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const query = address.size > 0 ? `?${address.toString()}` : '';
  return (
    <>
      <PageHeader
        above={
          <nav aria-label={t('location.path')}>
            <Link to={pageOf.findings(location.brandId, query)}>{t('nav.findings')}</Link>
            {location.regionPath.map((name) => <span key={name}> › {name}</span>)}
            {' › '}<Link to={pageOf.location(location.brandId, location.id)}>{location.name} ({location.storeCode})</Link>
          </nav>
        }
        title={`${wording.checkTitle(finding.checkId)} · ${wording.publisherName(finding.publisherId)} ${nameSubject(finding)}`.trim()}
        actions={<Neighbours brandId={location.brandId} findingId={finding.id} query={query} />}
      />
      <div className={styles.sheet}><FindingStory data={data} hasActions={!isNarrow} /></div>
      {isNarrow && <FindingBar data={data} fixUrl={fixPlace(finding)?.url ?? null} />}
      <UndoToast />
    </>
  );
}

/** The finding before and the one after, in the queue as the address filters it. */
function Neighbours({ brandId, findingId, query }: { brandId: string; findingId: string; query: string }) {
  const { t } = useTranslation();
  const { rows } = useQueueView(brandId);
  const found = findNeighbours(rows, findingId);
  if (!found) return null;
  const step = (id: string | null, words: string, icon: 'left' | 'right') => {
    const sections = icon === 'left' ? { leftSection: <IconChevronLeft size={16} aria-hidden /> } : { rightSection: <IconChevronRight size={16} aria-hidden /> };
    return id === null ? <Button variant="default" size="sm" disabled {...sections}>{words}</Button> : <Button component={Link} to={pageOf.finding(id, query)} variant="default" size="sm" {...sections}>{words}</Button>;
  };
  return (
    <nav className={styles.steps} aria-label={t('queue.steps')}>
      {step(found.previous, t('queue.previous'), 'left')}
      <span className={styles.place}>{t('queue.place', { place: found.place, of: found.of })}</span>
      {step(found.next, t('queue.next'), 'right')}
    </nav>
  );
}

import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyNotice } from '../../components/empty-notice.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { SavedViews } from '../saved-views/saved-views.tsx';
import { InboxCounts } from './inbox-counts.tsx';
import { InboxList } from './inbox-list.tsx';
import { InboxTools } from './inbox-tools.tsx';
import styles from './inbox.module.css';
import { neighboursOf, type ListPlace } from './list-neighbours.ts';
import { ReviewPane } from './review-pane.tsx';
import { type ReviewFilter, readReviewView, writeReviewView } from './review-view.ts';
import { useReviews } from './use-reviews.ts';

const OPEN = 'review';

/** The list beside the review that is opened; on a narrow screen, one over the other. All of it stands in the address. */
export function Inbox({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const isWide = useMediaQuery('(min-width: 64em)', true, { getInitialValueInEffect: false });
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const filter = readReviewView(address);
  const openId = address.get(OPEN);
  const query = useReviews(brandId, filter);
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const change = (next: ReviewFilter, open: string | null = null): void => {
    const view = writeReviewView(next);
    if (open !== null) view.set(OPEN, open);
    setAddress(view, { replace: true, preventScrollReset: true });
  };
  const close = (): void => change(filter);
  const addressOf = (id: string): string => pageOf.reviews(brandId, new URLSearchParams([...writeReviewView(filter), [OPEN, id]]).toString());
  const at = rows.findIndex((one) => one.id === openId);
  const [place, setPlace] = useState<ListPlace | null>(null);
  if (openId !== null && at >= 0 && (place?.id !== openId || place.at !== at)) setPlace({ id: openId, at });
  const beside = neighboursOf(rows.map((one) => one.id), openId, place);
  const stepTo = (id: string | null): string | null => (id === null ? null : addressOf(id));
  const pane = openId !== null && <ReviewPane key={openId} reviewId={openId} previous={stepTo(beside.previous)} next={stepTo(beside.next)} onClose={close} />;
  const isFiltered = writeReviewView(filter).size > 0;
  return (
    <>
      <InboxTools key={brandId} brandId={brandId} filter={filter} onChange={(next) => change(next)} />
      <SavedViews brandId={brandId} page="reviews" query={writeReviewView(filter).toString()} addressOf={(query) => pageOf.reviews(brandId, query)} />
      <InboxCounts brandId={brandId} filter={filter} onChange={(next) => change(next)} />
      <LoadState query={query} skeleton={[110, 110, 110, 110]}>
        {() => {
          const nothing = <EmptyNotice title={t(isFiltered ? 'inbox.noMatch' : 'inbox.empty')}>{isFiltered ? <Button variant="default" onClick={() => change({})}>{t('inbox.reset')}</Button> : t('inbox.emptyNote')}</EmptyNotice>;
          // The opened review stays where what was done to it has taken it out of the list.
          return rows.length === 0 && openId === null ? nothing : (
            <div className={styles.columns} data-split={isWide} data-old={query.isPlaceholderData}>
              {rows.length === 0 ? nothing : <InboxList rows={rows} openId={openId} addressOf={addressOf} hasMore={query.hasNextPage} isLoadingMore={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />}
              {isWide && <aside className={styles.aside}>{pane || <div className={styles.choose}><p>{t('inbox.choose')}</p><p>{t('inbox.chooseNote')}</p></div>}</aside>}
            </div>
          );
        }}
      </LoadState>
      {!isWide && (
        <Drawer.Root opened={openId !== null} onClose={close} position={isNarrow ? 'bottom' : 'right'} size={isNarrow ? '94%' : 'xl'}>
          <Drawer.Overlay />
          <Drawer.Content aria-label={t('inbox.opened')}><Drawer.Body p={0}>{pane}</Drawer.Body></Drawer.Content>
        </Drawer.Root>
      )}
    </>
  );
}

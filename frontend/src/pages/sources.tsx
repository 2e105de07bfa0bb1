import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { DueChecksPanel } from '../features/manual-checks/due-checks-panel.tsx';
import { useBrandId } from '../features/session/use-brand.ts';
import { SourceCard } from '../features/sources/source-card.tsx';
import styles from '../features/sources/sources.module.css';
import { FindPagesHint } from '../features/store-pages/find-pages-hint.tsx';
import { useSources, type Source } from '../features/sources/use-sources.ts';

/** Where a person is sent back to from a source's sign-in, and how that ended. */
const SIGN_IN_ENDS = ['done', 'refused', 'unknown'] as const;

/** The sources of a brand: which are asked, how they do, and what they wait for. */
export function SourcesPage() {
  const { t } = useTranslation();
  const brandId = useBrandId();
  const sources = useSources(brandId);
  const [search] = useSearchParams();
  const [openId, setOpenId] = useState<string | null>(search.get('source'));
  const end = SIGN_IN_ENDS.find((one) => one === search.get('signIn'));
  return (
    <>
      <PageHeader title={t('sources.title')} note={t('sources.note')} />
      {end !== undefined && <p role="status">{t(`sources.signInEnd.${end}`)}</p>}
      <DueChecksPanel brandId={brandId} />
      <FindPagesHint brandId={brandId} />
      <LoadState query={sources} skeleton={[56, 56, 56, 56]}>
        {({ publishers, mayChange }) => {
          const draw = (title: string, list: readonly Source[]) => list.length > 0 && (
            <section aria-label={title}>
              <p className={styles.group}>{title}</p>
              <ul className={styles.list}>
                {list.map((one) => <SourceCard key={one.id} brandId={brandId} source={one} mayChange={mayChange} isOpen={openId === one.id} onToggle={() => setOpenId(openId === one.id ? null : one.id)} />)}
              </ul>
            </section>
          );
          return (
            <>
              {draw(t('sources.named'), publishers.filter((one) => one.isNamed))}
              {draw(t('sources.others'), publishers.filter((one) => !one.isNamed))}
            </>
          );
        }}
      </LoadState>
    </>
  );
}

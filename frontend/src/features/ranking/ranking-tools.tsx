import { Button } from '@mantine/core';
import { IconBookmark, IconDownload, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RANKING_FILE_PATH, RANKING_FILES } from '#contract/ranking.ts';
import { type RankingView, writeView } from '#contract/ranking-view.ts';
import { DropPanel } from '../../components/drop-panel.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { addressOf } from '../../lib/call.ts';
import { copyText } from '../../lib/copy-text.ts';
import { SavedViews } from '../saved-views/saved-views.tsx';
import { ColumnMenu } from './column-menu.tsx';
import styles from './ranking-tools.module.css';

interface RankingToolsProps {
  brandId: string;
  view: RankingView;
  /** Columns are the table's own; a phone's cards have none to choose. */
  hasColumns: boolean;
  onChange: (next: Partial<RankingView>) => void;
}

/** What is done with the list as it stands: keep it under a name, hand it on, take it along. What stands in the panels is fetched when one is opened. */
export function RankingTools({ brandId, view, hasColumns, onChange }: RankingToolsProps) {
  const { t, i18n } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);
  const query = writeView(view).toString();
  const fileOf = (as: string): string => `${addressOf(RANKING_FILE_PATH, { brandId }, { as, locale: i18n.language === 'fr' ? 'fr' : 'en' })}${query === '' ? '' : `&${query}`}`;
  return (
    <>
      <DropPanel icon={<IconBookmark size={16} aria-hidden />} label={t('views.title')} isAtEnd>
        {() => (
          <div className={styles.panel}>
            <SavedViews brandId={brandId} page="ranking" query={query} addressOf={(other) => pageOf.ranking(brandId, other === '' ? '' : `?${other}`)} />
            {query === '' && <p className={styles.note}>{t('views.howTo')}</p>}
          </div>
        )}
      </DropPanel>
      {hasColumns && <ColumnMenu view={view} onChange={onChange} />}
      <DropPanel icon={<IconDownload size={16} aria-hidden />} label={t('ranking.takeAlong')} isAtEnd>
        {(close) => (
          <div className={styles.panel}>
            {RANKING_FILES.map((as) => <Button key={as} component="a" href={fileOf(as)} download variant="subtle" justify="start" leftSection={<IconDownload size={16} aria-hidden />} onClick={close}>{t(`ranking.file.${as}`)}</Button>)}
            <Button variant="subtle" justify="start" leftSection={<IconLink size={16} aria-hidden />} onClick={() => void copyText(`${window.location.origin}${pageOf.ranking(brandId, query === '' ? '' : `?${query}`)}`).then(setIsCopied)}>{t(isCopied ? 'ranking.linkCopied' : 'ranking.copyLink')}</Button>
            <p className={styles.note}>{t('ranking.fileNote')}</p>
          </div>
        )}
      </DropPanel>
    </>
  );
}

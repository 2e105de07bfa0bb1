import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LoadState } from '../../components/load-state.tsx';
import { pageOf } from '../../lib/addresses.ts';
import styles from './finding-panel.module.css';
import { FindingStory } from './finding-story.tsx';
import { UndoToast } from './undo-toast.tsx';
import { useFinding } from './use-finding.ts';

/** A finding beside the page that it was opened from, and the way to its own. */
export function FindingPanel({ findingId }: { findingId: string }) {
  const { t } = useTranslation();
  const finding = useFinding(findingId);
  return (
    <LoadState query={finding} skeleton={[40, 220, 160]}>
      {(data) => (
        <div className={styles.panel}>
          <FindingStory data={data} />
          <UndoToast />
          <p className={styles.own}><Link to={pageOf.finding(findingId)}>{t('story.ownPage')}</Link></p>
        </div>
      )}
    </LoadState>
  );
}

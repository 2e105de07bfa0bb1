import { LoadState } from '../../components/load-state.tsx';
import { FindingActions } from './finding-actions.tsx';
import { FindingEvents } from './finding-events.tsx';
import styles from './finding-panel.module.css';
import { FindingQuestions } from './finding-questions.tsx';
import { PairPanel } from './pair-panel.tsx';
import { type FindingDetails, useFinding } from './use-finding.ts';
import { useRefreshAfterCheck } from './use-refresh-after-check.ts';

/** All that is known of a finding's life, and what the reader may do about it. */
export function FindingPanel({ findingId }: { findingId: string }) {
  const finding = useFinding(findingId);
  return <LoadState query={finding} skeleton={[40, 220]}>{(data) => <FindingBody data={data} />}</LoadState>;
}

function FindingBody({ data }: { data: FindingDetails }) {
  useRefreshAfterCheck(data.isChecking);
  return (
    <div className={styles.panel}>
      {data.pair && <PairPanel pair={data.pair} />}
      <FindingActions data={data} />
      <FindingQuestions data={data} />
      <FindingEvents events={data.events} />
    </div>
  );
}

import type { FindingAction, FindingActionKind } from './use-finding.ts';
import type { Queue, QueueRow } from './use-queue.ts';

/** Actions whose end is known before the server has answered; the others are waited for. */
const SAFE: ReadonlySet<FindingActionKind> = new Set(['acknowledge', 'claim-fixed', 'assign', 'name-cause', 'set-due']);
const ACKNOWLEDGEABLE: ReadonlySet<QueueRow['state']> = new Set(['open', 'reopened']);
const CLAIMABLE: ReadonlySet<QueueRow['state']> = new Set(['open', 'acknowledged', 'reopened']);

/** The queue as it will be when the server agrees; the same queue where that can't be told beforehand. Pure: `today` YYYY-MM-DD. */
export function applyLocally(queue: Queue, findingIds: ReadonlySet<string>, action: FindingAction, today: string): Queue {
  if (!SAFE.has(action.kind)) return queue;
  return { ...queue, rows: queue.rows.map((row) => (findingIds.has(row.id) ? changed(row, action, queue.people, today) : row)) };
}

function changed(row: QueueRow, action: FindingAction, people: Queue['people'], today: string): QueueRow {
  switch (action.kind) {
    case 'acknowledge': return ACKNOWLEDGEABLE.has(row.state) ? { ...row, state: 'acknowledged' } : row;
    case 'claim-fixed': return CLAIMABLE.has(row.state) ? { ...row, state: 'fix-claimed' } : row;
    case 'assign': {
      const person = people.find((one) => one.id === action.assigneeId);
      return { ...row, assignee: person ? { id: person.id, name: person.name } : null };
    }
    case 'name-cause': return { ...row, cause: action.cause };
    // Back to the standard's own day: which one, the server knows.
    case 'set-due': return action.dueOn === null ? row : { ...row, dueOn: action.dueOn, isDueByHand: true, isLate: action.dueOn < today };
    default: return row;
  }
}

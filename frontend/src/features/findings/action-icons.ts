import { IconArrowBackUp, IconArrowUp, IconCalendarDue, IconCheck, IconEye, IconMessage, IconRefresh, IconTag, IconThumbUp, IconUserPlus } from '@tabler/icons-react';
import type { FindingActionKind } from './use-finding.ts';

/** One icon for each thing that one can do about a finding. */
export const ACTION_ICONS = {
  acknowledge: IconEye, 'claim-fixed': IconCheck, 'check-again': IconRefresh, accept: IconThumbUp, withdraw: IconArrowBackUp, note: IconMessage, assign: IconUserPlus, escalate: IconArrowUp, 'name-cause': IconTag, 'set-due': IconCalendarDue,
} as const satisfies Record<FindingActionKind, unknown>;

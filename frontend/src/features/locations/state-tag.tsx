import { IconCheck, IconCircleDot, IconEye, IconLoader, IconRepeat, IconThumbUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../../components/tag.tsx';
import type { FindingView } from './use-location.ts';

type State = FindingView['state'];
const LOOKS = {
  open: { tone: 'fail', Icon: IconCircleDot },
  acknowledged: { tone: 'accent', Icon: IconEye },
  'fix-claimed': { tone: 'accent', Icon: IconLoader },
  verified: { tone: 'pass', Icon: IconCheck },
  accepted: { tone: 'quiet', Icon: IconThumbUp },
  reopened: { tone: 'fail', Icon: IconRepeat },
  withdrawn: { tone: 'quiet', Icon: IconX },
} as const satisfies Record<State, { tone: Tone; Icon: unknown }>;

/** Where a finding stands in its life. */
export function StateTag({ state }: { state: State }) {
  const { t } = useTranslation();
  const { tone, Icon } = LOOKS[state];
  return <Tag tone={tone} icon={<Icon aria-hidden />}>{t(`findingState.${state}`)}</Tag>;
}

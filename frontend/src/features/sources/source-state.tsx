import { IconAlertTriangle, IconCheck, IconCircleDashed, IconEye, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../components/tag.tsx';
import type { Source } from './use-sources.ts';

type State = 'by-eye' | 'off' | 'waits' | 'unused' | 'new' | 'troubled' | 'partly' | 'well';

/** How a source does, in one word: what keeps it from being asked goes before what it last answered. */
export function stateOf({ isEnabled, isNamed, trouble, history, manualEveryDays = null }: Pick<Source, 'isEnabled' | 'isNamed' | 'trouble' | 'history'> & Partial<Pick<Source, 'manualEveryDays'>>): State {
  if (!isEnabled) return 'off';
  if (!isNamed) return 'unused';
  if (manualEveryDays !== null) return 'by-eye';
  if (trouble !== null) return 'waits';
  const last = history.find((one) => one.runId !== 'test' && one.runId !== 'replies');
  if (last === undefined) return 'new';
  if (Object.keys(last.troubles).length === 0) return 'well';
  return last.good === 0 ? 'troubled' : 'partly';
}

/** What somebody has to bring before the source can be asked at all; null: nothing, or it is there. */
export function needOf({ trouble, fields, signIn }: Pick<Source, 'trouble' | 'fields' | 'signIn'>): 'key' | 'sign-in' | 'setting' | null {
  if (trouble !== 'not-connected') return null;
  const missing = fields.filter((one) => one.isRequired && (one.kind === 'secret' ? one.setAt === null : (one.value ?? '') === ''));
  if (missing.some((one) => one.kind === 'secret')) return 'key';
  if (missing.length > 0) return 'setting';
  return signIn === null ? 'setting' : 'sign-in';
}

const TONES = { 'by-eye': 'quiet', off: 'quiet', waits: 'unsure', unused: 'quiet', new: 'quiet', troubled: 'fail', partly: 'unsure', well: 'pass' } as const;
const ICONS = { 'by-eye': IconEye, off: IconPlugConnectedX, waits: IconAlertTriangle, unused: IconCircleDashed, new: IconCircleDashed, troubled: IconAlertTriangle, partly: IconAlertTriangle, well: IconCheck } as const;

/** The same as a tag. */
export function SourceState({ source }: { source: Source }) {
  const { t } = useTranslation();
  const state = stateOf(source);
  const Icon = ICONS[state];
  return <Tag tone={TONES[state]} icon={<Icon aria-hidden size={14} />}>{t(`sources.state.${state}`)}</Tag>;
}

import { IconAlertTriangle, IconBellOff, IconBrandSlack, IconBrandTeams, IconCheck, IconCircleDashed, IconPlugConnectedX, IconWebhook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../components/tag.tsx';
import type { Channel, ChannelKind } from './use-channels.ts';

const KIND_ICONS = { slack: IconBrandSlack, teams: IconBrandTeams, webhook: IconWebhook } as const;

/** The products' own names: the same in every language. */
export const KIND_NAMES: Readonly<Record<ChannelKind, string>> = { slack: 'Slack', teams: 'Microsoft Teams', webhook: 'Webhook' };

export function ChannelIcon({ kind }: { kind: ChannelKind }) {
  const Icon = KIND_ICONS[kind];
  return <Icon size={20} stroke={1.75} aria-hidden />;
}

type State = 'off' | 'stopped' | 'failing' | 'untaken' | 'new' | 'well';
type Standing = Pick<Channel, 'isEnabled' | 'stopped' | 'health' | 'test'>;
const TONES = { off: 'quiet', stopped: 'fail', failing: 'unsure', untaken: 'fail', new: 'quiet', well: 'pass' } as const;
const ICONS = { off: IconBellOff, stopped: IconPlugConnectedX, failing: IconAlertTriangle, untaken: IconAlertTriangle, new: IconCircleDashed, well: IconCheck } as const;

/** The last try to send somebody's test, where nothing was taken since. */
export function lastTestOf({ health, test }: Pick<Channel, 'health' | 'test'>): Channel['test'] {
  const isLast = test !== null && (test.state === 'given-up' || test.state === 'sent') && (health.lastSentAt === null || test.at >= health.lastSentAt);
  return isLast ? test : null;
}

/** How a channel does: what keeps it from being used goes before what it last answered. */
export function stateOf({ isEnabled, stopped, health, test }: Standing): State {
  if (!isEnabled) return 'off';
  if (stopped !== null) return 'stopped';
  if (health.failingSince !== null) return 'failing';
  if (lastTestOf({ health, test })?.state === 'given-up') return 'untaken';
  return health.lastSentAt === null ? 'new' : 'well';
}

/** The same as a tag. */
export function ChannelState({ channel }: { channel: Standing }) {
  const { t } = useTranslation();
  const state = stateOf(channel);
  const Icon = ICONS[state];
  return <Tag tone={TONES[state]} icon={<Icon aria-hidden size={14} />}>{t(`channels.state.${state}`)}</Tag>;
}

import { useTranslation } from 'react-i18next';
import { KEY_SCOPE_WORDS, KEY_SCOPES } from '#contract/api-keys.ts';
import { useFormats } from '../../lib/format.ts';
import { fieldName } from '../../lib/i18n.ts';
import { nameLanguage } from '../../lib/name-language.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { useRegions } from '../ranking/use-regions.ts';
import { isWorded } from './audit-members.ts';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|\+00:00)?$/;
/** Ids of ours; of several findings that were changed together, each stands under its own. */
const ID = /^[0-9a-f]{32}$/;
/** As many of its signs as tell some dozen ids apart. */
const ID_SHOWN = 6;
const STATES = ['open', 'acknowledged', 'fix-claimed', 'verified', 'reopened', 'accepted', 'withdrawn'] as const;
const ROLES = ['administrator', 'head-office', 'regional-manager', 'executive', 'store-manager'] as const;

export interface ValueSayer {
  /** Where a difference is: "Role", "Reply › State". */
  member(path: readonly string[]): string;
  /** A value as a reader would write it; null where there was none. */
  value(path: readonly string[], value: unknown): string | null;
}

/** Names and values of the log in the reader's words: people and regions by name, moments in the brand's zone. */
export function useSayValue(brandId: string, people: ReadonlyMap<string, string>): ValueSayer {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const regions = new Map(useRegions(brandId).data?.map((one) => [one.id, one.path.join(' › ')]));
  const sayText = (member: string, text: string): string => {
    const scope = KEY_SCOPES.find((one) => one === text);
    if (scope !== undefined) return wording.say(KEY_SCOPE_WORDS[scope]);
    const state = member === 'state' ? STATES.find((one) => one === text) : undefined;
    if (state !== undefined) return t(`findingState.${state}`);
    // What a finding's last act was; a kind of something else has no words there and stays as it is.
    if (member === 'kind') return t(`findingEvent.${text}` as 'findingEvent.opened', { defaultValue: text });
    if (member === 'cause') return t(`cause.${text}` as 'cause.unknown', { defaultValue: text });
    const role = ROLES.find((one) => one === text);
    if (role !== undefined) return t(`role.${role}`);
    if (member === 'language' || member === 'languages') return nameLanguage(text);
    if (member === 'publisherId') return wording.publisherName(text);
    return MOMENT.test(text) ? formats.moment(text.endsWith('Z') || text.includes('+') ? text : `${text}Z`) : (people.get(text) ?? regions.get(text) ?? text);
  };
  const say = (member: string, value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'boolean') return t(value ? 'journal.yes' : 'journal.no');
    if (typeof value === 'number') return member.endsWith('Minute') ? sayMinute(value, i18n.language) : formats.count(value);
    if (typeof value === 'string') return sayText(member, value);
    if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => say(member, one) ?? t('journal.nothing')).join(', ');
    return Object.entries(value).map(([name, part]) => t('journal.pair', { name: sayMember(name), value: say(name, part) ?? t('journal.nothing') })).join('; ');
  };
  const sayMember = (member: string): string => (isWorded(member) ? t(`journal.member.${member}`) : (fieldName(member) ?? people.get(member) ?? (ID.test(member) ? `#${member.slice(0, ID_SHOWN)}` : member)));
  return { member: (path) => path.map(sayMember).join(' › '), value: (path, value) => say(path.at(-1) ?? '', value) };
}

/** A minute of the day as a clock shows it. */
function sayMinute(minute: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(minute * 60_000);
}

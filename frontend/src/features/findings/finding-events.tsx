import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import { Said } from '../mentions/said.tsx';
import styles from './finding-events.module.css';
import type { FindingDetails } from './use-finding.ts';

type Told = FindingDetails['events'][number];
type BecauseKey = 'because.read-right';

const BECAUSE = new Set(['read-right', 'not-applicable', 'not-confirmed', 'no-longer-judged', 'came-back', 'still-wrong', 'other-than-accepted', 'acceptance-ended', 'readers']);

/** All that happened, oldest first: what a reading did, and who did the rest. */
export function FindingEvents({ events, isPictured }: { events: readonly Told[]; /** Its values are images' addresses, which say nothing. */ isPictured: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <section className={styles.events}>
      <h3>{t('proof.events')}</h3>
      <ol>
        {events.map((one, at) => (
          <li key={`${at}-${one.kind}`}>
            <time dateTime={one.at}>{formats.moment(one.at)}</time>
            <span>
              {one.kind === 'undone' ? t('story.undid', { what: t(`findingEvent.${String(one.details['undone'])}` as 'findingEvent.acknowledged') }) : t(`findingEvent.${one.kind}`)}
              {one.named && ` → ${one.named.name ?? t('story.somebody')}`}
              {one.actor ? ` · ${one.actor.name ?? t('story.somebody')}` : one.by === 'rule' && ` · ${t('story.byRule')}`}
              <Words event={one} isPictured={isPictured} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was said with it: a note, a reason, a cause, why a reading decided so, or the values. */
function Words({ event: { kind, details, withheld, mentions }, isPictured }: { event: Told; isPictured: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { text, reason, because, cause, days, target, version } = details;
  if (typeof because === 'string' && BECAUSE.has(because)) return <small>{t(`because.${because}` as BecauseKey)}</small>;
  if ((kind === 'withdrawn-by-standard' || kind === 'asked-again') && typeof version === 'number') return <small>{t('story.byVersion', { version })}</small>;
  if (kind === 'cause-named' && typeof cause === 'string') return <small>{t(`cause.${cause}` as 'cause.unknown')}</small>;
  const shown = (name: 'from' | 'to'): string => (withheld.includes(name) ? t('values.withheld') : details[name] === null ? t('values.nothing') : String(details[name]));
  if ((kind === 'observed-changed' || kind === 'read-otherwise') && !isPictured) return <small>{shown('from')} → {shown('to')}</small>;
  if (kind === 'due-set') return <small>{typeof details['dueOn'] === 'string' ? t('story.dueSet', { day: formats.day(details['dueOn']) }) : t('story.dueByStandard')}{typeof text === 'string' && ` · ${text}`}</small>;
  if (kind === 'escalated' && typeof details['dueOn'] === 'string') return <small>{t('story.ruleSaidDue', { day: formats.day(details['dueOn']) })}</small>;
  if (kind === 'escalated' && typeof days === 'number' && typeof target === 'number') return <small>{t('story.ruleSaid', { count: days, target })}</small>;
  const said = typeof text === 'string' ? text : kind === 'accepted' && typeof reason === 'string' ? reason : null;
  return said === null ? null : <small><Said text={said} mentions={mentions} /></small>;
}

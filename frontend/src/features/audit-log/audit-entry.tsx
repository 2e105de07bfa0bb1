import { IconClockCog, IconKey, IconTerminal2, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AUDIT_ACTS, AUDIT_NOUNS } from '#contract/audit-log.ts';
import { pageOf } from '../../lib/addresses.ts';
import type { Bilingual } from '../../lib/fill-words.ts';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { AuditChanges } from './audit-changes.tsx';
import styles from './audit-log.module.css';
import type { AuditEntry } from './use-audit-log.ts';
import type { ValueSayer } from './use-say-value.ts';

const ICONS = { person: IconUser, key: IconKey, command: IconTerminal2, job: IconClockCog } as const;
/** Nouns that an older or newer version wrote have no words here: they are drawn as they were written. */
const NOUNS: Readonly<Record<string, Bilingual | undefined>> = AUDIT_NOUNS;
const ACTS: Readonly<Record<string, Bilingual | undefined>> = AUDIT_ACTS;

/** Several findings of one check: "7 × phone". */
const MANY = /^(\d+ × )(.+)$/u;
/** What an instance asks of its people is named by programs. */
const SECOND_FACTOR = 'second factor';

/** One write: when, who, what was done to which subject, and what it changed. */
export function AuditEntryItem({ brandId, entry, say }: { brandId: string; entry: AuditEntry; say: ValueSayer }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const { at, actor, noun, act, changes } = entry;
  const Icon = ICONS[actor.kind];
  const worded = (words: Bilingual | undefined, id: string): string => (words ? wording.say(words) : id);
  return (
    <li className={styles.entry}>
      <time dateTime={at}>{formats.moment(at)}</time>
      <p className={styles.actor}><Icon size={16} stroke={1.75} aria-hidden /><span>{actor.name}{actor.kind !== 'person' && <small>{t(`journal.kind.${actor.kind}`)}</small>}</span></p>
      <div className={styles.what}>
        <p><strong>{worded(NOUNS[noun], noun)}</strong> · {worded(ACTS[act], act)}</p>
        <Subject brandId={brandId} entry={entry} />
        <AuditChanges changes={changes} say={say} />
      </div>
    </li>
  );
}

/** What it was done to, and the way there where it has a page. */
function Subject({ brandId, entry: { noun, act, subject: { id, name, locationId } } }: { brandId: string; entry: AuditEntry }) {
  const { t } = useTranslation();
  const wording = useWording();
  if (name === null) return null;
  const sayPart = (part: string): string => {
    if (part === SECOND_FACTOR) return t('journal.member.hasSecondFactor');
    const [, times = '', id = part] = MANY.exec(part) ?? [];
    const words = wording.check(id)?.title ?? wording.publisher(id)?.name;
    return `${times}${words === undefined ? id : wording.say(words)}`;
  };
  const shown = noun === 'publishers' || noun === 'listing-links' ? wording.publisherName(name) : name.split(' · ').map(sayPart).join(' · ');
  if (noun === 'findings' && id !== null) return <p className={styles.subject}><Link to={pageOf.finding(id)}>{shown}</Link></p>;
  if (locationId !== null && act !== 'delete') return <p className={styles.subject}><Link to={pageOf.location(brandId, locationId)}>{shown}</Link></p>;
  return <p className={styles.subject}>{shown}</p>;
}

import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditChange } from '#contract/audit-log.ts';
import { MarkedText } from '../../components/compared-values.tsx';
import { markDifferences } from '../../lib/mark-differences.ts';
import styles from './audit-log.module.css';
import { splitChanges } from './split-changes.ts';
import type { ValueSayer } from './use-say-value.ts';

/** What is drawn before somebody asks for more. */
const FIRST = 5;
/** Texts this long are read word by word; in a shorter one everything is seen at a glance. */
const MARKED_FROM = 24;

/** What an entry changed: each member as it was and as it is. */
export function AuditChanges({ changes, say }: { changes: readonly AuditChange[]; say: ValueSayer }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = splitChanges(changes);
  if (shown.length === 0) return null;
  const rest = shown.length - FIRST;
  return (
    <>
      <dl className={styles.changes}>
        {(isWhole ? shown : shown.slice(0, FIRST)).map(({ path, before, after, times }) => (
          <div key={`${path.join('.')} ${JSON.stringify([before, after])}`}>
            <dt>{say.member(path)}{times > 1 && ` (${t('journal.times', { times })})`}</dt>
            <Difference before={say.value(path, before)} after={say.value(path, after)} />
          </div>
        ))}
      </dl>
      {rest > 0 && <Button variant="subtle" size="xs" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>{t(isWhole ? 'journal.less' : 'journal.all', { count: rest })}</Button>}
    </>
  );
}

function Difference({ before, after }: { before: string | null; after: string | null }) {
  const { t } = useTranslation();
  const isMarked = before !== null && after !== null && Math.min(before.length, after.length) >= MARKED_FROM;
  const parts = isMarked ? markDifferences(before, after) : null;
  if (before === null) return <dd className={styles.difference}><ins>{after ?? t('journal.nothing')}</ins></dd>;
  return (
    <dd className={styles.difference}>
      <del>{parts ? <MarkedText parts={parts.expected} /> : before}</del>
      <IconArrowRight size={14} role="img" aria-label={t('journal.becomes')} />
      {after === null ? <em>{t('journal.nothing')}</em> : <ins>{parts ? <MarkedText parts={parts.observed} /> : after}</ins>}
    </dd>
  );
}

import { IconAlertTriangle, IconCheck, IconEqual, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../components/tag.tsx';
import { useFormats } from '../../lib/format.ts';
import { getLanguage } from '../../lib/i18n.ts';
import styles from './standard-panels.module.css';
import type { DraftProblem, Validation } from './use-validation.ts';

interface DraftStateProps {
  id: string;
  validation: Validation | undefined;
  isCurrent: boolean;
  onLine: (line: number) => void;
}

/** Whether the draft is good, in a word that is read out when it changes, and every problem with the line to which it leads. */
export function DraftState({ id, validation, isCurrent, onLine }: DraftStateProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const problems = validation?.problems ?? [];
  const warnings = validation?.warnings ?? [];
  return (
    <div id={id} className={styles.state}>
      <output>
        {!validation || !isCurrent ? <Tag tone="quiet" icon={<IconLoader2 aria-hidden />}>{t('standard.reading')}</Tag>
          : problems.length > 0 ? <Tag tone="fail" icon={<IconAlertTriangle aria-hidden />}>{t('standard.problems', { count: problems.length, shown: formats.count(problems.length) })}</Tag>
          : validation.isUnchanged ? <Tag tone="quiet" icon={<IconEqual aria-hidden />}>{t('standard.unchanged')}</Tag>
          : <Tag tone="pass" icon={<IconCheck aria-hidden />}>{t('standard.good', { count: validation.differences.length, shown: formats.count(validation.differences.length) })}</Tag>}
      </output>
      {problems.length > 0 && <ul className={styles.problems}>{problems.map((one) => <Problem key={`${one.path}-${one.line ?? 0}-${one.message.en}`} problem={one} onLine={onLine} />)}</ul>}
      {warnings.length > 0 && <p>{t('standard.warnings', { count: warnings.length, shown: formats.count(warnings.length) })}</p>}
      {warnings.length > 0 && <ul className={styles.problems}>{warnings.map((one) => <Problem key={`${one.path}-${one.message.en}`} problem={one} onLine={onLine} />)}</ul>}
    </div>
  );
}

function Problem({ problem: { path, line, message }, onLine }: { problem: DraftProblem; onLine: (line: number) => void }) {
  const { t } = useTranslation();
  return (
    <li>
      {line !== null && <button type="button" className={styles.line} onClick={() => onLine(line)}>{t('standard.line', { line })}</button>}
      <span>{path !== '' && <code>{path}</code>} {message[getLanguage()]}</span>
    </li>
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getLanguage } from '../../lib/i18n.ts';
import { readPlain } from './edit-yaml.ts';
import { type FormDraft, FormPartFields } from './form-part.tsx';
import { FORM_SECTIONS, type FormSection } from './form-sections.ts';
import styles from './standard-form.module.css';
import type { DraftProblem } from './use-validation.ts';

interface StandardFormProps {
  text: string;
  inForce: unknown;
  problems: readonly DraftProblem[];
  isReadOnly: boolean;
  onText: (text: string) => void;
}

/** The same draft as the text beside it, as fields: what is wrong is said at its field. */
export function StandardForm({ text, inForce, problems, isReadOnly, onText }: StandardFormProps) {
  const { t } = useTranslation();
  const plain = useMemo(() => readPlain(text), [text]);
  if (plain === null) return <p className={styles.note} role="status">{t('standardForm.noYaml')}</p>;
  const problemAt = (path: string): string | undefined => problems.find((one) => one.path === path)?.message[getLanguage()];
  const draft: FormDraft = { text, plain, inForce, problemAt, isReadOnly, onText };
  return (
    <div className={styles.form}>
      {FORM_SECTIONS.map((section) => <Section key={section.id} section={section} draft={draft} problems={problems} />)}
      <p className={styles.note}>{t('standardForm.logos')}</p>
    </div>
  );
}

function Section({ section, draft, problems }: { section: FormSection; draft: FormDraft; problems: readonly DraftProblem[] }) {
  const { t } = useTranslation();
  const roots = section.parts.map((part) => part.path.join('.'));
  const wrong = problems.filter((one) => roots.some((root) => one.path === root || one.path.startsWith(`${root}.`) || one.path.startsWith(`${root}[`))).length;
  return (
    <details className={styles.section} open={section.id === 'names'}>
      <summary>{t(`standardForm.section.${section.id}` as 'standardForm.section.names')} {wrong > 0 && <span className={styles.problem}>{t('standard.problems', { count: wrong, shown: String(wrong) })}</span>}</summary>
      {section.parts.map((part) => <FormPartFields key={part.path.join('.')} part={part} draft={draft} />)}
    </details>
  );
}

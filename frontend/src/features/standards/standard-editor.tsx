import { useId, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './standard-editor.module.css';

interface StandardEditorProps {
  text: string;
  onText: (text: string) => void;
  isReadOnly: boolean;
  /** Lines (1-based) on which something is wrong. */
  badLines: ReadonlySet<number>;
  field: RefObject<HTMLTextAreaElement | null>;
  describedBy: string;
}

/** YAML in a plain text field as high as its text, in a frame that scrolls, with numbered lines beside it. */
export function StandardEditor({ text, onText, isReadOnly, badLines, field, describedBy }: StandardEditorProps) {
  const { t } = useTranslation();
  const id = useId();
  const lines = text.split('\n');
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return (
    <div className={styles.editor}>
      <label htmlFor={id} className={styles.label}>{t('standard.editor')}</label>
      <div className={styles.frame}>
        <ol className={styles.gutter} aria-hidden="true">
          {/* oxlint-disable-next-line react/no-array-index-key -- a line's number is what it is */}
          {lines.map((_, at) => <li key={at} data-bad={badLines.has(at + 1)}>{at + 1}</li>)}
        </ol>
        <textarea
          id={id} ref={field} className={styles.text} value={text} readOnly={isReadOnly} rows={lines.length} cols={longest + 2} wrap="off" spellCheck={false} autoCapitalize="off" autoCorrect="off"
          aria-describedby={describedBy} aria-invalid={badLines.size > 0} onChange={(event) => onText(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}

/** Puts the cursor on a line of the editor and shows it. */
export function showLine(field: HTMLTextAreaElement | null, line: number): void {
  if (!field) return;
  const before = field.value.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  const end = field.value.indexOf('\n', start);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end < 0 ? field.value.length : end);
  const frame = field.parentElement;
  if (frame) frame.scrollTop = Math.max(0, (field.scrollHeight / Math.max(1, field.rows)) * (line - 4));
  frame?.scrollIntoView({ block: 'nearest' });
}

import { IconHelpCircle } from '@tabler/icons-react';
import { useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import { placeBeside } from './place-beside.ts';
import styles from './term.module.css';
import type { Word } from './words.ts';

/** Long enough that a pointer passing over a table opens nothing. */
const HOVER_MS = 350;
const LEAVE_MS = 200;

interface TermProps {
  word: Word;
  /** What stands in the text; without it the word's own name. */
  children?: ReactNode;
}

/** A word with its meaning: underlined with dots, opened by a click, a tap, Enter or a resting pointer, closed by Escape. */
export function Term({ word, children }: TermProps) {
  const { t } = useTranslation();
  return <Explained word={word} className={styles.term ?? ''}>{children ?? t(`glossary.words.${word}.name`)}</Explained>;
}

/** The same as a small mark, for where the word itself does something else, such as sorting a column. */
export function TermMark({ word }: { word: Word }) {
  const { t } = useTranslation();
  return (
    <Explained word={word} className={styles.mark ?? ''} label={t('glossary.explain', { word: t(`glossary.words.${word}.name`) })}>
      <IconHelpCircle size={16} stroke={1.75} aria-hidden />
    </Explained>
  );
}

function Explained({ word, className, label, children }: { word: Word; className: string; label?: string; children: ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (wait: number, isOpen: boolean): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => note.current?.togglePopover(isOpen), wait);
  };
  // Only a real pointer rests; a finger's "hover" would open what its tap then closes.
  const hover = { onPointerEnter: (event: { pointerType: string }) => { if (event.pointerType === 'mouse') later(HOVER_MS, true); }, onPointerLeave: (event: { pointerType: string }) => { if (event.pointerType === 'mouse') later(LEAVE_MS, false); } };
  return (
    <>
      <button ref={button} type="button" className={className} popoverTarget={id} aria-label={label} aria-describedby={`${id}-words`} onClick={() => clearTimeout(timer.current)} {...hover}>{children}</button>
      <span
        ref={note}
        id={id}
        popover="auto"
        role="note"
        aria-label={t(`glossary.words.${word}.name`)}
        className={styles.note}
        {...hover}
        onToggle={(event) => { if (event.newState === 'open' && button.current && note.current) placeBeside(button.current, note.current); }}
      >
        <strong>{t(`glossary.words.${word}.name`)}</strong>
        <span id={`${id}-words`}>{t(`glossary.words.${word}.is`)}</span>
        <Link to={pageOf.glossary(word)}>{t('glossary.all')}</Link>
      </span>
    </>
  );
}

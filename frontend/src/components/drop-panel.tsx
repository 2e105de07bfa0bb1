import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import styles from './drop-panel.module.css';

interface DropPanelProps {
  label: ReactNode;
  icon?: ReactNode;
  /** Something in it is chosen. */
  isActive?: boolean;
  /** The panel opens toward the start of the line: for buttons at the page's end. */
  isAtEnd?: boolean;
  /** Drawn only while the panel is open. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a panel below it; Escape, a click elsewhere or leaving it by keyboard closes it. */
export function DropPanel({ label, icon, isActive = false, isAtEnd = false, children }: DropPanelProps) {
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    const frame = root.current;
    const opener = button.current;
    if (!isOpen || !frame) return undefined;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !frame.contains(event.target)) setIsOpen(false);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setIsOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    frame.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      frame.removeEventListener('keydown', escape);
      // What had the focus is gone with the panel.
      if (document.activeElement === document.body) opener?.focus();
    };
  }, [isOpen]);
  return (
    <div ref={root} className={styles.root}>
      <button ref={button} type="button" className={styles.button} data-active={isActive} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setIsOpen(!isOpen)}>
        {icon}<span>{label}</span><IconChevronDown size={14} aria-hidden />
      </button>
      {isOpen && <div id={id} className={styles.panel} data-end={isAtEnd}>{children(() => setIsOpen(false))}</div>}
    </div>
  );
}

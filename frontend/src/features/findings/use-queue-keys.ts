import { useEffect } from 'react';

/** What keys do on the list of findings. */
export interface QueueKeys {
  /** To the next stop, or the one before. */
  onMove: (step: 1 | -1) => void;
  onChoose: (isRange: boolean) => void;
  onAssign: () => void;
  onClaim: () => void;
  onAcknowledge: () => void;
  onDue: () => void;
  onUndo: () => void;
  onHelp: () => void;
}

/** Single keys, while nobody types and no dialog is open; they can be switched off (WCAG 2.1.4). */
export function useQueueKeys(isOn: boolean, keys: QueueKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('[role="dialog"]') !== null) return;
      const run = actionOf(event.key, event.shiftKey, keys);
      if (run === null || (!isOn && event.key !== '?')) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}

function actionOf(key: string, isShift: boolean, keys: QueueKeys): (() => void) | null {
  switch (key) {
    case 'j': return () => keys.onMove(1);
    case 'k': return () => keys.onMove(-1);
    case 'x': case 'X': return () => keys.onChoose(isShift);
    case 'a': return keys.onAssign;
    case 'f': return keys.onClaim;
    case 'e': return keys.onAcknowledge;
    case 'd': return keys.onDue;
    case 'u': return keys.onUndo;
    case '?': return keys.onHelp;
    default: return null;
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');
}

/** Where keys stop: each finding and each cluster that is to be seen. */
function stops(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-stop]')].filter((one) => one.checkVisibility());
}

function currentIndex(all: readonly HTMLElement[]): number {
  const active = document.activeElement;
  return all.findIndex((one) => one === active || (active !== null && one.closest('[data-job]') === active.closest('[data-job]') && active.closest('[data-job]') !== null));
}

/** Moves the focus to the next stop, or to the one before. */
export function moveFocus(step: 1 | -1): void {
  const all = stops();
  const at = currentIndex(all);
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Ids of the findings at the stop where the focus is; none where it is elsewhere. */
export function focusedIds(): string[] {
  const all = stops();
  return all[currentIndex(all)]?.dataset['stop']?.split(' ') ?? [];
}

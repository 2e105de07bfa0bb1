import { useCallback, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';

interface GridKeys {
  /** The row that Tab reaches. */
  current: number;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onClick(event: MouseEvent<HTMLElement>): void;
}

interface GridKeySettings {
  body: RefObject<HTMLElement | null>;
  /** In the order of the rows; empty: still on its way. */
  ids: readonly string[];
  scrollToRow(index: number): void;
  selection: ReadonlySet<string>;
  onSelect(selection: ReadonlySet<string>): void;
  onOpen(id: string): void;
}

/** A page is what the window shows, less a row that stays in sight. */
const PAGE_ROWS_LESS = 1;

/** Moves over the rows of a long list by keyboard, opens and selects them; Shift selects all from the last one on. */
export function useGridKeys({ body, ids, scrollToRow, selection, onSelect, onOpen }: GridKeySettings): GridKeys {
  const [current, setCurrent] = useState(0);
  const [anchor, setAnchor] = useState<number | null>(null);
  const focusRow = useCallback((index: number): void => {
    setCurrent(index);
    scrollToRow(index);
    // The row may come into the page only with the scroll event's drawing, one frame later.
    requestAnimationFrame(() => requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true })));
  }, [body, scrollToRow]);

  /** From one row to another, as far as they are fetched. */
  function known(from: number, to: number): string[] {
    return ids.slice(Math.min(from, to), Math.max(from, to) + 1).filter((id) => id !== '');
  }

  function toggle(index: number, isRange: boolean): void {
    const id = ids[index];
    if (id === undefined || id === '') return;
    const next = new Set(selection);
    if (isRange && anchor !== null) for (const one of known(anchor, index)) next.add(one);
    else if (!next.delete(id)) next.add(id);
    setAnchor(index);
    onSelect(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const index = rowOf(event.target);
    const id = index === null ? undefined : ids[index];
    if (index === null || id === undefined || id === '' || event.altKey || event.metaKey) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    const page = Math.max(1, Math.floor(window.innerHeight / (row?.offsetHeight ?? window.innerHeight)) - PAGE_ROWS_LESS);
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: ids.length - 1, PageDown: index + page, PageUp: index - page }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const target = Math.min(ids.length - 1, Math.max(0, to));
      if (event.shiftKey) onSelect(new Set([...selection, ...known(index, target)]));
      if (target !== index) focusRow(target);
    } else if (event.key === 'Enter') onOpen(id);
    else if (event.key === ' ') {
      event.preventDefault();
      toggle(index, event.shiftKey);
    }
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    const index = rowOf(event.target);
    if (index === null) return;
    setCurrent(index);
    const target = event.target as HTMLElement;
    const id = ids[index];
    if (target.closest('[data-selects]') !== null) toggle(index, event.shiftKey);
    // The whole row leads to its location: a thumb need not find the name. Text that was just marked is being copied.
    else if (id !== undefined && id !== '' && isPlain(event) && (target.closest('a') !== null || window.getSelection()?.isCollapsed !== false)) {
      event.preventDefault();
      onOpen(id);
    }
  }

  return { current: Math.min(current, Math.max(0, ids.length - 1)), onKeyDown, onClick };
}

/** With a key held, a click on a link is the browser's: a new tab, a new window, a file. */
function isPlain(event: MouseEvent): boolean {
  return !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

function rowOf(target: EventTarget): number | null {
  const index = (target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined ? null : Number(index);
}

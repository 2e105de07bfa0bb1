import { useState, type FocusEvent, type KeyboardEvent } from 'react';

interface CellKeys {
  rows: number;
  columns: number;
  /** Rows that a page of keys moves by. */
  pageRows: number;
  /** Brings a row into the window before it is focused. */
  onReach: (row: number) => void;
  onSelect?: (row: number) => void;
}

export interface CellSpot {
  row: number;
  column: number;
}

/**
 * One cell of a grid is reached by Tab, the others from it by the arrows (WAI-ARIA grid). Cells carry
 * `data-spot="row:column"`; row −1 is the head. A cell that is drawn later takes the focus when it comes.
 */
export function useCellKeys({ rows, columns, pageRows, onReach, onSelect }: CellKeys) {
  const [asked, setAsked] = useState<CellSpot>({ row: 0, column: 0 });
  const spot = { row: Math.min(asked.row, rows - 1), column: Math.min(asked.column, columns - 1) };
  const move = (grid: Element, next: CellSpot): void => {
    const held = { row: clamp(next.row, -1, rows - 1), column: clamp(next.column, 0, columns - 1) };
    setAsked(held);
    if (held.row >= 0) onReach(held.row);
    // Two frames: the row is scrolled to in the first and drawn in the second.
    requestAnimationFrame(() => requestAnimationFrame(() => grid.querySelector<HTMLElement>(`[data-spot="${held.row}:${held.column}"]`)?.focus({ preventScroll: held.row >= 0 && isInside(grid, held) })));
  };
  return {
    spot,
    by: {
      onKeyDown: (event: KeyboardEvent): void => {
        const next = nextSpot(event, spot);
        if (next) {
          event.preventDefault();
          move(event.currentTarget, next);
        } else if (event.key === ' ' && spot.row >= 0 && onSelect) {
          event.preventDefault();
          onSelect(spot.row);
        }
      },
      onFocus: (event: FocusEvent): void => {
        const [row, column] = ((event.target as HTMLElement).dataset['spot'] ?? '').split(':').map(Number);
        if (row !== undefined && column !== undefined && !Number.isNaN(column)) setAsked({ row, column });
      },
    },
  };

  function nextSpot({ key, ctrlKey }: KeyboardEvent, { row, column }: CellSpot): CellSpot | null {
    switch (key) {
      case 'ArrowUp': return { row: row - 1, column };
      case 'ArrowDown': return { row: row + 1, column };
      case 'ArrowLeft': return { row, column: column - 1 };
      case 'ArrowRight': return { row, column: column + 1 };
      case 'PageUp': return { row: Math.max(0, row - pageRows), column };
      case 'PageDown': return { row: row + pageRows, column };
      case 'Home': return { row: ctrlKey ? 0 : row, column: 0 };
      case 'End': return { row: ctrlKey ? rows - 1 : row, column: columns - 1 };
      default: return null;
    }
  }
}

function clamp(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(to, value));
}

/** Columns are scrolled to by the browser itself; rows were, above. */
function isInside(grid: Element, { row, column }: CellSpot): boolean {
  const cell = grid.querySelector(`[data-spot="${row}:${column}"]`)?.getBoundingClientRect();
  const window = (grid.parentElement ?? grid).getBoundingClientRect();
  return cell !== undefined && cell.left >= window.left && cell.right <= window.right;
}

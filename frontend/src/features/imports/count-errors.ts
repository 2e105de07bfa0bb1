import type { ImportPreview } from './use-preview-import.ts';

/** How much of the files can't be taken. `isBlocked`: there is nothing that could be applied. */
export function countErrors(preview: ImportPreview): { rowsLeftOut: number; isBlocked: boolean } {
  const problems = preview.locations?.problems ?? [];
  const rowsLeftOut = new Set(problems.filter((one) => one.level === 'error' && one.line !== null).map((one) => one.line)).size;
  const isWholeFileBad = problems.some((one) => one.level === 'error' && one.line === null);
  const isStandardBad = (preview.standard?.problems.length ?? 0) > 0;
  return { rowsLeftOut, isBlocked: isWholeFileBad || isStandardBad };
}

import type { ImportPreview } from './use-preview-import.ts';

/** How much of the files can't be taken. `isNothingUsable`: no row of the locations file; `isBlocked`: there is nothing that could be applied. */
export function countErrors(preview: ImportPreview): { rowsLeftOut: number; isNothingUsable: boolean; isBlocked: boolean } {
  const { locations } = preview;
  const problems = locations?.problems ?? [];
  const rowsLeftOut = new Set(problems.filter((one) => one.level === 'error' && one.line !== null).map((one) => one.line)).size;
  const isNothingUsable = locations !== null && locations.created.length + locations.changed.length + locations.unchanged === 0;
  const isStandardBad = (preview.standard?.problems.length ?? 0) > 0;
  return { rowsLeftOut, isNothingUsable, isBlocked: isNothingUsable || isStandardBad };
}

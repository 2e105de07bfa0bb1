import { useMutation } from '@tanstack/react-query';
import { previewImport } from '#contract/imports.ts';
import { call, type CallAnswer, type CallInput } from '../../lib/call.ts';

export type ImportFiles = CallInput<typeof previewImport>['body'];
export type ImportPreview = CallAnswer<typeof previewImport>;
export type ImportProblem = NonNullable<ImportPreview['locations']>['problems'][number];

/** Reads the files and says what would change. Nothing is written. */
export function usePreviewImport() {
  return useMutation({ mutationFn: (files: ImportFiles) => call(previewImport, { body: files }) });
}

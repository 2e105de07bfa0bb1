import { z } from 'zod';
import { PreviewResult, PreviewState } from '#domain/standard-preview.ts';
import { Words } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

const VersionParams = BrandParams.extend({ version: z.coerce.number().int().positive() });
const PreviewParams = BrandParams.extend({ previewId: z.string().min(1) });
/** YAML or JSON, as typed. Logos are data: URLs, or the `kept:` names of published ones. */
const DraftText = z.string().max(5_000_000);

export const StandardVersionEntry = z.object({ version: z.int(), publishedAt: z.string(), publishedBy: z.string().nullable() });

export const listStandards = defineRoute({
  keyScope: 'read:standard', method: 'GET', path: '/api/brands/:brandId/standards', summary: 'Published versions of the brand standard, newest first; and whether the reader may publish one.',
  params: BrandParams, query: Nothing, body: NoBody, response: z.object({ versions: z.array(StandardVersionEntry), mayPublish: z.boolean() }),
});

export const getStandard = defineRoute({
  keyScope: 'read:standard', method: 'GET', path: '/api/brands/:brandId/standards/:version', summary: 'One version, as YAML to edit and as JSON in full. Bytes of logos are `kept:` names.',
  params: VersionParams, query: Nothing, body: NoBody,
  response: StandardVersionEntry.extend({ yaml: z.string(), standard: z.record(z.string(), z.unknown()) }),
});

export const compareStandards = defineRoute({
  keyScope: 'read:standard', method: 'GET', path: '/api/brands/:brandId/standards/:version/differences', summary: 'What a version says otherwise than another: path, before and after as JSON. `with` is the one before it where it is not given.',
  params: VersionParams, query: z.object({ with: z.coerce.number().int().positive().optional() }), body: NoBody,
  response: z.object({ version: z.int(), with: z.int().nullable(), differences: z.array(z.object({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() })) }),
});

export const validateStandard = defineRoute({
  keyScope: 'write:imports', method: 'POST', path: '/api/brands/:brandId/standard-validation', summary: 'Reads a draft and says all that is wrong with it, and what contradicts itself, each with its path and line. Nothing is written.',
  params: BrandParams, query: Nothing, body: z.strictObject({ text: DraftText }),
  response: z.object({
    problems: z.array(z.object({ path: z.string(), line: z.int().nullable(), message: Words })),
    /** It can be published as it is, but two things in it contradict each other, or one means nothing any more. */
    warnings: z.array(z.object({ path: z.string(), line: z.int().nullable(), message: Words })), isUnchanged: z.boolean(),
    differences: z.array(z.object({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  }),
});

export const publishStandard = defineRoute({
  keyScope: 'write:imports', method: 'POST', path: '/api/brands/:brandId/standards', summary: 'Publishes a draft and judges stored observations by it; 409 when another version was published since `basedOn`.',
  params: BrandParams, query: Nothing, body: z.strictObject({ text: DraftText, basedOn: z.int().positive().nullable() }),
  response: z.object({ version: z.int(), isNew: z.boolean() }),
});

export const PreviewView = z.object({
  id: z.string(),
  state: PreviewState,
  /** Locations judged, of how many; 0 of 0 while it waits. */
  done: z.int(),
  total: z.int(),
  createdAt: z.string(),
  result: PreviewResult.nullable(),
});

export const startPreview = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/standard-previews', summary: 'Starts the preview of a draft: which findings appear, vanish or change, and how scores and ranks move.',
  params: BrandParams, query: Nothing, body: z.strictObject({ text: DraftText }), response: z.object({ previewId: z.string() }),
});

export const getPreview = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/standard-previews/:previewId', summary: 'A preview with its progress, and its result once it is done.',
  params: PreviewParams, query: Nothing, body: NoBody, response: PreviewView,
});

export const cancelPreview = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/standard-previews/:previewId/cancellation', summary: 'Stops a preview; one that has ended stays as it is.',
  params: PreviewParams, query: Nothing, body: z.strictObject({}), response: z.object({ cancelled: z.boolean() }),
});

export const getJudging = defineRoute({
  keyScope: 'read:standard', method: 'GET', path: '/api/brands/:brandId/judging', summary: 'How far stored observations have been judged again by the standard in force; `judging` is null when all that is shown was.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({ judging: z.object({ version: z.int(), done: z.int(), total: z.int() }).nullable() }),
});

import { z } from 'zod';
import { Words } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { Nothing } from './shared.ts';

/** A file on the wire: its name tells the format, its bytes are base64 (10 MB at most). */
export const UploadedFile = z.strictObject({ name: z.string().min(1).max(200), base64: z.base64().max(14_000_000) });

export const ImportProblem = z.object({
  /** 1-based line of the file; null when it concerns the whole file. */
  line: z.int().nullable(),
  column: z.string().nullable(),
  message: Words,
  /** `error`: the row is left out; `warning`: the row is kept without this value. */
  level: z.enum(['error', 'warning']),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const LocationsPreview = z.object({
  /** Null: the file holds no table of locations. */
  format: z.string().nullable(),
  /** Rows below the headers; 0 where the file could not be read. */
  rows: z.int(),
  created: z.array(z.object({ storeCode: z.string(), name: z.string() })),
  changed: z.array(z.object({ storeCode: z.string(), name: z.string(), fields: z.array(z.string()) })),
  unchanged: z.int(),
  /** In the database and not in the file: offered for archiving, never deleted. */
  missing: z.array(z.object({ storeCode: z.string(), name: z.string() })),
  problems: z.array(ImportProblem),
});
export type LocationsPreview = z.infer<typeof LocationsPreview>;

export const StandardPreview = z.object({
  brand: z.string().nullable(),
  /** True: the same standard is already in force. */
  isUnchanged: z.boolean(),
  problems: z.array(z.object({ path: z.string(), message: Words })),
});

const Files = z.strictObject({
  /** Null: a new brand, named by the standard. */
  brandId: z.string().nullable(),
  locations: UploadedFile.nullable(),
  standard: UploadedFile.nullable(),
  /** Logos that the standard names, found by file name. */
  attachments: z.array(UploadedFile).max(30).optional(),
});

export const previewImport = defineRoute({
  keyScope: 'write:imports', method: 'POST', path: '/api/imports/preview', summary: 'Reads a locations file and a brand standard and says what would change. Nothing is written.',
  params: Nothing, query: Nothing, body: Files,
  response: z.object({ locations: LocationsPreview.nullable(), standard: StandardPreview.nullable() }),
});

export const applyImport = defineRoute({
  keyScope: 'write:imports', method: 'POST', path: '/api/imports', summary: 'Applies what the preview showed: good rows are kept, the same file twice changes nothing.',
  params: Nothing, query: Nothing, body: Files.extend({ archiveMissing: z.boolean().default(false) }),
  response: z.object({ brandId: z.string(), created: z.int(), changed: z.int(), unchanged: z.int(), archived: z.int(), standardVersion: z.int().nullable(), problems: z.array(ImportProblem) }),
});


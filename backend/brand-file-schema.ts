import { z } from 'zod';
import { BRAND_FILE_VERSION, BrandFileEnd, BrandFileHead } from '#domain/brand-file.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import { MasterRecord } from '#domain/location.ts';
import { Evidence } from '#domain/observation.ts';
import { BRAND_TABLES, columnsOf } from '#records/brand-file/brand-tables.ts';
import { rowShape, tableShapes } from '#records/brand-file/table-shapes.ts';

/** What columns of JSON hold, where one shape says it. */
const VALUES: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  location: { record: MasterRecord }, 'standard-version': { standard: BrandStandard }, observation: { evidence: Evidence }, verdict: { evidence: Evidence }, finding: { evidence: Evidence },
};

/**
 * The form of a brand's file as JSON Schema (2020-12): what each line may be. Written from the same shapes by which a file
 * is read, and from the comments of the database's schema.
 */
export function describeBrandFile(): object {
  const draw = (shape: z.ZodType): object => ({ ...z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }), $schema: undefined });
  const kinds = BRAND_TABLES.map((table) => [table.kind, { description: tableShapes().get(table.table)?.meaning ?? undefined, ...draw(rowShape(table.kind, columnsOf(table), VALUES[table.kind])) }] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `One line of a brand’s file, form ${BRAND_FILE_VERSION}`,
    description: 'JSON lines in UTF-8: the head, rows in the order of the kinds below, the end. Moments are UTC, ISO 8601. Bytes are base64. Ids are those of the instance that wrote the file.',
    oneOf: ['head', ...kinds.map(([kind]) => kind), 'end'].map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: { head: draw(BrandFileHead), ...Object.fromEntries(kinds), end: draw(BrandFileEnd) },
  };
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A column as `prisma/schema.prisma` declares it. */
export interface Column {
  name: string;
  type: 'String' | 'Int' | 'Float' | 'Boolean' | 'DateTime' | 'Json' | 'Bytes';
  isDay: boolean;
  isList: boolean;
  isRequired: boolean;
  /** Its comment there: what it means. */
  meaning: string | null;
}

const SCHEMA = new URL('../../../prisma/schema.prisma', import.meta.url);
const MODEL = /^model (\w+) \{$/;
const FIELD = /^(\w+)\s+(String|Int|Float|Boolean|DateTime|Json|Bytes)(\[\]|\?)?\s*(.*)$/;

let models: ReadonlyMap<string, { meaning: string | null; columns: readonly Column[] }> | null = null;

/** Tables and their columns, without relations, in the order of the schema. */
export function tableShapes(): ReadonlyMap<string, { meaning: string | null; columns: readonly Column[] }> {
  models ??= readModels(readFileSync(SCHEMA, 'utf8'));
  return models;
}

function readModels(text: string): Map<string, { meaning: string | null; columns: Column[] }> {
  const found = new Map<string, { meaning: string | null; columns: Column[] }>();
  let said: string[] = [];
  let columns: Column[] | null = null;
  const takeMeaning = (): string | null => {
    const meaning = said.length === 0 ? null : said.join(' ');
    said = [];
    return meaning;
  };
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('///')) said.push(line.slice(3).trim());
    else if (MODEL.test(line)) {
      columns = [];
      found.set(MODEL.exec(line)?.[1] ?? '', { meaning: takeMeaning(), columns });
    } else if (line === '}') columns = null;
    else if (columns && line !== '') {
      const [, name = '', type = '', many = '', rest = ''] = FIELD.exec(line) ?? [];
      const meaning = takeMeaning();
      if (name !== '') columns.push({ name, type: type as Column['type'], isDay: rest.includes('@db.Date'), isList: many === '[]', isRequired: many === '' && !rest.includes('@default'), meaning });
    } else if (line === '') said = [];
  }
  return found;
}

/** One row of a kind, as it stands in a file: strict, so that what this version does not know is told and not lost. `values`: what columns of JSON hold. */
export function rowShape(kind: string, columns: readonly Column[], values: Readonly<Record<string, z.ZodType>> = {}): z.ZodObject {
  return z.strictObject({ kind: z.literal(kind), row: z.strictObject(Object.fromEntries(columns.map((column) => [column.name, shapeOf(column, values[column.name])]))) });
}

function shapeOf(column: Column, value: z.ZodType | undefined): z.ZodType {
  const one = value ?? SHAPES[column.type === 'DateTime' && column.isDay ? 'Day' : column.type];
  const shape = column.isList ? z.array(one) : one;
  const given = column.isRequired || column.isList ? shape : shape.nullish();
  return column.meaning === null ? given : given.describe(column.meaning);
}

const SHAPES: Readonly<Record<Column['type'] | 'Day', z.ZodType>> = {
  String: z.string(), Int: z.int(), Float: z.number(), Boolean: z.boolean(), DateTime: z.iso.datetime({ offset: true }), Day: z.iso.date(), Json: z.unknown(), Bytes: z.base64(),
};

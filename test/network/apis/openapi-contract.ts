import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

/** A file of the studied contracts beside the checkout; null where there is none. */
export function findContract(path: string): URL | null {
  const url = new URL(`../../../../shared/reference/connectors/${path}`, import.meta.url);
  return existsSync(url) ? url : null;
}

/** Validates one named schema of an OpenAPI 3.0 file, whose `nullable` is rewritten as JSON Schema says it. */
export function openApiValidator(file: URL, name: string): ValidateFunction {
  const document = parse(readFileSync(file, 'utf8')) as { components: object };
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'contract', ...(withNulls({ components: document.components }) as object) });
  return ajv.compile({ $ref: `contract#/components/schemas/${name}` });
}

function withNulls(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNulls);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...rest } = schema as Record<string, unknown>;
  const written = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withNulls(value)]));
  return nullable === true && typeof written['type'] === 'string' ? { ...written, type: [written['type'], 'null'] } : written;
}

import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

const FOLDER = new URL('../../../../shared/reference/connectors/', import.meta.url);

/** A studied file beside the repository, as JSON; null where it is not there. */
export function readShared(path: string): unknown {
  const file = new URL(path, FOLDER);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : null;
}

/** What of a value does not fit a schema: one line for each; none where all does. */
export function misfits(schema: object, value: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(schema);
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

type Schema = Readonly<Record<string, unknown>>;

/** An object with its members; those that are named with "!" must be there. Others may be. */
export function shape(members: Readonly<Record<string, Schema>>): Schema {
  const named = Object.entries(members).map(([name, schema]) => [name.replace('!', ''), schema] as const);
  return { type: 'object', properties: Object.fromEntries(named), required: Object.keys(members).filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1)) };
}
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const text: Schema = { type: 'string' };
export const number: Schema = { type: 'number' };
export const integer: Schema = { type: 'integer' };
export const flag: Schema = { type: 'boolean' };
export const matching = (pattern: string): Schema => ({ type: 'string', pattern });

/** What we read of a JSON Schema (2020-12). */
export interface JsonSchema {
  $ref?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  default?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  items?: JsonSchema | boolean;
  prefixItems?: readonly JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  allOf?: readonly JsonSchema[];
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  minItems?: number;
  minLength?: number;
  pattern?: string;
  format?: string;
}

/** Texts by the name of their member: what a reader of the page understands at once. */
const BY_NAME: Readonly<Record<string, string>> = {
  name: 'Boutique Laurier', storeCode: 'QC-014', locality: 'Montréal', email: 'camille@example.org', text: 'Accueil chaleureux, merci !', url: 'https://boutique.example/laurier', timeZone: 'America/Toronto',
  publisherId: 'brand-website', checkId: 'phone', reason: 'mismatch', subject: 'fr', expected: '+1 514-555-0142', observed: '+1 514-555-0124', language: 'fr', field: 'phone', fr: 'Boutique Laurier', en: 'Laurier store', yaml: 'brand: Boutique\n',
  crawlSchedule: '0 4 * * *', host: 'boutique.example', currency: 'CAD', region: 'Québec', path: 'names', query: 'region=quebec&sort=-findings', asOf: '2026-11-20T09:00:00.000Z', day: '2026-11-20',
};
const BY_FORMAT: Readonly<Record<string, string>> = { 'date-time': '2026-11-20T09:00:00.000Z', date: '2026-11-20', email: 'camille@example.org', uri: 'https://boutique.example/', uuid: '7a4c2f0e-4d0b-4a55-9a3c-0f2b8a6c1d11' };
/** Texts of such a form that come in several lengths. */
const BY_PATTERN = ['/', '2026-11-20', '2026-11', '09:00', 'QC-014', '#1d4e6b', 'fr', 'CA', '+15145550142', 'a', 'A', '1', 'https://boutique.example/', 'data:image/png;base64,iVBORw0KGgo='];
const DEPTH_MAX = 12;

/** A value that fits the schema, made up by us: the same schema, the same value. */
export function exampleOf(schema: JsonSchema | boolean, schemas: Readonly<Record<string, JsonSchema>>, name = '', depth = 0): unknown {
  if (typeof schema === 'boolean') return null;
  const again = (inner: JsonSchema | boolean, of = name) => exampleOf(inner, schemas, of, depth + 1);
  if (schema.$ref !== undefined) return again(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return again((depth > DEPTH_MAX ? choices.find((one) => one.type === 'null') : choices.find((one) => one.type !== 'null')) ?? choices[0] ?? {});
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => again(one))) as unknown;
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  switch (types.find((one) => one !== 'null')) {
    case 'object': return exampleObject(schema, again, depth);
    case 'array': return exampleArray(schema, again, depth);
    case 'string': return exampleText(schema, name);
    case 'integer': return Math.max(schema.minimum ?? (schema.exclusiveMinimum ?? -1) + 1, Math.min(3, schema.maximum ?? 3));
    case 'number': return Math.max(schema.minimum ?? 0, Math.min(schema.maximum ?? 0.5, 0.5));
    case 'boolean': return true;
    default: return null;
  }
}

type Again = (inner: JsonSchema | boolean, of?: string) => unknown;

function exampleObject(schema: JsonSchema, again: Again, depth: number): unknown {
  const given = Object.entries(schema.properties ?? {}).filter(([key]) => depth <= DEPTH_MAX || schema.required?.includes(key));
  const own = Object.fromEntries(given.map(([key, inner]) => [key, again(inner, key)]));
  if (typeof schema.additionalProperties !== 'object' || Object.keys(own).length > 0) return own;
  const key = schema.propertyNames ? String(again(schema.propertyNames, 'fr')) : 'fr';
  return depth > DEPTH_MAX ? own : { [key]: again(schema.additionalProperties, key) };
}

function exampleArray(schema: JsonSchema, again: Again, depth: number): unknown[] {
  const first = (schema.prefixItems ?? []).map((one) => again(one));
  const { items } = schema;
  if (first.length > 0 || items === undefined || typeof items === 'boolean') return first;
  return Array.from({ length: Math.max(schema.minItems ?? 0, depth > DEPTH_MAX ? 0 : 1) }, () => again(items));
}

function exampleText(schema: JsonSchema, name: string): string {
  const named = BY_NAME[name] ?? (/(?:At|Since)$/.test(name) ? '2026-11-20T09:00:00.000Z' : name.endsWith('On') ? '2026-11-20' : /[iI]ds?$/.test(name) ? '01K9ZB6T7M4Q' : 'texte');
  const wanted = schema.format === undefined ? named : (BY_FORMAT[schema.format] ?? named);
  if (schema.pattern !== undefined) {
    const pattern = new RegExp(schema.pattern, 'u');
    return [wanted, ...BY_PATTERN].find((one) => pattern.test(one)) ?? wanted;
  }
  return wanted.padEnd(schema.minLength ?? 0, '0');
}

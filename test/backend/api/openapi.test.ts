import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { describeApi, nameContracts } from '#api/openapi.ts';
import { findFault } from './find-fault.ts';
import { OPENAPI_SHAPE } from './openapi-shape.ts';

interface Media { schema: object; example?: unknown }
interface Operation { operationId: string; tags: string[]; summary: string; security: { apiKey?: string[] }[]; 'x-key-scope'?: string; parameters?: { name: string; in: string }[]; requestBody?: { content: Record<string, Media> }; responses: Record<string, { content?: Record<string, Media>; headers?: object }> }
interface Description { tags: { name: string }[]; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object>; responses: Record<string, unknown>; headers: Record<string, unknown> } }

const description = (await describeApi()) as Description;
const operations = Object.entries(description.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
const ajv = new Ajv2020({ strict: false, validateFormats: false });

describe('the description of the API', () => {
  it('is OpenAPI 3.1', () => {
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(OPENAPI_SHAPE);
    expect(validate(description) ? [] : validate.errors?.slice(0, 5)).toEqual([]);
  });

  it('every schema in it is JSON Schema 2020-12', () => {
    const wrong: string[] = [];
    const look = (node: unknown, at: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, inner] of Object.entries(node)) {
        if (key === 'example') continue;
        if (key === 'schema' && !ajv.validateSchema(inner as object)) wrong.push(`${at}/${key}: ${ajv.errorsText()}`);
        else look(inner, `${at}/${key}`);
      }
    };
    look(description, '');
    for (const [name, schema] of Object.entries(description.components.schemas)) if (!ajv.validateSchema(schema)) wrong.push(name);
    expect(wrong).toEqual([]);
  });

  it('every reference in it leads somewhere', () => {
    const names = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((one) => one[1] ?? '');
    const lost = [...new Set(names)].filter((name) => name.split('/').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part.replaceAll('~1', '/')], description) === undefined);
    expect(lost).toEqual([]);
  });

  it('names every route of the contract once, by a name of its own', async () => {
    const ids = operations.map((one) => one.operation.operationId);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining((await nameContracts()).map((one) => one.name)));
  });

  it('every route says who may fail how, and every tag is told', () => {
    const tags = description.tags.map((one) => one.name);
    for (const { operation } of operations) {
      expect([operation.operationId, ['400', '401', '404', '429', 'default'].filter((status) => !(status in operation.responses))]).toEqual([operation.operationId, []]);
      expect(tags).toEqual(expect.arrayContaining(operation.tags));
    }
  });

  it('says of every route who may ask by which key, and how many requests are left', async () => {
    const scopes = new Map((await nameContracts()).map(({ name, contract }) => [name, contract.access === undefined ? contract.keyScope : undefined]));
    for (const { operation } of operations) {
      const keyScope = scopes.has(operation.operationId) ? scopes.get(operation.operationId) : operation['x-key-scope'];
      const byKey = operation.security.find((one) => 'apiKey' in one)?.apiKey;
      expect([operation.operationId, operation['x-key-scope'], byKey]).toEqual([operation.operationId, keyScope, keyScope === undefined ? undefined : keyScope === 'any' ? [] : [keyScope]]);
      expect(Object.keys(operation.responses['200']?.headers ?? {})).toEqual(expect.arrayContaining(['RateLimit', 'RateLimit-Policy']));
    }
  });

  it('every part of an address is one of its parameters', () => {
    for (const { path, operation } of operations) {
      const named = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name).toSorted();
      expect([path, ...[...path.matchAll(/\{(\w+)\}/g)].map((one) => one[1] ?? '').toSorted()]).toEqual([path, ...named]);
    }
  });

  it.each(operations.map(({ path, method, operation }) => ({ name: `${method} ${path}`, operation })))('the examples of $name fit', ({ operation }) => {
    const media = [operation.requestBody, operation.responses['200']].flatMap((one) => one?.content?.['application/json'] ?? []);
    for (const one of media) expect(findFault(description, one.schema, one.example)).toBeNull();
  });
});

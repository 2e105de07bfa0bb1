import { readdir } from 'node:fs/promises';
import { extendZodWithOpenApi, OpenApiGeneratorV31, OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { RouteContract } from '#contract/define-route.ts';
import { Problem } from '#contract/shared.ts';

extendZodWithOpenApi(z);

/** Every route of the contract, in the order of files and exports. */
export async function listContracts(): Promise<RouteContract[]> {
  const folder = new URL('../contract/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.startsWith('define-')).sort();
  const modules = await Promise.all(names.map((name) => import(new URL(name, folder).href) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module).filter(isContract));
}

const METHODS = { GET: 'get', POST: 'post', PUT: 'put' } as const;

let described: Promise<object> | null = null;

/** The API as OpenAPI 3.1, written from the contract. */
export function describeApi(): Promise<object> {
  described ??= writeDescription();
  return described;
}

async function writeDescription(): Promise<object> {
  const registry = new OpenAPIRegistry();
  for (const contract of await listContracts()) {
    registry.registerPath({
      method: METHODS[contract.method],
      path: contract.path.replace(/:(\w+)/g, '{$1}'),
      summary: contract.summary,
      request: {
        params: contract.params, query: contract.query,
        ...(contract.method !== 'GET' ? { body: { content: { 'application/json': { schema: contract.body } } } } : {}),
      },
      responses: {
        200: { description: contract.summary, content: { 'application/json': { schema: contract.response } } },
        default: { description: 'A problem.', content: { 'application/problem+json': { schema: Problem } } },
      },
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({ openapi: '3.1.0', info: { title: 'Enseigne', version: '1' } });
}

function isContract(value: unknown): value is RouteContract {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'response' in value;
}

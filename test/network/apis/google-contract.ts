import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { findContract } from './openapi-contract.ts';

/** Validates one named shape of a Google API, from the JSON Schema made of its discovery document; null where it is not beside the checkout. */
export function googleValidator(path: string, name: string): ValidateFunction | null {
  const file = findContract(path);
  if (file === null) return null;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'contract', ...(JSON.parse(readFileSync(file, 'utf8')) as object) });
  return ajv.compile({ $ref: `contract#/$defs/${name}` });
}

/** A fixture beside the checkout, as text; null where there is none. */
export function googleFixture(path: string): string | null {
  const file = findContract(path);
  return file === null ? null : readFileSync(file, 'utf8');
}

/** google.rpc.Status with an ErrorInfo, as the APIs write it. */
export function googleError(code: number, status: string, message: string, info?: { reason: string; metadata?: Record<string, string> }): { status: number; body: string } {
  const details = info === undefined ? {} : { details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: info.reason, domain: 'googleapis.com', metadata: info.metadata ?? {} }] };
  return { status: code, body: JSON.stringify({ error: { code, message, status, ...details } }) };
}

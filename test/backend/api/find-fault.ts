import { Ajv2020 } from 'ajv/dist/2020.js';

const validators = new WeakMap<object, Ajv2020>();

/** What in a value does not fit a schema of an OpenAPI description; null where it fits. References are those of the description. */
export function findFault(description: object, schema: object | boolean, value: unknown): string | null {
  const ajv = validators.get(description) ?? new Ajv2020({ strict: false, validateFormats: false }).addSchema({ $id: 'https://api.example/description', ...description });
  validators.set(description, ajv);
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"https://api.example/description#/')) as object | boolean);
  return validate(value) ? null : ajv.errorsText(validate.errors);
}

/**
 * What OpenAPI 3.1 asks of the parts of a description that we write: our own subset of its rules, as JSON Schema. Schemas
 * inside are held against the meta-schema of JSON Schema 2020-12 by ajv itself.
 */
const REFERENCE = { type: 'object', required: ['$ref'], properties: { $ref: { type: 'string', pattern: '^#/components/' } } };
const or = (name: string) => ({ anyOf: [REFERENCE, { $ref: `#/$defs/${name}` }] });
const mapOf = (inner: object) => ({ type: 'object', additionalProperties: inner });

export const OPENAPI_SHAPE = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object', required: ['openapi', 'info', 'paths'], additionalProperties: false,
  properties: {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: { type: 'object', required: ['title', 'version'], properties: { title: { type: 'string' }, version: { type: 'string' }, description: { type: 'string' }, license: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, identifier: { type: 'string' } }, additionalProperties: false } }, additionalProperties: false },
    webhooks: { type: 'object' },
    servers: { type: 'array', items: { type: 'object', required: ['url'], properties: { url: { type: 'string' }, description: { type: 'string' } }, additionalProperties: false } },
    security: { type: 'array', items: mapOf({ type: 'array', items: { type: 'string' } }) },
    tags: { type: 'array', items: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, description: { type: 'string' } }, additionalProperties: false } },
    paths: { type: 'object', propertyNames: { pattern: '^/' }, additionalProperties: { type: 'object', propertyNames: { enum: ['get', 'put', 'post', 'delete', 'patch'] }, additionalProperties: { $ref: '#/$defs/operation' } } },
    components: {
      type: 'object', additionalProperties: false,
      properties: {
        schemas: mapOf({ type: ['object', 'boolean'] }), responses: mapOf(or('response')), headers: mapOf(or('header')), parameters: mapOf(or('parameter')),
        securitySchemes: mapOf({ $ref: '#/$defs/securityScheme' }),
      },
    },
  },
  $defs: {
    operation: {
      type: 'object', required: ['operationId', 'responses', 'tags', 'summary'], additionalProperties: false, patternProperties: { '^x-': {} },
      properties: {
        operationId: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' }, tags: { type: 'array', minItems: 1, items: { type: 'string' } }, summary: { type: 'string', minLength: 5, maxLength: 160 }, description: { type: 'string' },
        parameters: { type: 'array', items: or('parameter') }, requestBody: { type: 'object', required: ['content'], properties: { required: { type: 'boolean' }, description: { type: 'string' }, content: { $ref: '#/$defs/content' } }, additionalProperties: false },
        responses: { type: 'object', minProperties: 1, propertyNames: { pattern: '^(default|[1-5]\\d\\d)$' }, additionalProperties: or('response') }, security: { type: 'array' },
      },
    },
    parameter: {
      type: 'object', required: ['name', 'in', 'schema'], additionalProperties: false,
      properties: { name: { type: 'string' }, in: { enum: ['query', 'path', 'header', 'cookie'] }, required: { type: 'boolean' }, description: { type: 'string' }, schema: { type: 'object' }, style: { type: 'string' }, explode: { type: 'boolean' } },
      anyOf: [{ properties: { in: { enum: ['query', 'header', 'cookie'] } } }, { required: ['required'], properties: { in: { const: 'path' }, required: { const: true } } }],
    },
    response: { type: 'object', required: ['description'], properties: { description: { type: 'string', minLength: 1 }, headers: mapOf(or('header')), content: { $ref: '#/$defs/content' } }, additionalProperties: false },
    header: { type: 'object', required: ['schema'], properties: { description: { type: 'string' }, schema: { type: 'object' }, example: {} }, additionalProperties: false },
    content: { type: 'object', minProperties: 1, propertyNames: { pattern: '^[a-z]+/[a-z0-9.+*-]+$' }, additionalProperties: { type: 'object', required: ['schema'], properties: { schema: { type: ['object', 'boolean'] }, example: {} }, additionalProperties: false } },
    securityScheme: {
      type: 'object', required: ['type'],
      anyOf: [
        { required: ['scheme'], properties: { type: { const: 'http' } } },
        { required: ['name', 'in'], properties: { type: { const: 'apiKey' }, in: { enum: ['query', 'header', 'cookie'] } } },
      ],
    },
  },
} as const;

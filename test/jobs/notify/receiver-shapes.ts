import { Ajv } from 'ajv';

/** What Slack and Teams take, as JSON schemas of our own, written from their documentation. */
const plainText = (most: number) => ({ type: 'object', required: ['type', 'text'], additionalProperties: false, properties: { type: { const: 'plain_text' }, text: { type: 'string', minLength: 1, maxLength: most }, emoji: { type: 'boolean' } } });
const mrkdwn = { type: 'object', required: ['type', 'text'], additionalProperties: false, properties: { type: { const: 'mrkdwn' }, text: { type: 'string', minLength: 1, maxLength: 3000 }, verbatim: { type: 'boolean' } } };
const block = (type: string, properties: object) => ({ type: 'object', required: ['type', ...Object.keys(properties)], additionalProperties: false, properties: { type: { const: type }, ...properties } });
const SLACK = {
  type: 'object', required: ['text', 'blocks'], additionalProperties: false,
  properties: {
    text: { type: 'string', minLength: 1, maxLength: 3000 }, unfurl_links: { type: 'boolean' },
    blocks: {
      type: 'array', minItems: 1, maxItems: 50,
      items: {
        oneOf: [
          block('header', { text: plainText(150) }), block('section', { text: mrkdwn }), block('divider', {}),
          block('context', { elements: { type: 'array', minItems: 1, maxItems: 10, items: mrkdwn } }),
          block('actions', { elements: { type: 'array', minItems: 1, maxItems: 25, items: block('button', { text: plainText(75), url: { type: 'string', maxLength: 3000, pattern: '^https?://' } }) } }),
        ],
      },
    },
  },
};
const openUrl = (more: object = {}) => ({ type: 'object', required: ['type', 'url', ...Object.keys(more)], additionalProperties: false, properties: { type: { const: 'Action.OpenUrl' }, url: { type: 'string', pattern: '^https?://' }, ...more } });
const TEAMS = {
  type: 'object', required: ['type', 'attachments'], additionalProperties: false,
  properties: {
    type: { const: 'message' },
    attachments: {
      type: 'array', minItems: 1, maxItems: 1,
      items: {
        type: 'object', required: ['contentType', 'contentUrl', 'content'], additionalProperties: false,
        properties: {
          contentType: { const: 'application/vnd.microsoft.card.adaptive' }, contentUrl: { const: null },
          content: {
            type: 'object', required: ['$schema', 'type', 'version', 'body', 'actions'], additionalProperties: false,
            properties: {
              $schema: { const: 'http://adaptivecards.io/schemas/adaptive-card.json' }, type: { const: 'AdaptiveCard' }, version: { const: '1.4' }, msteams: { type: 'object' },
              body: {
                type: 'array', minItems: 1,
                items: {
                  type: 'object', required: ['type', 'inlines'], additionalProperties: false,
                  properties: {
                    type: { const: 'RichTextBlock' }, separator: { type: 'boolean' }, spacing: { enum: ['Small', 'Medium'] },
                    inlines: {
                      type: 'array', minItems: 1,
                      items: {
                        type: 'object', required: ['type', 'text'], additionalProperties: false,
                        properties: { type: { const: 'TextRun' }, text: { type: 'string' }, weight: { const: 'Bolder' }, size: { enum: ['Small', 'Medium'] }, color: { enum: ['Attention', 'Warning'] }, isSubtle: { const: true }, selectAction: openUrl() },
                      },
                    },
                  },
                },
              },
              actions: { type: 'array', maxItems: 6, items: openUrl({ title: { type: 'string', minLength: 1, maxLength: 80 } }) },
            },
          },
        },
      },
    },
  },
};

const ajv = new Ajv({ allErrors: true, strict: false });
const shapes = { slack: ajv.compile(SLACK), teams: ajv.compile(TEAMS) };

/** What is wrong with a payload by the receiver's own rules; empty where it is well. */
export function findMisfits(receiver: 'slack' | 'teams', payload: unknown): string[] {
  const validate = shapes[receiver];
  return validate(payload) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`);
}

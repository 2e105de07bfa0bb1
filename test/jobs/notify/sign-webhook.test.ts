import { existsSync, readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { signWebhook } from '#jobs/notify/_sign-webhook.ts';

const studied = new URL('../../../../shared/reference/connectors/webhooks/standard-webhooks-golden-vector.json', import.meta.url);

it.skipIf(!existsSync(studied))('signs as the golden vector does (skipped where ../shared is missing)', () => {
  const vector = JSON.parse(readFileSync(studied, 'utf8')) as Record<string, string>;
  const headers = signWebhook(vector['webhook-id'] ?? '', new Date(Number(vector['webhook-timestamp']) * 1000), vector['payload'] ?? '', [vector['secret'] ?? '']);
  expect(headers['webhook-signature']).toBe(vector['webhook-signature']);
});

it('signs a body with accents as openssl does', () => {
  // printf %s 'msg_1.1700000000.{"ville":"Québec"}' | openssl dgst -sha256 -mac HMAC -macopt key:'0123456789abcdef01234567' -binary | base64
  const key = `whsec_${Buffer.from('0123456789abcdef01234567').toString('base64')}`;
  expect(signWebhook('msg_1', new Date(1_700_000_000_999), '{"ville":"Québec"}', [key])).toEqual({ 'webhook-id': 'msg_1', 'webhook-timestamp': '1700000000', 'webhook-signature': 'v1,27RV0vpMOcULYwRBN2UC/es+YTgn603MH6bdy/c6Kjk=' });
});

it('signs with both keys while one replaces the other: each receiver finds its own', () => {
  const keys = ['a secret of twenty-four b', 'another of twenty-four by'].map((one) => `whsec_${Buffer.from(one).toString('base64')}`);
  const headers = signWebhook('msg_2', new Date(), '{"a":1}', keys);
  for (const key of keys) expect(new Webhook(key).verify('{"a":1}', headers)).toEqual({ a: 1 });
  expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
});

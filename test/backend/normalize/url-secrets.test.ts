import { expect, it } from 'vitest';
import { withoutSecrets } from '#normalize/url-secrets.ts';

it.each([
  ['a user and a password', 'https://user:p%40ss@a.example/x', 'https://a.example/x'],
  ['a user alone', '//user@a.example/x?y', '//a.example/x?y'],
  ['a token', 'https://a.example/x?lang=fr&token=abc#top', 'https://a.example/x?lang=fr&token=***#top'],
  ['an encoded name', 'https://a.example/?access%5Ftoken=abc', 'https://a.example/?access%5Ftoken=***'],
  ['a key that looks like one', 'https://a.example/?key=AIzaSyA1b2C3d4E5f6G7h8I9j0', 'https://a.example/?key=***'],
  ['a key that is a plain word', 'https://a.example/?key=montreal', 'https://a.example/?key=montreal'],
  ['a signed address', 'https://a.example/?X-Amz-Signature=00ff&x=1', 'https://a.example/?X-Amz-Signature=***&x=1'],
  ['a store code', 'https://a.example/?store=12&id=9', 'https://a.example/?store=12&id=9'],
  ['an @ in the path', 'https://a.example/@45.5,-73.6', 'https://a.example/@45.5,-73.6'],
  ['no query', 'https://a.example/password=1', 'https://a.example/password=1'],
  ['no address', 'not an address', 'not an address'],
])('%s', (_case, url, kept) => {
  expect(withoutSecrets(url)).toBe(kept);
});

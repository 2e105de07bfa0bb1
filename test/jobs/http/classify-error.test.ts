import { describe, expect, it } from 'vitest';
import { classifyError } from '#jobs/http/classify-error.ts';
import { BlockedByRobotsError, troubleOf } from '#jobs/http/errors.ts';

const coded = (code: string, cause?: unknown) => Object.assign(new Error('any words', { cause }), { code });

describe('trouble by code', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'certificate-expired'], ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-self-signed'], ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-of-another-host'], ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-error'], ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-error'], ['EPROTO', 'tls-error'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'], ['UND_ERR_HEADERS_TIMEOUT', 'timeout'], ['ETIMEDOUT', 'timeout'],
    ['ECONNREFUSED', 'network-error'], ['ENOTFOUND', 'network-error'], ['UND_ERR_SOCKET', 'network-error'], ['anything else', 'network-error'],
  ])('%s', (code, trouble) => {
    expect(troubleOf(classifyError(coded(code), false))).toBe(trouble);
  });
  it('of a cause below', () => {
    expect(troubleOf(classifyError(coded('UND_ERR', coded('CERT_HAS_EXPIRED')), false))).toBe('certificate-expired');
  });
  it('of one of several addresses that were tried', () => {
    expect(troubleOf(classifyError(new AggregateError([coded('ECONNREFUSED'), coded('ETIMEDOUT')]), false))).toBe('timeout');
  });
  it('of a connection that breaks once the head has come', () => {
    expect(troubleOf(classifyError(coded('ECONNRESET'), true))).toBe('truncated');
  });
  it('of a class of ours is its own', () => {
    const error = new BlockedByRobotsError('no');
    expect(classifyError(error, true)).toBe(error);
  });
});

it('a fault of the code is thrown on, never turned into trouble of a site', () => {
  expect(() => troubleOf(new TypeError('undefined is not a function'))).toThrow(TypeError);
});

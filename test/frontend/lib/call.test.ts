import { describe, expect, it } from 'vitest';
import { addressOf, ApiError, isSignedOut } from '../../../frontend/src/lib/call.ts';

describe('address of a call', () => {
  it('fills parameters in, encoded', () => {
    expect(addressOf('/api/locations/:locationId', { locationId: 'a/b' })).toBe('/api/locations/a%2Fb');
  });

  it('leaves out a query that is undefined', () => {
    expect(addressOf('/api/x', {}, { page: 2, search: undefined })).toBe('/api/x?page=2');
  });
});

describe('refused call', () => {
  it('is signed out on 401 only', () => {
    expect(isSignedOut(new ApiError(401, null))).toBe(true);
    expect(isSignedOut(new ApiError(403, null))).toBe(false);
  });
});

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { createApiKey, listApiKeys, revokeApiKey } from '#contract/api-keys.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type ApiKeys = CallAnswer<typeof listApiKeys>;
export type ApiKey = ApiKeys['keys'][number];
export type NewApiKey = z.input<typeof createApiKey.body>;

/** The keys of a brand, those that are over among them. */
export function useApiKeys(brandId: string) {
  return useQuery({ queryKey: ['api-keys', { brandId }], queryFn: ({ signal }) => call(listApiKeys, { params: { brandId } }, signal) });
}

/** Makes and ends keys; the list is read again whatever comes of it. */
export function useApiKeyActions(brandId: string) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['api-keys', { brandId }] });
  return {
    create: useMutation({ mutationFn: (body: NewApiKey) => call(createApiKey, { params: { brandId }, body }), onSettled, gcTime: 0 }),
    revoke: useMutation({ mutationFn: (keyId: string) => call(revokeApiKey, { params: { brandId, keyId }, body: {} }), onSettled }),
  };
}

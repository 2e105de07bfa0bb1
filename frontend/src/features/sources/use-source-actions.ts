import { useMutation, useQueryClient } from '@tanstack/react-query';
import { decideListingLink, nameListingLink, searchListingAgain } from '#contract/listing-links.ts';
import { endSignIn, saveConnection, startSignIn, testConnection } from '#contract/publishers.ts';
import { call } from '../../lib/call.ts';

/** What was changed in a form: a secret that is left out stays, null takes it away. */
export interface EnteredValues {
  isEnabled: boolean;
  settings: Record<string, string>;
  secrets: Record<string, string | null>;
}

/** What stands in a form and was not saved; a secret that was not typed is left out. */
export interface SourceDraft {
  settings: Record<string, string>;
  secrets: Record<string, string>;
}

/** All that a person does with a source. Whatever comes of it, the source is read again. */
export function useSourceActions(brandId: string, publisherId: string) {
  const queries = useQueryClient();
  const params = { brandId, publisherId };
  const onSettled = () => queries.invalidateQueries({ queryKey: ['sources', { brandId }] });
  return {
    save: useMutation({ mutationFn: (body: EnteredValues) => call(saveConnection, { params, body }), onSettled }),
    /** Null: what is saved. */
    test: useMutation({ mutationFn: (draft: SourceDraft | null) => call(testConnection, { params, body: draft === null ? {} : { draft } }), onSettled }),
    signIn: useMutation({
      mutationFn: () => call(startSignIn, { params, body: {} }),
      onSuccess: ({ url }) => {
        globalThis.location.assign(url);
      },
    }),
    signOut: useMutation({ mutationFn: () => call(endSignIn, { params, body: {} }), onSettled }),
    decide: useMutation({ mutationFn: ({ linkId, state }: { linkId: string; state: 'confirmed' | 'rejected' | 'proposed' }) => call(decideListingLink, { params: { ...params, linkId }, body: { state } }), onSettled }),
    name: useMutation({ mutationFn: (body: { locationId: string; listing: string }) => call(nameListingLink, { params, body }), onSettled }),
    searchAgain: useMutation({ mutationFn: (locationId: string) => call(searchListingAgain, { params: { ...params, locationId }, body: {} }), onSettled }),
  };
}

export type SourceActions = ReturnType<typeof useSourceActions>;

import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { addStandIn, endPersonsSecondFactor, endStandIn, findStores, invite, listPeople, renewInvitation, setGrants, setSecondFactorRoles, signPersonOut, withdrawInvitation } from '#contract/people.ts';
import { call, type CallAnswer, type CallInput } from '../../lib/call.ts';

export type People = CallAnswer<typeof listPeople>;
export type Member = People['people'][number];
export type Invitation = People['invitations'][number];
export type ShownGrant = Member['grants'][number];
export type Role = ShownGrant['role'];
export type Store = ShownGrant['stores'][number];
export type Grant = CallInput<typeof invite>['body']['grant'];

/** Who sees the brand, and who is invited. */
export function usePeople(brandId: string) {
  return useQuery({ queryKey: ['people', { brandId }], queryFn: ({ signal }) => call(listPeople, { params: { brandId } }, signal) });
}

export function useStores(brandId: string, q: string, isWanted: boolean) {
  return useQuery({ queryKey: ['people-stores', { brandId, q }], queryFn: ({ signal }) => call(findStores, { params: { brandId }, query: { q } }, signal), enabled: isWanted });
}

function useChange<V, A>(brandId: string, change: (given: V) => Promise<A>): UseMutationResult<A, Error, V> {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: ['people', { brandId }] }) });
}

export const useInvite = (brandId: string) => useChange(brandId, (body: CallInput<typeof invite>['body']) => call(invite, { params: { brandId }, body }));
export const useRenewInvitation = (brandId: string) => useChange(brandId, (invitationId: string) => call(renewInvitation, { params: { brandId, invitationId }, body: {} }));
export const useWithdrawInvitation = (brandId: string) => useChange(brandId, (invitationId: string) => call(withdrawInvitation, { params: { brandId, invitationId }, body: {} }));
export const useSetGrants = (brandId: string) => useChange(brandId, ({ userId, grants }: { userId: string; grants: Grant[] }) => call(setGrants, { params: { brandId, userId }, body: { grants } }));
export const useSignPersonOut = (brandId: string) => useChange(brandId, (userId: string) => call(signPersonOut, { params: { brandId, userId }, body: {} }));
export const useEndPersonsFactor = (brandId: string) => useChange(brandId, (userId: string) => call(endPersonsSecondFactor, { params: { brandId, userId }, body: {} }));
export const useAddStandIn = (brandId: string) => useChange(brandId, ({ userId, ...body }: { userId: string; standInId: string; from: string; until: string }) => call(addStandIn, { params: { brandId, userId }, body }));
export const useEndStandIn = (brandId: string) => useChange(brandId, (standInId: string) => call(endStandIn, { params: { brandId, standInId }, body: {} }));
export const useSetFactorRoles = (brandId: string) => useChange(brandId, (roles: Role[]) => call(setSecondFactorRoles, { body: { roles } }));

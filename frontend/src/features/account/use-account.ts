import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { choosePassword, confirmSecondFactor, endOtherSessions, endSecondFactor, endSession, getAccount, renameAccount, renewBackupCodes, startSecondFactor } from '#contract/account.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Account = CallAnswer<typeof getAccount>;

/** The reader's own account. */
export function useAccount() {
  return useQuery({ queryKey: ['account'], queryFn: ({ signal }) => call(getAccount, {}, signal) });
}

/** A change of one's own account; the page then shows what the server keeps. */
function useChange<V, A>(change: (given: V) => Promise<A>): UseMutationResult<A, Error, V> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ['account'] }), queries.invalidateQueries({ queryKey: ['session'] })]),
  });
}

export const useRename = () => useChange((name: string) => call(renameAccount, { body: { name } }));
export const useChoosePassword = () => useChange((body: { current: string | null; password: string }) => call(choosePassword, { body }));
export const useEndSession = () => useChange((sessionId: string) => call(endSession, { params: { sessionId }, body: {} }));
export const useEndOtherSessions = () => useChange(() => call(endOtherSessions, { body: {} }));
export const useConfirmSecondFactor = () => useChange((code: string) => call(confirmSecondFactor, { body: { code } }));
export const useEndSecondFactor = () => useChange((password: string) => call(endSecondFactor, { body: { password } }));
export const useRenewBackupCodes = () => useChange((password: string) => call(renewBackupCodes, { body: { password } }));

/** The secret is shown while it is set up, and is kept nowhere in the page. */
export function useStartSecondFactor() {
  return useMutation({ mutationFn: (password: string) => call(startSecondFactor, { body: { password } }) });
}

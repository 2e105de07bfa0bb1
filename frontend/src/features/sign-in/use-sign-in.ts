import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { acceptInvitation, getSignIn, lookAtInvitation, lookAtPasswordReset, mailPasswordReset, mailSignInLink, resetPassword, signIn, signInWithCode, signInWithLink, signOut, startSingleSignOn } from '#contract/sign-in.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type InvitationToAccept = CallAnswer<typeof lookAtInvitation>;

/** The ways to sign in here. */
export function useWaysIn() {
  return useQuery({ queryKey: ['sign-in'], queryFn: ({ signal }) => call(getSignIn, {}, signal), staleTime: Infinity });
}

export function useSignIn() {
  return useMutation({ mutationFn: (body: { email: string; password: string }) => call(signIn, { body }) });
}

export function useSignInCode() {
  return useMutation({ mutationFn: (body: { code: string; kind: 'app' | 'backup'; isTrusted: boolean }) => call(signInWithCode, { body }) });
}

export function useMailLink() {
  return useMutation({ mutationFn: ({ kind, email }: { kind: 'sign-in' | 'reset'; email: string }) => call(kind === 'sign-in' ? mailSignInLink : mailPasswordReset, { body: { email } }) });
}

export function useLinkSignIn() {
  return useMutation({ mutationFn: (token: string) => call(signInWithLink, { body: { token } }) });
}

/** Leads the browser to the provider; it comes back to the page that it left. */
export function useSingleSignOn() {
  return useMutation({
    mutationFn: async () => {
      const { url } = await call(startSingleSignOn, { body: { path: `${location.pathname}${location.search.replace(/[?&](sign-in|error|error_description)=[^&]*/g, '')}` } });
      location.assign(url);
    },
  });
}

/** Signs out, and forgets everything that was read. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: () => call(signOut, { body: {} }), onSuccess: () => { queries.clear(); location.assign('/'); } });
}

export function useLookAtInvitation(token: string) {
  return useQuery({ queryKey: ['invitation', token], queryFn: ({ signal }) => call(lookAtInvitation, { body: { token } }, signal), retry: false });
}

export function useAcceptInvitation(token: string) {
  return useMutation({ mutationFn: (password: string | null) => call(acceptInvitation, { body: { token, password } }) });
}

export function useLookAtReset(token: string) {
  return useQuery({ queryKey: ['password-reset', token], queryFn: ({ signal }) => call(lookAtPasswordReset, { body: { token } }, signal), retry: false });
}

export function useResetPassword(token: string) {
  return useMutation({ mutationFn: (password: string) => call(resetPassword, { body: { token, password } }) });
}

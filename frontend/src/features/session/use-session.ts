import { queryOptions, useQuery } from '@tanstack/react-query';
import { getSession } from '#contract/session.ts';
import { call, isSignedOut, type CallAnswer } from '../../lib/call.ts';

export type Session = CallAnswer<typeof getSession>;
export type Brand = Session['brands'][number];

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: ({ signal }) => call(getSession, {}, signal) });

/** Who is signed in and the brands that they may see. Asked again when a signed-out reader comes back from the tab in which they opened their link. */
export function useSession() {
  return useQuery({
    ...sessionQuery,
    refetchOnWindowFocus: (query) => (isSignedOut(query.state.error) ? 'always' : false),
  });
}

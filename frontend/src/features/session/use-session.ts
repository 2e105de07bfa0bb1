import { useQuery } from '@tanstack/react-query';
import { getSession } from '#contract/session.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Session = CallAnswer<typeof getSession>;
export type Brand = Session['brands'][number];

/** Who is signed in and the brands that they may see. */
export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: ({ signal }) => call(getSession, {}, signal) });
}

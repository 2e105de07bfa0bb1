import { useSession } from './use-session.ts';

/** True when the reader's role may start and steer crawls. The server decides; this only hides what it would refuse. */
export function useMayManage(): boolean {
  const { data } = useSession();
  return data?.role === 'administrator' || data?.role === 'head-office';
}

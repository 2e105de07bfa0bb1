import { useInfiniteQuery } from '@tanstack/react-query';
import { AUDIT_FILE_PATH, listAuditEntries } from '#contract/audit-log.ts';
import { addressOf, call, type CallAnswer } from '../../lib/call.ts';
import type { AuditView } from './audit-view.ts';

export type AuditPage = CallAnswer<typeof listAuditEntries>;
export type AuditEntry = AuditPage['entries'][number];

/** Who changed what, newest first, page after page. */
export function useAuditLog(brandId: string, view: AuditView) {
  return useInfiniteQuery({
    queryKey: ['audit-log', { brandId }, view],
    queryFn: ({ signal, pageParam }) => call(listAuditEntries, { params: { brandId }, query: { ...view, ...(pageParam === '' ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  });
}

/** Where the same entries are to be had as a file, all pages of them. */
export function auditFileAddress(brandId: string, view: AuditView, format: 'csv' | 'jsonl'): string {
  return addressOf(AUDIT_FILE_PATH, { brandId }, { ...view, as: format });
}

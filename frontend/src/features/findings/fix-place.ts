import type { FindingDetails } from './use-finding.ts';

/** Where a finding can be mended: at its source's own place for that, else the page that shows it; null where there is none. */
export function fixPlace({ editUrl, evidence }: Pick<FindingDetails['finding'], 'editUrl' | 'evidence'>): { url: string; isEdit: boolean } | null {
  if (editUrl !== null) return { url: editUrl, isEdit: true };
  const shown = evidence?.url;
  return shown !== undefined && /^https?:/.test(shown) ? { url: shown, isEdit: false } : null;
}

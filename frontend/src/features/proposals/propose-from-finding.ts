import { pageOf } from '../../lib/addresses.ts';
import type { FindingDetails } from '../findings/use-finding.ts';
import type { RecordField } from './use-proposals.ts';

/** The field of the master record that a check holds values against; of the others the record says nothing. */
const FIELDS: Readonly<Record<string, RecordField>> = {
  'business-name': 'businessName', address: 'address', phone: 'phone', email: 'email', 'website-url': 'websiteUrls', 'regular-hours': 'regularHours', 'business-status': 'businessStatus', coordinates: 'coordinates', category: 'categories',
  'special-hours': 'specialHours', 'holiday-ahead': 'specialHours',
};

/** What the address of a location's page says of a change to fill in. */
export interface AskedChange {
  field: RecordField;
  text: string;
  findingId: string;
}

/** "Our own record was wrong": the location's page with what was seen filled in; null where the record has no such field, or nothing was seen. */
export function proposeFrom({ finding, location }: FindingDetails): string | null {
  const field = FIELDS[finding.checkId];
  if (field === undefined || finding.observed === null || finding.isWithheld) return null;
  const query = new URLSearchParams({ propose: field, value: field === 'specialHours' ? sayDated(finding.subject, finding.observed) : finding.observed, finding: finding.id });
  return `${pageOf.location(location.brandId, location.id)}?${query}#record-history`;
}

/** What was seen of one day as a line of the form: "2026-12-24: 9 h – 12 h"; findings write the day out in words before it. */
function sayDated(date: string, observed: string): string {
  return `${date}: ${observed.replace(/^.*?\s?:\s/, '')}`;
}

/** Reads the same from the address; null where it asks for nothing. */
export function readAsked(address: URLSearchParams): AskedChange | null {
  const field = Object.values(FIELDS).find((one) => one === address.get('propose'));
  const [text, findingId] = [address.get('value'), address.get('finding')];
  return field === undefined || text === null || findingId === null ? null : { field, text, findingId };
}

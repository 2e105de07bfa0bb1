import type { NoticeDraft } from '#domain/notice.ts';
import type { RecordField } from '#domain/record-change.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Words } from '#domain/words.ts';
import { sayRecordValue } from '#normalize/say-record-value.ts';
import { brandRoles, reaches } from '#records/brand-roles.ts';
import { getNamedPlaces } from '#records/named-places.ts';
import { tellNotices } from '#records/notices.ts';
import type { PlacedProposal } from '#records/record-proposals.ts';
import { namesOfPeople } from '#records/users.ts';

/** What messages call a field. */
const FIELDS: Readonly<Record<RecordField, Words>> = {
  businessName: { fr: 'nom', en: 'name' }, branch: { fr: 'nom de l’établissement', en: 'branch' }, address: { fr: 'adresse', en: 'address' }, phone: { fr: 'téléphone', en: 'phone' },
  email: { fr: 'courriel', en: 'e-mail' }, websiteUrls: { fr: 'page web', en: 'web page' }, regularHours: { fr: 'heures', en: 'hours' }, specialHours: { fr: 'heures exceptionnelles', en: 'special hours' },
  businessStatus: { fr: 'état', en: 'status' }, coordinates: { fr: 'position', en: 'position' }, categories: { fr: 'catégories', en: 'categories' }, format: { fr: 'format', en: 'format' }, franchisee: { fr: 'franchisé', en: 'franchisee' },
};

/** Tells those who decide for the place that a proposal waits. */
export async function tellWaiting(viewer: Viewer, proposal: PlacedProposal): Promise<void> {
  const { brandId } = proposal.location;
  const [place] = await getNamedPlaces(viewer, [proposal.locationId]);
  const roles = await brandRoles(brandId, new Date(proposal.createdAt));
  const deciders = roles.filter((one) => (one.role === 'head-office' || one.role === 'administrator') && place !== undefined && reaches(one, place));
  const to = [...new Set(deciders.map((one) => one.userId))];
  await tellNotices([{ ...await draft(viewer, proposal), kind: 'proposal-waiting', occurredAt: proposal.createdAt, to, cause: `proposal:${proposal.id}` }]);
}

/** Tells the author what became of their proposal. */
export async function tellDecided(viewer: Viewer, proposal: PlacedProposal): Promise<void> {
  if (proposal.authorId === null || proposal.authorId === viewer.userId) return;
  const common = await draft(viewer, proposal);
  const params = { ...common.params, decision: proposal.state, text: proposal.answer ?? '' };
  await tellNotices([{ ...common, kind: 'proposal-decided', params, occurredAt: proposal.decidedAt ?? proposal.createdAt, to: [proposal.authorId], cause: `proposal:${proposal.id}:decided` }]);
}

async function draft(viewer: Viewer, proposal: PlacedProposal): Promise<Omit<NoticeDraft, 'kind' | 'occurredAt' | 'to' | 'cause'>> {
  const { field, before, after, locationId, location: { brandId, storeCode, name } } = proposal;
  const names = await namesOfPeople([viewer.userId]);
  const said = (value: unknown): Words => ({ fr: sayRecordValue(field, value, 'fr'), en: sayRecordValue(field, value, 'en') });
  const path = `/brands/${brandId}/work?tab=proposals`;
  return {
    brandId, impact: null, lasts: 'event', actorId: viewer.userId, path, params: { field: FIELDS[field], actor: names.get(viewer.userId ?? '') ?? '', from: said(before), to: said(after) },
    subjects: [{ locationId, storeCode, name, path, about: FIELDS[field], figures: {} }],
  };
}

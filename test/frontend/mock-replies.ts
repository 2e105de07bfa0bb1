import type { z } from 'zod';
import type { listWaitingReplies, ReplyFile, ReplyPermission } from '#contract/review-replies.ts';

type Reply = NonNullable<ReplyFile['current']>;

const AUTHOR = { id: 'u2', name: 'Nadia Pelletier' };
const HEAD = { id: 'u1', name: 'Camille Roy' };
const TEXT = 'Bonjour M. L.,\n\nMerci d’avoir pris le temps de nous écrire. Votre message a été transmis à l’équipe, à qui il fait très plaisir. Au plaisir de vous revoir bientôt chez nous.\n\nL’équipe, Lunetterie Boréale';
const DRAFT: Reply = {
  id: 'reply-1', text: TEXT, language: 'fr', templateId: 'thanks-fr', state: 'draft', revision: 2, author: AUTHOR, approver: null, changedAt: '2026-11-21T15:10:00.000Z', approvedAt: null, postedAt: null, isByHand: false, isSeen: false, trouble: null,
  events: [
    { kind: 'drafted', at: '2026-11-21T15:02:00.000Z', actor: AUTHOR, trouble: null, text: 'Merci !' }, { kind: 'changed', at: '2026-11-21T15:10:00.000Z', actor: AUTHOR, trouble: null, text: TEXT },
  ],
};
const APPROVED = [...DRAFT.events, { kind: 'approved' as const, at: '2026-11-21T16:00:00.000Z', actor: HEAD, trouble: null, text: null }];
const FAILED: Reply = { ...DRAFT, id: 'reply-2', state: 'failed', trouble: 'answered-meanwhile', approver: HEAD, approvedAt: '2026-11-21T16:00:00.000Z', events: [...APPROVED, { kind: 'looked-there', at: '2026-11-21T16:00:04.000Z', actor: null, trouble: null, text: null }, { kind: 'failed', at: '2026-11-21T16:00:04.000Z', actor: null, trouble: 'answered-meanwhile', text: 'Merci M. L. ! — Sophie' }] };
const POSTED: Reply = { ...DRAFT, id: 'reply-3', state: 'posted', approver: HEAD, approvedAt: '2026-11-21T16:00:00.000Z', postedAt: '2026-11-21T16:00:05.000Z', events: [...APPROVED, { kind: 'sent', at: '2026-11-21T16:00:04.000Z', actor: null, trouble: null, text: null }, { kind: 'posted', at: '2026-11-21T16:00:05.000Z', actor: null, trouble: null, text: null }] };

const FILE: Omit<ReplyFile, 'reviewId'> = {
  brandId: 'boreale', publisherId: 'review-pages', isRemoved: false, standing: null, lastReadAt: '2026-11-21T05:00:00.000Z', current: null, earlier: [], longest: { count: 4096, unit: 'bytes' }, mode: 'with-approval', byHand: null,
  link: 'https://avis.example/fiche', administrators: ['Jean Tremblay', 'Camille Roy'], language: 'fr', suggested: { language: 'fr', tone: 'thanks' },
  templates: [
    { id: 'thanks-fr', language: 'fr', tone: 'thanks', title: { fr: 'Remerciement', en: 'Thanks' }, text: TEXT, isOwn: false }, { id: 'apology-fr', language: 'fr', tone: 'apology', title: { fr: 'Excuses', en: 'Apology' }, text: 'Bonjour,\n\nNous sommes désolés.', isOwn: false },
    { id: 'thanks-en', language: 'en', tone: 'thanks', title: { fr: 'Remerciement', en: 'Thanks' }, text: 'Hello,\n\nThank you.', isOwn: false },
  ],
  may: ['save'], mayApprove: true,
};

/** The answers to a store's reviews, each in another state, by the number at the end of the review's id. */
export function replyFileOf(reviewId: string): ReplyFile {
  const states: Partial<ReplyFile>[] = [
    { current: DRAFT, may: ['save', 'approve', 'withdraw'] },
    { standing: { text: 'Merci de votre visite !', publishedAt: '2026-11-12T10:00:00.000Z' } },
    { earlier: [POSTED], byHand: { because: 'replies-off' }, mode: 'off' },
    { byHand: { because: 'no-api' }, longest: { count: 4000, unit: 'characters' }, current: { ...DRAFT, state: 'approved', approver: HEAD, approvedAt: '2026-11-21T16:00:00.000Z', events: APPROVED }, may: ['save', 'mark-posted', 'withdraw'] },
    { current: FAILED, may: ['save', 'post', 'mark-posted', 'withdraw'] },
    { earlier: [POSTED] },
  ];
  return { ...FILE, reviewId, ...states[Number(reviewId.at(-1)) % states.length] };
}

export const WAITING: z.infer<typeof listWaitingReplies.response> = {
  awaitingApproval: 3, failed: 1,
  waiting: [{ replyId: FAILED.id, reviewId: 'r-1', locationId: 'loc-003', storeCode: 'QC-003', name: 'Saint-Roch', publisherId: 'review-pages', state: 'failed', text: TEXT, changedAt: FAILED.changedAt, author: AUTHOR.name }],
};

export const PERMISSIONS: ReplyPermission[] = [{ publisherId: 'google-business-profile', mode: 'with-approval', changedAt: '2026-11-02T10:00:00.000Z', changedBy: 'Jean Tremblay' }, { publisherId: 'trustpilot', mode: 'off', changedAt: null, changedBy: null }];

import { longestReply } from '#backend/reply-channel.ts';
import type { ReplyFile, ReplyView } from '#contract/review-replies.ts';
import type { Location } from '#domain/location.ts';
import { isSameReply, type ReplyAction, type ReplyMode, type ReplyTrouble, UNDER_WAY } from '#domain/review-reply.ts';
import type { OwnReplyTemplate } from '#domain/standard-rules.ts';
import { UI_LANGUAGES } from '#domain/words.ts';
import { formatPhone } from '#normalize/phone.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import type { ReplyCase, StoredReply } from '#records/review-replies.ts';
import { fillOwnTemplate, fillTemplate, REPLY_TEMPLATES, suggestTone, type TemplateFields } from '#reviews/reply-templates.ts';

/** What a reply file is made of. */
export interface ReplySource {
  found: ReplyCase;
  location: Location;
  publisher: Publisher | undefined;
  mode: ReplyMode;
  obstacle: ReplyTrouble | null;
  /** Where the listing is mended at its publisher. */
  editUrl: string | null;
  administrators: string[];
  /** Of the brand's standard. */
  ownTemplates: readonly OwnReplyTemplate[];
  may: ReplyAction[];
  mayApprove: boolean;
}

/** All that the reply panel shows. */
export function presentReplyFile({ found, location, publisher, mode, obstacle, editUrl, administrators, ownTemplates, may, mayApprove }: ReplySource): ReplyFile {
  const { review, replies } = found;
  const views = replies.map((one) => presentReply(one, found));
  const isUnderWay = ({ state }: ReplyView): boolean => UNDER_WAY.some((one) => one === state);
  const fields: TemplateFields = { author: review.authorName, store: location.businessName, phone: location.phone === undefined ? null : formatPhone(location.phone) };
  return {
    reviewId: review.id, brandId: review.brandId, publisherId: review.publisherId, isRemoved: review.isRemoved, standing: review.standing, lastReadAt: found.lastReadAt,
    current: views.find(isUnderWay) ?? null, earlier: views.filter((one) => !isUnderWay(one)),
    longest: longestReply(publisher), mode, byHand: obstacle === null ? null : { because: obstacle }, link: safeLink(review.url) ?? editUrl, administrators,
    language: review.language,
    suggested: { language: UI_LANGUAGES.find((one) => one === review.language) ?? 'fr', tone: suggestTone(review) },
    templates: [
      ...ownTemplates.map(({ title, language, tone, text }, index) => ({ id: `own-${index + 1}`, language, tone, title: { fr: title, en: title }, text: fillOwnTemplate(text, fields), isOwn: true })),
      ...REPLY_TEMPLATES.map((one) => ({ id: one.id, language: one.language, tone: one.tone, title: one.title, text: fillTemplate(one, fields), isOwn: false })),
    ],
    may, mayApprove,
  };
}

function presentReply({ authorId, approverId, events, ...told }: StoredReply, { people, review }: ReplyCase): ReplyView {
  const somebody = (id: string | null) => (id === null ? null : { id, name: people.get(id) ?? null });
  return {
    ...told, author: somebody(authorId), approver: somebody(approverId),
    isSeen: told.state === 'posted' && review.standing !== null && isSameReply(review.standing.text, told.text),
    events: events.map(({ actorId, ...event }) => ({ ...event, actor: somebody(actorId) })),
  };
}

function safeLink(url: string | null): string | null {
  return url !== null && /^https?:\/\//.test(url) ? url : null;
}

import { unsubscribePath } from '#backend/unsubscribe-token.ts';
import type { SecretBox } from '#backend/secret-box.ts';
import type { MessageInput } from '#domain/message.ts';
import type { Envelope, Notice } from '#domain/notice.ts';
import type { NoticeKind } from '#notices/define-kind.ts';
import { wordEnvelope } from '#notices/word-envelope.ts';
import type { NewDelivery } from '#records/deliveries.ts';
import type { Reader } from './notice-readers.ts';

/** How words and addresses of messages are made. */
export interface Wording {
  kinds: ReadonlyMap<string, NoticeKind>;
  /** Without a slash at its end. */
  siteUrl: string;
  box: SecretBox;
}

type Told = Pick<Reader, 'to' | 'userId' | 'languages'>;

/** A message to one reader: worded in each of their languages, with how it is turned off, and the same facts for machines. */
export function wordDelivery(envelope: Envelope, reader: Told, { key, kind }: { key: string; kind: string }, wording: Wording): NewDelivery {
  return { key, kind, brandId: envelope.brandId, to: reader.to, message: messageOf(envelope, reader, kind, wording) };
}

function messageOf(envelope: Envelope, { userId, languages }: Told, kind: string, { kinds, siteUrl, box }: Wording): MessageInput {
  const { notices, digest, brandId, brandName } = envelope;
  const told = [...new Set([...(digest === null ? [] : ['summary']), ...notices.map((one) => one.kind)])].filter((id) => kinds.get(id)?.isSecurity !== true);
  const isOfPerson = userId !== null && told.length > 0;
  const [only] = notices;
  return {
    bodies: languages.map((language) => wordEnvelope(envelope, language, { kinds, siteUrl })), brandName,
    preferencesUrl: userId === null ? null : `${siteUrl}/notifications`,
    unsubscribeUrl: isOfPerson ? `${siteUrl}${unsubscribePath(box, { userId, kinds: told })}` : null,
    thread: notices.length === 1 && digest === null && only !== undefined ? `${brandId ?? ''} ${only.kind} ${only.cause}` : null,
    event: only === undefined ? null : { type: `notice.${kind.replaceAll('-', '_')}`, occurredAt: only.occurredAt, data: dataOf(notices, brandId, brandName) },
  };
}

/** One notice stands at the top, as receivers have it simplest; several are a list. */
function dataOf(notices: readonly Notice[], brandId: string | null, brandName: string | null): Record<string, unknown> {
  const facts = notices.map(({ id, kind, cause, impact, occurredAt, params, brandParams, subjects, path }) => ({ id, kind, cause, impact, occurredAt, facts: { ...params, ...brandParams }, totals: totals(subjects), subjects, path }));
  return { brandId, brandName, ...(facts.length === 1 ? facts[0] : { notices: facts }) };
}

function totals(subjects: Notice['subjects']): Record<string, number> {
  const sums: Record<string, number> = { subjects: subjects.length };
  for (const { figures } of subjects) for (const [name, count] of Object.entries(figures)) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}

import { z } from 'zod';
import { Impact } from './verdict.ts';
import { UiLanguage } from './words.ts';

/** A place to go on from: what the button says, and where it leads. */
export const MessageLink = z.strictObject({ label: z.string().min(1), url: z.url() });
export type MessageLink = z.infer<typeof MessageLink>;

/** What belongs under one heading. */
export const MessageSection = z.strictObject({
  title: z.string().nullable().default(null),
  /** Said beside the heading; null: nothing is wrong. */
  impact: Impact.nullable().default(null),
  lines: z.array(z.string()).default([]),
  /** Places and pieces of work. */
  items: z.array(z.strictObject({ text: z.string().min(1), url: z.url().nullable().default(null) })).default([]),
  /** "and 290 more": those that are not named are counted, never silently left out. */
  more: z.string().nullable().default(null),
  action: MessageLink.nullable().default(null),
});
export type MessageSection = z.infer<typeof MessageSection>;

/** What is said, in one language: plain text throughout, for each channel escapes it as its own syntax wants. */
export const MessageBody = z.strictObject({
  language: UiLanguage,
  /** What matters first, counts before names: it stands in the list of mails. */
  subject: z.string().min(1),
  paragraphs: z.array(z.string()).default([]),
  sections: z.array(MessageSection).default([]),
  action: MessageLink.nullable().default(null),
  /** Why this reader gets it, as a sentence. */
  why: z.string().nullable().default(null),
});
export type MessageBody = z.infer<typeof MessageBody>;

/** The same facts for machines: what a webhook carries. */
export const MessageEvent = z.strictObject({
  /** Full-stop delimited, letters, digits and underscores: "finding.reopened". */
  type: z.string().regex(/^[a-z0-9_]+(\.[a-z0-9_]+)*$/),
  /** When it came about, ISO 8601: not when it is sent. */
  occurredAt: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()),
});
export type MessageEvent = z.infer<typeof MessageEvent>;

/** What one receiver is handed, before any channel gives it its form. A mail says all of it; Slack and Teams as much as they take. */
export const Message = z.strictObject({
  /** One per language, the reader's own first. */
  bodies: z.array(MessageBody).min(1),
  /** Whose affairs: name of the brand; null: the product's own (sign-in). */
  brandName: z.string().nullable().default(null),
  preferencesUrl: z.url().nullable().default(null),
  /** One click, no sign-in: takes a POST (RFC 8058) that turns this kind off. */
  unsubscribeUrl: z.url().nullable().default(null),
  /** Mails of one cause stand in one thread; null: each on its own. */
  thread: z.string().nullable().default(null),
  event: MessageEvent.nullable().default(null),
});
export type Message = z.infer<typeof Message>;
/** As one writes it: what is left out is empty. */
export type MessageInput = z.input<typeof Message>;

import type { Message, MessageBody, MessageSection } from '#domain/message.ts';
import { MESSAGE_WORDS } from './_message-words.ts';
import { oneLine } from './_plain-text.ts';

/** A mail as it is written, before the transport packs it. */
export interface MailText {
  subject: string;
  text: string;
  html: string;
}

// Inline styles alone, no table, no picture from anywhere: what every reader of mail shows. Colours are left to the
// reader's own light or dark; the few that are ours keep 4.5:1 or more on white and on near-black alike.
const FONT = 'font-family:system-ui,-apple-system,\'Segoe UI\',Roboto,Helvetica,Arial,sans-serif';
const ACCENT = '#2b6cb0';
const MARKS = { critical: '#c92a2a', serious: '#b35309', moderate: '#6b6f1d', minor: '#5f6b7a' } as const;
const RULE = 'border:0;border-top:1px solid #9aa5b1;margin:24px 0';

/** Subject, text and HTML of a message: every language one after the other, the reader's own first. */
export function writeMail(message: Message): MailText {
  const [first] = message.bodies;
  return {
    subject: message.bodies.map((one) => oneLine(one.subject)).join(' / '),
    text: message.bodies.map((body) => textOf(body, message)).join('\n\n———\n\n'),
    html: pageOf(message.bodies.map((body, at) => htmlOf(body, message, at === 0)).join(`<hr style="${RULE}">`), first?.language ?? 'fr', first?.subject ?? '', first?.paragraphs[0] ?? null),
  };
}

function textOf(body: MessageBody, { brandName, preferencesUrl, unsubscribeUrl }: Message): string {
  const words = MESSAGE_WORDS[body.language];
  const parts = [
    [oneLine(body.subject)],
    body.paragraphs.map(oneLine),
    ...body.sections.map((section) => [
      ...headingOf(section, body).map((one) => one.toUpperCase()),
      ...section.lines.map(oneLine),
      ...section.items.flatMap(({ text, url }) => [`- ${oneLine(text)}`, ...(url === null ? [] : [`  ${url}`])]),
      ...(section.more === null ? [] : [`- ${oneLine(section.more)}`]),
      ...(section.action === null ? [] : [named(section.action.label, section.action.url, body)]),
    ]),
    body.action === null ? [] : [named(body.action.label, body.action.url, body)],
    [
      '-- ', ...(body.why === null ? [] : [oneLine(body.why)]),
      ...(preferencesUrl === null ? [] : [named(words.preferences, preferencesUrl, body)]),
      ...(unsubscribeUrl === null ? [] : [named(words.unsubscribe, unsubscribeUrl, body)]),
      `${words.sentBy}${brandName === null ? '' : ` · ${oneLine(brandName)}`}`,
    ],
  ];
  return parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n');
}

function htmlOf(body: MessageBody, { brandName, preferencesUrl, unsubscribeUrl }: Message, isFirst: boolean): string {
  const words = MESSAGE_WORDS[body.language];
  const links = [preferencesUrl === null ? null : linkOf(words.preferences, preferencesUrl), unsubscribeUrl === null ? null : linkOf(words.unsubscribe, unsubscribeUrl)].filter((one) => one !== null);
  return [
    `<div lang="${body.language}">`,
    brandName !== null && isFirst ? `<p style="margin:0 0 4px;font-size:14px;opacity:.8">${escape(brandName)}</p>` : '',
    `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:650">${escape(body.subject)}</h1>`,
    ...body.paragraphs.map((one) => `<p style="margin:0 0 12px">${escape(one)}</p>`),
    ...body.sections.map((section) => sectionOf(section, body)),
    body.action === null ? '' : `<p style="margin:24px 0"><a href="${escape(body.action.url)}" style="display:inline-block;background:${ACCENT};color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:6px">${escape(body.action.label)}</a></p>`,
    `<hr style="${RULE}">`,
    `<p style="margin:0 0 6px;font-size:13px;opacity:.8">${[body.why === null ? null : escape(body.why), links.length === 0 ? null : links.join(' · '), escape(words.sentBy)].filter((one) => one !== null).join('<br>')}</p>`,
    '</div>',
  ].join('\n');
}

function sectionOf(section: MessageSection, body: MessageBody): string {
  const { impact, title, lines, items, more, action } = section;
  const mark = impact === null ? '' : `<span style="display:inline-block;background:${MARKS[impact]};color:#ffffff;font-size:12px;font-weight:650;padding:1px 8px;border-radius:10px">${escape(MESSAGE_WORDS[body.language].impact[impact])}</span> `;
  const edge = impact === null ? '#9aa5b1' : MARKS[impact];
  return [
    `<div style="margin:0 0 20px;padding:0 0 0 14px;border-left:3px solid ${edge}">`,
    title === null && mark === '' ? '' : `<h2 style="margin:0 0 6px;font-size:16px;line-height:1.4;font-weight:650">${mark}${escape(title ?? '')}</h2>`,
    ...lines.map((one) => `<p style="margin:0 0 6px">${escape(one)}</p>`),
    items.length === 0 && more === null ? '' : `<ul style="margin:6px 0;padding:0 0 0 20px">${items.map(({ text, url }) => `<li style="margin:0 0 6px">${url === null ? escape(text) : linkOf(text, url)}</li>`).join('')}${more === null ? '' : `<li style="margin:0;list-style:none">${escape(more)}</li>`}</ul>`,
    action === null ? '' : `<p style="margin:6px 0 0">${linkOf(action.label, action.url)}</p>`,
    '</div>',
  ].join('\n');
}

function pageOf(content: string, language: string, subject: string, preview: string | null): string {
  return [
    '<!doctype html>', `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escape(subject)}</title></head>`,
    `<body style="margin:0;padding:0;color-scheme:light dark;${FONT};font-size:16px;line-height:1.5">`,
    preview === null ? '' : `<div style="display:none;max-height:0;overflow:hidden">${escape(preview)}</div>`,
    `<div role="article" aria-roledescription="email" style="max-width:600px;margin:0 auto;padding:24px 16px;overflow-wrap:anywhere">`, content, '</div>', '</body>', '</html>',
  ].join('\n');
}

function headingOf({ impact, title }: MessageSection, { language }: MessageBody): string[] {
  const parts = [impact === null ? null : MESSAGE_WORDS[language].impact[impact], title === null ? null : oneLine(title)].filter((one) => one !== null);
  return parts.length === 0 ? [] : [parts.join(' · ')];
}

/** "Open: https://…", with the space that French sets before a colon. */
function named(label: string, url: string, { language }: MessageBody): string {
  return `${oneLine(label)}${language === 'fr' ? '\u00A0:' : ':'} ${url}`;
}

function linkOf(text: string, url: string): string {
  return `<a href="${escape(url)}" style="color:inherit;text-decoration:underline">${escape(text)}</a>`;
}

function escape(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

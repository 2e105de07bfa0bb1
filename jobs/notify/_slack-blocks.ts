import type { Message, MessageBody, MessageLink, MessageSection } from '#domain/message.ts';
import { MESSAGE_WORDS } from './_message-words.ts';
import { fitLines, oneLine, shorten } from './_plain-text.ts';

// Limits of Block Kit: https://docs.slack.dev/reference/block-kit/blocks (read 2026-11).
const MOST_BLOCKS = 50;
const MOST_TEXT = 3000;
const MOST_HEADER = 150;
const MOST_BUTTON = 75;
const MOST_URL = 3000;

type Block = Record<string, unknown>;

/** What is posted to an incoming webhook: blocks, and one line for where blocks are not shown (notifications). */
export function slackPayload({ bodies, brandName }: Message): Block {
  const budget = Math.floor(MOST_BLOCKS / bodies.length);
  return {
    text: shorten(escapeText(bodies.map((one) => one.subject).join(' / ')), MOST_TEXT),
    blocks: bodies.flatMap((body, at) => [...(at === 0 ? [] : [{ type: 'divider' }]), ...blocksOf(body, brandName, budget - 1)]),
    unfurl_links: false,
  };
}

/** Slack's three control characters; nothing that was crawled mentions a person or a whole channel. */
export function escapeText(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function blocksOf(body: MessageBody, brandName: string | null, budget: number): Block[] {
  const words = MESSAGE_WORDS[body.language];
  const head: Block[] = [
    { type: 'header', text: { type: 'plain_text', text: shorten(oneLine(body.subject), MOST_HEADER), emoji: false } },
    ...(body.paragraphs.length === 0 ? [] : [sectionOf(body.paragraphs.map(escapeText), words.moreLines)]),
  ];
  const foot: Block[] = [
    ...(body.action === null ? [] : [{ type: 'actions', elements: [buttonOf(body.action)] }]),
    { type: 'context', elements: [{ type: 'mrkdwn', text: shorten(escapeText([brandName, body.why ?? words.sentBy].filter(Boolean).join(' · ')), MOST_TEXT), verbatim: true }] },
  ];
  const parts = body.sections.map((section) => sectionOf(linesOf(section, body), words.moreLines));
  const room = budget - head.length - foot.length;
  // One block is for saying what was left out.
  const shown = parts.length <= room ? parts : [...parts.slice(0, room - 1), sectionOf([escapeText(words.moreParts(parts.length - room + 1))], words.moreLines)];
  return [...head, ...shown, ...foot];
}

function linesOf({ title, impact, lines, items, more, action }: MessageSection, { language }: MessageBody): string[] {
  const words = MESSAGE_WORDS[language];
  const heading = [impact === null ? null : words.impact[impact], title].filter((one) => one !== null).map(escapeText).join(' · ');
  return [
    ...(heading === '' ? [] : [`*${heading.replaceAll('*', '∗')}*`]),
    ...lines.map(escapeText),
    ...items.map(({ text, url }) => `• ${url === null ? escapeText(text) : linkOf(text, url)}`),
    ...(more === null ? [] : [escapeText(more)]),
    ...(action === null ? [] : [linkOf(action.label, action.url)]),
  ];
}

function sectionOf(lines: readonly string[], sayLeft: (left: number) => string): Block {
  return { type: 'section', text: { type: 'mrkdwn', text: fitLines(lines, MOST_TEXT, sayLeft) || ' ', verbatim: true } };
}

/** `<address|text>`: a bar or a bracket in the address would end it. */
function linkOf(text: string, url: string): string {
  return `<${escapeText(new URL(url).href.replaceAll('|', '%7C'))}|${escapeText(text)}>`;
}

function buttonOf({ label, url }: MessageLink): Block {
  return { type: 'button', text: { type: 'plain_text', text: shorten(oneLine(label), MOST_BUTTON), emoji: false }, url: url.slice(0, MOST_URL) };
}

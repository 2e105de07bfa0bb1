import type { Message, MessageBody, MessageSection } from '#domain/message.ts';
import { MESSAGE_WORDS } from './_message-words.ts';
import { oneLine, shorten } from './_plain-text.ts';

/** What Teams takes of one message: https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using (28 KB, read 2026-11). */
const MOST_BYTES = 28 * 1024;
const MOST_ACTIONS = 6;
const MOST_LINE = 1000;

type Element = Record<string, unknown>;
type Run = { type: 'TextRun'; text: string; weight?: 'Bolder'; color?: 'Attention' | 'Warning'; isSubtle?: true; size?: 'Medium' | 'Small'; selectAction?: Element };

/** What is posted to a workflow of Teams: an Adaptive Card 1.4 in its envelope. Sections that do not fit are counted, not cut in the middle. */
export function teamsPayload(message: Message): Element {
  const all = Math.max(0, ...message.bodies.map((one) => one.sections.length));
  for (const items of [Infinity, 5, 1]) {
    const whole = envelopeOf(message, all, items);
    if (fits(whole)) return whole;
  }
  // The most sections that fit with one item each.
  let [most, tooMany] = [0, all];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (fits(envelopeOf(message, middle, 1))) most = middle;
    else tooMany = middle;
  }
  return envelopeOf(message, most, 1);
}

function fits(payload: Element): boolean {
  return Buffer.byteLength(JSON.stringify(payload)) <= MOST_BYTES;
}

function envelopeOf(message: Message, sections: number, items: number): Element {
  return {
    type: 'message',
    attachments: [{
      contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', type: 'AdaptiveCard', version: '1.4', msteams: { width: 'Full' },
        body: message.bodies.flatMap((body, at) => bodyOf(body, { brandName: message.brandName, sections, items, isFirst: at === 0 })),
        actions: message.bodies.flatMap(({ action }) => (action === null ? [] : [{ type: 'Action.OpenUrl', title: shorten(oneLine(action.label), 80), url: action.url }])).slice(0, MOST_ACTIONS),
      },
    }],
  };
}

interface Bounds {
  brandName: string | null;
  sections: number;
  items: number;
  isFirst: boolean;
}

function bodyOf(body: MessageBody, { brandName, sections, items, isFirst }: Bounds): Element[] {
  const words = MESSAGE_WORDS[body.language];
  const left = body.sections.length - sections;
  return [
    textOf([{ ...run(body.subject), weight: 'Bolder', size: 'Medium' }], { separator: !isFirst }),
    ...body.paragraphs.slice(0, 5).map((one) => textOf([run(one)])),
    ...body.sections.slice(0, sections).flatMap((section) => sectionOf(section, body, items)),
    ...(left > 0 ? [textOf([run(words.moreParts(left))])] : []),
    textOf([{ ...run([brandName, body.why ?? words.sentBy].filter(Boolean).join(' · ')), isSubtle: true, size: 'Small' }], { spacing: 'Medium' }),
  ];
}

function sectionOf({ title, impact, lines, items, more, action }: MessageSection, { language }: MessageBody, most: number): Element[] {
  const words = MESSAGE_WORDS[language];
  const heading: Run[] = [
    ...(impact === null ? [] : [{ type: 'TextRun' as const, text: `${words.impact[impact]}${title === null ? '' : ' · '}`, weight: 'Bolder' as const, ...(impact === 'critical' ? { color: 'Attention' as const } : impact === 'serious' ? { color: 'Warning' as const } : {}) }]),
    ...(title === null ? [] : [{ ...run(title), weight: 'Bolder' as const }]),
  ];
  const shown = items.slice(0, most);
  const unsaid = items.length - shown.length;
  return [
    ...(heading.length === 0 ? [] : [textOf(heading, { spacing: 'Medium' })]),
    ...lines.map((line) => textOf([run(line)], { spacing: 'Small' })),
    ...shown.map(({ text, url }) => textOf([{ type: 'TextRun', text: '• ' }, { ...run(text), ...(url === null ? {} : open(url)) }], { spacing: 'Small' })),
    ...(unsaid > 0 ? [textOf([run(words.moreLines(unsaid))], { spacing: 'Small' })] : []),
    ...(more === null ? [] : [textOf([run(more)], { spacing: 'Small' })]),
    ...(action === null ? [] : [textOf([{ ...run(action.label), ...open(action.url) }], { spacing: 'Small' })]),
  ];
}

/** Runs rather than text blocks: those read Markdown, and names that were crawled would write some. */
function textOf(inlines: Run[], more: Element = {}): Element {
  return { type: 'RichTextBlock', inlines, ...more };
}

function run(text: string): Run {
  return { type: 'TextRun', text: shorten(oneLine(text), MOST_LINE) };
}

function open(url: string): { selectAction: Element } {
  return { selectAction: { type: 'Action.OpenUrl', url } };
}

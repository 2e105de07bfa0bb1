import type { Impact } from '#domain/verdict.ts';
import type { UiLanguage } from '#domain/words.ts';

/** What the channels themselves say around a message. */
export const MESSAGE_WORDS: Readonly<Record<UiLanguage, {
  impact: Readonly<Record<Impact, string>>;
  moreLines(count: number): string;
  moreParts(count: number): string;
  open: string;
  preferences: string;
  unsubscribe: string;
  sentBy: string;
}>> = {
  fr: {
    impact: { critical: 'Critique', serious: 'Grave', moderate: 'Modéré', minor: 'Mineur' },
    moreLines: (count) => `… et ${count} de plus`,
    moreParts: (count) => (count > 1 ? `… et ${count} autres sujets, dans Enseigne.` : '… et un autre sujet, dans Enseigne.'),
    open: 'Ouvrir', preferences: 'Choisir ce que je reçois', unsubscribe: 'Ne plus recevoir ce genre de message', sentBy: 'Envoyé par Enseigne',
  },
  en: {
    impact: { critical: 'Critical', serious: 'Serious', moderate: 'Moderate', minor: 'Minor' },
    moreLines: (count) => `… and ${count} more`,
    moreParts: (count) => (count > 1 ? `… and ${count} more topics, in Enseigne.` : '… and one more topic, in Enseigne.'),
    open: 'Open', preferences: 'Choose what I get', unsubscribe: 'Stop this kind of message', sentBy: 'Sent by Enseigne',
  },
};

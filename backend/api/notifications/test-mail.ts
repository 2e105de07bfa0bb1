import type { UiLanguage } from '#domain/words.ts';

/** The mail by which somebody sees that theirs arrive. */
export const TEST_BODIES: Readonly<Record<UiLanguage, { subject: string; paragraphs: string[]; why: string }>> = {
  fr: { subject: 'Essai : vos courriels arrivent', paragraphs: ['Si vous lisez ceci, les alertes et les bilans vous parviennent aussi.'], why: 'Vous recevez ce message parce que vous l’avez demandé.' },
  en: { subject: 'Test: your mails arrive', paragraphs: ['If you read this, alerts and summaries reach you, too.'], why: 'You get this because you asked for it.' },
};

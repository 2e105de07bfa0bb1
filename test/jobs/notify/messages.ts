import { Message, type MessageInput } from '#domain/message.ts';

const SITE = 'https://enseigne.example';

/** A message as a regional manager gets it on Monday. */
export const MONDAY: MessageInput = {
  brandName: 'Lunetterie Boréale', preferencesUrl: `${SITE}/notifications`, unsubscribeUrl: `${SITE}/api/notifications/unsubscribe?token=abc.def&kind=weekly`, thread: 'brand-1:digest:2026-W47',
  bodies: [{
    language: 'fr', subject: '2 écarts critiques, 14 constats à échoir — Québec', paragraphs: ['Votre semaine du 16 au 22 novembre.'],
    sections: [
      { title: 'Téléphone différent', impact: 'critical', lines: ['Depuis le 3 mars.'], items: [{ text: 'Rosemont (QC-014) : +1 514-555-0199', url: `${SITE}/findings/f-1` }, { text: 'L’Île-Perrot', url: `${SITE}/findings/f-2` }], more: 'et 12 autres', action: { label: 'Ouvrir', url: `${SITE}/brands/b-1/findings?check=phone` } },
      { title: 'Corrigés et vérifiés : 9', items: [], lines: [] },
    ],
    action: { label: 'Ouvrir mes constats', url: `${SITE}/brands/b-1/findings` }, why: 'Vous recevez ce message parce que vous suivez la région Québec.',
  }],
  event: { type: 'digest.weekly', occurredAt: '2026-11-23T13:00:00.000Z', data: { brandId: 'b-1', due: 14 } },
};

/** Text that wants to be more than text, as a crawled name or a review may be. */
export const HOSTILE = 'Boutique <!channel> & <https://evil.example|clic> </p><script>alert(1)</script>\r\nBcc: victim@example.org\u2028*gras* [x](https://evil.example) \u202Eegnaro';

/** A message full of such text, in both languages. */
export function hostileMessage(): Message {
  return Message.parse({
    ...MONDAY, brandName: HOSTILE,
    bodies: (['fr', 'en'] as const).map((language) => ({
      language, subject: `3 ${HOSTILE}`, paragraphs: [HOSTILE], why: HOSTILE, action: { label: HOSTILE, url: `${SITE}/a|b?x=<y>&z="` },
      sections: [{ title: HOSTILE, impact: 'serious', lines: [HOSTILE], items: [{ text: HOSTILE, url: `${SITE}/findings/1|2>` }], more: HOSTILE, action: { label: HOSTILE, url: SITE } }],
    })),
  });
}

/** More than any channel takes: sections with items each, long names. */
export function hugeMessage(sections = 80, items = 120): Message {
  return Message.parse({
    ...MONDAY,
    bodies: [{
      language: 'fr', subject: `${sections} sujets ${'très longs '.repeat(40)}`, paragraphs: ['a '.repeat(4000)], action: { label: 'Ouvrir '.repeat(30), url: SITE },
      sections: Array.from({ length: sections }, (_, at) => ({ title: `Sujet ${at} ${'é'.repeat(300)}`, lines: ['Une phrase '.repeat(80)], items: Array.from({ length: items }, (_, item) => ({ text: `Magasin ${item} ${'n'.repeat(100)}`, url: `${SITE}/findings/${at}-${item}` })), more: `et ${items} autres` })),
    }],
  });
}

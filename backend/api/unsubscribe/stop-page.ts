import type { UiLanguage } from '#domain/words.ts';

const WORDS: Readonly<Record<UiLanguage, { title: string; asks: string; stop: string; done: string; change: string }>> = {
  fr: { title: 'Courriels', asks: 'Ne plus recevoir :', stop: 'Ne plus recevoir', done: 'C’est fait. Vous ne recevrez plus :', change: 'Régler mes notifications' },
  en: { title: 'Mails', asks: 'Stop receiving:', stop: 'Stop', done: 'Done. You will no longer receive:', change: 'Set my notifications' },
};

/** A page of its own, without a script and without a session: it asks, or says that it is done. The address is in no part of it. */
export function stopPage(language: UiLanguage, names: readonly string[], state: 'asks' | 'done'): string {
  const words = WORDS[language];
  const list = names.map((one) => `<li>${escape(one)}</li>`).join('');
  const act = state === 'asks' ? `<form method="post"><button type="submit">${words.stop}</button></form>` : `<p><a href="/notifications">${words.change}</a></p>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${words.title} · Enseigne</title></head><body><main><h1>${words.title}</h1><p>${words[state]}</p><ul>${list}</ul>${act}</main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

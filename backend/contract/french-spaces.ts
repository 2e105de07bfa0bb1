/**
 * French sentences with the spaces that both Québec and France accept: a thin one that does not break before ; ! and ?, a
 * whole one that does not break before a colon and inside « ». One rule, whoever wrote the sentence; addresses and times stay as they are.
 */
export function spaceFrench(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}»)\]}%’…])[ \u00a0\u202f]?([;!?]+)(?=[\s)»]|$)/gu, '\u202f$1')
    .replace(/[ \u00a0\u202f]:(?=\s|$)/g, '\u00a0:')
    .replace(/«[ \u00a0\u202f]?/g, '«\u00a0')
    .replace(/[ \u00a0\u202f]?»/g, '\u00a0»');
}

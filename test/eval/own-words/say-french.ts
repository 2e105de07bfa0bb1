import type { Speech } from './write-sentences.ts';

const MASCULINE = /^m|^M/;
const isPlural = (subject: string) => /^[MF] /.test(subject);
const name = (subject: string) => subject.slice(2);

/** An adjective that agrees with its subject; turns of phrase ("au top", "un régal", "aux petits soins") stay as they are. */
function agree(adjective: string, subject: string): string {
  const [masculine = adjective, feminine = makeFeminine(masculine)] = adjective.split('/');
  const form = subject === '' || MASCULINE.test(subject) ? masculine : feminine;
  return isPlural(subject) && !isPhrase(masculine) && !/[sxz]$/.test(form) ? `${form}s` : form;
}

const isPhrase = (adjective: string) => /\s|’/.test(adjective);

const FEMININE_ENDINGS = [['eux', 'euse'], ['if', 'ive'], ['el', 'elle'], ['ien', 'ienne'], ['er', 'ère'], ['eur', 'euse']] as const;

function makeFeminine(masculine: string): string {
  const last = masculine.split(' ').at(-1) ?? masculine;
  if (/^(?:au|aux|à|de|des|d’|en|hors|sans|un|une|le|la|cinq|plein|digne|pas|comme|prêt|dans|près|sorti|noyé|infesté|jamais|par|du)\b/.test(masculine) || /^(?:top|super|extra|canon|nickel|sympa|cosy|chic|tendance|poche|malade|débile|moche|naze|kitsch|dégueu)$/.test(masculine)) return masculine;
  if (last.endsWith('e')) return masculine;
  const ending = FEMININE_ENDINGS.find(([from]) => last.endsWith(from));
  if (ending !== undefined) return `${masculine.slice(0, -ending[0].length)}${ending[1]}`;
  return /[a-zé]$/.test(last) ? `${masculine}e` : masculine;
}

/** French: subject, verb, adjective in agreement; the adjective follows its noun. */
export const sayFrench: Speech = {
  claim: (subject, adjective, degree) => `${name(subject)} ${isPlural(subject) ? 'sont' : degree.length % 2 === 0 ? 'est' : 'était'} ${isPhrase(adjective) ? '' : degree} ${agree(adjective, subject)}`.replace(/\s+/g, ' '),
  deny: (subject, adjective) => `${name(subject)} ${isPlural(subject) ? 'ne sont pas' : adjective.length % 2 === 0 ? 'n’est pas' : 'n’était pas'} ${agree(adjective, subject)}`,
  label: (subject, adjective, degree) => `${subject === '' ? '' : sayFrench.strip(subject)} ${isPhrase(adjective) ? '' : degree} ${agree(adjective, subject)}`.replace(/\s+/g, ' ').trim(),
  and: 'et',
  but: ['mais', ', mais', ', par contre', 'cependant', ', dommage que', 'même si', ', sauf que'],
  strip: (subject) => name(subject).replace(/^(?:les?|la|l’|ma|mes|mon) ?/, ''),
  name,
};

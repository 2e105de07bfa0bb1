import type { Speech } from './write-sentences.ts';

const isPlural = (subject: string) => subject.startsWith('p ');
const name = (subject: string) => subject.slice(2);
/** "a gem", "the best", "worth it": said as they are. */
const isPhrase = (adjective: string) => /^(?:an?|the|worth|not|out|on|to|beyond|better|nowhere|my|packed|exactly|full|five)\b/.test(adjective);

/** English: the adjective stands before its noun; "The staff were" as said in Britain. */
export const sayEnglish: Speech = {
  claim: (subject, adjective, degree) => `${name(subject)} ${verb(subject, degree.length)} ${isPhrase(adjective) ? '' : degree} ${adjective}`.replace(/\s+/g, ' '),
  deny: (subject, adjective) => `${name(subject)} ${verb(subject, adjective.length)}${adjective.length % 3 === 0 ? ' not' : 'n’t'} ${adjective}`,
  label: (subject, adjective, degree) => `${isPhrase(adjective) ? '' : degree} ${adjective} ${subject === '' || isPhrase(adjective) ? '' : sayEnglish.strip(subject)}`.replace(/\s+/g, ' ').trim(),
  and: 'and',
  but: ['but', ', but', ', however', 'although', 'though', ', too bad', ', yet'],
  strip: (subject) => name(subject).replace(/^(?:the|my|our|this) /, ''),
  name,
};

const verb = (subject: string, turn: number) => (isPlural(subject) ? (turn % 2 === 0 ? 'are' : 'were') : turn % 2 === 0 ? 'is' : 'was');

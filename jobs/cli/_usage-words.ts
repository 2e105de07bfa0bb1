import type { Words } from '#domain/words.ts';

/** What is wrong with a command line, as a sentence. */
export const USAGE_WORDS = {
  noCommand: { fr: 'Il n’y a pas de commande « {name} ».{nearest} Il y a : {all}.', en: 'There is no command “{name}”.{nearest} There are: {all}.' },
  noOption: { fr: '« {command} » ne connaît pas l’option {option}.{nearest}', en: '“{command}” has no option {option}.{nearest}' },
  noOptions: { fr: '« {command} » ne prend aucune option.', en: '“{command}” takes no option.' },
  meant: { fr: ' Vouliez-vous dire {word} ?', en: ' Did you mean {word}?' },
  all: { fr: ' Elle connaît : {all}.', en: ' It has: {all}.' },
  needsValue: { fr: 'L’option {option} attend une valeur : {option} VALEUR.', en: 'The option {option} wants a value: {option} VALUE.' },
  takesNone: { fr: 'L’option {option} ne prend pas de valeur.', en: 'The option {option} takes no value.' },
  usage: { fr: 'Usage : enseigne {usage}', en: 'Usage: enseigne {usage}' },
} as const satisfies Record<string, Words>;

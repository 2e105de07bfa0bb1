import { ENGLISH_EVENTS } from './en-events.ts';
import { FRENCH_EVENTS } from './fr-events.ts';
import { readList } from './words.ts';
import type { OwnSentence } from './write-sentences.ts';

/** Events of a language, one a line; `{name}` in them stands for one of a list. */
export interface Events {
  lists: Readonly<Record<string, string>>;
  good: string;
  bad: string;
  plain: string;
  /** "No wait" praises, "no answer" complains. */
  without: { praise: string; complaint: string; ways: string };
  /** What stands between two events. */
  links: string;
}

const EVENTS: Readonly<Record<'fr' | 'en', Events>> = { fr: FRENCH_EVENTS, en: ENGLISH_EVENTS };
const TARGETS = { good: 1, bad: 0, plain: 0.5 } as const;
/** How often an event is told with other words in its places. */
const TELLINGS = 3;
/** Weight of a text that tells one of each: it says something of both. */
const MIXED_CERTAINTY = 0.5;

/** Every event told some times by itself and among others, as reviews tell them; the same ones each time. */
export function tellEvents(language: 'fr' | 'en', random: () => number): OwnSentence[] {
  const events = EVENTS[language];
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const lists = new Map(Object.entries(events.lists).map(([name, list]) => [name, readList(list)]));
  const fill = (event: string): string => event.replace(/\{(\w+)\}/g, (_, name: string) => pick(lists.get(name) ?? [name]));
  const linesOf = (kind: keyof typeof TARGETS): string[] => events[kind].trim().split('\n');
  const lines = { good: linesOf('good'), bad: linesOf('bad'), plain: linesOf('plain') };
  const links = readList(events.links);
  const told: OwnSentence[] = [];
  const tell = (text: string, target: number, certainty = 1) => told.push({ text, target, certainty });
  for (const kind of ['good', 'bad', 'plain'] as const) {
    const target = TARGETS[kind];
    for (const event of lines[kind]) {
      for (let time = 0; time < (event.includes('{') ? TELLINGS : 1); time += 1) tell(fill(event), target);
      if (kind === 'plain') continue;
      tell(`${fill(pick(lines.plain))}. ${fill(event)}.`, target);
      tell(`${fill(event)}${random() < 0.5 ? '. ' : `, ${pick(links)} `}${fill(pick(lines[kind]))}`, target);
    }
  }
  for (const event of lines.good) tell(`${fill(event)}, ${language === 'fr' ? 'mais' : 'but'} ${fill(pick(lines.bad))}`, 0.5, MIXED_CERTAINTY);
  return [...told, ...denyThings(events, pick, fill)];
}

/** How often each thing is denied alone, beside another of its kind, and before an event of its kind. */
const DENIALS = { alone: 6, paired: 2, told: 2 } as const;

/** "No wait", "pas le moindre problème, aucune attente", "no answer": what matters is the thing, since all are denied alike. */
function denyThings({ without, good, bad }: Events, pick: <T>(all: readonly T[]) => T, fill: (event: string) => string): OwnSentence[] {
  const ways = readList(without.ways);
  const deny = (thing: string): string => `${pick(ways)} ${thing}`.replace(/\bde (?=[aeiouhéèê])/, 'd’');
  return (['praise', 'complaint'] as const).flatMap((kind) => {
    const things = readList(without[kind]);
    const events = (kind === 'praise' ? good : bad).trim().split('\n');
    const say = (times: number, write: () => string): OwnSentence[] => Array.from({ length: times }, () => ({ text: write(), target: kind === 'praise' ? 1 : 0, certainty: 1 }));
    return things.flatMap((thing) => [
      ...say(DENIALS.alone, () => deny(thing)),
      ...say(DENIALS.paired, () => `${deny(thing)}, ${deny(pick(things))}`),
      ...say(DENIALS.told, () => `${deny(thing)}, ${fill(pick(events))}`),
    ]);
  });
}

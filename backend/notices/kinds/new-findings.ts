import { ANY_TIME, defineKind } from '../define-kind.ts';
import { LOCATION, fill, placesOf, sayCount, totalOf } from '../say-count.ts';

const NEW = { fr: ['nouveau constat', 'nouveaux constats'], en: ['new finding', 'new findings'] } as const;
const CRITICAL = { fr: ['critique', 'critiques'], en: ['critical', 'critical'] } as const;

/** Serious and critical findings that one run opened and that stand alone; clusters have a kind of their own. Figures: `opened`, `critical`. */
export default defineKind({
  id: 'new-findings',
  group: 'listings',
  words: {
    name: { fr: 'Nouveaux constats', en: 'New findings' },
    when: { fr: 'Une analyse a vu, deux fois, quelque chose de grave ou de critique.', en: 'A crawl saw something serious or critical, twice.' },
    because: { fr: 'vous suivez les constats de ces lieux', en: 'you follow the findings of these locations' },
  },
  offers: ANY_TIME,
  defaults: { 'head-office': 'weekly', 'regional-manager': 'daily', 'store-manager': 'daily', administrator: 'never', executive: 'never' },
  channels: 'instant',
  title: (notice) => fill({ fr: '{findings}, {places}', en: '{findings}, {places}' }, { findings: sayCount(totalOf(notice, 'opened'), NEW), places: sayCount(placesOf(notice), LOCATION) }),
  lines: (notice) => {
    const critical = totalOf(notice, 'critical');
    return critical === 0 ? [] : [fill({ fr: 'Dont {count}.', en: 'Of which {count}.' }, { count: sayCount(critical, CRITICAL) })];
  },
});

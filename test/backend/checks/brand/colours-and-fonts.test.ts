import { describe, expect, it } from 'vitest';
import type { Observation } from '#domain/observation.ts';
import { brief, judge, listing, page, publisher, seen, standard } from '../gathered.ts';

const rules = { standard: standard({ palette: { colours: [{ hex: '#0b3d5c', name: 'bleu nuit' }, { hex: '#f2b134' }], tolerance: 8 }, fonts: ['Inter', 'Source Serif 4'] }) };
const colours = (...shares: [string, number][]) => seen('palette', shares.map(([hex, share]) => ({ hex, share, role: 'background' as const, rule: 'x' })), { method: 'stylesheet' });
const fonts = (...shares: [string, number][]) => seen('fonts', shares.map(([family, share]) => ({ family, share, role: 'body' as const, rule: 'x' })), { method: 'stylesheet' });
function judgeLook(observation: Observation, only: string, url = 'https://boreale.example/fr/sainte-foy'): string[] {
  return judge({ ...rules, publishers: [publisher([], ['palette', 'fonts'])], listings: [listing([page([observation], { url })])], only: [only] }).map(brief);
}

describe('want 4: colours', () => {
  it.each<[string, Observation, string]>([
    ['of the palette, beside black and white', colours(['#ffffff', 0.6], ['#0b3d5c', 0.2], ['#111111', 0.15]), 'pass ok'],
    ['a shade that nobody sees', colours(['#0d4060', 0.3], ['#ffffff', 0.7]), 'pass ok'],
    ['a foreign red on a tenth of the page', colours(['#0b3d5c', 0.3], ['#d0021b', 0.1]), 'fail foreign-colours'],
    ['a foreign red on an icon', colours(['#0b3d5c', 0.3], ['#d0021b', 0.01]), 'pass ok'],
    ['the blue turned green', colours(['#0b5c3d', 0.3]), 'fail foreign-colours'],
    ['none but black and white', colours(['#ffffff', 0.8], ['#222222', 0.2]), 'fail brand-colours-absent'],
  ])('%s', (_case, observation, expected) => expect(judgeLook(observation, 'colours')).toEqual([expected]));

  it('asks nothing of a directory’s page', () => expect(judgeLook(colours(['#d0021b', 0.5]), 'colours', 'https://annuaire.example/1')).toEqual(['not-applicable nothing-expected']));
});

describe('want 4: fonts', () => {
  it.each<[string, Observation, string]>([
    ['of the standard, however it is written', fonts(['"Inter Variable"', 0.8], ['Source Serif 4', 0.2]), 'pass ok'],
    ['of the standard with a fallback', fonts(['Inter', 0.8], ['system-ui', 0.2]), 'pass ok'],
    ['a foreign one', fonts(['Inter', 0.7], ['Comic Neue', 0.3]), 'fail foreign-fonts'],
    ['a foreign one in a badge', fonts(['Inter', 0.98], ['Comic Neue', 0.02]), 'pass ok'],
    ['the system’s only', fonts(['system-ui', 1]), 'fail brand-fonts-absent'],
  ])('%s', (_case, observation, expected) => expect(judgeLook(observation, 'fonts')).toEqual([expected]));
});

import { describe, expect, it } from 'vitest';
import { findKeys, listKeys, pickWords, splitWords } from '../../frontend/split-words.ts';

const FILES = new Map([
  ['main.tsx', "import './theme.css';\nimport { App } from './app.tsx';"],
  ['app.tsx', "import type { Far } from './pages/far.tsx';\nimport {\n  Near,\n} from './pages/near.tsx';\nconst FarPage = lazy(() => import('./pages/far.tsx'));\nt('nav.far');"],
  ['pages/near.tsx', "export { Mark } from '../mark.tsx';\nt('near.title'); t(`near.state.${state}`);"],
  ['pages/far.tsx', "import { Mark } from '../mark.tsx';\nimport './quiet.tsx';\nt('far.count', { count }); t('nav.far'); t(`far.words.${word}.name`);"],
  ['pages/quiet.tsx', 't("far.quiet")'],
  ['mark.tsx', "t('mark.label')"],
  ['pages/bare.tsx', "lazy(() => import('../mark.tsx'))"],
]);
const WORDS = { nav: { far: 'Far' }, near: { title: 'Near', state: { open: 'open', shut: 'shut' } }, far: { count_one: 'one', count_other: 'many', quiet: 'quiet', words: { score: { name: 'score', is: 'a long sentence' } } }, mark: { label: 'mark' } };
const parts = splitWords(FILES, 'main.tsx', listKeys(WORDS));

describe('splitting the words by page', () => {
  it('first load: what the entry draws with, through its imports but not through a type or a lazy import', () => {
    expect([...parts.first].sort()).toEqual(['mark.label', 'nav.far', 'near.state.open', 'near.state.shut', 'near.title']);
  });

  it('a lazy file brings what it adds, with plural forms, and an import for its effect counts', () => {
    expect([...(parts.later.get('pages/far.tsx') ?? [])].sort()).toEqual(['far.count_one', 'far.count_other', 'far.quiet', 'far.words.score.name']);
  });

  it('a lazy file that adds no word has no part', () => {
    expect([...parts.later.keys()]).toEqual(['pages/far.tsx']);
  });

  it('a part keeps the shape and the order of the words', () => {
    expect(JSON.stringify(pickWords(WORDS, parts.first))).toBe('{"nav":{"far":"Far"},"near":{"title":"Near","state":{"open":"open","shut":"shut"}},"mark":{"label":"mark"}}');
  });

  it('a beginning whose end is built too stands for all that begins so', () => {
    expect(findKeys('t(`far.${a}.${b}`)', ['far.words.score.is', 'near.title'])).toEqual(['far.words.score.is']);
  });
});
